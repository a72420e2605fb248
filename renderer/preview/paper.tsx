import type { ReactNode } from 'react';
import type { Form, FormTable } from '../../shared/forms/form.ts';
import { isAnnex, tablePlaces } from '../../shared/forms/table-places.ts';
import { signLines, unitLine, yearLine } from '../../shared/report/annex-lines.ts';
import { prefaceText } from '../../shared/report/derive.ts';
import { mark, sectionOrdinals } from '../../shared/report/numbering.ts';
import type { Report, Section } from '../../shared/report/report.ts';
import { headingKey } from '../../shared/recognise/parts.ts';
import { officialDate } from '../../shared/wording/date.ts';
import { PaperProse } from './paper-prose.tsx';
import { PaperTable } from './paper-table.tsx';

type Props = { report: Report; form: Form };

/**
 * The parts of a report in their printed order, the tables where the form puts them. Every part says which one it is in
 * `data-part` (see shared/recognise/parts.ts), so that others can lead there.
 */
export function Paper({ report, form }: Props) {
  const { sections: homes, homeless, apart } = tablePlaces(form, report.sections);
  const ordinals = sectionOrdinals(report.sections);
  const { agency, date, datePlace } = report.signOff;
  const day = date === null ? '' : officialDate(date);
  const preface = prefaceText(report)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const label = report.preface.label === '' ? '' : `${report.preface.label}：`;
  return (
    <>
      {report.titleLines.map((line, index) => (
        <p key={index} className="paper-title" data-part="title">
          {line}
        </p>
      ))}
      {day !== '' && datePlace === 'top' ? <p className="paper-center">{day}</p> : null}
      {preface.map((line, index) => (
        <p key={index} className="paper-body" data-part="preface">
          {index === 0 ? label : ''}
          {line}
        </p>
      ))}
      {report.sections.map((section, index) => (
        <PaperSection key={section.id} section={section} ordinal={ordinals.get(section.id)} report={report}>
          <Tables tables={homes.get(index) ?? []} report={report} />
        </PaperSection>
      ))}
      <Tables tables={homeless} report={report} />
      {apart.length > 0 && report.annex.mention !== '' ? (
        <p className="paper-body">附件：{report.annex.mention}</p>
      ) : null}
      <div className="paper-sign" data-part="sign">
        {agency === '' ? null : <p>{agency}</p>}
        {day !== '' && datePlace === 'end' ? <p>{day}</p> : null}
      </div>
      {apart.length === 0 ? null : <Annex tables={apart} report={report} labelled />}
    </>
  );
}

type SectionProps = { section: Section; ordinal: number | undefined; report: Report; children: ReactNode };

function PaperSection({ section, ordinal, report, children }: SectionProps) {
  const heading = (ordinal === undefined ? '' : mark(1, ordinal)) + section.heading;
  return (
    <section>
      {heading === '' ? null : (
        <h2 className="paper-h1" data-part={headingKey(section.id)}>
          {heading}
        </h2>
      )}
      <PaperProse prose={section.prose} section={section.id} report={report} />
      {children}
    </section>
  );
}

function Tables({ tables, report }: { tables: readonly FormTable[]; report: Report }) {
  if (tables.some(isAnnex)) return <Annex tables={tables} report={report} labelled={false} />;
  return tables.map((table) => (
    <div key={table.id}>
      {tables.length > 1 ? <p className="paper-table-title">{table.title}</p> : null}
      <PaperTable grid={table.grid} report={report} />
    </div>
  ));
}

function Annex({ tables, report, labelled }: { tables: readonly FormTable[]; report: Report; labelled: boolean }) {
  const { label, caption } = report.annex;
  const [year, unit] = [yearLine(report), unitLine(report)];
  return (
    <div className="paper-annex" data-part="annex">
      {labelled && label !== '' ? <p className="paper-annex-label">{label}</p> : null}
      {caption === '' ? null : <p className="paper-title">{caption}</p>}
      {year === null ? null : <p className="paper-center">{year}</p>}
      {unit === null ? null : <p className="paper-note">{unit}</p>}
      {tables.map((table) => (
        <div key={table.id}>
          {tables.length > 1 ? <p className="paper-table-title">{table.title}</p> : null}
          <PaperTable grid={table.grid} report={report} />
        </div>
      ))}
      {signLines(report).map((entries, index) => (
        <p key={index} className="paper-people">
          {entries.map((entry) => (
            <span key={entry}>{entry}</span>
          ))}
        </p>
      ))}
    </div>
  );
}
