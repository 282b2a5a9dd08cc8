import {
  deleteActors,
  deleteOffices,
  deletePlaces,
  deleteTopics,
  type EventFacts,
  type GraphEdge,
  type GraphNode,
  makeNodes,
  type ResolvedClaim,
  refreshPlaces,
  storedEntities,
  storedOffices,
  type WriteTx,
} from '../../graph/index.ts';
import type { Context, Touched } from './batch.ts';
import { chunks, nodeRow, runByIds, sendByIds, writeEdges, writeNodes } from './rows.ts';

/** What stands around the touched events, as it is to be. */
type Entities = {
  readonly nodes: readonly GraphNode[];
  /** Places that only untouched events may hold: renewed where they are. */
  readonly elsewhere: readonly GraphNode[];
  readonly offices: readonly GraphEdge[];
  readonly inCountry: readonly GraphEdge[];
  readonly leaders: readonly string[];
  /** Ids that may have lost their last link. */
  readonly former: {
    readonly actors: readonly string[];
    readonly places: readonly string[];
    readonly topics: readonly string[];
  };
};

type AnyPlace = ResolvedClaim['place'] | EventFacts['place'];
type NamedPlace = { readonly id: string; readonly name: string; readonly country: string | null };

const unique = <T>(items: Iterable<T>): T[] => [...new Set(items)];
const byId = (nodes: readonly GraphNode[]): GraphNode[] => [...new Map(nodes.map((n) => [n.id, n])).values()];

function namedPlaces(places: readonly AnyPlace[]): readonly NamedPlace[] {
  const named = places.flatMap((p) => (p?.name == null ? [] : [{ id: p.id, name: p.name, country: p.country }]));
  return [...new Map(named.map((p) => [p.id, p])).values()];
}

const landsOf = (places: readonly AnyPlace[]): readonly string[] =>
  unique(places.flatMap((p) => (p?.country == null ? [] : [p.country])));

const actorsOf = (claims: readonly ResolvedClaim[]): readonly string[] =>
  unique(claims.flatMap((c) => c.actors.map((a) => a.id as string)));

const topicsOf = (claims: readonly ResolvedClaim[]): readonly string[] =>
  unique(claims.flatMap((c) => (c.topic ? [c.topic.id] : [])));

const without = (ids: readonly string[], kept: Iterable<string>): readonly string[] => {
  const left = new Set(kept);
  return ids.filter((id) => !left.has(id));
};

/** What the touched claims call and the touched events do not link: another event may, the store knows. */
function formerOf(touched: Touched, lands: readonly string[]): Entities['former'] {
  const { events } = touched;
  const claims = [...touched.before, ...touched.after, ...touched.beside];
  const places = claims.map((c) => c.place);
  const linked = events.flatMap((e) => e.participants.map((p) => p.actor as string));
  return {
    actors: without(unique([...actorsOf(touched.before), ...landsOf(places)]), [...linked, ...lands]),
    places: without(
      namedPlaces(places).map((p) => p.id),
      events.flatMap((e) => e.place?.id ?? []),
    ),
    topics: without(
      topicsOf(touched.before),
      events.flatMap((e) => e.topic?.id ?? []),
    ),
  };
}

/** The entities around the touched events, from the names as they are after the batch. */
export function entitiesOf(touched: Touched, { names, reference }: Context): Entities {
  const make = makeNodes(names, reference);
  const live = (id: string): boolean => names.face(id) !== null;
  const changed = [...touched.before, ...touched.after];
  const actors = actorsOf(changed).map((id) => make.actor(id));
  const leaders = actors.filter((n) => n.key === 'Leader').map((n) => n.id);
  const offices = leaders.filter(live).flatMap((id) => make.offices(id));
  const held = namedPlaces(touched.events.map((e) => e.place));
  const lands = landsOf(touched.events.map((e) => e.place));
  const placeNode = (p: NamedPlace): GraphNode => make.place(p.id, p.name, p.country);
  const heldIds = new Set(held.map((p) => p.id));
  return {
    nodes: byId([
      ...actors.filter((n) => live(n.id)),
      ...[...offices.map((o) => o.to), ...lands].map((id) => make.actor(id)),
      ...held.map(placeNode),
      ...topicsOf(changed)
        .filter(live)
        .map((id) => make.topic(id)),
    ]),
    elsewhere: namedPlaces(changed.map((c) => c.place))
      .filter((p) => !heldIds.has(p.id))
      .map(placeNode),
    offices,
    inCountry: held.flatMap(({ id, country }): GraphEdge[] =>
      country === null ? [] : [{ type: 'IN', from: id, to: country, key: null, props: {} }],
    ),
    leaders,
    former: formerOf(touched, lands),
  };
}

