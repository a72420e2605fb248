import fc from 'fast-check';
import { expect, test } from 'vitest';
import { y2014 } from '../../shared/forms/y2014.ts';
import { prefaceText } from '../../shared/report/derive.ts';
import { headingOf, paragraphOf, type Prose } from '../../shared/report/prose.ts';
import type { Report, Section } from '../../shared/report/report.ts';
import { plainText, withNumbers } from '../../shared/report/plain.ts';
import { compareReturned } from '../../shared/returned/compare.ts';
import { chosenAtFirst } from '../../shared/returned/edit.ts';
import { takeOver } from '../../shared/returned/take-over.ts';
import { reportOf } from '../recognise/printed-report.ts';

const doc = (...content: Prose['content']): Prose => ({ type: 'doc', content });
const base = (): Report => fc.sample(reportOf(y2014), { numRuns: 1, seed: 7 })[0] as Report;
const withSections = (sections: Section[], figures: Report['figures'] = {}): Report => ({
  ...base(),
  sections,
  figures,
});

const overview: Section = {
  id: 'a',
  slot: 'overview',
  heading: '概述',
  numbered: true,
  prose: doc(
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '全年收到申请' },
        { type: 'figure', attrs: { indicator: 'app.recv' } },
        { type: 'text', text: '件。各单位按期答复。群众满意度有所提高。' },
      ],
    },
    headingOf(2, '健全制度。修订了公开指南。'),
  ),
};
const problem: Section = {
  id: 'b',
  slot: 'problem',
  heading: '存在的主要问题和改进措施',
  numbered: true,
  prose: doc(paragraphOf('公开内容还不够全面。'), paragraphOf('下一步加强培训。')),
};
const twelve = { 'app.recv': { value: '12', note: '来自台账' } };
const draft = withSections([overview, problem], twelve);
const cells = new Set(['app.recv', 'app.recv_face']);

/** The draft as it is read back from its own export: figures are words there. */
const printed = (report: Report): Report => ({
  ...report,
  sections: report.sections.map((section) => ({
    ...section,
    id: `f-${section.id}`,
    prose: withNumbers(section.prose, report),
  })),
});
const compare = (file: Report) =>
  compareReturned({ draft, trip: printed(draft), file: { report: file, cells }, form: y2014 });
const everything = ({ edits }: ReturnType<typeof compare>) => new Set(edits.map(({ id }) => id));
const changed = (section: number, prose: Prose): Report => {
  const file = printed(draft);
  return { ...file, sections: file.sections.map((one, at) => (at === section ? { ...one, prose } : one)) };
};

const said = ({ edits }: ReturnType<typeof compare>) => edits.map(({ kind, before, after }) => [kind, before, after]);

test('a file in which nothing was changed has no edit', () => {
  expect(compare(printed(draft)).edits).toEqual([]);
});

test('a sentence that was reworded is one edit, and its neighbours keep their figures', () => {
  const file = changed(
    0,
    doc(
      paragraphOf('全年收到申请12件。各单位均按期答复。群众满意度有所提高。'),
      headingOf(2, '健全制度。修订了公开指南。'),
    ),
  );
  const returned = compare(file);
  expect(said(returned)).toEqual([['prose', '各单位按期答复。', '各单位均按期答复。']]);
  const now = takeOver(draft, returned, everything(returned));
  expect(plainText(now.sections[0]?.prose ?? doc(), now)).toContain('12件。各单位均按期答复。');
  expect(JSON.stringify(now.sections[0]?.prose)).toContain('"indicator":"app.recv"');
});

test('an edit that is left changes nothing', () => {
  const returned = compare(changed(1, doc(paragraphOf('公开内容已经全面。'))));
  expect(returned.edits).toHaveLength(2);
  expect(takeOver(draft, returned, new Set())).toEqual(draft);
});

test('a paragraph that came or went is one edit at its place', () => {
  const file = changed(
    1,
    doc(paragraphOf('公开内容还不够全面。'), paragraphOf('乡镇之间差距较大。'), paragraphOf('下一步加强培训。')),
  );
  const returned = compare(file);
  expect(said(returned)).toEqual([['prose', '', '乡镇之间差距较大。']]);
  const now = takeOver(draft, returned, everything(returned));
  expect(plainText(now.sections[1]?.prose ?? doc(), now)).toBe(
    '公开内容还不够全面。\n乡镇之间差距较大。\n下一步加强培训。',
  );
});

