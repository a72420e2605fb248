import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formFaults } from '../../shared/forms/faults.ts';
import { formSchema, type Declaration } from '../../shared/forms/form.ts';
import { forms } from '../../shared/forms/forms.ts';
import { soundForm } from './sound-form.ts';

test.each(forms)('the edition $id has no fault', (form) => {
  expect(formFaults(form)).toEqual([]);
});

test('a form with merged cells, sums and carried figures has no fault', () => {
  fc.assert(
    fc.property(soundForm, (form) => {
      expect(formFaults(form).map(({ words }) => words().what)).toEqual([]);
    }),
  );
});

/** A column of labels beside two of figures, where a and b are parts of c. */
const sound = {
  id: 'local',
  title: '小表',
  issuedBy: '某县政务公开办',
  years: { from: null, to: null },
  outline: [{ slot: 'proactive', heading: '主动公开情况' }],
  tables: [
    {
      id: 't',
      title: '小表',
      slot: 'proactive',
      grid: {
        widths: [2, 1, 1],
        headRows: 0,
        rows: [
          [
            { kind: 'label', text: '公开数', rows: 2 },
            { kind: 'figure', indicator: 'a' },
            { kind: 'figure', indicator: 'b' },
          ],
          [{ kind: 'figure', indicator: 'c', columns: 2 }],
        ],
      },
    },
  ],
  indicators: [
    { id: 'a', label: '公开数', column: '城区', unit: '条', slot: 'proactive' },
    { id: 'b', label: '公开数', column: '乡镇', unit: '条', slot: 'proactive' },
    { id: 'c', label: '合计', unit: '条', slot: 'proactive' },
  ],
  identities: [
    { id: 'i', relation: 'equal', left: ['c'], right: ['a', 'b'], severity: 'error', source: 'local', why: '应相等' },
  ],
} satisfies Declaration;

/** The faults of that form with some of its parts exchanged: where and what. */
const faultsWith = (changed: Partial<Declaration>) =>
  formFaults(formSchema.parse({ ...sound, ...changed })).map(({ path, words }) => ({
    at: path.join('.'),
    what: words().what,
  }));

type Row = Declaration['tables'][number]['grid']['rows'][number];
const withRows = (...rows: Row[]) => {
  const [table] = sound.tables;
  return table ? { tables: [{ ...table, grid: { ...table.grid, rows } }] } : {};
};
const figures = { a: { kind: 'figure', indicator: 'a' }, b: { kind: 'figure', indicator: 'b' } } as const;
const total = { kind: 'figure', indicator: 'c', columns: 2 } as const;
const label = { kind: 'label', text: '公开数', rows: 2 } as const;
type Identity = Declaration['identities'][number];
const equal = (
  id: string,
  left: string,
  right: Identity['right'],
  severity: Identity['severity'] = 'error',
): Identity => ({
  id,
  relation: 'equal',
  left: [left],
  right,
  severity,
  source: 'local',
  why: '应相等',
});

test('the form the following ones are made of has no fault', () => {
  expect(faultsWith({})).toEqual([]);
});

describe('a grid covers each place of its table once', () => {
  const last = 'tables.0.grid.rows.1';

  test.each<[string, Row[], string, string]>([
    ['a row that ends early', [[label, figures.a, figures.b], [{ ...total, columns: 1 }]], last, '只占了2列，表有3列'],
    ['a row without cells', [[label, figures.a, figures.b], [total], []], 'tables.0.grid.rows.2', '只占了0列，表有3列'],
    [
      'a cell beyond the last column',
      [
        [label, figures.a, figures.b],
        [total, { kind: 'empty' }],
      ],
      `${last}.1`,
      '占满',
    ],
    ['a span beyond the last column', [[label, figures.a, figures.b], [{ ...total, columns: 3 }]], `${last}.0`, '右边'],
    [
      'a span beyond the last row',
      [[{ ...label, rows: 3 }, figures.a, figures.b], [total]],
      'tables.0.grid.rows.0.0',
      '末行',
    ],
    [
      'a span over a cell that reaches down',
      [
        [{ ...label, rows: 1 }, { ...figures.a, rows: 2 }, figures.b],
        [total, { kind: 'empty' }],
      ],
      `${last}.0`,
      '盖住',
    ],
  ])('%s is refused', (_, rows, at, what) => {
    expect(faultsWith(withRows(...rows))).toEqual([{ at, what: expect.stringContaining(what) }]);
  });
});

