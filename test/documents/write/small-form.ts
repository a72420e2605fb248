import { formSchema, type Cell, type Declaration } from '../../../shared/forms/form.ts';

const head = (text: string, columns = 1, rows = 1): Cell => ({ kind: 'label', text, columns, rows, head: true });
const label = (text: string, columns = 1, rows = 1): Cell => ({ kind: 'label', text, columns, rows });
const figure = (indicator: string, columns = 1): Cell => ({ kind: 'figure', indicator, columns });

/** An invented form: two tables, heads over two rows, labels and figures that span rows and columns. */
export const smallForm = formSchema.parse({
  id: 'small',
  title: '试用表式',
  issuedBy: '测试',
  years: { from: 2008, to: null },
  outline: [],
  annexCaption: '试用统计表',
  tables: [
    {
      id: 'visits',
      title: '来访统计表',
      grid: {
        widths: [10, 30, 15, 15, 20],
        headRows: 2,
        rows: [
          [head('项目', 2, 2), head('来访者', 2), head('合计', 1, 2)],
          [head('个人'), head('单位')],
          [label('现场', 1, 2), label('上午'), figure('am.person'), figure('am.unit'), figure('am.total')],
          [label('下午'), figure('pm.person'), figure('pm.unit'), figure('pm.total')],
          [label('电话', 2), figure('call', 3)],
          [label('备注', 2), { kind: 'empty', columns: 3 }],
        ],
      },
    },
    {
      id: 'rooms',
      title: '来访统计表',
      grid: {
        widths: [1, 1],
        headRows: 1,
        rows: [
          [head('查阅室'), head('个数')],
          [label('县级'), figure('rooms')],
        ],
      },
    },
  ],
  indicators: [],
  identities: [],
} satisfies Declaration);

/** The order in which the small form prints its indicators. */
export const smallIndicators = [
  'am.person',
  'am.unit',
  'am.total',
  'pm.person',
  'pm.unit',
  'pm.total',
  'call',
  'rooms',
];
