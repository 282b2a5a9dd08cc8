import {
  type Item,
  isComma,
  isFinite,
  isNp,
  isNpOf,
  isPrep,
  isVg,
  type NounPhrase,
  prepWord,
  type VerbGroup,
} from '../items.ts';
import { ownersOfAim } from './aims.ts';
import { amongThem } from './among-them.ts';
import { antecedentOf } from './antecedents.ts';
import { beforeParenthesis, overAside, overObject } from './asides.ts';
import { beforeAside } from './before-aside.ts';
import { bothOf } from './both.ts';
import { betweenDashes } from './dashes.ts';
import { governorOf, linkOver } from './governors.ts';
import { type Grammar, phrasesAt, phrasesBefore } from './grammar.ts';
import { acts } from './groups.ts';
import { guestsAt } from './guests.ts';
import { includedIn } from './inclusions.ts';
import { mateOf } from './mates.ts';
import { onlyOneAt } from './only-ones.ts';
import { isAbsolute, isPerceived, isReported } from './perceived.ts';
import { rightOf } from './right.ts';
import { maySpeak, speechOver } from './speech.ts';
import { takenThere } from './taken.ts';
import { listHead, partedFrom } from './verb-lists.ts';

const prepBefore = (items: readonly Item[], at: number): boolean => items[at - 1]?.kind === 'prep';

/** "Dahl was among | those who came": she came as well. */
function oneAmong(grammar: Grammar, at: number): readonly NounPhrase[] {
  const [be, among] = [grammar.items[at - 2], grammar.items[at - 1]];
  return isPrep(among, 'among') && isVg(be) && be.lemma === 'be' ? subjectOf(grammar, at - 2, 3) : [];
}

function antecedentNps(grammar: Grammar, at: number): readonly NounPhrase[] {
  const antecedent = antecedentOf(grammar, at);
  if (antecedent === null) return [];
  const one = oneAmong(grammar, antecedent);
  return one.length > 0 ? one : phrasesBefore(grammar, antecedent, at);
}

/** "urged Dahl | to go", "called on Dahl | to go": whom the verb above tells to do it. */
function toldTo(grammar: Grammar, governor: number): readonly NounPhrase[] {
  const verb = grammar.items[governor];
  if (!isVg(verb) || verb.passive || !verb.is.has('control')) return [];
  const { objects, preps } = rightOf(grammar, governor);
  const told = objects.filter(acts);
  if (verb.lemma !== 'call') return told;
  // "called Dahl | to brief her": whoever phones means to do it.
  if (told.length > 0) return [];
  return preps.find((prep) => prep.word === 'on' || prep.word === 'for')?.group ?? [];
}

function controlled(grammar: Grammar, at: number, depth: number): readonly NounPhrase[] {
  const owners = ownersOfAim(grammar, at);
  if (owners.length > 0) return owners;
  const only = onlyOneAt(grammar.items, at);
  if (only !== null) return [only.person];
  const guests = guestsAt(grammar, at);
  if (guests.length > 0) return guests;
  const governor = governorOf(grammar, at);
  if (governor === null) return leftSubject(grammar, at, depth);
  const told = toldTo(grammar, governor);
  return told.length > 0 ? told : subjectOf(grammar, governor, depth + 1);
}

function leftSubject(grammar: Grammar, from: number, depth: number): readonly NounPhrase[] {
  const aside = betweenDashes(grammar, from);
  if (aside === null) return nearestSubject(grammar, from, depth);
  return aside.nps.length > 0 ? aside.nps : nearestSubject(grammar, aside.open, depth);
}

/** Where to look on, left of a phrase that is no subject here: behind a preposition, or an object; null for a subject. */
function passedOver(grammar: Grammar, at: number, from: number): number | null {
  const first = grammar.groups[at]?.first ?? at;
  const inRelative = grammar.items[first - 1]?.kind === 'rel' && at < from - 1;
  if (prepBefore(grammar.items, first) || inRelative) return first;
  const over = overObject(grammar, first) ?? overAside(grammar, first);
  return over === null ? null : over + 1;
}

