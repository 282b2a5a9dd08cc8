import {
  type DateItem,
  type Item,
  isComma,
  isFinite,
  isNp,
  isPrep,
  isVg,
  type NounPhrase,
  prepWord,
} from '../items.ts';
import { type Grammar, type Prep, phrasesAt, phrasesBefore, type Right } from './grammar.ts';
import { startsClause } from './groups.ts';
import { closeOfRelative } from './relatives.ts';

export type { Prep, Right } from './grammar.ts';

export function prepAt(grammar: Grammar, at: number): Prep | null {
  const item = grammar.items[at];
  if (item?.kind !== 'prep') return null;
  const group = grammar.groups[at + 1];
  if (!group || group.first !== at + 1) {
    const np = grammar.items[at + 1];
    return isNp(np) ? { word: item.word, at, group: [np], end: at + 2 } : null;
  }
  return { word: item.word, at, group: group.nps, end: group.end };
}

/** A verb group ends the reach of the one before it, unless it is a bare participle inside a phrase. */
const stops = (item: Item | undefined): boolean =>
  item === undefined || item.kind === 'rel' || item.kind === 'sub' || item.kind === 'break' || isVg(item);

function commaStops(grammar: Grammar, at: number): boolean {
  const next = grammar.items[at + 1];
  if (next?.kind === 'prep' || next?.kind === 'date') return false;
  return !(
    isNp(next) &&
    next.core.kind !== 'thing' &&
    grammar.items[at - 1]?.kind === 'np' &&
    isPlaceList(grammar, at)
  );
}

/** "in Madrid, Spain": a comma inside the name of a place. */
export function isPlaceList(grammar: Grammar, at: number): boolean {
  const before = grammar.items[at - 1];
  const next = grammar.items[at + 1];
  const wider =
    isNp(next) && (next.core.kind === 'country' || (next.core.kind === 'place' && next.core.reading.region));
  return isNp(before) && before.core.kind !== 'person' && wider;
}

/** "whom | he and she | met": the relative word in front of a verb's subject, or null. */
function relativeBefore(items: readonly Item[], at: number): number | null {
  let rel = at - 1;
  while (isNp(items[rel]) || items[rel]?.kind === 'conj') rel -= 1;
  const word = items[rel];
  return word?.kind === 'rel' && rel < at - 1 && /^(?:whom|which|that|who)$/.test(word.word) ? rel : null;
}

/** "whom he met", "with whom he held talks": what the relative word stands for, and the preposition before it. */
export function fronted(
  grammar: Grammar,
  at: number,
): { readonly prep: string | null; readonly nps: readonly NounPhrase[] } | null {
  const { items } = grammar;
  const rel = relativeBefore(items, at);
  if (rel === null) return null;
  const before = items[rel - 1];
  const prep = before?.kind === 'prep' ? before.word : null;
  const np = prep === null ? rel - 1 : rel - 2;
  const antecedent = isComma(items[np]) ? np - 1 : np;
  return isNp(items[antecedent]) ? { prep, nps: phrasesBefore(grammar, antecedent, rel) } : null;
}

function withFront(grammar: Grammar, at: number, right: Right): Right {
  const front = isVg(grammar.items[at]) ? fronted(grammar, at) : null;
  if (front === null) return right;
  if (front.prep === null) return right.objects.length > 0 ? right : { ...right, objects: front.nps };
  return { ...right, preps: [...right.preps, { word: front.prep, at, group: front.nps, end: at }] };
}

/** All of a long list up to the next verb: "A, B and C, as well as D and E". */
export function listFrom({ items }: Grammar, from: number): readonly NounPhrase[] {
  const end = items.findIndex((item, i) => i > from && (isVg(item) || item.kind === 'break'));
  return items.slice(from, end < 0 ? items.length : end).filter(isNp);
}

/** Objects, prepositional phrases and dates right of item `at`, up to the next clause. */
export function rightOf(grammar: Grammar, at: number): Right {
  const known = grammar.rights[at];
  if (known != null) return known;
  const right = readRight(grammar, at);
  if (at < grammar.items.length) grammar.rights[at] = right;
  return right;
}

type Reading = {
  readonly verb: number;
  readonly objects: NounPhrase[];
  readonly preps: Prep[];
  readonly dates: DateItem[];
};

/** Where what stands right of a verb ends: at the next clause, or at a comma or conjunction in front of one. */
function endsRight(grammar: Grammar, at: number): boolean {
  const item = grammar.items[at];
  if (isComma(item)) return !leadsOn(grammar, at) && commaStops(grammar, at);
  if (item?.kind === 'conj')
    return isNextVerb(grammar, at + 1) || (grammar.items[at + 1]?.kind !== 'prep' && !leadsOn(grammar, at));
  return stops(item);
}

