import { antecedentOf } from '../clause/antecedents.ts';
import { type Item, isNp, isNpOf } from '../clause/items.ts';
import type { There } from './discourse.ts';
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
