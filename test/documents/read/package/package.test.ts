import example from '../../../../assets/forms/示例-本地表式.json' with { type: 'json' };
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../../electron/documents/read/format-of.ts';
import { readPackage } from '../../../../electron/documents/read/package/package.ts';
import { isNewer } from '../../../../electron/documents/read/package/version.ts';
import type { Package } from '../../../../electron/documents/package-parts.ts';
import { writePackage } from '../../../../electron/documents/write/package.ts';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import { largestPackage } from '../../../../shared/api/limits.ts';
import { formKey } from '../../../../shared/forms/form.ts';
import { forms } from '../../../../shared/forms/forms.ts';
import { readFormFile } from '../../../../shared/forms/form-file.ts';
import { sampleReport } from '../../../arbitrary/sample-report.ts';
import { arbitraryReport } from '../../../arbitrary/report.ts';
import { soundForm } from '../../../forms/sound-form.ts';
import { anyReportOf } from '../../write/any-report.ts';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const named = (...all: Uint8Array[]) => new Map(all.map((bytes) => [digest(bytes), bytes]));

const own = { ...readFormFile(JSON.stringify(example), '示例'), version: 3 };
const sample: Package = {
  report: { ...sampleReport(), form: formKey(own) },
  status: 'reviewing',
  form: own,
  pictures: named(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), new Uint8Array(3000).fill(7)),
  originals: [{ name: '旧 报告（定稿）.doc', bytes: strToU8('旧的全文') }],
};
const file = writePackage(sample);

const arbitraryBytes = fc.uint8Array({ maxLength: 60 });
const arbitraryContents = fc.record({
  status: fc.constantFrom('drafting' as const, 'reviewing' as const, 'final' as const),
  pictures: fc.array(arbitraryBytes, { maxLength: 3 }).map((all) => named(...all)),
  originals: fc.array(fc.record({ name: fc.string({ minLength: 1, unit: 'binary' }), bytes: arbitraryBytes }), {
    maxLength: 3,
  }),
});

type Parts = Map<string, Uint8Array>;

/** The package with its parts changed; `sums` says whether its list of SHA-256 is made to fit again. */
function remade(change: (parts: Parts) => void, sums = true): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(file)));
  change(parts);
  if (sums) {
    parts.delete('SHA256SUMS');
    const list = [...parts].map(([name, bytes]) => `${digest(bytes)}  ${name}\n`);
    parts.set('SHA256SUMS', strToU8(list.join('')));
  }
  return zipSync(Object.fromEntries(parts));
}

/** The package with other content in nianbao.json. */
const saying = (more: Record<string, unknown>) =>
  remade((parts) => {
    const content: unknown = JSON.parse(strFromU8(parts.get('nianbao.json') ?? new Uint8Array()));
    parts.set('nianbao.json', strToU8(JSON.stringify({ ...Object(content), ...more })));
  });

function codeOf(bytes: Uint8Array): string {
  try {
    readPackage(bytes, '年报.nianbao');
    return 'read';
  } catch (error) {
    if (error instanceof NianbaoError) return error.failure.code;
    throw error;
  }
}

describe('a package read back', () => {
  it.each(forms.map((form) => [form.id, form] as const))('is the same report, with form %s', (_, form) => {
    fc.assert(
      fc.property(anyReportOf(form), arbitraryContents, (report, rest) => {
        const content: Package = { report, form: null, ...rest };
        expect(readPackage(writePackage(content), 'a.nianbao')).toEqual(content);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same report with its own form', () => {
    fc.assert(
      fc.property(soundForm, arbitraryReport, arbitraryContents, (form, any, rest) => {
        const content: Package = { report: { ...any, form: formKey(form) }, form, ...rest };
        expect(readPackage(writePackage(content), 'a.nianbao')).toEqual(content);
      }),
      { numRuns: 25 },
    );
  });

  it('is known by its content, whatever its name', () => {
    expect(formatOf(file, '报告.docx')).toBe('package');
  });
});

describe('the bytes of a package', () => {
  it('are equal for equal content, by whatever way its keys came', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const turned = Object.fromEntries(Object.entries(structuredClone(report)).toReversed());
        const content: Package = { report, status: 'final', form: null, pictures: new Map(), originals: [] };
        expect(writePackage({ ...content, report: Object.assign(turned, report) })).toEqual(writePackage(content));
      }),
      { numRuns: 20 },
    );
  });

  it('can be held against their list of SHA-256 by any other program', () => {
    const parts = unzipSync(file);
    const list = strFromU8(parts['SHA256SUMS'] ?? new Uint8Array());
    const rest = Object.keys(parts).filter((name) => name !== 'SHA256SUMS');
    expect(rest).toHaveLength(5);
    for (const name of rest) expect(list).toContain(`${digest(parts[name] ?? new Uint8Array())}  ${name}\n`);
  });

  it('are never more than can be read again', () => {
    const large = new Uint8Array(largestPackage + 1);
    const code = () => writePackage({ ...sample, originals: [{ name: '大.doc', bytes: large }] });
    expect(code).toThrow(/^报送包会有50 MB，超过了50 MB的上限/);
  });
});

