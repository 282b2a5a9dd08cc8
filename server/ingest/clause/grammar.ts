import { type DateItem, type Item, isNp, isVg, type NounPhrase } from './items.ts';

/** A prepositional phrase; `of` is the index of the item that it follows. */
export type Prep = {
  readonly word: string;
  readonly at: number;
  readonly group: readonly NounPhrase[];
  readonly end: number;
};
/** What stands right of a verb group in its own clause. */
export type Right = {
  readonly objects: readonly NounPhrase[];
  readonly preps: readonly Prep[];
  readonly dates: readonly DateItem[];
  readonly end: number;
};
/** One sentence, chunked; the questions below are answered from the items. */
export type Grammar = { readonly items: readonly Item[]; readonly groups: readonly (Group | null)[] };
export type Group = { readonly first: number; readonly end: number; readonly nps: readonly NounPhrase[] };

const ACTING = new Set(['person', 'country', 'organization', 'title', 'pronoun', 'place']);
/** Bodies that act for the country in front of them, so that they stand in one list with it. */
const BODIES =
  /^(?:governments?|leadership|administration|delegations?|regime|authorities|counterparts?|allies|team|coalition|others)$/;
const acts = (np: NounPhrase): boolean => ACTING.has(np.core.kind) || BODIES.test(np.words.at(-1) ?? '');
const isConj = (item: Item | undefined): boolean => item?.kind === 'conj' && item.word !== 'but';

/** Of-phrases that belong to a list member: "ministers of Russia", never the next member. */
function behindOf(items: readonly Item[], at: number): number {
  let end = at;
  while (items[end]?.kind === 'prep' && (items[end] as { word: string }).word === 'of' && isNp(items[end + 1]))
    end += 2;
  return end;
}

/** The next member of a list that is at `end`, or null: ", B", "and B", ", and B", "along with B". */
function nextMember(items: readonly Item[], end: number): number | null {
  const at = items[end];
  if (isConj(at) && isNp(items[end + 1])) return end + 1;
  if (at?.kind === 'comma' && isConj(items[end + 1]) && isNp(items[end + 2])) return end + 2;
  if (at?.kind === 'comma' && isNp(items[end + 1])) return end + 1;
  const joins = at?.kind === 'prep' && (at.word === 'along with' || at.word === 'alongside');
  return joins && isNp(items[end + 1]) ? end + 1 : null;
}

const startsClause = (items: readonly Item[], at: number): boolean => {
  const next = items[at];
  return isVg(next) && next.shape === 'finite' && !next.passive;
};

function verbBefore(items: readonly Item[], first: number): boolean {
  for (let at = first - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (isVg(item) && item.shape === 'finite') return true;
    if (item?.kind === 'sub' || item?.kind === 'rel' || item?.kind === 'break') return false;
  }
  return false;
}

const REPORTING = /^(?:say|believe|think|report|announce|add|claim|hope|confirm|suggest|indicate|note|state|warn)$/;
const reports = (item: Item | undefined): boolean => isVg(item) && REPORTING.test(item.lemma);

/** A list ends before a member that is the subject of the next clause: "met Putin, and Xi said". */
function trimmed(items: readonly Item[], members: readonly number[]): readonly number[] {
  const first = members[0] ?? 0;
  const last = members.at(-1) ?? 0;
  const object = verbBefore(items, first) && !reports(items[first - 1]);
  if (members.length > 1 && object && startsClause(items, last + 1)) return members.slice(0, -1);
  return members;
}

const isPersonal = (np: NounPhrase): boolean => /^(?:person|title|pronoun)$/.test(np.core.kind);

function groupAt(items: readonly Item[], first: number): Group | null {
  const start = items[first];
  if (!isNp(start)) return null;
  const members = [first];
  let end = first + 1;
  let closed = false;
  let commas = 0;
  for (;;) {
    const behind = behindOf(items, end);
    const next = nextMember(items, behind) ?? null;
    if (next === null || closed) break;
    const np = items[next];
    if (!isNp(np) || acts(np) !== acts(start)) break;
    if (!isConj(items[next - 1]) && isPersonal(np) !== isPersonal(start)) break;
    closed = isConj(items[next - 1]) && !isConj(items[behindOf(items, next + 1)]);
    if (!isConj(items[next - 1])) commas += 1;
    members.push(next);
    end = next + 1;
  }
  const kept = closed || commas === 0 || listed(items, members) ? trimmed(items, members) : [first];
  const nps = kept.map((at) => items[at]).filter((item) => isNp(item));
  return { first, end: (kept.at(-1) ?? first) + 1, nps };
}

