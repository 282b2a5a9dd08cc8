import { landAmong, landOf } from '../../mention/core.ts';
import { fronts, type Item, isComma, isNp, isNpOf, isPrep, type NounPhrase } from '../items.ts';
import { closingComma, inPlaceOf, isEnd, type Splice } from '../splice.ts';

const isCounterparts = (item: Item | undefined): item is NounPhrase => isNp(item) && item.is.has('counterparts');

const countryBefore = (np: NounPhrase): string | null => landAmong([np.core, ...fronts(np)]);

/** Gives each name of a list its country, in order: one name at every second item from `first`. */
function lendInOrder(items: readonly Item[], first: number, countries: readonly (string | null)[]): void {
  countries.forEach((iso3, i) => {
    const np = items[first + i * 2];
    if (isNpOf(np, 'person')) np.core.person.country ??= iso3;
  });
}

const isLink = (item: Item | undefined): boolean => isComma(item) || item?.kind === 'conj';

/** "his Greek, Cypriot and French counterparts, A, B and C": the names stand for them, each with its country. */
export function counterpartNames(items: readonly Item[], at: number): Splice | null {
  const countries: (string | null)[] = [];
  let here = at;
  if (isNpOf(items[at], 'person')) return null;
  for (let np = items[here]; isNp(np); np = items[here]) {
    countries.push(countryBefore(np));
    if (isCounterparts(np)) break;
    here += isLink(items[here + 1]) ? 2 : 1;
  }
  const first = items[here + 2];
  if (!isCounterparts(items[here]) || !isComma(items[here + 1]) || !isNpOf(first, 'person')) return null;
  lendInOrder(items, here + 2, countries);
  return { np: first, end: here + 3 };
}

const isTwin = (item: Item | undefined): item is NounPhrase => isNpOf(item, 'thing') && item.is.has('counterpart');

/** "from Italy" behind a counterpart, or null. */
function originOf(items: readonly Item[], at: number): NounPhrase | null {
  const [from, land] = [items[at], items[at + 1]];
  return isPrep(from, 'from') && isNpOf(land, 'country') ? land : null;
}

const closes = (item: Item | undefined): boolean =>
  isEnd(item) || item?.kind === 'vg' || item?.kind === 'prep' || item?.kind === 'date';

/** "his Russian counterpart, Viktor Petrov, said": the name stands for the description. */
export function counterpartName(items: readonly Item[], at: number): Splice | null {
  const twin = items[at];
  if (!isTwin(twin)) return null;
  const origin = originOf(items, at + 1);
  const comma = at + (origin === null ? 1 : 3);
  const person = items[comma + 1];
  if (!isComma(items[comma]) || !isNpOf(person, 'person') || !closes(items[comma + 2])) return null;
  person.core.person.country ??= countryBefore(origin ?? twin);
  return { np: inPlaceOf(twin, person), end: comma + 2 + closingComma(items, comma + 2) };
}

/** "Liv Dahl, her Peruvian counterpart, | Ana Ruiz, and": the name behind is that of the counterpart. */
function isOfNext(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return isComma(items[at]) && isNpOf(next, 'person') && next.core.person.title === null && isLink(items[at + 2]);
}

/** "Phoune Keola, his Laotian counterpart, said": what stands behind a name says for whom he acts. */
export function twinAfter(items: readonly Item[], at: number): Splice | null {
  const [person, comma, twin] = [items[at], items[at + 1], items[at + 2]];
  if (!isNpOf(person, 'person') || !isComma(comma) || !isTwin(twin) || !isEnd(items[at + 3])) return null;
  const land = countryBefore(twin);
  if (land === null || isOfNext(items, at + 3)) return null;
  person.core.person.country ??= land;
  return { np: person, end: at + 3 + closingComma(items, at + 3) };
}

/** "Italy and | Norway's ministers, Paolo Conti and Liv Dahl": whose office it is that the next name shares, or null. */
function ownerOfTwo(items: readonly Item[], at: number): string | null {
  const [np, link, next] = items.slice(at, at + 3);
  if (!isNpOf(np, 'person') || !isLink(link) || !isNpOf(next, 'person')) return null;
  const { title } = np.core.person;
  return title !== null && title === next.core.person.title ? landOf(np.possessor?.core) : null;
}

/** The countries of a list that ends with a name, each in front of its noun or of the name; null when one has none. */
function landsOf(
  items: readonly Item[],
  from: number,
): { readonly lands: readonly string[]; readonly last: number } | null {
  const lands: string[] = [];
  let last = from;
  for (let np = items[last]; isNp(np); np = items[last]) {
    const land = countryBefore(np) ?? ownerOfTwo(items, last);
    if (land === null) return null;
    lands.push(land);
    if (np.core.kind === 'person') break;
    if (!isLink(items[last + 1])) return null;
    last += isComma(items[last + 1]) && items[last + 2]?.kind === 'conj' ? 3 : 2;
  }
  return { lands, last };
}

/** "Italian and Norwegian foreign ministers Paolo Conti and Liv Dahl": as many countries as names, in order. */
export function officeHolders(items: readonly Item[], at: number): Splice | null {
  const list = landsOf(items, at);
  if (list === null || list.lands.length < 2) return null;
  const { lands, last } = list;
  const first = items[last];
  if (!isNpOf(first, 'person')) return null;
  lendInOrder(items, last, lands);
  return { np: { ...first, first: items[at]?.first ?? first.first, possessor: null, modifiers: [] }, end: last + 1 };
}