const isGathering = (item: Item | undefined): boolean => isNp(item) && item.is.has('gatherings');

/** "talks with Salem | ahead of a summit between A and B", "talks with Salem and | after talks with Mora": others are told of. */
function isNextTalks({ items }: Grammar, noun: number, end: number): boolean {
  if (!isGathering(items[noun])) return false;
  const at = items[end]?.kind === 'conj' ? end + 1 : end;
  const link = items[at];
  const timed = link?.kind === 'prep' || link?.kind === 'sub' ? link.word : '';
  const others = at > end ? /^(?:after|following|during|before)$/ : /^(?:ahead of|after|following|before)$/;
  return others.test(timed) && isGathering(items[at + 1]);
}

/** "met Salem in Cairo and | in Tunis held talks", "and | on Tuesday flew": where and when what is told next took place. */
function isNextVerb(grammar: Grammar, at: number): boolean {
  const { items } = grammar;
  const end = items[at + 1]?.kind === 'date' ? at + 2 : (prepAt(grammar, at)?.end ?? at);
  return items[at]?.kind === 'prep' && end > at && isFinite(items[end]);
}

/** "on | 4 May". */
const isOnDay = (items: readonly Item[], at: number): boolean =>
  isPrep(items[at], 'on') && items[at + 1]?.kind === 'date';

/** "with A and | , on 4 May, | with B", "with A and | , separately, | with B", "with A | , and separately | with B": from one partner to the next. */
function leadsOn({ items }: Grammar, at: number): boolean {
  let next = at + 1;
  while (next <= at + 5 && (/^(?:comma|conj|word|date)$/.test(items[next]?.kind ?? '') || isOnDay(items, next)))
    next += 1;
  return isPrep(items[next], 'with');
}

/** Takes a noun phrase as the object, if it can be; gives where to read on, null before the subject of a next clause. */
function takePhrase(grammar: Grammar, at: number, reading: Reading): number | null {
  const { objects, preps } = reading;
  const end = grammar.groups[at]?.end ?? at + 1;
  if ((objects.length > 0 || preps.length > 0) && startsClause(grammar.items, end)) return null;
  if (objects.length === 0 && (preps.length === 0 || adverbial(grammar, at, reading)))
    objects.push(...phrasesAt(grammar, at));
  return end;
}

function takeOther(grammar: Grammar, at: number, { preps, dates }: Reading): number {
  const prep = prepAt(grammar, at);
  if (prep) {
    preps.push(prep);
    return prep.end;
  }
  const item = grammar.items[at];
  if (item?.kind === 'date') dates.push(item);
  return at + 1;
}

/** "met Salem|, who took office in May, |in Oslo": behind an aside on the one named last, where place or day go on; null elsewhere. */
function overRelative({ items }: Grammar, comma: number): number | null {
  const close = closeOfRelative(items, comma);
  if (close === null) return null;
  const next = items[close + 1];
  return next?.kind === 'date' || /^(?:in|at|on)$/.test(prepWord(next)) ? close + 1 : null;
}

function readRight(grammar: Grammar, at: number): Right {
  const reading: Reading = { verb: at, objects: [], preps: [], dates: [] };
  const { objects, preps, dates } = reading;
  let end = at + 1;
  while (end < grammar.items.length && !isNextTalks(grammar, at, end)) {
    const over = isVg(grammar.items[at]) ? overRelative(grammar, end) : null;
    end = over ?? end;
    if (endsRight(grammar, end)) break;
    const next = isNp(grammar.items[end]) ? takePhrase(grammar, end, reading) : takeOther(grammar, end, reading);
    if (next === null) break;
    end = next;
  }
  return withFront(grammar, at, { objects, preps, dates, end });
}

/** Where a phrase may begin between a verb and its object: right behind the verb, or behind a day. */
function behindDay(items: readonly Item[], verb: number): number {
  const day = items[verb + 1]?.kind === 'prep' ? verb + 2 : verb + 1;
  return items[day]?.kind === 'date' ? day + 1 : verb + 1;
}

const isOfficial = (item: Item | undefined): boolean => isNp(item) && /^(?:person|title)$/.test(item.core.kind);

/** "condemn in the strongest terms | the attack", "received at the palace on Sunday | the king": phrases before the object. */
function adverbial({ items }: Grammar, at: number, { verb, preps }: Reading): boolean {
  const first = behindDay(items, verb);
  if (!preps.every(({ word }) => /^(?:in|at|on|of|as)$/.test(word)) || preps[0]?.at !== first) return false;
  const before = items[at - 1];
  if (preps.length === 1 && first === verb + 1 && isNp(before)) return true;
  return isOfficial(items[at]) && (isNp(before) || before?.kind === 'date');
}
