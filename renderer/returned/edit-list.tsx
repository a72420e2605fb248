import { Button, Checkbox } from 'antd';
import { Fragment } from 'react';
import { compareWords } from '../../shared/compare/words.ts';
import type { Form } from '../../shared/forms/form.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import type { Report } from '../../shared/report/report.ts';
import type { Edit } from '../../shared/returned/edit.ts';
import { remarksOn, type Remark } from '../../shared/returned/remark.ts';
import { careWords, howWords } from '../../shared/returned/words.ts';

type Props = {
  edits: readonly Edit[];
  report: Report;
  form: Form;
  taken: ReadonlySet<string>;
  onTake: (ids: readonly string[], take: boolean) => void;
  remarks: readonly Remark[];
};

const figuresGroup = '统计数';
const fieldsGroup = '标题、落款和联系方式';
const prefaceGroup = '编制说明';
const orderGroup = '章节';

/** Where in the report an edit belongs, as a heading over it. */
function groupOf(edit: Edit, report: Report): string {
  if (edit.kind === 'figure') return figuresGroup;
  if (edit.kind === 'field') return fieldsGroup;
  if (edit.kind === 'preface') return prefaceGroup;
  if (edit.kind === 'order' || edit.kind === 'section-added') return orderGroup;
  return report.sections.find(({ id }) => id === edit.section)?.heading ?? orderGroup;
}

/** What an edit is called beside its words. */
function nameOf(edit: Edit, form: Form): string {
  switch (edit.kind) {
    case 'figure': {
      const indicator = form.indicators.find(({ id }) => id === edit.indicator);
      return indicator ? indicatorWords(indicator) : edit.indicator;
    }
    case 'field':
      return edit.label;
    case 'heading':
      return '标题';
    case 'order':
      return '章节顺序';
    case 'section-added':
      return '新增一章';
    case 'section-removed':
      return '删去整章';
    case 'prose':
    case 'preface':
      return howWords[edit.how];
  }
}

/** All edits under the parts of the report they are in; each, and each part as a whole, can be taken over or left. */
export function EditList({ edits, report, form, taken, onTake, remarks }: Props) {
  const groups = [...Map.groupBy(edits, (edit) => groupOf(edit, report))];
  return groups.map(([group, list]) => {
    const count = list.filter(({ id }) => taken.has(id)).length;
    return (
      <section key={group} className="returned-group">
        <header>
          <h3>{group}</h3>
          <Button
            size="small"
            type="text"
            onClick={() =>
              onTake(
                list.map(({ id }) => id),
                count < list.length,
              )
            }
            aria-label={`${group}：${count < list.length ? '全部采用' : '全部不采用'}`}
          >
            {count < list.length ? '全部采用' : '全部不采用'}
          </Button>
        </header>
        <ul>
          {list.map((edit) => (
            <li key={edit.id} data-testid="edit">
              <Checkbox checked={taken.has(edit.id)} onChange={(event) => onTake([edit.id], event.target.checked)}>
                <span className="returned-name">{nameOf(edit, form)}</span>
                <Words edit={edit} />
              </Checkbox>
              {edit.care ? <p className="returned-care small">{careWords[edit.care]}</p> : null}
              {remarksOn(edit, remarks).map(({ author, text }, at) => (
                <p key={at} className="returned-remark small">
                  批注{author === '' ? '' : `（${author}）`}：{text}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function Words({ edit }: { edit: Edit }) {
  const { kind, before, after } = edit;
  const isText = kind === 'prose' || kind === 'preface';
  if (isText && edit.how === 'moved' && kind === 'prose')
    return (
      <>
        <Marked before={before} after={after} />
        <span className="quiet">{edit.behind ? `（移到“${edit.behind}”之后）` : '（移到这一章的开头）'}</span>
      </>
    );
  if (isText && before !== '' && after !== '')
    return <Marked before={withSigns(edit, before)} after={withSigns(edit, after)} />;
  return (
    <>
      <del>{before === '' ? '（空白）' : before}</del>
      {' → '}
      <ins>{after === '' ? '（空白）' : after}</ins>
    </>
  );
}

/** Where paragraphs begin is all that a cut changes: a sign says it. */
const withSigns = (edit: Edit, words: string): string =>
  edit.kind === 'prose' && (edit.how === 'split' || edit.how === 'merged') ? words.replaceAll('\n', '↵\n') : words;

function Marked({ before, after }: { before: string; after: string }) {
  return compareWords(before, after).map(({ kind: mark, text }, at) => {
    if (mark === 'removed') return <del key={at}>{text}</del>;
    return mark === 'added' ? <ins key={at}>{text}</ins> : <Fragment key={at}>{text}</Fragment>;
  });
}