/** What begins a clause; before the first item there is none. */
const partsClauses = (item: Item | undefined): boolean =>
  item === undefined || item.kind === 'sub' || item.kind === 'break';

/** The subject of a verb above; what is nested deeper is not followed. */
const subjectAbove = (grammar: Grammar, at: number, depth: number): readonly NounPhrase[] =>
  depth > 5 ? [] : subjectOf(grammar, at, depth + 1);

function nearestSubject(grammar: Grammar, from: number, depth: number): readonly NounPhrase[] {
  const { items } = grammar;
  const near = isComma(items[from - 1]) ? beforeParenthesis(grammar, from) - 1 : from - 1;
  if (near < from - 1 && items[near]?.kind === 'rel') return antecedentNps(grammar, near);
  const nearest = subjectLeft(grammar, near, { from, depth });
  // ""It is a deal," | Dahl told them |, flanked by Salem": nothing inside the quotation does it.
  const found = items[from]?.quoted === true ? nearest : nearest.filter(({ quoted }) => !quoted);
  // "On Friday, | the ministers of Norway and Peru, Dahl and Rojas |, met": between its commas stands who acts.
  return found.length > 0 || near === from - 1 ? found : subjectLeft(grammar, from - 2, { from: from - 1, depth });
}

type Search = { readonly from: number; readonly depth: number };

function subjectLeft(grammar: Grammar, near: number, { from, depth }: Search): readonly NounPhrase[] {
  const { items } = grammar;
  for (let at = near; !partsClauses(items[at]); at -= 1) {
    if (at < from - 1 && isFinite(items[at])) return subjectAbove(grammar, at, depth);
    if (!isNp(items[at])) continue;
    const over = passedOver(grammar, at, from);
    if (over === null) return phrasesAt(grammar, at);
    at = over;
  }
  return [];
}

/** "made a trip since the war began, | flying to Lima": where nobody acts in the aside, the verb over it goes on. */
function mainOver(grammar: Grammar, at: number, governor: number | null): number | null {
  if (governor === null || !isComma(grammar.items[at - 1])) return governor;
  if (subjectOf(grammar, governor, 3).some(acts)) return governor;
  const link = linkOver(grammar.items, governor);
  return (link === null ? null : governorOf(grammar, link)) ?? governor;
}

const isActor = ({ core }: NounPhrase): boolean =>
  core.kind === 'title' ? core.title.row.class === 'office' : /^(?:person|country|pronoun)$/.test(core.kind);

/** "Dahl said | that oil was dear, | after meeting Salem": where no state and nobody acts in what is said, who says it does. */
function saidOver(grammar: Grammar, at: number, verb: number | null): number | null {
  const [comma, prep] = [grammar.items[at - 2], grammar.items[at - 1]];
  if (!isComma(comma) || !/^(?:after|before|following)$/.test(prepWord(prep))) return null;
  for (let over = verb; over !== null; over = governorOf(grammar, over)) {
    const item = grammar.items[over];
    if (over !== verb && isFinite(item) && item.is.has('reporting')) return over;
    if (subjectOf(grammar, over, 3).some(isActor)) return null;
  }
  return null;
}

function gerundSubject(grammar: Grammar, at: number, depth: number): readonly NounPhrase[] {
  if (isPerceived(grammar, at - 1) && governorOf(grammar, at) !== null) return phrasesAt(grammar, at - 1);
  if (isReported(grammar, at) || isAbsolute(grammar, at)) return phrasesAt(grammar, at - 1);
  const over = mainOver(grammar, at, governorOf(grammar, at));
  const governor = saidOver(grammar, at, over) ?? over;
  const thanked = governor === null ? [] : objectFor(grammar, at, governor);
  if (thanked.length > 0) return thanked;
  if (governor !== null) return subjectAbove(grammar, governor, depth);
  const main = grammar.items.findIndex((item, i) => i > at && isFinite(item));
  return leftSubject(grammar, main < 0 ? at : main, depth);
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
  return isNp(next) && acts(next) ? phrasesAt(grammar, at + 1) : [];
}

