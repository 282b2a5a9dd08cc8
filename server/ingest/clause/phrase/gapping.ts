import { type Item, isComma, isNp, isPrep, isVg, prepWord } from '../items.ts';

const LONGEST_LEAD = 5;

const isPerson = (item: Item | undefined): boolean =>
  isNp(item) && (item.core.kind === 'person' || item.core.kind === 'title');
const isWith = (item: Item | undefined): boolean => isPrep(item, 'with');
const tells = (item: Item | undefined): boolean => item?.kind === 'date' || /^(?:in|at|on)$/.test(prepWord(item));

/** "with", "talks", "Sunday", "on Sunday": what may stand between the verb and the person. */
const isInLead = (behind: readonly Item[], item: Item, at: number): boolean =>
  isWith(item) ||
  isNp(item) ||
  item.kind === 'date' ||
  (item.kind === 'prep' && item.word === 'on' && behind[at + 1]?.kind === 'date');

/** "met |", "spoke with |", "held talks with |": from the verb to the person behind it; null when no person is near. */
function leadAt(items: readonly Item[], at: number): readonly Item[] | null {
  const verb = items[at];
  if (!isVg(verb) || verb.passive || !(verb.is.has('facing') || verb.is.has('dealing'))) return null;
  const behind = items.slice(at + 1, at + 1 + LONGEST_LEAD);
  const person = behind.findIndex(isPerson);
  if (person < 0 || behind.slice(0, person).some((item, i) => !isInLead(behind, item, i))) return null;
  return items.slice(at, at + 1 + person);
}

/** "after | talks | with | Salem": what stands in front of the first person, to be said again of the next. */
function talksAt(items: readonly Item[], at: number): readonly Item[] | null {
  const [link, talks] = [items[at], items[at + 1]];
  const timed = (link?.kind === 'prep' || link?.kind === 'sub') && /^(?:after|following|before)$/.test(link.word);
  if (!timed || !isNp(talks) || !talks.is.has('gatherings')) return null;
  return isWith(items[at + 2]) && isPerson(items[at + 3]) ? items.slice(at, at + 3) : null;
}

/** "and | on Tuesday | Salem": where a day in front ends. */
function dayAt(items: readonly Item[], from: number): number | null {
  const on = items[from];
  const date = isPrep(on, 'on') ? from + 1 : from;
  return items[date]?.kind === 'date' ? date + 1 : null;
}

/** "and | Salem in Tunis", "and | with Salem in Tunis", ", | Salem in Tunis": the next one, with where or when. */
function nextAt(items: readonly Item[], at: number): number | null {
  const link = items[at];
  if (link?.kind !== 'conj' && !isComma(link)) return null;
  const day = dayAt(items, at + 1);
  const person = day ?? (isWith(items[at + 1]) ? at + 2 : at + 1);
  if (!isPerson(items[person]) || (day === null && !tells(items[person + 1]))) return null;
  const end = items.findIndex((item, i) => i > person && (isVg(item) || item.kind === 'comma' || item.kind === 'conj'));
  return isVg(items[end]) ? null : at + 1;
}

const ends = (item: Item): boolean => isVg(item) || /^(?:rel|sub|break)$/.test(item.kind);

const LATER = /^(?:then|later|afterwards|subsequently)$/;

/** "and then | with Salem", ", and later | Salem": the next one, met after the one in front. */
function laterAt(items: readonly Item[], at: number): number | null {
  const [link, then] = [items[at], items[at + 1]];
  const later = link?.kind === 'conj' && then?.kind === 'word' && LATER.test(then.word);
  const person = isWith(items[at + 2]) ? at + 3 : at + 2;
  return later && isPerson(items[person]) && !isVg(items[person + 1]) ? at + 2 : null;
}

const LONGEST_ASIDE = 4;

