import { type Item, isComma, isNp, isVg, type NounPhrase, prepWord } from './items.ts';
import { type Chunked, isOpen, isTitled, personOf } from './sides.ts';

function landOf(np: NounPhrase): string | null {
  if (np.core.kind === 'country' && np.core.reading.form !== 'adjective') return np.core.reading.iso3;
  return np.core.kind === 'place' ? np.core.reading.iso3 : null;
}

/** Where somebody is or goes: "in Lima", "to Chile", "Fiji, where". */
function placeAt(items: readonly Item[], at: number): string | null {
  const np = items[at];
  if (!isNp(np)) return null;
  const prep = items[at - 1];
  const behind = isComma(items[at + 1]) ? items[at + 2] : items[at + 1];
  const where = behind?.kind === 'rel' && behind.word === 'where';
  return where || /^(?:in|to|at)$/.test(prepWord(prep)) ? landOf(np) : null;
}

/** Where the ones met are at home: the last place named before them at which no visitor is at home. */
function hostOf(items: readonly Item[], at: number, told: readonly string[]): string | null {
  const places = [...told];
  const visitors = new Set<string>();
  let meets = false;
  for (let i = 0; i < at; i += 1) {
    const item = items[i];
    const place = placeAt(items, i);
    if (place !== null) places.push(place);
    if (isVg(item) && item.is.has('facing')) meets = true;
    const country = personOf(item)?.country;
    // Those behind the verb are met: they may be at home.
    if (country != null && !meets) visitors.add(country);
  }
  return meets ? (places.findLast((place) => !visitors.has(place)) ?? null) : null;
}

type Placed = Chunked & { readonly sentence: { readonly paragraph: number } };

/** "In Lima she met Foreign Minister Jon Vidal": a host without a country is of the place. */
export function hostSides(readings: readonly Placed[]): void {
  let places: string[] = [];
  let paragraph = -1;
  for (const { grammar, sentence, source } of readings) {
    const { items } = grammar;
    if (sentence.paragraph > paragraph + 1) places = [];
    paragraph = sentence.paragraph;
    items.forEach((np, at) => {
      const person = personOf(np);
      if (!person || !isNp(np) || !isOpen(person) || person.row?.acts !== 'country' || !isTitled(np, source)) return;
      person.country = hostOf(items, at, places);
    });
    for (let at = 0; at < items.length; at += 1) places.push(...[placeAt(items, at)].filter((place) => place !== null));
  }
}