describe('a table can be printed', () => {
  const withGrid = (grid: Partial<Declaration['tables'][number]['grid']>) => {
    const [table] = sound.tables;
    return table ? { tables: [{ ...table, grid: { ...table.grid, ...grid } }] } : {};
  };
  const text = { kind: 'label', text: '表头' } as const;
  const body: Row[] = [[label, figures.a, figures.b], [total]];

  test.each([2, 3, 10])('a head of %i rows leaves none of a table of two', (headRows) => {
    expect(faultsWith(withGrid({ headRows }))).toEqual([
      { at: 'tables.0.grid.headRows', what: expect.stringContaining(`表头行数是${headRows}，整张表只有2行`) },
    ]);
  });

  test('a head goes on over no row that is not its own', () => {
    const rows: Row[] = [
      [
        { ...text, rows: 2 },
        { ...text, columns: 2 },
      ],
      [text, text],
      ...body,
    ];
    expect(faultsWith(withGrid({ rows, headRows: 2 }))).toEqual([]);
    expect(faultsWith(withGrid({ rows, headRows: 1 }))).toEqual([
      { at: 'tables.0.grid.rows.0.0', what: expect.stringContaining('向下占到第2行，表头行数（headRows）却只有1') },
    ]);
  });

  test('a figure in the head would be printed again on every page', () => {
    const rows: Row[] = [
      [text, figures.a, figures.b],
      [text, total],
    ];
    expect(faultsWith(withGrid({ rows, headRows: 1 }))).toEqual([
      { at: 'tables.0.grid.rows.0.1', what: expect.stringContaining('“公开数（城区）”是填数的格子，却在表头里') },
      { at: 'tables.0.grid.rows.0.2', what: expect.stringContaining('填数的格子') },
    ]);
  });

  test.each([
    [[10_000, 0.001, 10_000], 1, '第2列的列宽是0.001，不到各列之和的四十分之一'],
    [[685, 685, 6.85], 2, '第3列的列宽是6.85'],
  ])('of the widths %j column %i is a sliver', (widths, at, what) => {
    expect(faultsWith(withGrid({ widths }))).toEqual([
      { at: `tables.0.grid.widths.${at}`, what: expect.stringContaining(what) },
    ]);
  });

  test('a fortieth of the width is enough, whatever the number of columns', () => {
    expect(faultsWith(withGrid({ widths: [38, 1, 1] }))).toEqual([]);
    expect(faultsWith(withGrid({ widths: [38.1, 1, 1] }))).toHaveLength(2);
  });
});

describe('no two indicators are called alike where they are named outside their table', () => {
  const indicators = (second: Partial<Declaration['indicators'][number]>): Partial<Declaration> => ({
    indicators: sound.indicators.map((one) => (one.id === 'b' ? { ...one, column: '城区', ...second } : one)),
  });

  test('two with the same label and column are told at the second', () => {
    expect(faultsWith(indicators({}))).toEqual([
      {
        at: 'indicators.1',
        what: '第1个指标和第2个指标“公开数（城区）”在表外都叫“公开数（城区）”，分不清是哪一个',
      },
    ]);
  });

  test('numbering does not tell them apart, a wider label does', () => {
    expect(faultsWith(indicators({ label: '（二）公开数' }))).toHaveLength(1);
    expect(faultsWith(indicators({ group: '二、下属单位' }))).toEqual([]);
  });
});

describe('every indicator stands in exactly one cell', () => {
  test('two cells with one indicator are told at the second', () => {
    expect(faultsWith(withRows([label, figures.a, figures.a], [total]))).toEqual([
      {
        at: 'tables.0.grid.rows.0.2.indicator',
        what: '指标“a”占了两格：一格是第1张表“小表”第1行第2格“公开数（城区）”，一格是第1张表“小表”第1行第3格“公开数（城区）”',
      },
      { at: 'indicators.1', what: '第2个指标“公开数（乡镇）”（b）没有放进任何一格' },
    ]);
  });

  test('a cell with an indicator nobody declared is told', () => {
    const stranger = { kind: 'figure', indicator: 'nobody', columns: 2 } as const;
    expect(faultsWith(withRows([label, figures.a, figures.b], [stranger]))).toMatchObject([
      { at: 'tables.0.grid.rows.1.0.indicator', what: expect.stringContaining('没有声明的指标“nobody”') },
      { at: 'indicators.2' },
    ]);
  });
});

