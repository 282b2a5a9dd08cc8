import {
  CARD_LABEL_NAMES,
  type FoundRow,
  foldName,
  kindOf,
  NODE_KINDS,
  type NodeKind,
  nodesById,
  nodesNamed,
  type Reference,
  type SearchAnswer,
  type SearchHit,
  type StoreView,
  searchText,
  type WorldWords,
} from '../../graph/index.ts';
import { readEventCounts } from './event-counts.ts';
import { flagOf } from './event-views.ts';

/** 0 = a whole name, 1 = the beginning of one, 2 = the beginning of a word in one, 3 = found by the store's search. */
function rank({ names }: FoundRow, text: string): number {
  const all = names.split(' | ');
  if (all.includes(text)) return 0;
  if (all.some((n) => n.startsWith(text))) return 1;
  return ` ${names}`.includes(` ${text}`) ? 2 : 3;
}

function hitOf(row: FoundRow, reference: Reference): SearchHit {
  const kind = kindOf(row.labels) ?? 'topic';
  const country = kind === 'country' ? row.id : row.country;
  return { id: row.id, kind, name: row.name, country, iso2: flagOf(country, reference), events: row.events };
}

/** Who can take part in an event by the tables, in the graph or not. */
export type TableActors = readonly FoundRow[];

export function tableActors({ leaders, countries, organizations }: WorldWords): TableActors {
  type Named = {
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly country: string | null;
  };
  const row = (kind: NodeKind, { id, name, aliases, country }: Named): FoundRow => {
    return { id, name, labels: NODE_KINDS[kind].labels.slice(), country, names: searchText(name, aliases), events: 0 };
  };
  return [
    ...leaders.map((l) => row('leader', l)),
    ...countries.map((c) => row('country', { ...c, id: c.iso3, country: c.iso3 })),
    ...organizations.map((o) => row('organization', { ...o, country: null })),
  ];
}

/** With `actors` only those who can act, and beside the graph those of the tables. */
type Wanted = { readonly q: string; readonly limit: number; readonly actors?: TableActors | undefined };

const canAct = ({ labels }: FoundRow): boolean => NODE_KINDS[kindOf(labels) ?? 'topic'].acts;

/** Nodes of which a name or a word of a name begins with the text, then those that the store's search finds. */
async function foundRows(view: StoreView, { q, limit }: Wanted): Promise<ReadonlyMap<string, FoundRow>> {
  const text = foldName(q);
  const [named, found] = await Promise.all([
    Promise.all(CARD_LABEL_NAMES.map((label) => view.read(nodesNamed(label), { text, limit }))),
    view.search(q, limit),
  ]);
  const rows = new Map(named.flat().map((row) => [row.id, row]));
  const more = found.map((h) => h.id).filter((id) => !rows.has(id));
  const others = await Promise.all(CARD_LABEL_NAMES.map((label) => view.read(nodesById(label), { ids: more })));
  for (const row of others.flat()) rows.set(row.id, row);
  return rows;
}

/** The best hits, by how much of a name the text is, then by events. */
export async function searchView(view: StoreView, reference: Reference, wanted: Wanted): Promise<SearchAnswer> {
  const { q, limit, actors } = wanted;
  const text = foldName(q);
  if (text === '') return { hits: [], total: 0 };
  const stored = await foundRows(view, wanted);
  const known = (actors ?? []).filter((row) => !stored.has(row.id) && rank(row, text) < 3);
  const rows = [...stored.values(), ...known].filter((row) => actors === undefined || canAct(row));
  const ranked = rows.sort((a, b) => rank(a, text) - rank(b, text) || b.events - a.events || (a.id < b.id ? -1 : 1));
  const shown = ranked.slice(0, limit);
  const counts = await readEventCounts(
    view,
    shown
      .filter(({ id }) => stored.has(id))
      .filter(canAct)
      .map(({ id }) => id),
  );
  const hits = shown.map((row) => hitOf({ ...row, events: counts.get(row.id) ?? row.events }, reference));
  return { hits, total: ranked.length };
}
