import { z } from 'zod';

export type KeptQuery = { readonly name: string; readonly query: string; readonly params: string };

const Kept = z.array(z.strictObject({ name: z.string(), query: z.string(), params: z.string() }));
const HISTORY_LENGTH = 200;

export const SAVED = 'diplograph.cypher.saved';
export const HISTORY = 'diplograph.cypher.history';

/** What this browser keeps under a name; what cannot be read counts as nothing. */
export function readKept(key: string, storage: Pick<Storage, 'getItem'>): readonly KeptQuery[] {
  try {
    return Kept.parse(JSON.parse(storage.getItem(key) ?? '[]'));
  } catch {
    return [];
  }
}

/** False when the browser keeps nothing: private mode, or no room. */
export function writeKept(key: string, list: readonly KeptQuery[], storage: Pick<Storage, 'setItem'>): boolean {
  try {
    storage.setItem(key, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

/** Newest first; the same query with the same parameters stands once. */
export function withRun(history: readonly KeptQuery[], run: KeptQuery): readonly KeptQuery[] {
  const others = history.filter((kept) => kept.query !== run.query || kept.params !== run.params);
  return [run, ...others].slice(0, HISTORY_LENGTH);
}

/** By name; a second query of one name replaces the first. */
export function withSaved(saved: readonly KeptQuery[], query: KeptQuery): readonly KeptQuery[] {
  return [...saved.filter((kept) => kept.name !== query.name), query].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The first line of a query, shortened, as its name in the history. */
export function nameFor(query: string): string {
  const line = query.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
