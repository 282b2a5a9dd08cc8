import { type Core, landAmong, landOf } from '../mention/core.ts';
import { type PersonEntry } from '../mention/linking.ts';
import { type TitleRef } from '../mention/titles.ts';
import { fronts, type Item, isComma, isNp, isNpOf, isPrep, type NounPhrase, type PhraseOf } from './items.ts';

export type Splice = { readonly np: NounPhrase; readonly end: number };

/** The title of one holder. */
export const singular = (item: Item | undefined): item is PhraseOf<'title'> =>
  isNpOf(item, 'title') && !item.core.title.plural;

/** The title of several. */
export const several = (item: Item | undefined): item is PhraseOf<'title'> =>
  isNpOf(item, 'title') && item.core.title.plural;

/** Whose an office is. */
export type Owner = { readonly country: string | null; readonly organization: string | null };

/** The comma behind a name that stands for the description in front of it. */
export const closingComma = (items: readonly Item[], at: number): 0 | 1 =>
  isComma(items[at]) && items[at + 1]?.kind !== 'conj' ? 1 : 0;

/** A name in the place of a description. */
export const inPlaceOf = ({ first, words, is, possessor }: NounPhrase, person: NounPhrase): NounPhrase => ({
  ...person,
  first,
  words,
  is,
  possessor,
  modifiers: [],
});

export const isEnd = (item: Item | undefined): boolean =>
  item === undefined ||
  item.kind === 'comma' ||
  item.kind === 'break' ||
  (item.kind === 'word' && /^[.!?]$/.test(item.word));

/** "Liv Dahl, minister of Norway, | Peter Kamau, minister of Kenya": the next one of a list, whose comma stays. */
export const isMember = (item: Item | undefined): boolean =>
  isNpOf(item, 'person') || isNpOf(item, 'title') || (isNp(item) && item.is.has('counterpart'));

/** Behind "of X", "for X and Y" that belong to a title. */
export function behindPortfolio(items: readonly Item[], from: number): number {
  let at = joinsOffice(items, from) ? from + 2 : from + behindHere(items[from]);
  while (isPortfolio(items[at], items[at + 1]) || (at > from && isOfBond(items, at))) {
    at += 2;
    if (items[at]?.kind === 'conj' && isField(items[at + 1]) && isEnd(items[at + 2])) at += 2;
  }
  return at;
}

/** "Norway's ambassador | here". */
const behindHere = (item: Item | undefined): 0 | 1 => (item?.kind === 'word' && item.word === 'here' ? 1 : 0);

/** "Minister of Foreign Affairs | and International Cooperation,": what else the office is for. */
function joinsOffice(items: readonly Item[], at: number): boolean {
  const [title, conj, np] = [items[at - 1], items[at], items[at + 1]];
  const office = isNp(title) && singular(title) && conj?.kind === 'conj';
  const [of, land] = [items[at + 2], items[at + 3]];
  const closed = isEnd(of) || (isPrep(of, 'of') && isNpOf(land, 'country'));
  return office && closed && isNpOf(np, 'thing') && np.possessor === null;
}

/** "of Finance", "for the Americas", "at the National Security Council". */
function isPortfolio(prep: Item | undefined, np: Item | undefined): boolean {
  return prep?.kind === 'prep' && isField(np) && /^(?:of|for|to|at|in|on)$/.test(prep.word);
}

/** "for relations | with Peru". */
function isOfBond(items: readonly Item[], at: number): boolean {
  const bond = items[at - 1];
  return isNp(bond) && bond.is.has('bonds') && isPrep(items[at], 'with') && isField(items[at + 1]);
}

/** "of Trade and Industry,": what an office is for, and no name: "of Trade and President Ana Ruiz,". */
const isField = (np: Item | undefined): boolean => isNp(np) && np.core.kind !== 'person';

/** The country of the one to whom something belongs: "Chile's minister", "Merkel's spokesman". */
function ownerCountry(np: NounPhrase): string | null {
  const owner = np.possessor?.core;
  if (owner?.kind === 'title') return owner.title.country;
  return owner?.kind === 'person' ? owner.person.country : landOf(owner);
}

/** "to Iran", "for Yemen and | Oman": no owner of the office in front. */
function isElsewhere(items: readonly Item[], at: number): boolean {
  const prep = isJoined(items[at - 1]) ? items[at - 3] : items[at - 1];
  return prep?.kind === 'prep' && !/^(?:of|from)$/.test(prep.word);
}

const isJoined = (item: Item | undefined): boolean => item?.kind === 'conj' || isComma(item);

/** "a spokesman for Iran's foreign ministry": he is of those for whom he speaks. */
const speaksFor = (title: Item | undefined, prep: Item | undefined): boolean =>
  isNpOf(title, 'title') && title.core.title.row.role === 'spokesperson' && isPrep(prep, 'for');

/** Whether a phrase behind "for" or "at" tells whose the office is: "first secretary at the Norwegian embassy". */
function isOwn(items: readonly Item[], at: number): boolean {
  const np = items[at];
  return speaksFor(items[at - 2], items[at - 1]) || (isPrep(items[at - 1], 'at') && isNp(np) && np.is.has('services'));
}