describe('an id is given once, to something that is there', () => {
  test.each<[string, Partial<Declaration>, string]>([
    ['two indicators', { indicators: [...sound.indicators, ...sound.indicators.slice(0, 1)] }, 'indicators.3.id'],
    ['two identities', { identities: [...sound.identities, equal('i', 'c', ['b', 'a'])] }, 'identities.1.id'],
    ['an identity about nobody', { identities: [equal('i', 'c', ['a', 'nobody'])] }, 'identities.0.right.1'],
    ['an identity of nobody', { identities: [equal('i', 'nobody', ['a'])] }, 'identities.0.left.0'],
    ['a figure carried to nobody', { carries: [{ from: 'a', to: 'nobody' }] }, 'carries.0.to'],
    ['a figure carried from nobody', { carries: [{ from: 'nobody', to: 'a' }] }, 'carries.0.from'],
    [
      'two figures carried to one',
      {
        carries: [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'b' },
        ],
      },
      'carries.1.to',
    ],
    [
      'a question about nobody',
      { questions: [{ indicators: ['a', 'nobody'], agencies: ['township'], why: '请核实' }] },
      'questions.0.indicators.1',
    ],
    ['a name every object has', { identities: [equal('constructor', 'c', ['a', 'b'])] }, 'identities.0.id'],
    ['a form with a name every object has', { id: 'valueOf' }, 'id'],
    ['a form called as a device', { id: 'CON' }, 'id'],
    ['a form called as a device with something behind it', { id: 'com1.local' }, 'id'],
    ['a form whose name ends in a stop', { id: 'local.' }, 'id'],
    ['years that run backwards', { years: { from: 2020, to: 2019 } }, 'years'],
    ['an end without a beginning', { years: { from: null, to: 2019 } }, 'years'],
    ['a table in a section that is not there', { outline: [{ slot: 'fee', heading: '收费情况' }] }, 'tables.0.slot'],
    ['a line break in a label', { title: '小表\n一' }, 'title'],
    ['half a character', { issuedBy: '某县\ud800' }, 'issuedBy'],
  ])('%s: refused', (_, changed, at) => {
    expect(faultsWith(changed).map((fault) => fault.at)).toEqual([at]);
  });

  test('two tables with one id are told at the second', () => {
    const [table] = sound.tables;
    const second = {
      id: 't',
      title: '另一张',
      grid: { widths: [1], headRows: 0, rows: [[{ kind: 'empty' as const }]] },
    };
    const tables = table ? [table, second] : [];
    expect(faultsWith({ tables }).map(({ at }) => at)).toEqual(['tables.1.id']);
  });
});

describe('a total never contains itself', () => {
  test('two totals that contain each other are one fault, which names both', () => {
    expect(faultsWith({ identities: [equal('i', 'c', ['a', 'b']), equal('k', 'a', ['b', 'c'])] })).toEqual([
      {
        at: 'identities.1.right.1',
        what: '合计互相包含，永远算不出来：“合计”（c）里有“公开数（城区）”（a）里有“合计”（c）',
      },
    ]);
  });

  test('a total that is its own part is told', () => {
    expect(faultsWith({ identities: [equal('i', 'c', ['a', 'c'])] })).toEqual([
      { at: 'identities.0.right.1', what: '合计“合计”（c）把自己也加了进去' },
    ]);
  });

  test.each<[string, Identity[]]>([
    [
      'an equality that is only a warning computes nothing',
      [equal('i', 'c', ['a']), equal('k', 'a', ['c'], 'warning')],
    ],
    ['last year’s figure may be a part', [equal('i', 'c', ['a', { indicator: 'c', year: 'last' }])]],
    ['a total may be the sum of its row and of its column', [equal('i', 'c', ['a', 'b']), equal('k', 'c', ['b', 'a'])]],
  ])('%s', (_, identities) => {
    expect(faultsWith({ identities })).toEqual([]);
  });

  test('whatever total closes a circle of sums, it is found', () => {
    fc.assert(
      fc.property(
        soundForm.filter(({ identities }) => identities.length > 0),
        fc.nat(),
        (form, pick) => {
          const [top] = form.indicators;
          const from = form.indicators[1 + (pick % (form.indicators.length - 1))];
          if (!top || !from) throw new Error('a form with a sum has two indicators');
          const closing = formSchema.parse({
            ...form,
            identities: [...form.identities, equal('closing', from.id, [top.id])],
          });
          expect(formFaults(closing).map(({ words }) => words().what)).toEqual([expect.stringContaining('合计')]);
        },
      ),
    );
  });
});
