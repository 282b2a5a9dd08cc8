import { datelineOf } from '../document/dateline.ts';
import type { Document } from '../document/document.ts';
import { tokenize } from '../document/tokens.ts';
import type { Knowledge } from '../knowledge.ts';
import { asOfDay } from './former-states.ts';
import { countryOf, placeOf, scan } from './scan.ts';

export type Here = { readonly name: string; readonly iso3: string | null };

/** What "here" means: the town that the dateline names, or null. */
export function hereOf(document: Document, knowledge: Knowledge): Here | null {
  const dateline = datelineOf(document);
  return dateline === '' ? null : placeNamed(dateline, knowledge, document.published);
}

/** The country whose officials a text may name without it: that of its dateline, unless others have their seat there. */
export const homeOf = (here: Here | null, { words }: Pick<Knowledge, 'words'>): string | null =>
  here === null || words.seats.has(here.name) ? null : here.iso3;

/** The first town that a line names. */
export function placeNamed(line: string, knowledge: Knowledge, day: string | null): Here | null {
  const { lexicon, abbreviations, formerStates } = knowledge;
  const tokens = tokenize(line, abbreviations);
  const span = { start: 0, end: line.length };
  const sentence = { span, first: 0, end: tokens.length, zone: 'body', paragraph: 0, header: null, index: 0 } as const;
  for (const found of scan(lexicon, tokens, sentence)) {
    const hit = asOfDay(found, formerStates, day);
    const [town, seat] = [placeOf(hit), countryOf(hit)];
    if (town !== null) return { name: town.name, iso3: town.iso3 };
    if (seat?.city != null) return { name: seat.city, iso3: seat.iso3 };
  }
  return null;
}

/** The state whose ministry publishes a text, by words of its own: "Office of the Spokesperson". */
export const publisherOf = ({ text }: Document, { boilerplate }: Knowledge): string | null =>
  boilerplate.publishers.find(({ words }) => text.includes(words))?.country ?? null;
