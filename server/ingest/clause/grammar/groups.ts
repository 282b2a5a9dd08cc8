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
import { isReduced } from './reduced.ts';
import { isRegional } from './regional.ts';
import { memberBehind } from './relatives.ts';

export type Group = { readonly first: number; readonly end: number; readonly nps: readonly NounPhrase[] };

const ACTING = new Set(['person', 'country', 'organization', 'title', 'pronoun', 'place']);

/** "and other Western countries": unnamed, but of the same kind as those before them. */
const isRest = ({ words, is }: NounPhrase): boolean => words.includes('other') && is.has('powers');

/** "talks between | her country | and Norway". */
const isOwnState = ({ words, is }: NounPhrase): boolean =>
  is.has('state') && words.some((word) => /^(?:his|her|our|their)$/.test(word));

export const acts = (np: NounPhrase): boolean =>
  ACTING.has(np.core.kind) || np.is.has('listed') || isRest(np) || isRegional(np) || isOwnState(np);

const isConj = (item: Item | undefined): boolean => item?.kind === 'conj' && item.word !== 'but';

/** "Kenji Mori | from the Security Secretariat": the body that a list member comes from. */
const isOrigin = (items: readonly Item[], at: number): boolean => {
  const body = items[at + 1];
  if (!isNpOf(items[at - 1], 'person') || !isPrep(items[at], 'from') || !isNp(body)) return false;
  return body.core.kind === 'organization' || body.is.has('services') || body.is.has('offices') || isMinistry(body);
};

const isMinistry = ({ core }: NounPhrase): boolean => core.kind === 'country' && core.reading.form === 'ministry';

/** Of-phrases that belong to a list member: "ministers of Russia", never the next member. */
function behindOf(items: readonly Item[], at: number): number {
  let end = isOrigin(items, at) ? at + 2 : at;
  while (items[end]?.kind === 'prep' && (items[end] as { word: string }).word === 'of' && isNp(items[end + 1]))
    end += 2;
  return end;
}

/** The next member of a list that is at `end`, or null: ", B", "and B", ", and B", "along with B". */
function nextMember(items: readonly Item[], end: number): number | null {
  const link = isComma(items[end]) ? end + 1 : end;
  if (isConj(items[link]) && isNp(items[link + 1])) return link + 1;
  if (link > end && isNp(items[link])) return link;
  // "Dahl, accompanied by Moe, met": the aside between commas belongs to the list.
  const joins = /^(?:along with|alongside)$/.test(prepWord(items[link]));
  const closed = link === end || isComma(items[link + 2]);
  return joins && closed && isNp(items[link + 1]) ? link + 1 : null;
}

/** The next member, also behind what is told of the last: "met A|, who had come by train, |and B". */
function memberFrom(items: readonly Item[], end: number): number | null {
  const at = memberBehind(items, end);
  const np = at === null ? undefined : items[at];
  if (at === null || !isNp(np) || !acts(np)) return nextMember(items, end);
  const next = startsClause(items, behindOf(items, at + 1)) && verbBefore(items, end - 1);
  return next ? nextMember(items, end) : at;
}

export const startsClause = (items: readonly Item[], at: number): boolean => {
  const next = items[at];
  return isFinite(next) && !next.passive && !isReduced(items, at, next);
};

/** ", and Xi | was received": no bare participle, behind a comma. */
function startsPassive(items: readonly Item[], last: number): boolean {
  const next = items[last + 1];
  return isFinite(next) && next.passive && next.first < next.head && partedBefore(items, last);
}

/** ", and B", or an aside that was read with the name: "Xi, the president, and B". */
function partedBefore(items: readonly Item[], member: number): boolean {
  const [before, conj] = [items[member - 2], items[member - 1]];
  return isComma(before) || (isNp(before) && conj !== undefined && conj.first > before.end);
}

function verbBefore(items: readonly Item[], first: number): boolean {
  for (let at = first - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (isFinite(item)) return true;
    if (item?.kind === 'sub' || item?.kind === 'rel' || item?.kind === 'break') return false;
  }
  return false;
}

