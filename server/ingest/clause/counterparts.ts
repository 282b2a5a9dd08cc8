import { type Item, isNp, type NounPhrase } from './items.ts';
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
  for (; isNp(items[here]); here += items[here + 1]?.kind === 'comma' || items[here + 1]?.kind === 'conj' ? 2 : 1) {
    countries.push(countryBefore(items[here] as NounPhrase));
    if (isCounterparts(items[here])) break;
  }
  const first = items[here + 2];
  if (!isCounterparts(items[here]) || items[here + 1]?.kind !== 'comma' || !isNp(first) || first.core.kind !== 'person')
    return null;
  let named = here + 2;
  countries.forEach((iso3) => {
    const np = items[named];
    if (isNp(np) && np.core.kind === 'person') np.core.person.country ??= iso3;
    named += 2;
  });
  return { np: first, end: here + 3 };
}

/** "his Russian counterpart, Viktor Petrov, said": the name stands for the description. */
export function counterpartName(items: readonly Item[], at: number): Splice | null {
  const twin = items[at];
  const person = items[at + 2];
  if (!isNp(twin) || twin.core.kind !== 'thing' || !twin.is.has('counterpart')) return null;
  if (items[at + 1]?.kind !== 'comma' || !isNp(person) || person.core.kind !== 'person') return null;
  const behind = items[at + 3];
  if (!isEnd(behind) && behind?.kind !== 'vg' && behind?.kind !== 'prep' && behind?.kind !== 'date') return null;
  person.core.person.country ??= countryBefore(twin);
  const np = { ...person, first: twin.first, words: twin.words, is: twin.is, possessor: twin.possessor, modifiers: [] };
  return { np, end: at + 3 + (behind?.kind === 'comma' && items[at + 4]?.kind !== 'conj' ? 1 : 0) };
}
