import { isComma, isVg, type VerbGroup } from '../items.ts';
import { governorOf } from './governors.ts';
import type { Grammar } from './grammar.ts';

const prepBefore = ({ items }: Grammar, at: number): boolean => items[at - 1]?.kind === 'prep';

/** "met Salem in Cairo and | in Tunis | held talks", "and | on Tuesday | flew": where what stands in front of a verb begins. */
function inFront(grammar: Grammar, at: number): number {
  const { items, groups } = grammar;
  const last = at - 1;
  const first = items[last]?.kind === 'date' ? last : (groups[last]?.first ?? last);
  return prepBefore(grammar, first) ? first - 1 : items[last]?.kind === 'date' ? last : at;
}

/** "welcomed the truce, | which began on Monday, | and condemned": the relative word of an aside that a comma ends in front. */
function asideOver({ items }: Grammar, conj: number): number | null {
  if (!isComma(items[conj - 1])) return null;
  const link = items.slice(0, conj - 1).findLastIndex((item) => item.kind === 'rel' || item.kind === 'break');
  const closed = items.slice(link, conj - 1).some((item) => isComma(item));
  return items[link]?.kind === 'rel' && isComma(items[link - 1]) && !closed ? link : null;
}

/** "welcomed the truce | as a first step | and condemned": "as" with no verb of its own, between a verb and another one. */
function asOver({ items }: Grammar, at: number): number | null {
  const link = items.slice(0, at).findLastIndex((item) => item.kind === 'sub' || isVg(item));
  const as = items[link];
  return as?.kind === 'sub' && as.word === 'as' ? link : null;
}

/** The verb above one behind "and". */
function verbOver(grammar: Grammar, at: number): number | null {
  return governorOf(grammar, asideOver(grammar, inFront(grammar, at) - 1) ?? asOver(grammar, at) ?? at);
}

/** "rejected a plan | before a truce could begin, | and backed": the verb in front of the clause that holds one. */
function overClause(grammar: Grammar, verb: number): number | null {
  const link = grammar.items.slice(0, verb).findLastIndex((item) => item.kind === 'sub' || item.kind === 'break');
  return grammar.items[link]?.kind === 'sub' ? governorOf(grammar, link) : null;
}

/** "denies that it built a site and accuses", "noted the need to keep watch and condemned": the verb of the same tense. */
export function mateOf(grammar: Grammar, at: number, verb: VerbGroup): number | null {
  if (grammar.items[inFront(grammar, at) - 1]?.kind !== 'conj') return null;
  const nearest = verbOver(grammar, at);
  if (verb.modals.length > 0) return nearest;
  let governor = nearest;
  for (let i = 0; governor !== null && i < 4; i += 1) {
    const above = grammar.items[governor];
    if (isVg(above) && isMate(above, verb)) return governor;
    governor = governorOf(grammar, governor) ?? overClause(grammar, governor);
  }
  return nearest;
}

/** A bare form may stand beside an infinitive or behind a modal; what is past beside what is past, or "has urged", not behind "could". */
const isMate = (above: VerbGroup, verb: VerbGroup): boolean =>
  verb.present
    ? above.shape === 'infinitive' || above.modals.length > 0 || above.present
    : above.shape === 'finite' && above.modals.length === 0 && (!above.present || above.perfect);