/** Of a name, or of "the Norwegian delegation", "the Norwegian army", "the Norwegian rebels". */
function landIn(np: NounPhrase): string | null {
  const { core } = np;
  if (core.kind === 'country' || core.kind === 'place') return core.reading.iso3;
  // "the head of Mossad".
  if (core.kind === 'organization' && core.reading.of !== null) return core.reading.of;
  if (core.kind === 'title' && core.title.plural) return core.title.country;
  return np.is.has('teams') || np.is.has('services') || np.is.has('fighters') ? landAmong(fronts(np)) : null;
}

/** Whose office it is: the owner in front or "of" behind, never "to Iran", "for Yemen". */
function countryIn(items: readonly Item[], from: number, end: number): string | null {
  for (let at = from; at < end; at += 1) {
    const item = items[at];
    const elsewhere = at > from && isElsewhere(items, at) && !isOwn(items, at);
    if (!isNp(item) || elsewhere) continue;
    const iso3 = landIn(item) ?? ownerCountry(item);
    if (iso3 !== null) return iso3;
  }
  return null;
}

/** "the | Houthi | political council": the body in front of one of its organs. */
const frontBodies = (np: NounPhrase): readonly Core[] =>
  np.core.kind === 'thing'
    ? fronts(np).filter((core) => core.kind === 'organization' && /^(?:igo|armed-group)$/.test(core.reading.sort))
    : [];

/** The body that a phrase is, or whose it is: "the African Union's envoy", "the UN chief's envoy". */
function bodyIn(np: NounPhrase): string | null {
  for (const core of [np.core, np.possessor?.core, ...frontBodies(np)]) {
    if (core?.kind === 'organization' && core.reading.of === null) return core.reading.id;
    if (core !== np.core && core?.kind === 'title' && core.title.organization !== null) return core.title.organization;
  }
  return null;
}

function organizationIn(items: readonly Item[], from: number, end: number): string | null {
  for (const item of items.slice(from, end)) {
    const body = isNp(item) ? bodyIn(item) : null;
    if (body !== null) return body;
  }
  return null;
}

/** Whose office the phrases from `from` on tell of. */
export const ownerIn = (items: readonly Item[], from: number, end: number): Owner => ({
  country: countryIn(items, from, end),
  organization: organizationIn(items, from, end),
});

export const FORMER = /^(?:former|ex-|one-?time)/i;

/** "former Nigerian president Sani Bello, the mediator of ECOWAS": whoever held an office of a state and serves a body now. */
const servesNow = ({ title, country }: PersonEntry, ref: TitleRef, owner: Owner): boolean =>
  country !== null &&
  (ref.organization ?? owner.organization) !== null &&
  (ref.country ?? owner.country) === null &&
  FORMER.test(title ?? '') &&
  !FORMER.test(ref.text);

function moveTo(entry: PersonEntry, { row, text }: TitleRef, organization: string | null): void {
  entry.country = null;
  entry.organization = organization;
  entry.title = text;
  entry.row = row;
}

/** Gives a person the title of the phrase beside the name. */
export function lend(person: NounPhrase, title: NounPhrase, owner: Owner): void {
  if (person.core.kind !== 'person' || title.core.kind !== 'title') return;
  const entry = person.core.person;
  const ref = title.core.title;
  if (ref.row.class === 'kin') lendToKin(entry, owner);
  if (ref.row.class !== 'office') return;
  if (servesNow(entry, ref, owner)) moveTo(entry, ref, ref.organization ?? owner.organization);
  else take(entry, ref, owner);
  entry.serves ??= personIn(title.possessor);
}

const personIn = (np: NounPhrase | null): PersonEntry | null => (np?.core.kind === 'person' ? np.core.person : null);

/** "Liv Dahl, the sister of the Norwegian leader": of the same state. */
function lendToKin(entry: PersonEntry, { country }: Owner): void {
  if (entry.organization === null) entry.country ??= country;
}

/** "Ambassador Liv Dahl, special envoy of the king": in front of a name it may be a rank, whatever the office is. */
const isRank = ({ title, row }: PersonEntry, ref: TitleRef): boolean =>
  row?.role === 'ambassador' &&
  /^ambassador$/i.test(title ?? '') &&
  !FORMER.test(ref.text) &&
  !/^(?:official|diplomat)$/.test(ref.row.role);

function takeOffice(entry: PersonEntry, ref: TitleRef): void {
  const given = isRank(entry, ref) ? null : entry;
  entry.title = given?.title ?? ref.text;
  entry.row = given?.row ?? ref.row;
  entry.sex ??= ref.row.sex;
}

function take(entry: PersonEntry, ref: TitleRef, owner: Owner): void {
  // "the UN envoy Moussa Keita, a former Malian minister": of the body that is served now.
  if (entry.organization === null || !FORMER.test(ref.text)) entry.country ??= ref.country ?? owner.country;
  entry.organization ??= bodyOf(entry, ref, owner);
  takeOffice(entry, ref);
}

/** Who acts for a state does not act for the body beside the title, unless the office is one of bodies. */
function bodyOf({ country }: PersonEntry, { row, organization }: TitleRef, owner: Owner): string | null {
  if (organization !== null) return organization;
  return row.acts === 'organization' || country === null ? owner.organization : null;
}