test('a figure is compared where the file has its cell, and keeps its note', () => {
  const file = { ...printed(draft), figures: { 'app.recv': { value: '13', note: '' } } };
  const returned = compare(file);
  expect(said(returned)).toEqual([['figure', '12', '13']]);
  expect(takeOver(draft, returned, everything(returned)).figures['app.recv']).toEqual({
    value: '13',
    note: '来自台账',
  });
});

test('a cell that was emptied is an edit, a cell the file does not have is none', () => {
  const returned = compare({ ...printed(draft), figures: {} });
  expect(said(returned)).toEqual([['figure', '12', '']]);
  const elsewhere = compareReturned({
    draft,
    trip: draft,
    file: { report: { ...draft, figures: {} }, cells: new Set() },
    form: y2014,
  });
  expect(elsewhere.edits).toEqual([]);
});

test('a heading, the order, a new section and one that is gone are each an edit of its own', () => {
  const file = printed(draft);
  const [first, second] = file.sections as [Section, Section];
  const fresh: Section = {
    id: 'f-new',
    slot: 'fee',
    heading: '收费减免情况',
    numbered: true,
    prose: doc(paragraphOf('未收取费用。')),
  };
  const returned = compare({ ...file, sections: [{ ...second, heading: '存在的问题和改进措施' }, fresh, first] });
  expect(returned.edits.map(({ kind }) => kind)).toEqual(['heading', 'section-added', 'order']);
  const now = takeOver(draft, returned, everything(returned));
  expect(now.sections.map(({ heading }) => heading)).toEqual(['存在的问题和改进措施', '收费减免情况', '概述']);
  const gone = compare({ ...file, sections: [first] });
  expect(gone.edits.map(({ kind }) => kind)).toEqual(['section-removed']);
  expect(takeOver(draft, gone, everything(gone)).sections.map(({ id }) => id)).toEqual(['a']);
});

test('a table file without sections touches figures and the people under the table only', () => {
  const file = { ...printed(draft), sections: [], titleLines: [''], signOff: { ...draft.signOff, preparer: '王敏' } };
  const returned = compare(file);
  expect(said(returned)).toEqual([['field', '', '王敏']]);
  expect(takeOver(draft, returned, everything(returned)).signOff.preparer).toBe('王敏');
});

test('a paragraph that stands elsewhere is one edit, which keeps its figures and moves it whole', () => {
  const own = { ...draft, sections: [overview, { ...problem, prose: doc(paragraphOf('公开内容还不够全面。')) }] };
  const paragraph = '全年收到申请12件。各单位按期答复。群众满意度有所提高。';
  const file = {
    ...printed(own),
    sections: [
      { ...overview, id: 'f-a', prose: doc(headingOf(2, '健全制度。修订了公开指南。')) },
      { ...problem, id: 'f-b', prose: doc(paragraphOf('公开内容还不够全面。'), paragraphOf(paragraph)) },
    ],
  };
  const returned = compareReturned({ draft: own, trip: printed(own), file: { report: file, cells }, form: y2014 });
  const text = returned.edits.filter(({ kind }) => kind === 'prose');
  expect(text).toMatchObject([{ how: 'moved', section: 'b', before: paragraph, after: paragraph }]);
  expect(text).toMatchObject([{ behind: '公开内容还不够全面。' }]);
  const now = takeOver(own, returned, new Set(text.map(({ id }) => id)));
  expect(now.sections[1]?.prose.content[1]).toEqual(overview.prose.content[0]);
  expect(now.sections[0]?.prose.content).toHaveLength(1);
  expect(takeOver(own, returned, new Set())).toEqual(own);
});

test('a paragraph that was cut in two, and two that were put together, are one edit each and keep their figures', () => {
  const [, heading] = overview.prose.content;
  const cut = changed(
    0,
    doc(
      paragraphOf('全年收到申请12件。'),
      paragraphOf('各单位按期答复。群众满意度有所提高。'),
      ...(heading ? [heading] : []),
    ),
  );
  const split = compare(cut);
  expect(split.edits).toMatchObject([{ how: 'split' }]);
  const now = takeOver(draft, split, everything(split));
  expect(now.sections[0]?.prose.content).toHaveLength(3);
  expect(JSON.stringify(now.sections[0]?.prose.content[0])).toContain('"indicator":"app.recv"');
  const merged = compare(changed(1, doc(paragraphOf('公开内容还不够全面。下一步加强培训。'))));
  expect(merged.edits).toMatchObject([{ how: 'merged' }]);
  expect(takeOver(draft, merged, everything(merged)).sections[1]?.prose.content).toEqual([
    paragraphOf('公开内容还不够全面。下一步加强培训。'),
  ]);
});

