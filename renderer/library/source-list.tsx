import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Output } from '../../shared/api/contract.ts';
import { call } from '../api/call.ts';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { whenSaid } from '../parts/moments.ts';
import { SourceText } from './source-text.tsx';

type Sources = Output<'sources.list'>;
type Props = {
  sources: Sources;
  /** The text that is shown, opened here or from what a search found. */
  shown: { id: string; paragraph: number | null } | null;
  onShow: (shown: { id: string; paragraph: number | null } | null) => void;
  onRemove: (source: Sources[number]) => void;
  onRenamed: () => void;
};

/** Texts kept for reference while writing: files that are no annual report. */
export function SourceList({ sources, shown, onShow, onRemove, onRenamed }: Props) {
  const [renaming, setRenaming] = useState<Sources[number] | null>(null);
  const title = sources.find(({ id }) => id === shown?.id)?.name;
  return (
    <>
      {sources.length === 0 ? (
        <p className="quiet">还没有素材。导入的文件如果不是年度报告，可以存在这里，撰写时参考。</p>
      ) : (
        <ul className="source-list">
          {sources.map((source) => (
            <li key={source.id}>
              <span className="source-name">{source.name}</span>
              <span className="quiet small">{source.characters}字</span>
              <span className="quiet small">{whenSaid(source.addedAt, new Date())}</span>
              <Button onClick={() => onShow({ id: source.id, paragraph: null })} data-testid="read-source">
                查看
              </Button>
              <Button type="text" onClick={() => setRenaming(source)} aria-label={`给“${source.name}”改名`}>
                改名
              </Button>
              <Button
                type="text"
                onClick={() => onRemove(source)}
                aria-label={`把“${source.name}”移到回收站`}
                data-testid="remove-source"
              >
                移到回收站
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Modal
        open={shown !== null}
        title={title}
        footer={null}
        width={760}
        onCancel={() => onShow(null)}
        destroyOnHidden
      >
        {shown ? <SourceText key={shown.id} id={shown.id} paragraph={shown.paragraph} /> : null}
      </Modal>
      {renaming ? (
        <Rename
          source={renaming}
          onClose={() => setRenaming(null)}
          onRenamed={() => {
            setRenaming(null);
            onRenamed();
          }}
        />
      ) : null}
    </>
  );
}

type RenameProps = { source: Sources[number]; onClose: () => void; onRenamed: () => void };

function Rename({ source, onClose, onRenamed }: RenameProps) {
  const { message } = App.useApp();
  const [name, setName] = useState(source.name);
  const rename = (): void => {
    call('sources.rename', { id: source.id, name: name.trim() }).then(onRenamed, () => {
      void message.error('没有改成，请重试。');
    });
  };
  return (
    <FormDialog
      title="给素材改名"
      okText="改名"
      testId="confirm-rename"
      disabled={name.trim() === ''}
      onOk={rename}
      onCancel={onClose}
    >
      <Field label="名称" wide>
        {(control) => (
          <Input {...control} value={name} maxLength={260} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
    </FormDialog>
  );
}
