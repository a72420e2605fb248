import { markEdits, type MarkEdit, type MarkKind } from '../wording/punctuation.ts';
import { lineRule, type Hit } from './line-rule.ts';
import { remembered } from './remembered.ts';
import type { Rule } from './rule.ts';

type Declared = Pick<Rule, 'id' | 'title'> &
  Pick<Hit, 'severity'> & {
    kind: MarkKind;
    say: (edit: MarkEdit) => string;
    together?: (count: number) => string;
  };

/** No clerk reads more of one line. */
const mostFound = 300;

/** Several rules read the marks of a line: they are looked for once. */
const editsOf = remembered(markEdits);

/** A rule about one kind of marks: what GB/T 15834 or GB/T 9704 would have there can be put at once. */
export const markRule = ({ id, title, severity, kind, say, together }: Declared): Rule =>
  lineRule({
    id,
    title,
    ...(together && { together }),
    source: kind === 'document' ? 'regulation' : 'language',
    severities: [severity],
    find: (text) =>
      editsOf(text)
        .filter((edit) => edit.kind === kind)
        .slice(0, mostFound)
        .map((edit) => ({
          from: edit.from,
          to: edit.to,
          severity,
          message: say(edit),
          explain: `${edit.why}：${edit.after === '' ? '删去' : `写成“${edit.after}”`}。`,
          put: edit.after,
        })),
  });
