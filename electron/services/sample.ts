import { z } from 'zod';
import source from '../../assets/sample/report.json' with { type: 'json' };
import { agencySchema, yearSchema } from '../../shared/report/agency.ts';
import { newReport, type NewId } from '../../shared/report/create.ts';
import { decimalSchema } from '../../shared/report/decimal.ts';
import { prefaceSchema } from '../../shared/report/preface.ts';
import type { Block, HeadingLevel, Inline } from '../../shared/report/prose.ts';
import { signOffSchema, type Report } from '../../shared/report/report.ts';
import { slotIds } from '../../shared/report/slots.ts';
import { forms } from '../../shared/forms/forms.ts';
import { knownForm } from './known-form.ts';

/**
 * The sample as it is written in assets/: a line a paragraph, "## " and "### " open headings of level 2 and 3,
 * {{id}} shows the figure of an indicator.
 */
const sampleSchema = z.strictObject({
  agency: agencySchema,
  year: yearSchema,
  form: z.string(),
  preface: prefaceSchema,
  sections: z.array(z.strictObject({ slot: z.enum(slotIds), heading: z.string(), lines: z.array(z.string()).min(1) })),
  figures: z.record(z.string(), decimalSchema),
  signOff: signOffSchema,
});

function inlineOf(line: string): Inline[] {
  return line.split(/(\{\{[\w.]+\}\})/).flatMap((part): Inline[] => {
    const indicator = /^\{\{([\w.]+)\}\}$/.exec(part)?.[1];
    if (indicator !== undefined) return [{ type: 'figure', attrs: { indicator } }];
    return part === '' ? [] : [{ type: 'text', text: part }];
  });
}

function blockOf(line: string): Block {
  const match = /^(#{2,4}) (.*)$/.exec(line);
  const levels: Readonly<Record<string, HeadingLevel>> = { '##': 2, '###': 3, '####': 4 };
  const level = levels[match?.[1] ?? ''];
  if (level === undefined) return { type: 'paragraph', content: inlineOf(line) };
  return { type: 'heading', attrs: { level }, content: inlineOf(match?.[2] ?? '') };
}

/** The sample report: an invented county with a full statistics table that satisfies every identity. */
export function sampleReport(newId: NewId): Report {
  const sample = sampleSchema.parse(source);
  const fresh = newReport(sample.agency, sample.year, knownForm(sample.form, forms), newId);
  return {
    ...fresh,
    preface: sample.preface,
    sections: sample.sections.map(({ slot, heading, lines }) => ({
      id: newId(),
      slot,
      heading,
      numbered: true,
      prose: { type: 'doc', content: lines.map(blockOf) },
    })),
    figures: Object.fromEntries(Object.entries(sample.figures).map(([id, value]) => [id, { value, note: '' }])),
    signOff: sample.signOff,
  };
}
