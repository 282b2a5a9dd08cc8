import type { Grammar, Prep, Right } from './grammar.ts';
import { startsClause } from './groups.ts';
import { type DateItem, type Item, isComma, isNp, isVg, type NounPhrase } from './items.ts';

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

/** "whom he met", "with whom he held talks": what the relative word stands for, and the preposition before it. */
export function fronted(
  grammar: Grammar,
  at: number,
): { readonly prep: string | null; readonly nps: readonly NounPhrase[] } | null {
  const { items } = grammar;
  let rel = at - 1;
  while (isNp(items[rel]) || items[rel]?.kind === 'conj') rel -= 1;
  const word = items[rel];
  if (word?.kind !== 'rel' || rel === at - 1 || !/^(?:whom|which|that|who)$/.test(word.word)) return null;
  const before = items[rel - 1];
  const prep = before?.kind === 'prep' ? before.word : null;
  const np = prep === null ? rel - 1 : rel - 2;
  const antecedent = isComma(items[np]) ? np - 1 : np;
  const found = items[antecedent];
  return isNp(found) ? { prep, nps: grammar.groups[antecedent]?.nps ?? [found] } : null;
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

function readRight(grammar: Grammar, at: number): Right {
  const objects: NounPhrase[] = [];
  const preps: Prep[] = [];
  const dates: DateItem[] = [];
  let i = at + 1;
  while (i < grammar.items.length) {
    const item = grammar.items[i];
    if (item === undefined || stops(item)) break;
    if (item.kind === 'comma' && commaStops(grammar, i)) break;
    if (item.kind === 'conj' && grammar.items[i + 1]?.kind !== 'prep') break;
    if (isNp(item)) {
      const group = grammar.groups[i];
      if (startsClause(grammar.items, group?.end ?? i + 1) && (objects.length > 0 || preps.length > 0)) break;
      if (objects.length === 0 && (preps.length === 0 || adverbial(grammar, at, i, preps)))
        objects.push(...(group?.nps ?? [item]));
      i = group?.end ?? i + 1;
      continue;
    }
    const prep = prepAt(grammar, i);
    if (prep) {
      preps.push(prep);
      i = prep.end;
      continue;
    }
    if (item.kind === 'date') dates.push(item);
    i += 1;
  }
  return withFront(grammar, at, { objects, preps, dates, end: i });
}

/** "condemn in the strongest terms | the attack", "received at the palace on Sunday | the king": phrases before the object. */
function adverbial({ items }: Grammar, at: number, i: number, preps: readonly Prep[]): boolean {
  const day = items[at + 1]?.kind === 'prep' ? at + 2 : at + 1;
  const first = items[day]?.kind === 'date' ? day + 1 : at + 1;
  if (!preps.every(({ word }) => /^(?:in|at|on|of|as)$/.test(word)) || preps[0]?.at !== first) return false;
  const [np, before] = [items[i], items[i - 1]];
  if (preps.length === 1 && first === at + 1 && isNp(before)) return true;
  return isNp(np) && /^(?:person|title)$/.test(np.core.kind) && (isNp(before) || before?.kind === 'date');
}
