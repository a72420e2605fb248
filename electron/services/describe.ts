import type { Form } from '../../shared/forms/form.ts';
import { wholePeriod } from '../../shared/report/preface.ts';
import { announcedParts, prefaceText } from '../../shared/report/derive.ts';
import { sectionOrdinals } from '../../shared/report/numbering.ts';
import { plainText } from '../../shared/report/plain.ts';
import { figureValue, type Report } from '../../shared/report/report.ts';
import { slots } from '../../shared/report/slots.ts';
import { chineseOrdinal } from '../../shared/wording/ordinal.ts';

/** A decimal as a JSON number where that is exact, else as text. */
export function jsonNumber(value: string | null): number | string | null {
  if (value === null) return null;
  const number = Number(value);
  return String(number) === value ? number : value;
}

/** A report in the stable shape of `nianbao show --json`. */
export function describe(id: string | null, report: Report, form: Form) {
  const { agency, preface, signOff } = report;
  const ordinals = sectionOrdinals(report.sections);
  const ordinalOf = (section: string): string => {
    const ordinal = ordinals.get(section);
    return ordinal === undefined ? '' : chineseOrdinal(ordinal);
  };
  return {
    id,
    title: report.titleLines.join(''),
    agency: agency.name,
    year: report.year,
    form: report.form,
    preface: {
      text: prefaceText(report),
      label: preface.label,
      basis: preface.basis,
      compiledBy: preface.compiledBy,
      period: wholePeriod(preface),
      parts: preface.written === null ? announcedParts(report) : preface.announcedParts,
      contact: preface.contact,
      address: agency.address,
      postcode: agency.postcode,
      phone: agency.phone,
      fax: agency.fax,
      email: agency.email,
      website: agency.website,
    },
    sections: report.sections.map((section) => ({
      slot: slots[section.slot],
      number: ordinalOf(section.id),
      heading: section.heading,
      text: plainText(section.prose, report),
    })),
    figures: form.indicators.map((indicator) => ({
      indicator: indicator.id,
      label: indicator.label,
      unit: indicator.unit,
      value: jsonNumber(figureValue(report, indicator.id)),
      column: indicator.column ?? null,
      group: indicator.group ?? null,
    })),
    annex: report.annex,
    signOff: {
      agency: signOff.agency,
      date: signOff.date,
      responsible: signOff.responsible,
      reviewer: signOff.reviewer,
      preparer: signOff.preparer,
      phone: signOff.phone,
      filledOn: signOff.filledOn,
    },
  };
}
