import { type Item, isComma, isNp, isNpOf, isPrep, type NounPhrase } from './items.ts';
import { isEnd, type Splice } from './splice.ts';

const isCounterparts = (item: Item | undefined): item is NounPhrase => isNp(item) && item.is.has('counterparts');

const countryBefore = (np: NounPhrase): string | null => {
  const core = np.core.kind === 'country' ? np.core : np.modifiers.map((m) => m.core).find((c) => c.kind === 'country');
  return core?.kind === 'country' ? core.reading.iso3 : null;
};

/** "his Greek, Cypriot and French counterparts, A, B and C": the names stand for them, each with its country. */
export function counterpartNames(items: readonly Item[], at: number): Splice | null {
  const countries: (string | null)[] = [];
  let here = at;
  const head = items[at];
  if (!isNp(head) || head.core.kind === 'person') return null;
  for (; isNp(items[here]); here += isComma(items[here + 1]) || items[here + 1]?.kind === 'conj' ? 2 : 1) {
    countries.push(countryBefore(items[here] as NounPhrase));
    if (isCounterparts(items[here])) break;
  }
  const first = items[here + 2];
  if (!isCounterparts(items[here]) || !isComma(items[here + 1]) || !isNpOf(first, 'person')) return null;
  let named = here + 2;
  countries.forEach((iso3) => {
    const np = items[named];
    if (isNpOf(np, 'person')) np.core.person.country ??= iso3;
    named += 2;
  });
  return { np: first, end: here + 3 };
}

const isTwin = (item: Item | undefined): item is NounPhrase =>
  isNpOf(item, 'thing') && /^(?:counterpart|colleague)$/.test(item.words.at(-1) ?? '');

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
  const behind = items[comma + 2];
  if (!isComma(items[comma]) || !isNpOf(person, 'person') || !closes(behind)) return null;
  person.core.person.country ??= countryBefore(origin ?? twin);
  const np = { ...person, first: twin.first, words: twin.words, is: twin.is, possessor: twin.possessor, modifiers: [] };
  const closing = isComma(behind) && items[comma + 3]?.kind !== 'conj' ? 1 : 0;
  return { np, end: comma + 2 + closing };
}

/** "Italian and Norwegian foreign ministers Paolo Conti and Liv Dahl": as many countries as names, in order. */
export function officeHolders(items: readonly Item[], at: number): Splice | null {
  const lands: string[] = [];
  let here = at;
  for (let np = items[here]; isNp(np); np = items[here]) {
    const land = countryBefore(np);
    if (land === null) return null;
    lands.push(land);
    if (np.core.kind === 'person') break;
    const link = items[here + 1]?.kind;
    if (link !== 'comma' && link !== 'conj') return null;
    here += link === 'comma' && items[here + 2]?.kind === 'conj' ? 3 : 2;
  }
  const first = items[here];
  if (lands.length < 2 || !isNpOf(first, 'person')) return null;
  lands.forEach((land, i) => {
    const np = items[here + i * 2];
    if (isNpOf(np, 'person')) np.core.person.country ??= land;
  });
  return { np: { ...first, first: items[at]?.first ?? first.first, modifiers: [] }, end: here + 1 };
}
