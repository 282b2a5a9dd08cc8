import type { PatternPlaces } from '../../reference/pattern-places.ts';
import type { Actor } from '../coreference/actors.ts';
import type { Token } from '../document/tokens.ts';
import type { Knowledge } from '../knowledge.ts';

/** All that an explanation needs beside the notes. */
export type Context = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly knowledge: Knowledge;
  readonly patterns: PatternPlaces;
};

export type Stretch = { readonly start: number; readonly end: number; readonly text: string };

/** The text of tokens `first` to `end`, with its offsets. */
export function stretchOf({ text, tokens }: Context, first: number, end: number): Stretch {
  const start = tokens[first]?.start ?? 0;
  const behind = Math.max(start, tokens[end - 1]?.end ?? start);
  return { start, end: behind, text: text.slice(start, behind) };
}

export const countryName = ({ knowledge }: Context, iso3: string): string =>
  knowledge.tables.countries.find((row) => row.iso3 === iso3)?.name ?? iso3;

export function actorName(context: Context, actor: Actor): string {
  if (actor.kind === 'leader') return actor.person.name;
  return actor.kind === 'country' ? countryName(context, actor.iso3) : actor.reading.name;
}
