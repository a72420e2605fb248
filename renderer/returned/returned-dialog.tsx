import { App, Button, Modal } from 'antd';
import { useMemo, useState } from 'react';
import type { FileReturned } from '../../shared/api/returned.ts';
import { changesBetween } from '../../shared/report/between.ts';
import { pictureIdsOf } from '../../shared/report/pictures.ts';
import { compareReturned } from '../../shared/returned/compare.ts';
import { chosenAtFirst } from '../../shared/returned/edit.ts';
import { takeOver } from '../../shared/returned/take-over.ts';
import { call } from '../api/call.ts';
import type { ChosenFile } from '../api/chosen-file.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { useReturnFocus } from '../parts/use-return-focus.ts';
import { useTask } from '../parts/use-task.ts';
import { EditList } from './edit-list.tsx';
import { RemarkList } from './remark-list.tsx';
import './returned.css';

type Props = { file: ChosenFile; returned: FileReturned; onClose: () => void };

/** What a file that came back says otherwise than the draft: each can be taken over or left, all in one step of undo. */
export function ReturnedDialog({ file, returned, onClose }: Props) {
  useReturnFocus();
  const draft = useDraft();
  const { message } = App.useApp();
  const form = useDraftState((state) => state.form);
  const isFinal = useDraftState((state) => state.status === 'final');
  // Compared with the draft as it was on opening: nothing can be typed behind a dialog.
  const [report] = useState(() => draft.get().report);
  const found = useMemo(() => {
    const sides = { draft: report, trip: returned.trip, base: returned.base, form };
    return compareReturned({ ...sides, file: { report: returned.file, cells: new Set(returned.cells) } });
  }, [report, returned, form]);
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    // Of a file that may be the wrong one nothing is chosen in advance.
    () => new Set(returned.other === null ? chosenAtFirst(found.edits) : []),
  );
  const { busy, failure, run } = useTask();

  const take = (ids: readonly string[], isTaken: boolean): void =>
    setTaken((before) => {
      const rest = [...before].filter((id) => !ids.includes(id));
      return new Set(isTaken ? [...rest, ...ids] : rest);
    });
  const apply = async (): Promise<void> => {
    const next = takeOver(report, found, taken);
    const done = await run(async () => {
      await draft.flush();
      await call('history.take', { id: draft.id, why: 'import' });
      const known = new Set(pictureIdsOf(report));
      const ids = pictureIdsOf(next).filter((picture) => !known.has(picture));
      if (ids.length > 0) await call('returned.pictures', { file, ids });
      // From the draft as it was compared: what another window changed meanwhile stays.
      draft.changeAll(changesBetween(report, next));
      return draft.flush();
    });
    if (done === undefined) return;
    void message.success(`已采用${taken.size}处，按Ctrl+Z可以撤销。`);
    onClose();
  };

  const { edits } = found;
  return (
    <Modal
      open
      width="min(880px, 94vw)"
      title="用改过的文件更新草稿"
      onCancel={onClose}
      mask={{ closable: false }}
      className="returned"
      footer={
        edits.length === 0 ? (
          <Button type="primary" onClick={onClose}>
            关闭
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>取消</Button>
            <Button
              type="primary"
              disabled={taken.size === 0 || isFinal}
              loading={busy}
              onClick={() => void apply()}
              data-testid="take-over"
            >
              采用选中的{taken.size}处
            </Button>
          </>
        )
      }
    >
      <p className="quiet">
        {file.name}：
        {edits.length === 0
          ? '和草稿没有不同，不用更新。'
          : `与草稿有${edits.length}处不同。打勾的会采用，没打勾的保持草稿原样；采用前自动留一份历史版本。`}
        {returned.base === null ? '' : '草稿在这份文件发出以后又改过，您后来的改动不算在内。'}
      </p>
      {returned.other === null ? null : (
        <p className="returned-other" role="alert">
          这份文件的标题是“{returned.other}”，与草稿的机关或年度不同。请先确认没有选错文件，再逐处打勾。
        </p>
      )}
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="returned-list scroller" tabIndex={0} role="region" aria-label="不同之处">
        <RemarkList remarks={returned.remarks} />
        <EditList {...{ edits, report, form, taken }} onTake={take} remarks={returned.remarks} />
        {returned.unplaced.length > 0 ? (
          <section className="returned-group">
            <header>
              <h3>文件里没有对应位置的内容</h3>
            </header>
            <ul>
              {returned.unplaced.map(({ text, why }, at) => (
                <li key={at}>
                  {text}
                  <span className="quiet small">　{why}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Modal>
  );
}
