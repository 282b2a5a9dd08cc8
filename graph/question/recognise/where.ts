import { foldName } from '../../model/fold.ts';
import type { Desk } from '../desk.ts';
import type { Named } from '../names.ts';
import type { Where } from '../question.ts';
import type { Mention } from './mention.ts';

const PREPOSITIONS = new Set(['in', 'at', 'near']);

/** The preposition that governs a mention; an article between is passed over. */
export function prepositionOf(desk: Desk, mention: Mention): string | null {
  const at = mention.range.from - 1;
  const before = desk.words[at]?.key === 'the' ? desk.words[at - 1] : desk.words[at];
  return before?.key ?? null;
}

const isPlace = ({ kind }: Named): boolean => kind === 'place' || kind === 'country';

/** "Singapore" is the country and its town; "Pyongyang" is the town alone. */
export function isCityState(country: Named, towns: readonly Named[]): boolean {
  return towns.some(({ name }) => foldName(name) === foldName(country.name));
}

/** What a place name covers: towns by their ids, countries with all that lies in them. */
export function whereOf(mention: Mention): Where | null {
  const named = mention.candidates.filter(isPlace);
  const towns = named.filter(({ kind }) => kind === 'place');
  const countries = named.filter((one) => one.kind === 'country' && (towns.length === 0 || isCityState(one, towns)));
  const first = countries[0] ?? towns[0];
  if (!first || mention.office) return null;
  return {
    name: first.name,
    places: towns.map(({ id }) => id),
    countries: countries.map(({ id }) => id),
    range: mention.range,
  };
}

/** The first mention after "in" or "at" that can be a place, and the mentions that are left. */
export function recogniseWhere(
  desk: Desk,
  mentions: readonly Mention[],
): { readonly where: Where | null; readonly rest: readonly Mention[] } {
  const found = mentions.find((m) => PREPOSITIONS.has(prepositionOf(desk, m) ?? '') && whereOf(m) !== null);
  if (!found) return { where: null, rest: mentions };
  return { where: whereOf(found), rest: mentions.filter((m) => m !== found) };
}
