import type { Fault, Path } from '../fault.ts';
import { placeWords, quoted } from '../file/places.ts';
import type { Form } from '../form.ts';
import { fullTerm } from '../identity.ts';
import { unknownIndicator } from './places.ts';

/** Identities, carried figures and questions about indicators the form does not have, and years that run backwards. */
export function mentionFaults(form: Form): Fault[] {
  const known = new Set(form.indicators.map(({ id }) => id));
  const unknown = mentions(form).flatMap(({ path, id }): Fault[] =>
    known.has(id) ? [] : [{ path, words: () => unknownIndicator(placeWords(form, path), id, known) }],
  );
  return [...unknown, ...carriedTwice(form), ...backwardYears(form)];
}

function mentions({ identities, carries, questions }: Form): { path: Path; id: string }[] {
  const sides = ['left', 'right'] as const;
  const ends = ['from', 'to'] as const;
  return [
    ...identities.flatMap((identity, at) =>
      sides.flatMap((side) =>
        identity[side].map((term, index) => ({
          path: ['identities', at, side, index],
          id: fullTerm(term).indicator,
        })),
      ),
    ),
    ...carries.flatMap((carry, at) => ends.map((end) => ({ path: ['carries', at, end], id: carry[end] }))),
    ...questions.flatMap(({ indicators }, at) =>
      indicators.map((id, index) => ({ path: ['questions', at, 'indicators', index], id })),
    ),
  ];
}

function carriedTwice({ carries }: Form): Fault[] {
  const seen = new Set<string>();
  return carries.flatMap(({ to }, at) => {
    if (!seen.has(to)) {
      seen.add(to);
      return [];
    }
    const what = `指标${quoted(to)}在结转（carries）里写了两次，程序不知道带哪一个数来`;
    return [{ path: ['carries', at, 'to'], words: () => ({ what, todo: '只留一条' }) }];
  });
}

function backwardYears({ years: { from, to } }: Form): Fault[] {
  if (to === null || (from !== null && from <= to)) return [];
  const what = from === null ? '适用年度只写了终止年度' : `适用年度从${from}年到${to}年，前后颠倒了`;
  const todo = '改正起始年度（from）和终止年度（to），由人选用的两个都写null';
  return [{ path: ['years'], words: () => ({ what, todo }) }];
}
