import {
  eventCountsOf,
  makeNameIndex,
  type Named,
  type NamedKind,
  type NamedLabel,
  type NameIndex,
  nodeNames,
  type Reference,
  START_MS,
  type StoreView,
  type WorldWords,
} from '../../graph/index.ts';
import { flagOf } from './event-views.ts';

type Deps = { readonly view: StoreView; readonly reference: Reference; readonly words: WorldWords };

const LABELS: readonly (readonly [NamedLabel, NamedKind])[] = [
  ['Leader', 'leader'],
  ['Country', 'country'],
  ['Organization', 'organization'],
  ['Place', 'place'],
  ['Topic', 'topic'],
];

async function namesOfLabel({ view, reference }: Deps, label: NamedLabel, kind: NamedKind): Promise<readonly Named[]> {
  const patiently = { deadlineMs: START_MS };
  const [rows, counts] = await Promise.all([
    view.read(nodeNames(label), {}, patiently),
    view.read(eventCountsOf(label), {}, patiently),
  ]);
  const events = new Map(counts.map((row) => [row.id, row.events]));
  return rows.map(({ id, name, aliases, country }) => {
    const land = kind === 'country' ? id : country;
    const iso2 = flagOf(land, reference);
    return { id, kind, name, aliases: aliases ?? [], country: land, iso2, events: events.get(id) ?? 0 };
  });
}

/** The names by which questions find actors, places and topics: those of the store, then those of the tables. */
export async function readNames(deps: Deps): Promise<NameIndex> {
  const lists = await Promise.all(LABELS.map(([label, kind]) => namesOfLabel(deps, label, kind)));
  return makeNameIndex(lists.flat(), deps.words);
}
