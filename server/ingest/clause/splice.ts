import { type Item, isNp, isNpOf, isPrep, type NounPhrase } from './items.ts';

export type Splice = { readonly np: NounPhrase; readonly end: number };

export const singular = (np: NounPhrase): boolean => np.core.kind === 'title' && !np.core.title.plural;

export const isEnd = (item: Item | undefined): boolean =>
  item === undefined ||
  item.kind === 'comma' ||
  item.kind === 'break' ||
  (item.kind === 'word' && /^[.!?]$/.test(item.word));

/** Behind "of X", "for X and Y" that belong to a title. */
export function behindPortfolio(items: readonly Item[], from: number): number {
  let at = joinsOffice(items, from) ? from + 2 : from;
  while (isPortfolio(items[at], items[at + 1])) {
    at += 2;
    if (items[at]?.kind === 'conj' && isNp(items[at + 1]) && isEnd(items[at + 2])) at += 2;
  }
  return at;
}

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
  if (prep?.kind !== 'prep' || !isNp(np) || np.core.kind === 'person') return false;
  return /^(?:of|for|to|at)$/.test(prep.word);
}

/** The country of the one to whom something belongs: "Chile's minister", "Merkel's spokesman". */
function ownerCountry(np: NounPhrase): string | null {
  const owner = np.possessor?.core;
  if (owner?.kind === 'country') return owner.reading.iso3;
  return owner?.kind === 'person' ? owner.person.country : null;
}

/** Whose office it is: the owner in front or "of" behind, never "to Iran", "for Yemen". */
export function countryIn(items: readonly Item[], from: number, end: number): string | null {
  for (let at = from; at < end; at += 1) {
    const item = items[at];
    const prep = items[at - 1];
    if (!isNp(item) || (prep?.kind === 'prep' && !/^(?:of|from)$/.test(prep.word) && at > from)) continue;
    const land = item.core.kind === 'country' || item.core.kind === 'place' ? item.core.reading.iso3 : null;
    const iso3 = land ?? ownerCountry(item);
    if (iso3 !== null) return iso3;
  }
  return null;
}

export function organizationIn(items: readonly Item[], from: number, end: number): string | null {
  for (let at = from; at < end; at += 1) {
    const item = items[at];
    if (isNpOf(item, 'organization') && item.core.reading.of === null) return item.core.reading.id;
  }
  return null;
}

/** Gives a person the title of the phrase beside the name. */
export function lend(person: NounPhrase, title: NounPhrase, country: string | null, organization: string | null): void {
  if (person.core.kind !== 'person' || title.core.kind !== 'title') return;
  const entry = person.core.person;
  const ref = title.core.title;
  if (ref.row.class !== 'office') return;
  entry.country ??= ref.country ?? country;
  entry.organization ??=
    ref.organization ?? (ref.row.acts === 'organization' || entry.country === null ? organization : null);
  entry.title ??= ref.text;
  entry.row ??= ref.row;
  entry.sex ??= ref.row.sex;
}
