import { isNp, type NounPhrase } from '../../clause/items.ts';
import { sideOf } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { Where } from '../draft.ts';

/** "visited both countries", "the two capitals": those of which the text has told most, but for the traveller's own. */
export function bothLands(scene: Scene, np: NounPhrase): readonly Where[] {
  const { core, words, is, first, end } = np;
  const lands =
    core.kind === 'thing' && (is.has('state') || /^(?:countries|nations|states|capitals)$/.test(words.at(-1) ?? ''));
  if (!lands || !/^(?:both|the both|the two)$/.test(words.slice(0, -1).join(' '))) return [];
  const told = mostTold(scene.discourse.countries, homeBefore(scene, np), 2);
  const where = { first, end, name: null, implied: true as const };
  return told.length < 2 ? [] : told.map((iso3) => ({ ...where, iso3 }));
}

/** The country of whoever is named last in front of a phrase. */
function homeBefore({ grammar: { items }, discourse }: Scene, np: NounPhrase): string | null {
  const who = items
    .slice(0, Math.max(items.indexOf(np), 0))
    .findLast((item): item is NounPhrase => isNp(item) && /^(?:person|pronoun|title)$/.test(item.core.kind));
  const [one] = who === undefined ? [] : referencesOf([who], discourse);
  return one === undefined ? null : sideOf(one.actor);
}

/** The countries most often told of; among equals the last. */
function mostTold(all: readonly string[], home: string | null, size: number): readonly string[] {
  const times = new Map<string, number>();
  for (const one of [...all].reverse()) if (one !== home) times.set(one, (times.get(one) ?? 0) + 1);
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, size)
    .map(([iso3]) => iso3);
}
