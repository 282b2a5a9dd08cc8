import type { Document } from '../document/document.ts';
import { itemsOpened } from '../document/item-lines.ts';
import type { Knowledge } from '../knowledge.ts';
import { type Here, placeNamed } from './here.ts';

/** The town that opens the line of a sentence in a list of news, "Lima: Dahl meets Salem.", or null. */
export function venuesOf(document: Document, knowledge: Knowledge): readonly (Here | null)[] {
  const towns = new Map<string, Here | null>([['', null]]);
  return itemsOpened(document).map((words) => {
    const known = towns.get(words);
    if (known !== undefined) return known;
    const named = placeNamed(words, knowledge, document.published);
    const town = named !== null && named.name.length === words.length ? named : null;
    towns.set(words, town);
    return town;
  });
}