/** "A, B" without "and" is a list only of persons or of three countries and more. */
function listed(items: readonly Item[], members: readonly number[]): boolean {
  const kinds = new Set(members.map((at) => items[at]).map((item) => (isNp(item) ? item.core.kind : '')));
  if (kinds.size !== 1) return false;
  const next = items[(members.at(-1) ?? 0) + 1];
  return kinds.has('person') ? !isVg(next) : kinds.has('country') && members.length > 2;
}

export function makeGrammar(items: readonly Item[]): Grammar {
  const groups: (Group | null)[] = items.map(() => null);
  for (let at = 0; at < items.length; at += 1) {
    if (groups[at] !== null) continue;
    const group = groupAt(items, at);
    if (group === null) continue;
    for (let i = group.first; i < group.end; i += 1) if (isNp(items[i])) groups[i] = group;
  }
  return { items, groups };
}

const prepBefore = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  return before?.kind === 'prep' && before.word !== 'according to' ? true : before?.kind === 'prep';
};

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

function isPlaceList(grammar: Grammar, at: number): boolean {
  const before = grammar.items[at - 1];
  const next = grammar.items[at + 1];
  return isNp(before) && isNp(next) && before.core.kind !== 'person' && next.core.kind === 'country';
}

/** Objects, prepositional phrases and dates right of item `at`, up to the next clause. */
export function rightOf(grammar: Grammar, at: number): Right {
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
  return { objects, preps, dates, end: i };
}

/** "condemn in the strongest terms | the attack": one phrase of manner may stand before the object. */
const adverbial = (grammar: Grammar, at: number, i: number, preps: readonly Prep[]): boolean =>
  preps.length === 1 && preps[0]?.word === 'in' && preps[0].at === at + 1 && isNp(grammar.items[i - 1]);

/** The noun phrase that a relative word stands for. */
export function antecedentOf(grammar: Grammar, at: number): number | null {
  let fallback: number | null = null;
  for (let i = at - 1; i >= 0 && i >= at - 8; i -= 1) {
    const item = grammar.items[i];
    if (isVg(item) || item?.kind === 'sub' || item?.kind === 'rel') break;
    if (!isNp(item)) continue;
    fallback ??= i;
    const who = grammar.items[at]?.kind === 'rel' && (grammar.items[at] as { word: string }).word === 'who';
    if (!who || acts(item)) return i;
  }
  return fallback;
}

/** The nearest verb group left of `at` that is no relative clause's. */
export function governorOf(grammar: Grammar, at: number): number | null {
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = grammar.items[i];
    if (isVg(item)) return i;
    if (item?.kind === 'sub' && item.word !== 'that') return null;
  }
  return null;
}

function groupNps(grammar: Grammar, at: number): readonly NounPhrase[] {
  const group = grammar.groups[at];
  if (group) return group.nps;
  const item = grammar.items[at];
  return isNp(item) ? [item] : [];
}

const OBJECT_CONTROL = new Set(
  'invite urge ask tell persuade allow press push encourage advise order lobby expect call'.split(' '),
);

function controlled(grammar: Grammar, at: number, depth: number): readonly NounPhrase[] {
  const governor = governorOf(grammar, at);
  if (governor === null) return leftSubject(grammar, at, depth);
  const verb = grammar.items[governor];
  const right = rightOf(grammar, governor);
  const control = isVg(verb) && OBJECT_CONTROL.has(verb.lemma) && !verb.passive;
  const objects = right.objects.filter(acts);
  if (control && objects.length > 0) return objects;
  const on = right.preps.find((prep) => prep.word === 'on' || prep.word === 'for');
  if (control && on && isVg(verb) && verb.lemma === 'call') return on.group;
  return subjectOf(grammar, governor, depth + 1);
}

/** Skips a parenthesis between two commas that ends right before `at`. */
function beforeParenthesis(grammar: Grammar, at: number): number {
  for (let i = at - 2; i >= 0; i -= 1) {
    const item = grammar.items[i];
    if (item?.kind === 'comma' && i > 0) return i;
    if (item?.kind === 'break') return at;
  }
  return at;
}

