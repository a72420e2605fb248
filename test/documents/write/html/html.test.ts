import fc from 'fast-check';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../../electron/documents/write/html/document.ts';
import type { PictureSource } from '../../../../electron/documents/write/pictures.ts';
import type { Form } from '../../../../shared/forms/form.ts';
import { forms } from '../../../../shared/forms/forms.ts';
import { layOut } from '../../../../shared/forms/layout.ts';
import { y2014 } from '../../../../shared/forms/y2014.ts';
import { figureValue, type Report } from '../../../../shared/report/report.ts';
import { sampleReport } from '../../../arbitrary/sample-report.ts';
import { converted, whyNoOffice } from '../../../support/office.ts';
import { anyReportOf } from '../any-report.ts';
import { expectedText } from '../expected-text.ts';
import { withoutSpaces } from '../read-docx.ts';
import { smallForm, smallIndicators } from '../small-form.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);
const picture: PictureSource = () => ({ mime: 'image/png', bytes: png, width: 4, height: 3 });
const noPicture: PictureSource = () => null;

const pageOf = (report: Report, form: Form = y2014, pictures = picture): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(writeHtml(report, form, pictures));

/** What HTML calls a fault of the text itself: characters that a report may hold and that every browser takes as they are. */
const oddCharacters = ['noncharacter-in-input-stream', 'control-character-in-input-stream'];

/** All nodes of a page in their order. A page that is not well formed fails. */
function nodesOf(page: string): Node[] {
  const faults: string[] = [];
  const document = parse(page, { onParseError: ({ code }) => faults.push(code) });
  expect(faults.filter((fault) => !oddCharacters.includes(fault))).toEqual([]);
  const walk = (node: Node): Node[] =>
    ['childNodes' in node ? node.childNodes : []].flat().flatMap((one) => [one, ...walk(one)]);
  return walk(document);
}

const elementsOf = (nodes: readonly Node[], name: string): Element[] =>
  nodes.filter((node) => defaultTreeAdapter.isElementNode(node)).filter(({ tagName }) => tagName === name);

const inside = (node: Node, name: string): boolean =>
  'parentNode' in node &&
  node.parentNode !== null &&
  (node.parentNode.nodeName === name || inside(node.parentNode, name));

const textIn = (node: Node): string =>
  defaultTreeAdapter.isTextNode(node)
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map((child) => (child.nodeName === 'br' ? '\n' : textIn(child))).join('')
      : '';

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** What somebody sees of a page. */
function shownText(nodes: readonly Node[]): string {
  const body = elementsOf(nodes, 'body')[0];
  return withoutSpaces(body ? textIn(body) : '');
}

/** A table as a browser lays it out: the text of the cell at each place. */
function gridOf(table: Element): string[][] {
  const rows = elementsOf(within(table), 'tr').map((row) =>
    row.childNodes.filter((node) => defaultTreeAdapter.isElementNode(node)),
  );
  const number = (cell: Element, name: string) => Number(attribute(cell, name) ?? 1);
  const layout = layOut(rows, (cell) => ({ rows: number(cell, 'rowspan'), columns: number(cell, 'colspan') }));
  return layout.owners.map((line) => line.map((owner) => (owner ? textIn(owner.cell) : '没有格子')));
}

const within = (element: Element): Node[] =>
  element.childNodes.flatMap((node) => [node, ...(defaultTreeAdapter.isElementNode(node) ? within(node) : [])]);

/** A table of a form as its grid declares it. */
function declared({ grid }: Form['tables'][number], report: Report): string[][] {
  const layout = layOut(grid.rows, (cell) => cell, grid.widths.length);
  return layout.owners.map((line) =>
    line.map((owner) => {
      const cell = owner?.cell;
      if (cell?.kind === 'label') return cell.text;
      return cell?.kind === 'figure' ? (figureValue(report, cell.indicator) ?? '') : '';
    }),
  );
}

describe('the words of a page', () => {
  it.each(forms.map((form) => [form.id, form] as const))(
    'are those of the report in order and once, with form %s',
    (_, form) => {
      fc.assert(
        fc.property(anyReportOf(form), fc.boolean(), (report, pictures) => {
          const nodes = nodesOf(pageOf(report, form, pictures ? picture : noPicture));
          expect(shownText(nodes)).toBe(expectedText(report, form));
        }),
        { numRuns: 25 },
      );
    },
  );

  it('have headings by their level, and paragraphs where the text runs on behind the heading', () => {
    const nodes = nodesOf(pageOf(sampleReport()));
    const heads = ['h1', 'h2', 'h3', 'h4', 'h5'].map((name) => elementsOf(nodes, name).map(textIn));
    expect(heads.map((some) => some.length)).toEqual([1, 11, 1, 1, 0]);
    expect(heads[1]?.slice(0, 2)).toEqual(['一、概述', '二、主动公开政府信息情况']);
    expect(heads[2]).toEqual(['（二）夯实基础工作']);
    expect(heads[3]).toEqual(['2.清理过时栏目']);
    const lines = elementsOf(nodes, 'p').map(textIn);
    expect(lines.find((line) => line.startsWith('（一）健全工作机制。'))).toContain('每季度通报一次');
  });

  it('keep their line breaks, and what looks like markup is text', () => {
    const words = '<script>alert("1")</script> & <b>粗</b>\n第二行';
    const report = {
      ...sampleReport(),
      titleLines: ['甲&乙', '<i>'],
      preface: { ...sampleReport().preface, label: words },
    };
    const nodes = nodesOf(pageOf(report));
    expect(elementsOf(nodes, 'h1').map(textIn)).toEqual(['甲&乙\n<i>']);
    expect(elementsOf(nodes, 'p').map(textIn)[0]).toContain(`${words}：`);
    expect(elementsOf(nodes, 'script')).toEqual([]);
  });
});

