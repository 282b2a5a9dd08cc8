import { antecedentOf } from '../clause/antecedents.ts';
import { type Item, isNp, isNpOf, type NounPhrase, prepWord } from '../clause/items.ts';
import type { PlaceTold, There } from './discourse.ts';
import type { Scene } from './scene.ts';

function landOf(item: Item): readonly string[] {
  if (!isNpOf(item, 'country') && !isNpOf(item, 'place')) return [];
  return item.core.reading.iso3 === null ? [] : [item.core.reading.iso3];
}

/** "visited Peru and Chile, | where": each of them. */
export function landsThere({ grammar }: Scene): readonly There[] {
  return grammar.items.flatMap((item, at) => {
    const place = item.kind === 'rel' && item.word === 'where' ? antecedentOf(grammar, at) : null;
    const np = place === null ? undefined : grammar.items[place];
    if (place === null || !isNp(np)) return [];
    return [{ first: item.first, lands: (grammar.groups[place]?.nps ?? [np]).flatMap(landOf) }];
  });
}

/** The town or land that a phrase names; a capital may be read as its state. */
function seatOf({ core }: NounPhrase): Pick<PlaceTold, 'name' | 'iso3'> | null {
  if (core.kind === 'place') return { name: core.reading.name, iso3: core.reading.iso3 };
  if (core.kind !== 'country' || /^(?:adjective|people)$/.test(core.reading.form)) return null;
  return { name: core.reading.city, iso3: core.reading.iso3 };
}

/** "left | for Nairobi", "a summit | in Lima": where a later "there" is, in this sentence or the next. */
export function placesTold({ grammar, sentence, discourse }: Scene): readonly PlaceTold[] {
  const here = grammar.items.flatMap((item, at) => {
    const led = /^(?:in|to|into|at|for)$/.test(prepWord(grammar.items[at - 1]));
    const nps = led && isNp(item) ? (grammar.groups[at]?.nps ?? [item]) : [];
    return nps.flatMap((np) => {
      const seat = seatOf(np);
      return seat === null ? [] : [{ ...seat, end: np.end, sentence: sentence.index }];
    });
  });
  return [...discourse.places.filter((place) => place.sentence === sentence.index - 1), ...here];
}
