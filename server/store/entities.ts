import {
  deleteActors,
  deleteOffices,
  deletePlaces,
  deleteTopics,
  type EventFacts,
  type GraphEdge,
  type GraphNode,
  isLeaderId,
  makeNodes,
  nodeRow,
  type Reference,
  type ResolvedClaim,
  refreshPlaces,
  storedEntities,
  storedOffices,
  type WriteTx,
} from '../../graph/index.ts';
import type { Context, Touched } from './batch.ts';
import { chunks, runByIds, sendByIds, writeEdges, writeNewNodes, writeNodes } from './rows.ts';

/** What stands around the touched events, as it is to be. */
type Entities = {
  readonly nodes: readonly GraphNode[];
  /** Places that only untouched events may hold: renewed where they are. */
  readonly elsewhere: readonly GraphNode[];
  readonly offices: readonly GraphEdge[];
  readonly inCountry: readonly GraphEdge[];
  /** Whose offices may differ from what is stored. */
  readonly leaders: readonly string[];
  readonly former: Former;
};

/** Ids that may have lost their last link. */
type Former = {
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly topics: readonly string[];
};

type AnyPlace = ResolvedClaim['place'] | EventFacts['place'];
type Placed = { readonly place: AnyPlace; readonly alsoIn: readonly AnyPlace[] };
const placesIn = (all: readonly Placed[]): readonly AnyPlace[] => all.flatMap((one) => [one.place, ...one.alsoIn]);
type NamedPlace = { readonly id: string; readonly name: string; readonly country: string | null };

const unique = <T>(items: Iterable<T>): T[] => [...new Set(items)];

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
function formerOf(touched: Touched): Former {
  const events = [...touched.events, ...touched.kept];
  const claims = [...touched.before, ...touched.after, ...touched.beside];
  const places = placesIn(claims);
  const linked = events.flatMap((e) => e.participants.map((p) => p.actor as string));
  return {
    actors: without(unique([...actorsOf(touched.before), ...landsOf(places)]), [
      ...linked,
      ...landsOf(placesIn(events)),
    ]),
    places: without(
      namedPlaces(places).map((p) => p.id),
      placesIn(events).flatMap((place) => place?.id ?? []),
    ),
    topics: without(
      topicsOf(touched.before),
      events.flatMap((e) => e.topic?.id ?? []),
    ),
  };
}

/** The entities around the touched events that may differ from what is stored, from the names as they are after the batch. */
export function entitiesOf(touched: Touched, { names, reference, looks }: Context): Entities {
  const make = makeNodes(names, reference);
  const live = (id: string): boolean => names.face(id) !== null;
  const isOpen = (id: string): boolean => !looks.has(id) || looks.get(id) !== make.look(id);
  const changed = [...touched.before, ...touched.after];
  const actors = actorsOf(changed).filter((id) => !live(id) || isOpen(id));
  const leaders = actors.filter((id) => isLeaderId(id, reference));
  const offices = leaders.filter(live).flatMap((id) => make.offices(id));
  const places = placesIn(touched.events);
  const held = namedPlaces(places);
  const lands = landsOf(places);
  const placeNode = (p: NamedPlace): GraphNode => make.place(p.id, p.name, p.country);
  const openPlaces = (named: readonly NamedPlace[]): readonly NamedPlace[] => named.filter((p) => isOpen(p.id));
  const heldIds = new Set(held.map((p) => p.id));
  const others = [...offices.map((o) => o.to), ...lands].filter(isOpen);
  return {
    nodes: [
      ...unique([...actors.filter(live), ...others]).map((id) => make.actor(id)),
      ...openPlaces(held).map(placeNode),
      ...topicsOf(changed)
        .filter((id) => live(id) && isOpen(id))
        .map((id) => make.topic(id)),
    ],
    elsewhere: openPlaces(namedPlaces(placesIn(changed)))
      .filter((p) => !heldIds.has(p.id))
      .map(placeNode),
    offices,
    inCountry: openPlaces(held).flatMap(({ id, country }): GraphEdge[] =>
      country === null ? [] : [{ type: 'IN', from: id, to: country, key: null, props: {} }],
    ),
    leaders,
    former: formerOf(touched),
  };
}

const same = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((item, i) => item === b[i]) : a === b;

/** A property that is null is not stored. */
function isAs(stored: Readonly<Record<string, unknown>>, wanted: GraphNode['props']): boolean {
  const kept = Object.entries(wanted).filter(([, value]) => value !== null);
  return kept.length === Object.keys(stored).length && kept.every(([name, value]) => same(stored[name], value));
}

type Stored = ReadonlyMap<string, GraphNode['props']>;

/** The stored properties of these nodes, by id. */
async function nodesBefore(tx: WriteTx, nodes: readonly GraphNode[]): Promise<Stored> {
  const found = await Promise.all(
    (['Actor', 'Place', 'Topic'] as const).map((label) => {
      const ids = nodes.filter((n) => n.labels.includes(label)).map((n) => n.id);
      return runByIds(tx, storedEntities(label), ids);
    }),
  );
  return new Map(found.flat().map(({ n }) => [String(n.props['id']), n.props as GraphNode['props']]));
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

/** What is stored of the entities. */
export type Before = { readonly stored: Stored; readonly offices: Old };

export async function entitiesBefore(tx: WriteTx, { nodes, elsewhere, leaders }: Entities): Promise<Before> {
  const [stored, offices] = await Promise.all([nodesBefore(tx, [...nodes, ...elsewhere]), officesBefore(tx, leaders)]);
  return { stored, offices };
}

/** Writes what differs from what is stored: most entities of a batch are known. Returns what may have lost its last link. */
export function writeEntities(tx: WriteTx, entities: Entities, before: Before): Former {
  const { stored, offices } = before;
  const changed = (n: GraphNode): boolean => stored.has(n.id) && !isAs(stored.get(n.id) ?? {}, n.props);
  writeNewNodes(
    tx,
    entities.nodes.filter((n) => !stored.has(n.id)),
  );
  writeNodes(tx, entities.nodes.filter(changed));
  for (const rows of chunks(entities.elsewhere.filter(changed))) tx.send(refreshPlaces, { rows: rows.map(nodeRow) });
  writeEdges(
    tx,
    entities.inCountry.filter((e) => !stored.has(e.from)),
  );
  const lands = writeOffices(tx, entities, offices);
  return { ...entities.former, actors: unique([...entities.former.actors, ...lands]) };
}

/** Drops what nothing links any more; leaders first, since with them go the offices that keep a country. */
export function dropUnlinked(tx: WriteTx, former: Former, reference: Reference): void {
  const [leaders, others] = [
    former.actors.filter((id) => isLeaderId(id, reference)),
    former.actors.filter((id) => !isLeaderId(id, reference)),
  ];
  sendByIds(tx, deleteActors, leaders);
  sendByIds(tx, deletePlaces, former.places);
  sendByIds(tx, deleteTopics, former.topics);
  sendByIds(tx, deleteActors, others);
}

type Written = { readonly entities: Entities; readonly before: Before; readonly former: Former };

/** Keeps in mind what is stored as it looks now; what may be dropped is looked up when it comes again. */
export function rememberLooks(context: Context, { entities, before, former }: Written): void {
  const { names, reference, looks, undo } = context;
  const make = makeNodes(names, reference);
  undo.push(() => looks.clear());
  const renewed = entities.elsewhere.filter((n) => before.stored.has(n.id));
  for (const { id } of [...entities.nodes, ...renewed]) looks.set(id, make.look(id));
  for (const id of [...former.actors, ...former.places, ...former.topics]) looks.delete(id);
}
