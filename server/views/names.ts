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

/** The names by which questions find actors, places and topics: those of the store, then those of the tables. */
export type QuestionNames = {
  /** Reads the names anew; to be called after the graph has changed. */
  refresh(): Promise<void>;
  /** The index of the last refresh; before the first one it holds the tables' names only. */
  index(): NameIndex;
};

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

/** Keeps the name index in memory; a few reads by label at each refresh. */
export function createNames(deps: Deps): QuestionNames {
  let index = makeNameIndex([], deps.words);
  return {
    async refresh() {
      const lists = await Promise.all(LABELS.map(([label, kind]) => namesOfLabel(deps, label, kind)));
      index = makeNameIndex(lists.flat(), deps.words);
    },
    index: () => index,
  };
}
