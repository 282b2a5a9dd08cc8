import { foldName, type Hit } from '../../graph/index.ts';

/** Labels that are searched by name, as one order of preference among equal scores. */
export const SEARCHED_LABELS = ['Leader', 'Country', 'Organization', 'Place'] as const;

export type Found = { readonly id: string; readonly label: string; readonly text: string; readonly score: number };

/** An exact name or alias outranks every score of the engine, whose scores differ between labels. */
const EXACT = 1000;

/** Hits with exact names first, then by score, then by id; `text` is the folded name and aliases, parted by `|`. */
export function rankHits(query: string, found: readonly Found[], limit: number): readonly Hit[] {
  const wanted = foldName(query);
  return found
    .map(({ id, label, text, score }) => ({
      id,
      label,
      score: text.split(' | ').includes(wanted) ? score + EXACT : score,
    }))
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}