/** "said on Monday | A and B", "told reporters | A and B": what stands behind a verb of speech begins a clause. */
function reported(items: readonly Item[], first: number): boolean {
  let at = first - 1;
  while (items[at]?.kind === 'date') at -= 1;
  const verb = isNp(items[at]) ? items[at - 1] : items[at];
  return isVg(verb) && (isNp(items[at]) ? verb.is.has('addressing') : verb.is.has('reporting'));
}

/** What stands in front of a list that is no object. */
const isApart = (item: Item | undefined): boolean =>
  isNp(item) || isComma(item) || isConj(item) || isPrep(item, 'between');

/** A list ends before a member that is the subject of the next clause: "met Putin, and Xi said". */
function trimmed(items: readonly Item[], members: readonly number[]): readonly number[] {
  const first = members[0] ?? 0;
  const last = members.at(-1) ?? 0;
  const before = items[first - 1];
  const object = !isApart(before) && verbBefore(items, first) && !reported(items, first);
  if (members.length > 1 && object && (startsClause(items, last + 1) || startsPassive(items, last)))
    return members.slice(0, -1);
  return members;
}

/** "A and B, as well as C". */
function isAdded(items: readonly Item[], at: number): boolean {
  const link = items[at + 1];
  return isComma(items[at]) && link?.kind === 'conj' && link.word === 'as well as' && isNp(items[at + 2]);
}

/** "A and B and C", and of persons "A and B, and C and D". */
function goesOn(items: readonly Item[], at: number, first: number): boolean {
  if (isConj(items[at]) || isAdded(items, at)) return true;
  const second = isComma(items[at]) && isConj(items[at + 1]) && isNpOf(items[at + 2], 'person');
  return second ? !startsClause(items, at + 3) || !verbBefore(items, first) : isLast(items, at, first);
}

/** "Peru, Chile, and Ghana, and the High Representative of the EU met": in front of the first verb all are one list. */
function isLast(items: readonly Item[], at: number, first: number): boolean {
  const np = items[at + 2];
  const joined =
    isComma(items[at]) && isConj(items[at + 1]) && isNp(np) && /^(?:title|organization)$/.test(np.core.kind);
  return joined && startsClause(items, behindOf(items, at + 3)) && !verbBefore(items, first);
}

const isPersonal = (np: NounPhrase): boolean => /^(?:person|title|pronoun)$/.test(np.core.kind);

/** "In Geneva, Kenya and Norway met": what opens the sentence behind a preposition is in no list with its subject. */
const isFront = (items: readonly Item[], first: number): boolean => first === 1 && items[0]?.kind === 'prep';

/** "met Dahl and the leaders of Peru | , Chile and Ghana": the office is said once for all of them. */
function sharesOffice(items: readonly Item[], next: number, behind: number): boolean {
  const np = items[next];
  if (!isNpOf(np, 'country') || !np.modifiers.some(({ core }) => core.kind === 'title' && core.title.plural))
    return false;
  let at = behind;
  while (isComma(items[at]) && isNpOf(items[at + 1], 'country')) at += 2;
  const link = isComma(items[at]) ? at + 1 : at;
  return at > behind && isConj(items[link]) && isNpOf(items[link + 1], 'country');
}

/** A name with nothing in front. */
const isBareName = (item: Item | undefined): boolean =>
  isNpOf(item, 'person') && item.end - item.first <= item.core.person.width;

/** "EU envoy A and ministers B | , C and D met": names without an office behind the last one with an office. */
function namesGoOn(items: readonly Item[], behind: number, first: number): boolean {
  if (!isNpOf(items[behind - 1], 'person')) return false;
  let at = behind;
  while (isComma(items[at]) && isBareName(items[at + 1])) at += 2;
  const end = behindOf(items, at + 2);
  const joined = at > behind && isConj(items[at]) && isNpOf(items[at + 1], 'person');
  return joined && (!startsClause(items, end) || !verbBefore(items, first));
}

type Members = { readonly all: readonly number[]; readonly closed: boolean; readonly commas: number };

