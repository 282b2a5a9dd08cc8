import { normAt } from '../../document/tokens.ts';
import { landAmong } from '../../mention/core.ts';
import type { PersonEntry } from '../../mention/linking.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { Group } from '../grammar/groups.ts';
import { fronts, type Item, isFinite, isNp, isNpOf, isPrep, isVg, type NounPhrase, prepWord } from '../items.ts';
import type { Source } from '../source.ts';

/** A sentence in items, with the tokens it was made of. */
export type Chunked = { readonly grammar: Grammar; readonly source: Source };

export const personOf = (item: Item | undefined): PersonEntry | null =>
  isNpOf(item, 'person') ? item.core.person : null;

/** In office, but nobody has said whose. */
export const isOpen = (person: PersonEntry): boolean =>
  person.country === null && person.organization === null && person.row !== null && person.row.class === 'office';

/** Whoever serves nobody yet, as far as is known. */
export const isFree = ({ country, organization }: PersonEntry): boolean => country === null && organization === null;

/** Named here with a title: "Foreign Minister Jon Vidal", not "Vidal". */
export const isTitled = (np: NounPhrase, source: Source): boolean =>
  source.persons[np.first] === null || source.persons[np.first]?.run.title != null;

/** The person that a phrase names with an office of which nobody has said whose it is. */
export function openPerson(item: Item, source: Source): PersonEntry | null {
  const person = personOf(item);
  return person !== null && isOpen(person) && isNp(item) && isTitled(item, source) ? person : null;
}

type Member = { readonly np: NounPhrase; readonly person: PersonEntry };

/** Offices of one state side by side: "President Ana Ruiz, Foreign Minister Jon Vidal and …". */
function fromNeighbour(people: readonly Member[], { person }: Member, source: Source): string | null {
  const at = people.findIndex((member) => member.person === person);
  // "Foreign Minister Kari Moe and the Kenyan trade minister": a country told in front is only that of whom it stands by.
  const near = [...people.slice(0, at).reverse(), ...people.slice(at + 1).filter(({ np }) => !isTold(np, source))];
  const known = near.map((member) => member.person).filter((one) => one.country !== null && one.row !== null);
  const other = known.find((one) => !isGuest(one, person));
  const [role, same] = [person.row?.role ?? '', other?.row?.role ?? ''];
  return other === undefined || role === same || (HEAD.test(role) && HEAD.test(same)) ? null : other.country;
}

/** "the foreign minister and the Ambassador of Norway": an ambassador stands beside the ministers of his host. */
const isGuest = ({ row }: PersonEntry, beside: PersonEntry): boolean =>
  row?.role === 'ambassador' && HOST.test(beside.row?.role ?? '');

const HOST = /^(?:president|monarch|chancellor|speaker|(?:[a-z-]+-)?minister)$/;

/** "the Kenyan trade minister", "Kenyan Trade Minister Jon Moe": a country that stands in front of an office. */
const isTold = (np: NounPhrase, { persons }: Source): boolean =>
  countryOf(np) !== null || (persons[np.head]?.run.title?.country ?? null) !== null;

/** "met | the Kenyan president": somebody else of a state, whom two meet. */
function meetsThird(items: readonly Item[], verb: number): boolean {
  const [met, third] = [items[verb], items[verb + 1]];
  if (!isVg(met) || !met.is.has('facing') || !isNp(third)) return false;
  return personOf(third) !== null || (third.core.kind === 'title' && third.core.title.row.class === 'office');
}

/** Two who act together may be of two states ("President Ana Ruiz and Chancellor Eva Gruber discussed"), unless with a third. */
function actsTogether(items: readonly Item[], end: number): boolean {
  const next = items[end];
  if (!isFinite(next) || next.passive || meetsThird(items, end)) return false;
  for (let at = end + 1; at < items.length; at += 1) {
    const item = items[at];
    if (isPrep(item, 'with')) return false;
    if (isFinite(item)) return true;
  }
  return true;
}