test('a sentence worded anew around its figure keeps the figure; one whose number was changed by hand is to think over', () => {
  const [, heading] = overview.prose.content;
  const rest = heading ? [heading] : [];
  const worded = (words: string) => compare(changed(0, doc(paragraphOf(words), ...rest)));
  const kept = worded('全年共收到申请12件。各单位按期答复。群众满意度有所提高。');
  expect(kept.edits.map(({ care }) => care)).toEqual([undefined]);
  expect(JSON.stringify(takeOver(draft, kept, everything(kept)).sections[0])).toContain('"indicator":"app.recv"');
  const loose = worded('全年收到申请15件。各单位按期答复。群众满意度有所提高。');
  expect(loose.edits.map(({ care }) => care)).toEqual(['loose']);
  expect(chosenAtFirst(loose.edits)).toEqual([]);
});

test('a figure changed in the table and in the sentence bound to it is one edit', () => {
  const [, heading] = overview.prose.content;
  const file = changed(
    0,
    doc(paragraphOf('全年收到申请15件。各单位按期答复。群众满意度有所提高。'), ...(heading ? [heading] : [])),
  );
  const returned = compare({ ...file, figures: { 'app.recv': { value: '15', note: '' } } });
  expect(said(returned)).toEqual([['figure', '12', '15']]);
});

test('quotes and widths that a program put otherwise are edits nobody has to look at', () => {
  const own = withSections([{ ...problem, prose: doc(paragraphOf('落实“五公开”(含基层)。下一步加强培训。')) }]);
  const file = {
    ...own,
    sections: own.sections.map((one) => ({
      ...one,
      prose: doc(paragraphOf('落实"五公开"（含基层）。 下一步 加强培训。')),
    })),
  };
  const { edits } = compareReturned({ draft: own, trip: own, file: { report: file, cells: new Set() }, form: y2014 });
  expect(edits.map(({ care }) => care)).toEqual(['trifle']);
});

test('a figure the file has no value for is shown and not chosen; of a table it has nothing of nothing is said', () => {
  const one = compare({ ...printed(draft), figures: {} });
  expect(one.edits).toMatchObject([{ kind: 'figure', after: '', care: 'blank' }]);
  expect(chosenAtFirst(one.edits)).toEqual([]);
});

test('cells of a small table are edits of their own', () => {
  const cell = (words: string) => ({ type: 'tableCell' as const, content: [paragraphOf(words)] });
  const table = (words: string): Prose['content'][number] => ({
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('乡镇'), cell('条数')] },
      { type: 'tableRow', content: [cell('河口镇'), cell(words)] },
    ],
  });
  const own = withSections([{ ...problem, prose: doc(table('')) }]);
  const file = { ...own, sections: [{ ...problem, prose: doc(table('0')) }] };
  const returned = compareReturned({ draft: own, trip: own, file: { report: file, cells: new Set() }, form: y2014 });
  expect(said(returned)).toEqual([['prose', '', '0']]);
  expect(takeOver(own, returned, everything(returned)).sections).toEqual(file.sections);
});

test('the preface is compared sentence by sentence, and field by field where the program makes it', () => {
  const written = { ...draft, preface: { ...draft.preface, written: '本报告依法编制。如有疑问请与办公室联系。' } };
  const compared = (own: Report, preface: string, agency = own.agency) => {
    const trip = { ...printed(own), preface: { ...own.preface, written: prefaceText(own) } };
    const file = { ...trip, agency, preface: { ...trip.preface, written: preface } };
    return compareReturned({ draft: own, trip, file: { report: file, cells: new Set() }, form: y2014 });
  };
  const words = compared(written, '本报告依法编制。如有疑问，请与县政府办公室联系。');
  expect(said(words)).toEqual([['preface', '如有疑问请与办公室联系。', '如有疑问，请与县政府办公室联系。']]);
  expect(takeOver(written, words, everything(words)).preface.written).toBe(
    '本报告依法编制。如有疑问，请与县政府办公室联系。',
  );
  const derived: Report = {
    ...draft,
    agency: { ...draft.agency, phone: '010-1' },
    preface: { ...draft.preface, written: null },
  };
  const agency = { ...derived.agency, phone: '010-2' };
  const phone = compared(derived, prefaceText({ ...derived, agency }), agency);
  expect(said(phone)).toEqual([['field', '010-1', '010-2']]);
  const now = takeOver(derived, phone, everything(phone));
  expect([now.agency.phone, now.preface.written]).toEqual(['010-2', null]);
});

