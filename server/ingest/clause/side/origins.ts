import { type Item, isNp, type NounPhrase } from '../items.ts';
import { type Chunked, countryOf, isFree, isOpen, personOf } from './sides.ts';

/** The country of a body: that which its phrase names, or whose it is known to be. */
const landOf = (np: NounPhrase): string | null =>
  countryOf(np) ?? (np.core.kind === 'organization' ? np.core.reading.of : null);

const isPrep = (item: Item | undefined, words: RegExp): boolean => item?.kind === 'prep' && words.test(item.word);

/** The country whose body stands behind "from": "from the U.S. National Security Council", "from the Council of Japan". */
function originAt(items: readonly Item[], at: number): string | null {
  const [body, owner] = [items[at], items[at + 2]];
  if (!isNp(body) || body.core.kind === 'person') return null;
  return landOf(body) ?? (isPrep(items[at + 1], /^of$/) && isNp(owner) ? landOf(owner) : null);
}

/** "Directors Ann Hall and Jon Moe from the Norwegian Foreign Ministry": who is named last, and the one joined to it. */
function membersBefore(items: readonly Item[], at: number): readonly Item[] {
  const [first, link, last] = [items[at - 3], items[at - 2], items[at - 1]];
  return [last, ...(link?.kind === 'conj' && personOf(first) !== null ? [first] : [])].flatMap((item) => item ?? []);
}

/** "the Norwegian Foreign Ministry": whoever is of it serves the state, also without an office. */
const isOfService = (body: Item | undefined): boolean =>
  isNp(body) && (body.is.has('services') || (body.core.kind === 'country' && body.core.reading.form === 'ministry'));

/** Officials without a country are of the one from whose ministry or council they are said to come. */
export function shareOrigins({ grammar: { items } }: Chunked): void {
  items.forEach((item, at) => {
    if (!isPrep(item, /^(?:from|of)$/)) return;
    const iso3 = personOf(items[at - 1]) === null ? null : originAt(items, at + 1);
    if (iso3 === null) return;
    for (const member of membersBefore(items, at)) {
      const person = personOf(member);
      if (person !== null && (isOpen(person) || (isFree(person) && isOfService(items[at + 1])))) person.country = iso3;
    }
  });
}
