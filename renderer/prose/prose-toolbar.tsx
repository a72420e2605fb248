import {
  DeleteColumnOutlined,
  DeleteRowOutlined,
  InsertRowBelowOutlined,
  InsertRowRightOutlined,
  NumberOutlined,
  PictureOutlined,
  RedoOutlined,
  TableOutlined,
  UndoOutlined,
  DeleteOutlined,
  MergeCellsOutlined,
} from '@ant-design/icons';
import { useEditorState, type Editor } from '@tiptap/react';
import { memo, useState } from 'react';
import type { SlotId } from '../../shared/report/slots.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { shownKeys } from '../keyboard/shortcuts.ts';
import { BindFigures } from './bind-figures.tsx';
import { InsertFigure } from './insert-figure.tsx';
import { InsertPicture } from './insert-picture.tsx';
import { asOwnStep } from './own-step.ts';
import { PictureTools } from './picture-tools.tsx';
import { TidyMarks } from './tidy-marks.tsx';
import { ToolButton } from './tool-button.tsx';

const levels = [
  { level: 2, mark: '（一）', title: '二级标题（一）' },
  { level: 3, mark: '1.', title: '三级标题 1.' },
  { level: 4, mark: '（1）', title: '四级标题（1）' },
] as const;

/** Short words on the buttons, so that all tools stand on one line beside an open column; the whole name is in the hint. */
const dialogs = [
  { dialog: 'figure', label: '插入统计数', title: '插入统计数（在正文里输入 /）', testId: 'insert-figure' },
  { dialog: 'bind', label: '绑定', title: '绑定统计数：把写好的数字和统计表连起来', testId: 'bind-figures' },
  { dialog: 'marks', label: '标点', title: '标点整理', testId: 'tidy-marks' },
] as const;

/** What can be done to the paragraph or table the caret is in. */
export const ProseToolbar = memo(function ProseToolbar({ editor, slot }: { editor: Editor; slot: SlotId }) {
  const draft = useDraft();
  const { canUndo, canRedo } = useDraftState((current) => current.undo);
  const [dialog, setDialog] = useState<'figure' | 'bind' | 'marks' | null>(null);
  const closeDialog = (): void => {
    setDialog(null);
    editor.view.focus();
  };
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      level: levels.find(({ level }) => current.isActive('heading', { level }))?.level ?? null,
      restart: current.isActive('heading', { restart: true }),
      table: current.isActive('table'),
      picture: current.isActive('picture') ? pictureAttrs(current) : null,
    }),
  });
  const run = () => editor.chain().focus();
  /** Half a word of an input method can neither be kept nor taken back: it is finished first. */
  const unlessComposing = (turn: () => unknown): void => {
    if (!editor.view.composing) turn();
  };

  return (
    <div className="prose-toolbar" role="toolbar" aria-label="正文工具">
      <ToolButton
        title={`撤销（${shownKeys('undo')}）`}
        icon={<UndoOutlined />}
        disabled={!canUndo}
        onClick={() => unlessComposing(draft.undo)}
      />
      <ToolButton
        title={`重做（${shownKeys('redo')}）`}
        icon={<RedoOutlined />}
        disabled={!canRedo}
        onClick={() => unlessComposing(draft.redo)}
      />
      <span className="tool-gap" />
      <ToolButton
        title="正文段落"
        active={state.level === null && !state.table}
        onClick={() => run().setParagraph().run()}
      >
        正文
      </ToolButton>
      {levels.map(({ level, mark, title }) => (
        <ToolButton
          key={level}
          title={title}
          active={state.level === level}
          disabled={state.table}
          onClick={() => run().toggleHeading({ level }).run()}
          testId={`heading-${level}`}
        >
          {mark}
        </ToolButton>
      ))}
      {state.level === null ? null : (
        <ToolButton
          title="从这里重新编号"
          icon={<NumberOutlined />}
          active={state.restart}
          onClick={() => run().updateAttributes('heading', { restart: !state.restart }).run()}
        />
      )}
      <span className="tool-gap" />
      {dialogs.map(({ dialog: opens, label, title, testId }) => (
        <ToolButton key={opens} title={title} onClick={() => setDialog(opens)} testId={testId}>
          {label}
        </ToolButton>
      ))}
      <ToolButton
        title="插入表格"
        icon={<TableOutlined />}
        disabled={state.table}
        onClick={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
        testId="insert-table"
      />
      <InsertPicture editor={editor} icon={<PictureOutlined />} disabled={state.table} />
      {state.table ? (
        <>
          <span className="tool-gap" />
          <ToolButton title="下面加一行" icon={<InsertRowBelowOutlined />} onClick={() => run().addRowAfter().run()} />
          <ToolButton
            title="右边加一列"
            icon={<InsertRowRightOutlined />}
            onClick={() => run().addColumnAfter().run()}
          />
          <ToolButton title="删除这一行" icon={<DeleteRowOutlined />} onClick={() => run().deleteRow().run()} />
          <ToolButton title="删除这一列" icon={<DeleteColumnOutlined />} onClick={() => run().deleteColumn().run()} />
          <ToolButton
            title="合并或拆分选中的单元格"
            icon={<MergeCellsOutlined />}
            onClick={() => run().mergeOrSplit().run()}
          />
          <ToolButton title="删除表格" icon={<DeleteOutlined />} onClick={() => run().deleteTable().run()} />
        </>
      ) : null}
      {state.picture ? <PictureTools editor={editor} {...state.picture} /> : null}
      {dialog === 'figure' ? (
        <InsertFigure onChoose={(indicator) => insertFigure(editor, indicator)} onClose={closeDialog} />
      ) : null}
      {dialog === 'marks' ? <TidyMarks editor={editor} onClose={closeDialog} /> : null}
      {dialog === 'bind' ? <BindFigures editor={editor} slot={slot} onClose={closeDialog} /> : null}
    </div>
  );
});

/** Where the caret is, as a step of its own. */
function insertFigure(editor: Editor, indicator: string): void {
  editor
    .chain()
    .focus()
    .insertContent({ type: 'figure', attrs: { indicator } })
    .command(({ tr }) => asOwnStep(tr).docChanged)
    .run();
}

function pictureAttrs(editor: Editor): { alt: string; widthMm: number } {
  const { alt, widthMm } = editor.getAttributes('picture');
  return { alt: typeof alt === 'string' ? alt : '', widthMm: typeof widthMm === 'number' ? widthMm : 0 };
}