describe('a package that is not as it was written', () => {
  it('is damaged where any part has other bytes, is missing, or is called otherwise', () => {
    for (const name of Object.keys(unzipSync(file))) {
      expect(codeOf(remade((parts) => parts.set(name, strToU8('别的')), false))).toBe('file-damaged');
      expect(codeOf(remade((parts) => parts.delete(name), false))).toBe('file-damaged');
    }
    const [picture = ''] = sample.pictures.keys();
    const wrong = remade((parts) => parts.set(`pictures/${picture}`, strToU8('别的')));
    expect(codeOf(wrong)).toBe('file-damaged');
  });

  it('is damaged where its list names a part twice or leaves the report out', () => {
    const list = strFromU8(unzipSync(file)['SHA256SUMS'] ?? new Uint8Array());
    const [first = ''] = list.split('\n');
    const withList = (text: string) => remade((parts) => parts.set('SHA256SUMS', strToU8(text)), false);
    expect(codeOf(withList(list))).toBe('read');
    expect(codeOf(withList(`${first}\n${list}`))).toBe('file-damaged');
    expect(codeOf(withList(list.replace(/^.*nianbao\.json\n/m, '')))).toBe('file-damaged');
    expect(codeOf(withList(list.trimEnd()))).toBe('file-damaged');
  });

  it('is damaged where the report is none, or its form is another', () => {
    expect(codeOf(saying({}))).toBe('read');
    expect(codeOf(saying({ report: { titleLines: [] } }))).toBe('file-damaged');
    expect(codeOf(saying({ report: sampleReport() }))).toBe('file-damaged');
    expect(codeOf(saying({ originals: [{ name: 'a', sha256: '0'.repeat(64) }] }))).toBe('file-damaged');
    expect(codeOf(remade((parts) => parts.set('form.json', strToU8('{}'))))).toBe('file-damaged');
  });

  it('is known as that of a newer program', () => {
    expect(codeOf(saying({ format: 2, program: '7.0.0' }))).toBe('package-newer');
    expect(codeOf(saying({ program: '7.0.0', future: true }))).toBe('package-newer');
    expect(codeOf(saying({ program: '0.0.1', future: true }))).toBe('file-damaged');
    expect(codeOf(saying({ program: '7.0.0' }))).toBe('read');
    const newer = () => readPackage(saying({ format: 2, program: '7.0.0' }), '年报.nianbao');
    expect(newer).toThrow(/^报送包“年报\.nianbao”由更新版本的程序（7\.0\.0）导出，.+请.+。$/);
  });

  it('gives the same report or one of two sentences, whichever of its bytes are changed', () => {
    const before = readPackage(file, 'a.nianbao');
    const change = fc.record({ at: fc.nat(file.length - 1), to: fc.nat(255), length: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), fc.boolean(), (changes, cut) => {
        const bytes = file.slice();
        for (const { at, to, length } of changes) bytes.fill(to, at, at + length);
        const mutated = cut ? bytes.slice(0, changes[0]?.at) : bytes;
        try {
          expect(readPackage(mutated, 'a.nianbao')).toEqual(before);
        } catch (error) {
          if (!(error instanceof NianbaoError)) throw error;
          expect(['file-damaged', 'file-swollen', 'package-newer']).toContain(error.failure.code);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

it.each([
  ['1.10.0', '1.9.9', true],
  ['1.9.9', '1.10.0', false],
  ['0.1.0', '0.1.0', false],
  ['0.1.1', '0.1', true],
  ['0.1', '0.1.1', false],
  ['1.0.0-beta', '1.0.0', false],
  ['乱写', '0.1.0', false],
])('version %s is newer than %s: %s', (one, other, newer) => {
  expect(isNewer(one, other)).toBe(newer);
});
