import type { NounPhrase } from '../clause/items.ts';
import type { Scene } from '../coreference/scene.ts';
import type { Stop } from './itinerary.ts';

/** "visited both countries", "the two capitals": those of which the text has told last. */
export function bothLands(scene: Scene, { core, words, is, first, end }: NounPhrase): readonly Stop[] {
  const lands =
    core.kind === 'thing' && (is.has('state') || /^(?:countries|nations|states|capitals)$/.test(words.at(-1) ?? ''));
  if (!lands || !/^(?:both|the both|the two)$/.test(words.slice(0, -1).join(' '))) return [];
  const told = distinctLast(scene.discourse.countries, 2);
  const where = { first, end, name: null, implied: true as const };
  return told.length < 2 ? [] : told.map((iso3) => ({ where: { ...where, iso3 }, date: null }));
}

function distinctLast(all: readonly string[], size: number): readonly string[] {
  const out: string[] = [];
  for (let at = all.length - 1; at >= 0 && out.length < size; at -= 1) {
    const one = all[at];
    if (one !== undefined && !out.includes(one)) out.push(one);
  }
  return out;
}