/** Offices that do not speak for a state beside its leaders. */
const ASSISTS = /^(?:first-lady|aide|chief-of-staff|spokesperson|lawmaker|senator|commander|military|deputy-minister)$/;

/** Heads of state and of government: two of them in one list are of two states. */
export const HEAD = /^(?:president|prime-minister|monarch|chancellor)$/;

/** An office of which nobody has said whose it is, is that of the country beside it. */
function lend(person: PersonEntry | null, iso3: string | null): void {
  if (person !== null && isOpen(person)) person.country = iso3;
}

/** Who comes along with somebody acts for the same state or body, but no minister of a host for a body. */
function lendSide(person: PersonEntry | null, { country, organization }: PersonEntry): void {
  if (person === null || !isOpen(person)) return;
  person.country = country;
  if (country === null && !HOST.test(person.row?.role ?? '')) person.organization = organization;
}

/** Those of a list who are named with a title. */
const titledOf = (nps: readonly NounPhrase[], source: Source): readonly Member[] =>
  nps.flatMap((np) => {
    const person = isTitled(np, source) ? personOf(np) : null;
    return person === null ? [] : [{ np, person }];
  });

function shareList({ nps, end }: Group, { grammar, source }: Chunked): void {
  const equals = nps.length < 3 && actsTogether(grammar.items, end);
  const people = titledOf(nps, source);
  for (const member of people) {
    const { person } = member;
    // Rebels in a list are of no state beside them.
    if (isOpen(person) && person.row?.role !== 'rebel-leader' && (!equals || ASSISTS.test(person.row?.role ?? '')))
      person.country = fromNeighbour(people, member, source);
  }
}

function shareLists(reading: Chunked): void {
  for (const group of new Set(reading.grammar.groups))
    if (group !== null && group.nps.length > 1) shareList(group, reading);
}

/** The country that a phrase names: as its head, in front of it, or as whose it is. */
export const countryOf = (np: NounPhrase): string | null => landAmong([np.core, ...fronts(np), np.possessor?.core]);

/** "on | the Chilean side". */
const isSide = (item: Item | undefined): item is NounPhrase => isNp(item) && item.words.at(-1) === 'side';

/** "The Chilean delegation included | A and B": what stands in front of the first name, when its verb lists. */
function leadOfList(items: readonly Item[]): readonly Item[] | null {
  const first = items.findIndex((item) => personOf(item) !== null);
  const verb = items.findIndex((item) => isFinite(item));
  const lists = items[verb];
  return verb <= first && isVg(lists) && lists.is.has('listing') ? items.slice(0, first) : null;
}

/** "represented", "the delegation": those who are listed act for somebody. */
const sends = (item: Item): boolean =>
  isVg(item) ? item.lemma.startsWith('represent') : isNp(item) && item.is.has('delegations');

/** "Dahl's | delegation": of the state of whose it is. */
const countryOfHead = ({ possessor }: NounPhrase): string | null =>
  possessor === null ? null : (personOf(possessor)?.country ?? null);

/** "The Chilean delegation included …", "Representing Chile were …", "Chile was represented by …". */
function headerCountry(items: readonly Item[]): string | null {
  // "On the Chilean side, A, B and C took part".
  const [on, side] = items;
  if (/^(?:on|from|for)$/.test(prepWord(on)) && isSide(side)) return countryOf(side);
  const lead = leadOfList(items);
  if (lead === null || !lead.some(sends)) return null;
  const countries = new Set(lead.flatMap((item) => (isNp(item) ? (countryOf(item) ?? countryOfHead(item) ?? []) : [])));
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}

function shareHeader({ items }: Grammar): void {
  let side = headerCountry(items);
  if (side === null) return shareTails(items);
  for (const item of items) {
    // "and the Kenyan delegation by B": from here on those of the other side.
    if (isNp(item) && item.is.has('delegations')) side = countryOf(item) ?? side;
    const person = personOf(item);
    if (person !== null && isFree(person)) person.country = side;
  }
}

