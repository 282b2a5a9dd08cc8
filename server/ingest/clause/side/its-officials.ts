import { type Item, isNp, isNpOf, type NounPhrase, prepWord } from '../items.ts';
import type { Owner } from '../splice.ts';
import { type Chunked, countryOf, isFree } from './sides.ts';

const NOBODY: Owner = { country: null, organization: null };

/** For whom a phrase stands that "its" may mean: "Peru", "Peru's government", "the EU"; a place "in" which something is, is none. */
function ownerAt(items: readonly Item[], at: number): Owner {
  const np = items[at];
  if (!isNp(np) || /^(?:in|to|at|from|near)$/.test(prepWord(items[at - 1]))) return NOBODY;
  const country = countryOf(np);
  const body = np.core.kind === 'organization' ? np.core.reading : null;
  if (country !== null || body === null) return { country, organization: null };
  return { country: body.of, organization: body.of === null ? body.id : null };
}

/** The first state or body that a sentence names up to an item. */
function firstOwner(items: readonly Item[], end: number): Owner {
  for (let at = 0; at < end; at += 1) {
    const owner = ownerAt(items, at);
    if (owner.country !== null || owner.organization !== null) return owner;
  }
  return NOBODY;
}

const isIts = ({ words }: NounPhrase): boolean => words[0] === 'its';

/** "The Ugandan left; | his defence minister": somebody who is told by the country alone. */
function nationalBefore(items: readonly Item[], at: number, { words }: NounPhrase): Owner {
  const one = /^(?:his|her)$/.test(words[0] ?? '') ? items.findLast((np, i) => i < at && isNational(np)) : undefined;
  return isNpOf(one, 'country') ? { country: countryOf(one), organization: null } : NOBODY;
}

const isNational = (item: Item): boolean =>
  isNpOf(item, 'person') || (isNpOf(item, 'country') && item.core.reading.form !== 'name' && item.words[0] === 'the');

function ownerOfIts(items: readonly Item[], at: number, last: readonly Item[]): Owner {
  const here = firstOwner(items, at);
  return here === NOBODY ? firstOwner(last, last.length) : here;
}

/** "Peru stayed away. Its foreign minister, Ana Ruiz, said": of the state or body of which the sentence or the one before tells. */
export function shareIts(readings: readonly Chunked[]): void {
  readings.forEach(({ grammar: { items } }, index) => {
    items.forEach((np, at) => {
      if (!isNpOf(np, 'person') || !isFree(np.core.person) || np.core.person.row === null) return;
      const last = readings[index - 1]?.grammar.items ?? [];
      const { country, organization } = isIts(np) ? ownerOfIts(items, at, last) : nationalBefore(items, at, np);
      np.core.person.country = country;
      np.core.person.organization = organization;
    });
  });
}
