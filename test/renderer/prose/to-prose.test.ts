import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proseExtensions } from '../../../renderer/prose/extensions.ts';
import { proseOf, toEditor, toProse } from '../../../renderer/prose/to-prose.ts';
import { plainText } from '../../../shared/report/plain.ts';
import { proseSchema } from '../../../shared/report/prose.ts';
import { arbitraryProse } from '../../arbitrary/prose.ts';

const schema = getSchema(proseExtensions(null));
const cell = (attrs: object, text = '甲') => ({
  type: 'tableCell',
  attrs,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const table = (...rows: object[][]) => ({
  type: 'doc',
  content: [{ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) }],
});

describe('the editor and the report', () => {
  test('any prose of the model goes through the editor and comes back with the same text', () => {
    fc.assert(
      fc.property(arbitraryProse, (prose) => {
        const document = Node.fromJSON(schema, toEditor(prose));
        const back = toProse(document.toJSON());
        expect(proseSchema.parse(back)).toEqual(back);
        expect(plainText(back, { figures: {} })).toBe(plainText(prose, { figures: {} }));
      }),
      { numRuns: 200 },
    );
  });

  test('what the editor holds reads the same as what it would write down, and a block that stays is the same object', () => {
    fc.assert(
      fc.property(arbitraryProse, arbitraryProse, (prose, more) => {
        const document = Node.fromJSON(schema, toEditor(prose));
        const first = proseOf(document);
        expect(first).toEqual(toProse(document.toJSON()));
        const longer = document.copy(document.content.append(Node.fromJSON(schema, toEditor(more)).content));
        const second = proseOf(longer);
        expect(second).toEqual(toProse(longer.toJSON()));
        first.content.forEach((block, at) => expect(second.content[at]).toBe(block));
      }),
      { numRuns: 100 },
    );
  });

  test('the editor knows no node and no mark the model does not know', () => {
    expect(Object.keys(schema.nodes).toSorted()).toEqual(
      [
        'doc',
        'figure',
        'heading',
        'paragraph',
        'picture',
        'table',
        'tableCell',
        'tableHeader',
        'tableRow',
        'text',
      ].toSorted(),
    );
    expect(Object.keys(schema.marks)).toEqual([]);
  });

  test('what only the editor knows is left out', () => {
    const prose = toProse(table([cell({ colspan: 2, rowspan: 1, colwidth: [80, 90], align: 'center' })]));
    expect(prose.content[0]).toEqual(table([cell({ colspan: 2, rowspan: 1 })]).content[0]);
  });

  test('a heading keeps that it begins its count anew, and says nothing where it does not', () => {
    const heading = (restart: boolean) => ({ type: 'heading', attrs: { level: 2, restart } });
    const prose = toProse({ type: 'doc', content: [heading(false), heading(true)] });
    expect(prose.content).toEqual([
      { type: 'heading', attrs: { level: 2 } },
      { type: 'heading', attrs: { level: 2, restart: true } },
    ]);
  });

  test('a pasted table longer than the model allows goes on in a second one', () => {
    const rows = Array.from({ length: 450 }, (_, index) => [cell({ rowspan: index === 199 ? 9 : 1 }, `行${index}`)]);
    const prose = toProse(table(...rows));
    expect(prose.content.map((block) => (block.type === 'table' ? block.content.length : block.type))).toEqual([
      200, 200, 50,
    ]);
    expect(plainText(prose, { figures: {} }).split('\n')).toHaveLength(450);
  });

  test('an empty document is one empty paragraph', () => {
    expect(toProse({ type: 'doc' })).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  });
});