/** Whether a phrase is of the kind of the first of a list, or of a second kind that the member before began. */
function isLike(items: readonly Item[], at: number, members: readonly Item[]): boolean {
  const [np, start, before] = [items[at], members[0], members.at(-1)];
  if (!isNp(np) || !isNp(start) || acts(np) !== acts(start)) return false;
  const lands = isNpOf(before, 'country') && isNpOf(np, 'country');
  return isConj(items[at - 1]) || isPersonal(np) === isPersonal(start) || lands;
}

/** "met A, B, | and civil society": who comes last is nobody, but closes the list. */
function closesOnOther(items: readonly Item[], next: number, start: NounPhrase): boolean {
  const np = items[next];
  const other = isNp(np) && acts(start) && !acts(np) && isConj(items[next - 1]);
  return other && !startsClause(items, behindOf(items, next + 1));
}

/** Whether the member behind an "and" is the last one. */
function closes(items: readonly Item[], at: number, first: number): boolean {
  const behind = behindOf(items, at + 1);
  return !goesOn(items, behind, first) && !sharesOffice(items, at, behind) && !namesGoOn(items, behind, first);
}

/** The members of a list, up to the one behind its "and". */
function membersFrom(items: readonly Item[], first: number, start: NounPhrase): Members {
  const all = [first];
  let closed = false;
  let commas = 0;
  let next = memberFrom(items, behindOf(items, first + 1));
  while (next !== null && !closed && isLike(items, next, [start, ...all.map((at) => items[at] ?? start)])) {
    if (isConj(items[next - 1])) closed = closes(items, next, first);
    else commas += 1;
    all.push(next);
    next = memberFrom(items, behindOf(items, next + 1));
  }
  return { all, closed: closed || (next !== null && closesOnOther(items, next, start)), commas };
}

/** ", and | meeting": a verb goes on with the list. */
const goesOnWithVerb = (items: readonly Item[], end: number): boolean =>
  isComma(items[end]) && isConj(items[end + 1]) && isVg(items[end + 2]);

const isList = (items: readonly Item[], { all, closed, commas }: Members): boolean =>
  closed || commas === 0 || goesOnWithVerb(items, (all.at(-1) ?? 0) + 1) || listed(items, all);

const NUMBERS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4, five: 5 };

/** "the two ministers, A and B": as many names as the phrase in front says are those whom it means. */
function spelledOut(nps: readonly NounPhrase[]): readonly NounPhrase[] {
  const [head, ...named] = nps;
  if (head?.core.kind !== 'title' || !head.core.title.plural) return nps;
  const size = head.words.map((word) => NUMBERS[word]).find((number) => number !== undefined);
  return size === named.length && named.every(({ core }) => core.kind === 'person') ? named : nps;
}

export function groupAt(items: readonly Item[], first: number): Group | null {
  const start = items[first];
  if (!isNp(start)) return null;
  const members = membersFrom(items, first, start);
  const kept = isList(items, members) ? trimmed(items, members.all) : [first];
  const end = (kept.at(-1) ?? first) + 1;
  if (isFront(items, first) && startsClause(items, end)) return { first, end: first + 1, nps: [start] };
  const nps = kept.map((at) => items[at]).filter((item) => isNp(item));
  return { first, end, nps: spelledOut(nps) };
}

/** "Dahl, Salem meet", "Norway, Peru to resume talks": the two of a title act together in a form that is no singular. */
const isTitle = (items: readonly Item[], members: readonly number[], next: Item | undefined): boolean =>
  members[0] === 0 && members.length === 2 && items.length > 3 && isVg(next) && isPluralForm(next);

const isPluralForm = ({ shape, present, singular }: VerbGroup): boolean =>
  shape === 'infinitive' || (present && !singular);

/** "A, B" without "and" is a list only of persons or of three countries and more. */
function listed(items: readonly Item[], members: readonly number[]): boolean {
  const kinds = new Set(members.map((at) => items[at]).map((item) => (isNp(item) ? item.core.kind : '')));
  if (kinds.size !== 1) return false;
  const next = items[(members.at(-1) ?? 0) + 1];
  if (kinds.has('person')) return !isVg(next) || members.length > 2 || isTitle(items, members, next);
  return kinds.has('country') && (members.length > 2 || isTitle(items, members, next));
}