const same = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((item, i) => item === b[i]) : a === b;

/** A property that is null is not stored. */
function isAs(stored: Readonly<Record<string, unknown>>, wanted: GraphNode['props']): boolean {
  const kept = Object.entries(wanted).filter(([, value]) => value !== null);
  return kept.length === Object.keys(stored).length && kept.every(([name, value]) => same(stored[name], value));
}

/** The stored properties of these nodes, by id. */
async function storedOf(tx: WriteTx, nodes: readonly GraphNode[]): Promise<ReadonlyMap<string, GraphNode['props']>> {
  const found = new Map<string, GraphNode['props']>();
  for (const label of ['Actor', 'Place', 'Topic'] as const) {
    const ids = nodes.filter((n) => n.labels.includes(label)).map((n) => n.id);
    for (const { n } of await runByIds(tx, storedEntities(label), ids))
      found.set(String(n.props['id']), n.props as GraphNode['props']);
  }
  return found;
}

const PARTS = '\u001f';
type Office = { readonly to: string; readonly props: GraphEdge['props'] };
const officeText = ({ to, props }: Office): string =>
  [to, ...['key', 'role', 'title', 'from', 'to'].map((name) => String(props[name] ?? ''))].join(PARTS);

const textOf = (offices: readonly Office[]): string => offices.map(officeText).sort().join('\n');

type Old = ReadonlyMap<string, readonly Office[]>;

async function officesBefore(tx: WriteTx, leaders: readonly string[]): Promise<Old> {
  const old = new Map<string, Office[]>();
  for (const { from, to, r } of await runByIds(tx, storedOffices, leaders)) {
    old.set(from, [...(old.get(from) ?? []), { to, props: r.props as GraphEdge['props'] }]);
  }
  return old;
}

/** Writes the offices that have changed. Returns the countries and organisations that may have lost a leader. */
function writeOffices(tx: WriteTx, { leaders, offices }: Entities, old: Old): readonly string[] {
  const now = new Map<string, GraphEdge[]>();
  for (const office of offices) now.set(office.from, [...(now.get(office.from) ?? []), office]);
  const changed = leaders.filter((id) => textOf(old.get(id) ?? []) !== textOf(now.get(id) ?? []));
  sendByIds(
    tx,
    deleteOffices,
    changed.filter((id) => old.has(id)),
  );
  writeEdges(
    tx,
    changed.flatMap((id) => now.get(id) ?? []),
  );
  return without(
    unique(changed.flatMap((id) => (old.get(id) ?? []).map((o) => o.to))),
    offices.map((o) => o.to),
  );
}

/** Writes what differs from what is stored: most entities of a batch are known. Returns ids that may have lost a link. */
export async function writeEntities(tx: WriteTx, entities: Entities): Promise<readonly string[]> {
  const stored = await storedOf(tx, [...entities.nodes, ...entities.elsewhere]);
  const old = await officesBefore(tx, entities.leaders);
  const changed = (n: GraphNode): boolean => !isAs(stored.get(n.id) ?? {}, n.props);
  writeNodes(tx, entities.nodes.filter(changed));
  const moved = entities.elsewhere.filter((n) => stored.has(n.id) && changed(n));
  for (const rows of chunks(moved)) tx.send(refreshPlaces, { rows: rows.map(nodeRow) });
  writeEdges(
    tx,
    entities.inCountry.filter((e) => !stored.has(e.from)),
  );
  return writeOffices(tx, entities, old);
}

/** Drops what nothing links any more; leaders first, since with them go the offices that keep a country. */
export function dropUnlinked(tx: WriteTx, { former, leaders }: Entities, lands: readonly string[]): void {
  const isLeader = new Set(leaders);
  const [gone, others] = [
    former.actors.filter((id) => isLeader.has(id)),
    former.actors.filter((id) => !isLeader.has(id)),
  ];
  sendByIds(tx, deleteActors, gone);
  sendByIds(tx, deletePlaces, former.places);
  sendByIds(tx, deleteTopics, former.topics);
  sendByIds(tx, deleteActors, unique([...others, ...lands]));
}