function leftSubject(grammar: Grammar, from: number, depth: number): readonly NounPhrase[] {
  let at = from - 1;
  if (grammar.items[at]?.kind === 'comma') at = beforeParenthesis(grammar, at + 1) - 1;
  for (; at >= 0; at -= 1) {
    const item = grammar.items[at];
    if (item?.kind === 'sub' || item?.kind === 'break') return [];
    if (isVg(item) && item.shape === 'finite' && at < from - 1)
      return depth > 5 ? [] : subjectOf(grammar, at, depth + 1);
    if (!isNp(item)) continue;
    const group = grammar.groups[at];
    const first = group?.first ?? at;
    if (prepBefore(grammar.items, first) || grammar.items[first - 1]?.kind === 'rel') {
      at = first;
      continue;
    }
    return group?.nps ?? [item];
  }
  return [];
}

function gerundSubject(grammar: Grammar, at: number, depth: number): readonly NounPhrase[] {
  const before = grammar.items[at - 1];
  const perceived = isNp(before) && acts(before) && !prepBefore(grammar.items, grammar.groups[at - 1]?.first ?? at - 1);
  if (perceived && governorOf(grammar, at) !== null) return groupNps(grammar, at - 1);
  const governor = governorOf(grammar, at);
  if (governor !== null) return depth > 5 ? [] : subjectOf(grammar, governor, depth + 1);
  const main = grammar.items.findIndex((item, i) => i > at && isVg(item) && item.shape === 'finite');
  return main < 0 ? leftSubject(grammar, at, depth) : leftSubject(grammar, main, depth);
}

/** "said Lavrov": the subject behind a verb of speech at the end of a quotation. */
function inverted(grammar: Grammar, at: number): readonly NounPhrase[] {
  const next = grammar.items[at + 1];
  return isNp(next) && acts(next) ? groupNps(grammar, at + 1) : [];
}

/** "Lukashenko said he had asked": the pronoun is the one who speaks. */
function spoken(grammar: Grammar, at: number, found: readonly NounPhrase[]): readonly NounPhrase[] {
  const [np] = found;
  if (found.length !== 1 || np?.core.kind !== 'pronoun' || !/^(?:he|she|they|it)$/.test(np.core.word)) return found;
  const here = grammar.items.indexOf(np);
  const verb = grammar.items[here - 1]?.kind === 'sub' ? here - 2 : here - 1;
  const above = grammar.items[verb];
  if (!isVg(above) || !REPORTING.test(above.lemma) || verb >= at) return found;
  const speaker = plainSubject(grammar, verb, 3);
  const named = speaker.length === 1 && speaker[0]?.core.kind === 'person';
  return named ? speaker : found;
}

/** The subject of a verb group, with its coordination; empty when none is found. */
export function subjectOf(grammar: Grammar, at: number, depth = 0): readonly NounPhrase[] {
  return spoken(grammar, at, plainSubject(grammar, at, depth));
}

/** "reiterated X; affirmed Y; and pledged Z": the first verb of the part before the semicolon, or null. */
function partedFrom(grammar: Grammar, at: number): number | null {
  const here = grammar.items[at - 1]?.kind === 'conj' ? at - 2 : at - 1;
  const semicolon = grammar.items[here];
  if (semicolon?.kind !== 'break' || semicolon.word !== ';') return null;
  let found: number | null = null;
  for (let i = here - 1; i >= 0; i -= 1) {
    const item = grammar.items[i];
    if (item?.kind === 'break') break;
    if (isVg(item) && item.shape === 'finite' && grammar.items[i - 1]?.kind !== 'rel') found = i;
  }
  return found;
}

function plainSubject(grammar: Grammar, at: number, depth: number): readonly NounPhrase[] {
  const verb = grammar.items[at];
  if (!isVg(verb) || depth > 6) return [];
  const before = grammar.items[at - 1];
  if (before?.kind === 'rel') {
    const antecedent = antecedentOf(grammar, at - 1);
    return antecedent === null ? [] : groupNps(grammar, antecedent);
  }
  if (verb.shape === 'infinitive') return controlled(grammar, at, depth);
  if (verb.shape === 'gerund') return gerundSubject(grammar, at, depth);
  const parted = partedFrom(grammar, at);
  if (parted !== null) return subjectOf(grammar, parted, depth + 1);
  if (before?.kind === 'conj') {
    const governor = governorOf(grammar, at);
    if (governor !== null) return subjectOf(grammar, governor, depth + 1);
  }
  const left = leftSubject(grammar, at, depth);
  return left.length > 0 ? left : inverted(grammar, at);
}