test('a derived preface that names the sections follows a heading that is renamed, and stays derived', () => {
  const own: Report = { ...draft, preface: { ...draft.preface, written: null } };
  const trip = { ...printed(own), preface: { ...own.preface, written: prefaceText(own) } };
  const [first, ...others] = trip.sections as [Section, Section];
  const sections = [{ ...first, heading: '总体情况' }, ...others];
  const preface = { ...own.preface, written: prefaceText({ ...own, sections }) };
  expect(preface.written).not.toBe(trip.preface.written);
  const file = { report: { ...trip, sections, preface }, cells: new Set<string>() };
  expect(said(compareReturned({ draft: own, trip, file, form: y2014 }))).toEqual([['heading', '概述', '总体情况']]);
});

test('a field of the preface that the clerk has changed since the file went out is no edit', () => {
  const withPhone = (phone: string): Report => ({
    ...draft,
    agency: { ...draft.agency, phone },
    preface: { ...draft.preface, written: null },
  });
  const trip = (own: Report) => ({ ...printed(own), preface: { ...own.preface, written: prefaceText(own) } });
  const [sent, now] = [withPhone('010-1'), withPhone('010-2')];
  const file = { report: trip(sent), cells: new Set<string>() };
  expect(compareReturned({ draft: now, trip: trip(now), base: trip(sent), file, form: y2014 }).edits).toEqual([]);
});

test('what only the clerk has changed since the file went out is no edit, and what both have is to think over', () => {
  const went = draft;
  const now: Report = {
    ...draft,
    figures: { 'app.recv': { value: '20', note: '' } },
    sections: [
      overview,
      {
        ...problem,
        prose: doc(paragraphOf('公开内容还不全面。'), paragraphOf('下一步加强业务培训。'), paragraphOf('并加强检查。')),
      },
    ],
  };
  const file = changed(1, doc(paragraphOf('公开内容还不够全面。'), paragraphOf('下一步加强培训和督查。')));
  const base = printed(went);
  const returned = compareReturned({
    draft: now,
    trip: printed(now),
    base,
    file: { report: file, cells },
    form: y2014,
  });
  expect(returned.edits).toMatchObject([
    { before: '下一步加强业务培训。', after: '下一步加强培训和督查。', care: 'both' },
  ]);
});

const words = fc.constantFrom('改为每周更新。', '共12件。', '目录已重编。', '经费已落实！');

test('sentences changed at random places are exactly the edits, and taking them over makes the file’s text', () => {
  fc.assert(
    fc.property(reportOf(y2014), fc.array(fc.tuple(fc.nat(), fc.nat(), words), { maxLength: 5 }), (report, places) => {
      const sections = report.sections.map((one) => ({
        ...one,
        prose: { ...one.prose, content: [...one.prose.content] },
      }));
      const touched = new Set<string>();
      for (const [section, block, sentence] of places) {
        const own = sections[section % sections.length];
        const at = block % (own?.prose.content.length ?? 1);
        const old = own?.prose.content[at];
        if (!own || (old?.type !== 'paragraph' && old?.type !== 'heading')) continue;
        own.prose.content[at] = { ...old, content: [...(old.content ?? []), { type: 'text', text: sentence }] };
        touched.add(`${own.id} ${at}`);
      }
      const file = { ...report, sections: sections.map((one) => ({ ...one, id: `f-${one.id}` })) };
      const returned = compareReturned({
        draft: report,
        trip: report,
        file: { report: file, cells: new Set() },
        form: y2014,
      });
      const places2 = new Set(returned.edits.map((edit) => ('section' in edit ? edit.section : '')));
      expect(places2).toEqual(new Set([...touched].map((one) => one.split(' ')[0])));
      const now = takeOver(report, returned, new Set(returned.edits.map(({ id }) => id)));
      const text = (one: Report) => one.sections.map(({ prose }) => plainText(prose, one));
      expect(text(now)).toEqual(text(file));
      expect(takeOver(report, returned, new Set())).toEqual(report);
    }),
    { numRuns: 200 },
  );
});
