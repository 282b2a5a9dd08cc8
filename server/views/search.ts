import type { z } from 'zod';
import {
  CARD_LABEL_NAMES,
  type FoundRow,
  foldName,
  kindOf,
  nodesById,
  nodesNamed,
  type Reference,
  type SearchAnswer,
  type SearchHit,
  type StoreView,
} from '../../graph/index.ts';
import { flagOf } from './event-views.ts';

type Hit = z.infer<typeof SearchHit>;

/** 0 = a whole name, 1 = the beginning of one, 2 = the beginning of a word in one, 3 = found by the store's search. */
function rank({ names }: FoundRow, text: string): number {
  const all = names.split(' | ');
  if (all.includes(text)) return 0;
  if (all.some((n) => n.startsWith(text))) return 1;
  return ` ${names}`.includes(` ${text}`) ? 2 : 3;
}

function hitOf(row: FoundRow, reference: Reference): Hit {
  const kind = kindOf(row.labels) ?? 'topic';
  const country = kind === 'country' ? row.id : row.country;
  return { id: row.id, kind, name: row.name, country, iso2: flagOf(country, reference), events: row.events };
}

/** Nodes of which a name or a word of a name begins with the text, then those that the store's search finds. */
export async function searchView(
  view: StoreView,
  reference: Reference,
  { q, limit }: { readonly q: string; readonly limit: number },
): Promise<SearchAnswer> {
  const text = foldName(q);
  if (text === '') return { hits: [], total: 0 };
  const [named, found] = await Promise.all([
    Promise.all(CARD_LABEL_NAMES.map((label) => view.read(nodesNamed(label), { text, limit }))),
    view.search(q, limit),
  ]);
  const rows = new Map(named.flat().map((row) => [row.id, row]));
  const more = found.map((h) => h.id).filter((id) => !rows.has(id));
  const others = await Promise.all(CARD_LABEL_NAMES.map((label) => view.read(nodesById(label), { ids: more })));
  for (const row of others.flat()) rows.set(row.id, row);
  const ranked = [...rows.values()].sort(
    (a, b) => rank(a, text) - rank(b, text) || b.events - a.events || (a.id < b.id ? -1 : 1),
  );
  return { hits: ranked.slice(0, limit).map((row) => hitOf(row, reference)), total: ranked.length };
}
