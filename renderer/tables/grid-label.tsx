import { memo } from 'react';
import type { Cell } from '../../shared/forms/form.ts';
import type { Placed } from '../../shared/forms/layout.ts';

type Label = Extract<Cell, { kind: 'label' }>;

type Props = {
  placed: Placed<Cell>;
  label: Label;
  /** Whether it names what stands under it. */
  head: boolean;
  /** Where it stays when the table is scrolled sideways, in CSS pixels; null if it moves along. */
  side: number | null;
  compact: boolean;
};

/** A label of a table with its indent as printed. */
export const GridLabel = memo(function GridLabel({ placed: { rows, columns }, label, head, side, compact }: Props) {
  const { text, indent, align } = label;
  const Tag = head ? 'th' : 'td';
  const group = rows > 1 && !head;
  const top = !head && !indent && align !== 'center' && side === null;
  const classes = [
    'grid-label',
    top ? 'grid-top' : '',
    align === 'center' ? 'grid-center' : '',
    head ? 'grid-name' : '',
    side === null ? '' : 'grid-side',
    group ? 'grid-group' : '',
  ];
  const style = { ...(side === null ? {} : { left: side }), ...(indent && !compact ? hanging(indent) : {}) };
  return (
    <Tag
      colSpan={columns}
      rowSpan={rows}
      className={classes.filter(Boolean).join(' ')}
      style={style}
      scope={head ? (columns > 1 ? 'colgroup' : 'col') : undefined}
    >
      {group ? <span>{text}</span> : text}
    </Tag>
  );
});

/** The indent as printed; what does not fit on the line goes on one character deeper, as on paper. */
const hanging = (indent: number) => ({ paddingInlineStart: `${1.7 + indent * 0.62}em`, textIndent: '-1em' });
