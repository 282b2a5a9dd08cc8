import { antecedentOf } from '../clause/grammar/antecedents.ts';
import { isNp, prepWord } from '../clause/items.ts';
import { landThere, townOf } from '../clause/side/at-home.ts';
import type { PlaceTold, There } from './discourse.ts';
import type { Scene } from './scene.ts';

/** "visited Peru and Chile, | where": each of them. */
export function landsThere({ grammar }: Scene): readonly There[] {
  return grammar.items.flatMap((item, at) => {
    const place = item.kind === 'rel' && item.word === 'where' ? antecedentOf(grammar, at) : null;
    const np = place === null ? undefined : grammar.items[place];
    if (place === null || !isNp(np)) return [];
    return [{ first: item.first, lands: (grammar.groups[place]?.nps ?? [np]).flatMap((one) => landThere(one) ?? []) }];
  });
}

/** "left | for Nairobi", "a summit | in Lima": where a later "there" is, in this sentence or the next. */
export function placesTold({ grammar, sentence, discourse, venue }: Scene): readonly PlaceTold[] {
  const here = grammar.items.flatMap((item, at) => {
    const led = /^(?:in|to|into|at|for)$/.test(prepWord(grammar.items[at - 1]));
    const nps = led && isNp(item) ? (grammar.groups[at]?.nps ?? [item]) : [];
    return nps
      .map((np) => ({ name: townOf(np), iso3: landThere(np), end: np.end, sentence: sentence.index }))
      .filter(({ name, iso3 }) => name !== null || iso3 !== null);
  });
  const opened = venue === null ? [] : [{ ...venue, end: sentence.first, sentence: sentence.index }];
  return [...discourse.places.filter((place) => place.sentence === sentence.index - 1), ...opened, ...here];
}
