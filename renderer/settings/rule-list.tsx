import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Switch } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { rules } from '../../shared/checks/engine.ts';
import type { Source } from '../../shared/checks/finding.ts';
import type { Office } from '../../shared/checks/office.ts';
import type { Rule } from '../../shared/checks/rule.ts';
import { severityWords } from '../../shared/checks/severities.ts';
import { longestNote } from '../../shared/report/limits.ts';

type Off = Office['off'];
type Props = { off: Off; onChange: (off: Off) => void };

/** Most binding first, as the sources are. */
const sources: Readonly<Record<Source, string>> = {
  printed: '表内印明',
  regulation: '法规规定',
  local: '地方做法',
  inferred: '推定',
  language: '语言文字',
};

const order: readonly Source[] = ['printed', 'regulation', 'local', 'inferred', 'language'];

/** All rules of the checks by where they come from, each with a switch; one that is switched off says why. */
export function RuleList({ off, onChange }: Props) {
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const reasons = new Map(off.map(({ rule, reason }) => [rule, reason]));
  const found = rules.filter(({ id, title }) => wanted === '' || title.includes(wanted) || id === wanted);
  const set = (rule: string, reason: string | null): void => {
    const others = off.filter((one) => one.rule !== rule);
    onChange(reason === null ? others : [...others, { rule, reason }]);
  };
  return (
    <section className="settings-part" aria-label="检查规则">
      <div className="settings-head">
        <h2>检查规则</h2>
        <Input
          prefix={<SearchOutlined aria-hidden />}
          allowClear
          value={search}
          placeholder="查找规则"
          aria-label="查找规则"
          className="rule-search"
          onChange={(event) => setSearch(event.target.value)}
          data-testid="rule-search"
        />
      </div>
      <p className="quiet small" data-testid="rules-off">
        共{rules.length}项，{off.length === 0 ? '都开着' : `停用${off.length}项`}
        。本单位用不上的可以停用，要写明理由。
      </p>
      {found.length === 0 ? <p className="quiet">没有这样的规则。</p> : null}
      {order.map((source) => {
        const own = found.filter((rule) => rule.source === source);
        const stopped = own.filter(({ id }) => reasons.has(id)).length;
        return own.length === 0 ? null : (
          // What was found is shown; without a search one opens what one wants to see.
          <details key={`${source} ${wanted}`} className="rule-group" open={wanted !== '' || stopped > 0}>
            <summary>
              {sources[source]}
              <span className="quiet small">
                {' '}
                {own.length}项{stopped > 0 ? `，停用${stopped}项` : ''}
              </span>
            </summary>
            <ul>
              {own.map((rule) => (
                <RuleRow key={rule.id} rule={rule} reason={reasons.get(rule.id) ?? null} onSet={set} />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

type RowProps = { rule: Rule; reason: string | null; onSet: (rule: string, reason: string | null) => void };

function RuleRow({ rule: { id, title, severities }, reason, onSet }: RowProps) {
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const keep = (): void => {
    setMissing(typed.trim() === '');
    if (typed.trim() === '') return;
    setAsking(false);
    onSet(id, typed.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    // The drawer closes by Escape too.
    event.stopPropagation();
    if (event.key === 'Enter') keep();
    else setAsking(false);
  };
  return (
    <li className="rule-row">
      <label className="rule-line">
        <span>
          {title}
          <span className="quiet small"> {severities.map((severity) => severityWords[severity]).join('、')}</span>
        </span>
        <Switch
          size="small"
          checked={reason === null && !asking}
          onChange={(on) => {
            if (on) onSet(id, null);
            setTyped('');
            setMissing(false);
            setAsking(!on);
          }}
          data-testid={`rule-${id}`}
        />
      </label>
      {reason === null ? null : <p className="quiet small">停用的理由：{reason}</p>}
      {asking ? (
        <div className="rule-reason" onKeyDown={onKeyDown}>
          <Input
            size="small"
            autoFocus
            value={typed}
            maxLength={longestNote}
            aria-label={`停用“${title}”的理由`}
            aria-invalid={missing}
            status={missing ? 'error' : undefined}
            placeholder="停用的理由，如：本省另有规定"
            onChange={(event) => setTyped(event.target.value)}
            data-testid="rule-reason"
          />
          <Button size="small" type="primary" onClick={keep}>
            停用
          </Button>
          <Button size="small" onClick={() => setAsking(false)}>
            取消
          </Button>
        </div>
      ) : null}
    </li>
  );
}
