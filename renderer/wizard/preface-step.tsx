import { App, Input, Segmented } from 'antd';
import { useRef } from 'react';
import { prefaceText } from '../../shared/report/derive.ts';
import type { Preface } from '../../shared/report/preface.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { useReadOnly } from '../draft/use-read-only.ts';
import { useTyped } from '../draft/use-typed.ts';
import { TextField } from '../parts/text-field.tsx';
import { PeriodFields } from './period-fields.tsx';
import { PrefaceSwitches } from './preface-switches.tsx';
import { StepHeading } from './step-heading.tsx';

/** What stands before 一、: made from fields, or in the clerk's own words. */
export function PrefaceStep() {
  const draft = useDraft();
  const readOnly = useReadOnly();
  const { modal } = App.useApp();
  const asking = useRef(false);
  const report = useDraftState((state) => state.report);
  const { preface } = report;
  const derived = prefaceText({ ...report, preface: { ...preface, written: null } });
  const change = (next: Partial<Preface>): void =>
    draft.change({ kind: 'preface', preface: { ...draft.get().report.preface, ...next } });

  const setMode = (mode: string): void => {
    if (mode === 'written') {
      change({ written: preface.written ?? derived });
    } else if (preface.written === null || preface.written.trim() === '' || preface.written === derived) {
      change({ written: null });
    } else if (!asking.current) {
      // An arrow key tells of the choice twice: as a key and as a change.
      asking.current = true;
      modal.confirm({
        title: '改为自动生成？',
        content: '自己撰写的这段编制说明会被自动生成的文字代替。',
        okText: '改为自动生成',
        cancelText: '保留我写的',
        focusable: { autoFocusButton: 'cancel' },
        onOk: () => change({ written: null }),
        afterClose: () => {
          asking.current = false;
        },
      });
    }
  };

  return (
    <>
      <StepHeading title="编制说明" place="preface">
        放在“一、”之前的一段话，说明依据、由谁编制、统计期限和联系方式。
      </StepHeading>
      <Segmented
        disabled={readOnly}
        value={preface.written === null ? 'derived' : 'written'}
        onChange={setMode}
        options={[
          { value: 'derived', label: '按字段自动生成' },
          { value: 'written', label: '自己撰写' },
        ]}
        aria-label="编制说明的写法"
        data-testid="preface-mode"
      />
      {preface.written === null ? (
        <>
          <section className="panel paper-text" aria-label="自动生成的编制说明" data-testid="preface-derived">
            <p>{derived}</p>
          </section>
          <PrefaceSwitches report={report} onChange={(leftOut) => change({ leftOut })} />
          <section className="panel">
            <div className="fields">
              <TextField
                label="编制依据"
                wide
                maxLength={500}
                value={preface.basis}
                onCommit={(basis) => change({ basis })}
              />
              <TextField
                label="编制单位"
                maxLength={500}
                value={preface.compiledBy}
                placeholder={report.agency.name}
                hint="空着就用编制机关的名称"
                onCommit={(compiledBy) => change({ compiledBy })}
              />
              <TextField
                label="联系单位或科室"
                maxLength={500}
                value={preface.contact}
                placeholder={report.agency.name}
                hint="地址、电话等取自“基本信息”"
                onCommit={(contact) => change({ contact })}
              />
              <PeriodFields period={preface.period} onCommit={(period) => change({ period })} />
              <TextField
                label="小标题"
                maxLength={40}
                value={preface.label}
                hint="多数年报不写；需要时可填“编制说明”等"
                onCommit={(label) => change({ label })}
              />
            </div>
          </section>
        </>
      ) : (
        <section className="panel">
          <WrittenPreface text={preface.written} onCommit={(written) => change({ written })} />
        </section>
      )}
    </>
  );
}

function WrittenPreface({ text, onCommit }: { text: string; onCommit: (text: string) => void }) {
  const typed = useTyped(text, onCommit);
  return (
    <Input.TextArea
      {...typed}
      maxLength={20_000}
      spellCheck={false}
      variant="borderless"
      className="written-text grows"
      aria-label="编制说明"
      data-testid="preface-written"
    />
  );
}
