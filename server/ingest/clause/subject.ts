import { beforeParenthesis, overAside, overObject } from './asides.ts';
import { betweenDashes } from './dashes.ts';
import { type Grammar } from './grammar.ts';
import { acts } from './groups.ts';
import { type Item, isComma, isFinite, isNp, isPrep, isVg, type NounPhrase, type VerbGroup } from './items.ts';
import { rightOf } from './right.ts';
import { listHead, partedFrom } from './verb-lists.ts';

const prepBefore = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  return before?.kind === 'prep' && before.word !== 'according to' ? true : before?.kind === 'prep';
};

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

function controlled(grammar: Grammar, at: number, depth: number): readonly NounPhrase[] {
  const governor = governorOf(grammar, at);
  if (governor === null) return leftSubject(grammar, at, depth);
  const verb = grammar.items[governor];
  const right = rightOf(grammar, governor);
  const control = isVg(verb) && verb.is.has('control') && !verb.passive;
  const objects = right.objects.filter(acts);
  if (control && objects.length > 0) return objects;
  const on = right.preps.find((prep) => prep.word === 'on' || prep.word === 'for');
  if (control && on && isVg(verb) && verb.lemma === 'call') return on.group;
  return subjectOf(grammar, governor, depth + 1);
}

function leftSubject(grammar: Grammar, from: number, depth: number): readonly NounPhrase[] {
  const aside = betweenDashes(grammar, from);
  if (aside === null) return nearestSubject(grammar, from, depth);
  return aside.nps.length > 0 ? aside.nps : nearestSubject(grammar, aside.open, depth);
}

function nearestSubject(grammar: Grammar, from: number, depth: number): readonly NounPhrase[] {
  let at = from - 1;
  if (isComma(grammar.items[at])) at = beforeParenthesis(grammar, at + 1) - 1;
  if (grammar.items[at]?.kind === 'rel' && at < from - 1) {
    const antecedent = antecedentOf(grammar, at);
    return antecedent === null ? [] : groupNps(grammar, antecedent);
  }
  for (; at >= 0; at -= 1) {
    const item = grammar.items[at];
    if (item?.kind === 'sub' || item?.kind === 'break') return [];
    if (isFinite(item) && at < from - 1) return depth > 5 ? [] : subjectOf(grammar, at, depth + 1);
    if (!isNp(item)) continue;
    const group = grammar.groups[at];
    const first = group?.first ?? at;
    const inRelative = grammar.items[first - 1]?.kind === 'rel' && at < from - 1;
    if (prepBefore(grammar.items, first) || inRelative) {
      at = first;
      continue;
    }
    const over = overObject(grammar, first) ?? overAside(grammar, first);
    if (over !== null) {
      at = over + 1;
      continue;
    }
    return group?.nps ?? [item];
  }
  return [];
}

/** "made a trip since the war began, | flying to Lima": where nobody acts in the aside, the verb over it goes on. */
function mainOver(grammar: Grammar, at: number, governor: number | null): number | null {
  if (governor === null || !isComma(grammar.items[at - 1])) return governor;
  if (subjectOf(grammar, governor, 3).some(acts)) return governor;
  for (let i = governor - 1; i >= 0; i -= 1) {
    const item = grammar.items[i];
    if (item?.kind === 'sub') {
      const main = /^(?:since|after|before|as|when|while)$/.test(item.word) ? governorOf(grammar, i) : null;
      return main ?? governor;
    }
    if (isVg(item) || item?.kind === 'break' || isComma(item) || item?.kind === 'rel') return governor;
  }
  return governor;
}

function gerundSubject(grammar: Grammar, at: number, depth: number): readonly NounPhrase[] {
  const before = grammar.items[at - 1];
  const perceived = isNp(before) && acts(before) && !prepBefore(grammar.items, grammar.groups[at - 1]?.first ?? at - 1);
  if (perceived && governorOf(grammar, at) !== null) return groupNps(grammar, at - 1);
  const governor = mainOver(grammar, at, governorOf(grammar, at));
  const thanked = governor === null ? [] : objectFor(grammar, at, governor);
  if (thanked.length > 0) return thanked;
  if (governor !== null) return depth > 5 ? [] : subjectOf(grammar, governor, depth + 1);
  const main = grammar.items.findIndex((item, i) => i > at && isFinite(item));
  return main < 0 ? leftSubject(grammar, at, depth) : leftSubject(grammar, main, depth);
}

