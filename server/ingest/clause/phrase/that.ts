import { isCapital } from '../../document/tokens.ts';
import { type Item, isVg } from '../items.ts';
import type { Source, State } from '../source.ts';
import { personCore } from './cores.ts';
import { isVerb } from './verbs.ts';

/** "a tour of Asia | next week | that will take in Lima": a day may stand between. */
const nounBefore = (s: Source, { out, at }: State): Item | undefined =>
  out.at(out.at(-1)?.kind === 'date' && s.tags[at + 1] === 'AUX' ? -2 : -1);

export function isThatRelative(s: Source, state: State, end: number): boolean {
  const next = state.at + 1;
  const last = nounBefore(s, state);
  if (last?.kind !== 'np' || last.core.kind === 'pronoun') return false;
  if (last.core.kind === 'thing' && last.is.has('gatherings') && personCore(s, next) !== null) return true;
  return isVerb(s, next, end) || (s.tags[next] === 'ADV' && isVerb(s, next + 1, end));
}

/** "said that she", "a report that President Dahl …", "and that Malta …": behind a verb, or in front of a name. */
export function opensClause(s: Source, { out, at }: State): boolean {
  const kind = out.at(-1)?.kind;
  const named = isCapital(s.tokens, at + 1) && (s.dates[at + 1] ?? null) === null;
  return kind === 'vg' || (named && kind === 'conj') || (kind === 'np' && (named || saysThat(out)));
}

/** "said after a visit to Peru | that": what is said follows the phrases in between. */
function saysThat(out: readonly Item[]): boolean {
  const verb = out.findLastIndex(({ kind }) => kind === 'vg' || kind === 'sub' || kind === 'rel' || kind === 'break');
  const said = out[verb];
  return isVg(said) && said.is.has('reporting') && out[verb + 1]?.kind === 'prep';
}