/** "A and B | on the Chilean side, and C | on the Kenyan side": those in front are of it. */
function shareTails(items: readonly Item[]): void {
  let before: PersonEntry[] = [];
  items.forEach((item, at) => {
    const [person, side] = [personOf(item), items[at + 1]];
    if (person !== null) before.push(person);
    if (!isPrep(item, 'on') || !isSide(side)) return;
    for (const one of before) lend(one, countryOf(side));
    before = [];
  });
}

/** "leads | a delegation that includes Ola Vik": by his name, it stands for those in it. */
const leadsThem = (verb: Item | undefined, team: Item | undefined): boolean =>
  isVg(verb) && /^(?:lead|head)$/.test(verb.lemma) && isNpOf(team, 'person') && team.is.has('teams');

/** "accompanied | by": read as verb and preposition, or as one preposition; "joined by" is told of whoever stands first. */
function bringsAlong({ grammar: { items }, source: { tokens } }: Chunked, at: number): boolean {
  const [verb, item] = [items[at - 1], items[at]];
  if (item?.kind !== 'prep') return leadsThem(item, items[at + 1]);
  const joins = isVg(verb) && verb.lemma === 'join' && items.findIndex(isVg) === at - 1;
  const by = item.word === 'by' && isVg(verb) && (verb.lemma.startsWith('accompan') || joins);
  return by || normAt(tokens, item.first) === 'accompanied';
}

/** "travelled | to Lima | on Monday | together": what may stand between a verb and those who go along. */
const isWay = (item: Item): boolean =>
  isNpOf(item, 'country') || isNpOf(item, 'place') || /^(?:prep|word|date)$/.test(item.kind);

/** "is travelling | with", "flew to Lima | with": those who go somewhere together. */
function goesWith(items: readonly Item[], at: number): boolean {
  const verb = items.findLast((item, i) => i < at && !isWay(item));
  return isPrep(items[at], 'with') && isVg(verb) && verb.is.has('moving');
}

/** Two heads, or two of one office, are of two states, though they go together. */
const areEqual = (one: PersonEntry | null, other: PersonEntry): boolean =>
  HEAD.test(one?.row?.role ?? '') || one?.row?.role === other.row?.role;

/** "She was accompanied by": a pronoun at the start of a sentence is whom the one before began with. */
const carriedOver = ({ grammar: { items } }: Chunked, before: PersonEntry | null): PersonEntry | null =>
  isNpOf(items[0], 'pronoun') && /^(?:he|she)$/.test(items[0].core.word) ? before : null;

/** Those whom somebody brings along, or with whom he goes, from the preposition at `at` on. */
function companyAt(reading: Chunked, at: number, one: PersonEntry): readonly (PersonEntry | null)[] {
  const { items, groups } = reading.grammar;
  const next = items[at + 1];
  if (!isNp(next)) return [];
  const company = (groups[at + 1]?.nps ?? [next]).map(personOf);
  if (bringsAlong(reading, at)) return company;
  return goesWith(items, at) ? company.filter((other) => !areEqual(other, one)) : [];
}

/** "Mr. Vidal, accompanied by adviser Ana Ruiz", "Mr. Vidal travelled with": who comes along is of the same side. */
function shareCompany(reading: Chunked, carried: PersonEntry | null): void {
  let last = carried;
  reading.grammar.items.forEach((item, at) => {
    last = personOf(item) ?? last;
    if (last === null) return;
    for (const other of companyAt(reading, at, last)) lendSide(other, last);
  });
}

/** Persons whose country the words beside the title do not say take it from the list or delegation they stand in. */
export function shareSides(readings: readonly Chunked[]): void {
  let opener: PersonEntry | null = null;
  for (const reading of readings) {
    const carried = carriedOver(reading, opener);
    shareHeader(reading.grammar);
    shareLists(reading);
    shareCompany(reading, carried);
    opener = carried ?? personOf(reading.grammar.items.find((item) => personOf(item) !== null));
  }
}