describe('a table of a form', () => {
  it.each(forms.map((form) => [form.id, form] as const))(
    'stands just as its grid declares it, with form %s',
    (_, form) => {
      fc.assert(
        fc.property(anyReportOf(form), (any) => {
          const report = { ...any, sections: [] };
          const tables = elementsOf(nodesOf(pageOf(report, form)), 'table');
          const order = [...form.tables].sort(
            (one, other) => Number(one.slot === 'annex') - Number(other.slot === 'annex'),
          );
          expect(tables.map(gridOf)).toEqual(order.map((table) => declared(table, report)));
        }),
        { numRuns: 5 },
      );
    },
  );

  it('is drawn from spans of rows and columns, and its heads say what they head', () => {
    const figures = Object.fromEntries(smallIndicators.map((id, at) => [id, { value: String(701 + at), note: '' }]));
    const report = { ...sampleReport(), sections: [], figures };
    const nodes = nodesOf(pageOf(report, smallForm));
    expect(elementsOf(nodes, 'table').map(gridOf)).toEqual(smallForm.tables.map((table) => declared(table, report)));
    const scopes = Object.fromEntries(elementsOf(nodes, 'th').map((head) => [textIn(head), attribute(head, 'scope')]));
    expect(scopes).toEqual({
      项目: 'colgroup',
      来访者: 'colgroup',
      合计: 'col',
      个人: 'col',
      单位: 'col',
      现场: 'rowgroup',
      上午: 'row',
      下午: 'row',
      电话: 'row',
      查阅室: 'col',
      个数: 'col',
      县级: 'row',
    });
    expect(elementsOf(nodes, 'td').filter((cell) => inside(cell, 'thead'))).toEqual([]);
    for (const table of elementsOf(nodes, 'table')) {
      const widths = elementsOf(within(table), 'col').map((column) =>
        Number(/width:([\d.]+)%/.exec(attribute(column, 'style') ?? '')?.[1]),
      );
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100);
    }
  });
});

describe('a page', () => {
  it('is told to be Chinese in UTF-8 before anything else is read of it', () => {
    const page = pageOf(sampleReport());
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/);
  });

  it('runs nothing and fetches nothing', () => {
    const nodes = nodesOf(pageOf(sampleReport()));
    const names = new Set(nodes.map(({ nodeName }) => nodeName));
    for (const name of ['script', 'link', 'iframe', 'object', 'base', 'a', 'form']) expect(names).not.toContain(name);
    const attributes = nodes.flatMap((node) => (defaultTreeAdapter.isElementNode(node) ? node.attrs : []));
    const links = attributes.filter(({ name }) => !['style', 'scope', 'colspan', 'rowspan'].includes(name));
    expect(new Set(links.map(({ name }) => name))).toEqual(
      new Set(['lang', 'charset', 'name', 'content', 'border', 'cellspacing', 'src', 'alt', 'class']),
    );
    const written = `${attributes.map(({ value }) => value).join('\n')}\n${elementsOf(nodes, 'style').map(textIn).join('')}`;
    expect(written).not.toMatch(/url\(|@import|https?:/);
    const images = elementsOf(nodes, 'img').map((image) => attribute(image, 'src'));
    expect(images).toEqual([`data:image/png;base64,${Buffer.from(png).toString('base64')}`]);
  });

  it('is the same for the same report', () => {
    expect(pageOf(sampleReport())).toBe(pageOf(structuredClone(sampleReport())));
  });

  const why = whyNoOffice();
  it.skipIf(why !== null)(`opens in LibreOffice with all its words${why === null ? '' : `: ${why}`}`, () => {
    const report = sampleReport();
    const text = new TextDecoder().decode(
      converted(writeHtml(report, y2014, noPicture), 'html', 'txt:Text (encoded):UTF8'),
    );
    expect(withoutSpaces(text.replace(/^\uFEFF/, ''))).toBe(expectedText(report, y2014));
  });
});