/** "thanked Modi for hosting the talks", "barred him from going": who is thanked, or kept from it, does it. */
function objectFor(grammar: Grammar, at: number, governor: number): readonly NounPhrase[] {
  const before = grammar.items[at - 1];
  if (!isPrep(before, 'for') && !isPrep(before, 'from')) return [];
  const { objects, end } = rightOf(grammar, governor);
  if (end < at - 1) return [];
  return isPrep(before, 'for') ? objects.filter(acts) : objects;
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
  const that = grammar.items[here - 1]?.kind === 'sub' ? here - 2 : here - 1;
  const hearer = isNp(grammar.items[that]) && isVg(grammar.items[that - 1]);
  const verb = hearer ? that - 1 : that;
  const above = grammar.items[verb];
  const speaks =
    isVg(above) &&
    (hearer ? (['telling'] as const) : (['reporting', 'vouching'] as const)).some((kind) => above.is.has(kind));
  if (!speaks || verb >= at) return found;
  const speaker = plainSubject(grammar, verb, 3);
  const [first] = speaker;
  const named = /^(?:person|country|title)$/.test(first?.core.kind ?? '');
  const body = np.core.word === 'it' && (first?.core.kind === 'organization' || first?.is.has('bodies') === true);
  return speaker.length === 1 && (named || body) ? speaker : found;
}

/** The subject of a verb group, with its coordination; empty when none is found. */
export function subjectOf(grammar: Grammar, at: number, depth = 0): readonly NounPhrase[] {
  const known = depth === 0 ? grammar.subjects[at] : null;
  if (known != null) return known;
  const subject = readSubject(grammar, at, depth);
  if (depth === 0 && at < grammar.items.length) grammar.subjects[at] = subject;
  return subject;
}

const TIMES = /^(?:when|after|before|since|until|where)$/;

/** "Dahl assured Mwangi of it when they met": both of whom the clause before tells. */
function bothOf(grammar: Grammar, at: number, found: readonly NounPhrase[]): readonly NounPhrase[] {
  const [np] = found;
  if (found.length !== 1 || np?.core.kind !== 'pronoun' || np.core.word !== 'they') return found;
  const link = grammar.items[grammar.items.indexOf(np) - 1];
  const above = link?.kind === 'sub' || link?.kind === 'prep' || link?.kind === 'rel' ? link : undefined;
  if (above === undefined || !TIMES.test(above.word)) return found;
  const verb = grammar.items.slice(0, at).findLastIndex((item) => isVg(item) && item.end <= above.first);
  if (verb < 0) return found;
  const both = [...plainSubject(grammar, verb, 3), ...rightOf(grammar, verb).objects];
  return both.length === 2 && both.every(({ core }) => core.kind === 'person') ? both : found;
}

function readSubject(grammar: Grammar, at: number, depth: number): readonly NounPhrase[] {
  return bothOf(grammar, at, spoken(grammar, at, plainSubject(grammar, at, depth)));
}

/** "denies that it built a site and accuses", "noted the need to keep watch and condemned": the verb of the same tense. */
function mateOf(grammar: Grammar, at: number, verb: VerbGroup): number | null {
  const nearest = governorOf(grammar, at);
  if (verb.modals.length > 0) return nearest;
  let governor = nearest;
  for (let i = 0; governor !== null && i < 4; i += 1) {
    const above = grammar.items[governor];
    if (isVg(above) && isMate(above, verb)) return governor;
    governor = governorOf(grammar, governor);
  }
  return nearest;
}

/** A bare form may stand beside an infinitive or behind a modal; what is past beside what is past. */
const isMate = (above: VerbGroup, verb: VerbGroup): boolean =>
  verb.present
    ? above.shape === 'infinitive' || above.modals.length > 0 || above.present
    : above.shape === 'finite' && !above.present;

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
  // ""I welcome the truce," | said Dahl": nothing inside the quotation says it.
  const behind = before?.quoted === true && !verb.quoted ? inverted(grammar, at) : [];
  if (behind.length > 0) return behind;
  const parted = partedFrom(grammar, at);
  if (parted !== null) return subjectOf(grammar, parted, depth + 1);
  const head = listHead(grammar, at);
  if (head !== null) return subjectOf(grammar, head, depth + 1);
  if (before?.kind === 'conj') {
    const governor = mateOf(grammar, at, verb);
    if (governor !== null) return subjectOf(grammar, governor, depth + 1);
  }
  const left = leftSubject(grammar, at, depth);
  return left.length > 0 ? left : inverted(grammar, at);
}