/** "Lukashenko said he had asked": the pronoun is the one who speaks. */
function spoken(grammar: Grammar, at: number, found: readonly NounPhrase[]): readonly NounPhrase[] {
  const [np] = found;
  if (found.length !== 1 || !isNpOf(np, 'pronoun') || !/^(?:he|she|they|it)$/.test(np.core.word)) return found;
  const verb = speechOver(grammar, np);
  if (verb === null || verb >= at) return found;
  const speaker = plainSubject(grammar, verb, 3);
  return speaker.length === 1 && maySpeak(speaker[0], np.core.word) ? speaker : found;
}

/** The subject of a verb group, with its coordination; empty when none is found. */
export function subjectOf(grammar: Grammar, at: number, depth = 0): readonly NounPhrase[] {
  const known = depth === 0 ? grammar.subjects[at] : null;
  if (known != null) return known;
  const subject = readSubject(grammar, at, depth);
  if (depth === 0 && at < grammar.items.length) grammar.subjects[at] = subject;
  return subject;
}

function readSubject(grammar: Grammar, at: number, depth: number): readonly NounPhrase[] {
  const found = spoken(grammar, at, plainSubject(grammar, at, depth));
  const [np] = found;
  if (found.length !== 1 || np === undefined) return found;
  const named = includedIn(grammar, np);
  if (named.length > 0) return [np, ...named];
  return (
    takenThere(grammar, np, plainSubject) ??
    bothOf(grammar, np, plainSubject) ??
    amongThem(grammar, np, plainSubject) ??
    found
  );
}

/** "Flanked by Salem, | Dahl said": a participle that opens the sentence is of whoever acts behind its comma. */
function ofNext(grammar: Grammar, depth: number): readonly NounPhrase[] {
  const { items } = grammar;
  const comma = items.findIndex(isComma);
  const main = items.findIndex((item, i) => i > comma && isFinite(item));
  if (!isPrep(items[1], 'by') || comma < 0 || main < 0) return inverted(grammar, 0);
  return subjectAbove(grammar, main, depth);
}

function finiteSubject(grammar: Grammar, at: number, depth: number): readonly NounPhrase[] {
  const [before, verb] = [grammar.items[at - 1], grammar.items[at] as VerbGroup];
  // ""I welcome the truce," | said Dahl": nothing inside the quotation says it.
  const behind = before?.quoted === true && !verb.quoted ? inverted(grammar, at) : [];
  if (behind.length > 0) return behind;
  return joinedSubject(grammar, at, depth) ?? ownSubject(grammar, at, depth);
}

/** That of the verb which one in a list, or behind "and", goes on from. */
function joinedSubject(grammar: Grammar, at: number, depth: number): readonly NounPhrase[] | null {
  const verb = grammar.items[at] as VerbGroup;
  const head = partedFrom(grammar, at) ?? listHead(grammar, at) ?? mateOf(grammar, at, verb);
  return head === null ? null : subjectOf(grammar, head, depth + 1);
}

function ownSubject(grammar: Grammar, at: number, depth: number): readonly NounPhrase[] {
  const verb = grammar.items[at] as VerbGroup;
  const left = leftSubject(grammar, at, depth);
  if (left.length === 0) return at === 0 ? ofNext(grammar, depth) : inverted(grammar, at);
  return verb.singular ? left : withOthers(grammar, left);
}

/** "Dahl, who was in Lima, and | Salem | met". */
function withOthers(grammar: Grammar, left: readonly NounPhrase[]): readonly NounPhrase[] {
  const [first] = left;
  return first === undefined ? left : [...beforeAside(grammar, grammar.items.indexOf(first)), ...left];
}

function plainSubject(grammar: Grammar, at: number, depth: number): readonly NounPhrase[] {
  const verb = grammar.items[at];
  if (!isVg(verb) || depth > 6) return [];
  if (grammar.items[at - 1]?.kind === 'rel') return antecedentNps(grammar, at - 1);
  if (verb.shape === 'infinitive') return controlled(grammar, at, depth);
  return verb.shape === 'gerund' ? gerundSubject(grammar, at, depth) : finiteSubject(grammar, at, depth);
}