/** "and, | hours later, | Salem": behind what stands between two commas. */
function asideAt(items: readonly Item[], at: number): number | null {
  if (items[at]?.kind !== 'conj' || !isComma(items[at + 1])) return null;
  const close = items.findIndex((item, i) => i > at + 1 && isComma(item));
  const aside = items.slice(at + 2, close);
  const short = close > 0 && aside.length <= LONGEST_ASIDE && !aside.some((item) => isVg(item) || isPerson(item));
  const person = isWith(items[close + 1]) ? close + 2 : close + 1;
  return short && isPerson(items[person]) && !isVg(items[person + 1]) ? close + 1 : null;
}

/** The next one, told with where or when: in front of it, behind it, or of the one before (`told`). */
function memberAt(items: readonly Item[], at: number, told: boolean): number | null {
  const near = told || dayAt(items, at + 1) !== null ? nextAt(items, at) : null;
  return near ?? laterAt(items, at) ?? asideAt(items, at);
}

/** "and | Salem in Tunis", "and then | Salem": a list that nothing joins may be of something else. */
const joins = (item: Item | undefined): boolean => item?.kind === 'conj' || item?.kind === 'word';

/** Where each further one begins behind a person whose place or day was told. */
function membersFrom(items: readonly Item[], from: number): readonly number[] {
  const end = items.findIndex((item, at) => at > from && ends(item));
  const clause = items.slice(0, end < 0 ? items.length : end);
  const out: number[] = [];
  let told = false;
  for (let at = from + 1; at < clause.length; at += 1) {
    const next = memberAt(items, at, told);
    if (next !== null) out.push(next);
    told ||= tells(clause[at]);
  }
  const last = out.at(-1) ?? 0;
  const apart = clause.some((_item, at) => at > from && out.includes(asideAt(items, at) ?? -1));
  return apart || joins(items[last - 1]) ? out : [];
}

/** "in Cairo | by Salem", "in Cairo | with Salem": where first, and then whom. */
const isPlaced = (items: readonly Item[], at: number): boolean =>
  /^(?:in|at)$/.test(prepWord(items[at])) &&
  isNp(items[at + 1]) &&
  /^(?:by|with)$/.test(prepWord(items[at + 2])) &&
  isPerson(items[at + 3]);

/** "was received in Cairo by Salem | and | in Tunis by Mora": the verb, with its talks, and where each further one begins. */
function placedFrom(
  items: readonly Item[],
  at: number,
): { readonly lead: readonly Item[]; readonly members: readonly number[] } {
  const verb = items[at];
  const first = isNp(items[at + 1]) ? at + 2 : at + 1;
  const meets = isVg(verb) && (verb.is.has('facing') || verb.is.has('dealing') || verb.is.has('receiving'));
  if (!meets || !isPlaced(items, first)) return { lead: [], members: [] };
  const end = items.findIndex((item, i) => i > at && ends(item));
  const clause = items.slice(0, end < 0 ? items.length : end);
  const members = clause.flatMap((item, i) =>
    i > first && item.kind === 'conj' && isPlaced(items, i + 1) ? [i + 1] : [],
  );
  return { lead: items.slice(at, first), members };
}

/** "met (after talks with) Dahl in Oslo and Salem in Tunis": what is said once for both is put in front of the second, too. */
export function fillGaps(items: readonly Item[]): Item[] {
  const inserts = new Map<number, readonly Item[]>();
  items.forEach((_, at) => {
    const { lead: told, members } = placedFrom(items, at);
    for (const member of members) inserts.set(member, told);
    const lead = leadAt(items, at) ?? talksAt(items, at);
    for (const member of lead === null ? [] : membersFrom(items, at + lead.length))
      inserts.set(member, isWith(items[member]) ? (lead ?? []).filter((item) => !isWith(item)) : (lead ?? []));
  });
  if (inserts.size === 0) return [...items];
  return items.flatMap((item, at): readonly Item[] => {
    const { first, end, quoted } = item;
    if (item.kind === 'word' && inserts.has(at + 1)) return [];
    const joined = inserts.has(at + 1) && item.kind === 'comma';
    const own: Item = joined ? { kind: 'conj', first, end, word: 'and', quoted } : item;
    return [...(inserts.get(at) ?? []), own];
  });
}
