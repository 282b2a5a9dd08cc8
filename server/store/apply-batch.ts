import {
  actorsOfEvents,
  affiliations,
  articleNode,
  claimNode,
  deleteActors,
  deleteArticles,
  deleteClaimsOf,
  deleteDerived,
  deleteDerivedToTopics,
  deleteEvents,
  deleteIn,
  deleteOffices,
  deletePlaces,
  deleteTopics,
  type EventFacts,
  eventEdges,
  eventNode,
  type GraphEdge,
  type GraphNode,
  groupBy,
  makeNodes,
  type NodeMaker,
  officeLands,
  type ResolvedClaim,
  refreshPlaces,
  setStory,
  statesEdge,
  topicsOfEvents,
  type WriteTx,
} from '../../graph/index.ts';
import { type Batch, type Context, computeBatch, type Touched } from './batch.ts';
import { chunks, nodeRow, writeEdges, writeNodes } from './rows.ts';

type Ends = { readonly event: string; readonly end: string };

const pairs = (ends: readonly string[]): readonly (readonly [string, string])[] =>
  ends.flatMap((a, i) => ends.slice(i + 1).map((b) => [a, b] as const));

/** Deletes events with their derived edges, found from both ends. */
async function dropEvents(tx: WriteTx, ids: readonly string[]): Promise<void> {
  const actors = groupBy<Ends, string>(await tx.run(actorsOfEvents, { ids }), (r) => r.event);
  const topics = await tx.run(topicsOfEvents, { ids });
  const between = [...actors].flatMap(([event, ends]) =>
    pairs([...new Set(ends.map((e) => e.end))]).map(([a, b]) => ({ a, b, event })),
  );
  const toTopics = topics.flatMap(({ event, end }) =>
    (actors.get(event) ?? []).map((a) => ({ a: a.end, b: end, event })),
  );
  for (const rows of chunks(between)) await tx.run(deleteDerived, { rows });
  for (const rows of chunks(toTopics)) await tx.run(deleteDerivedToTopics, { rows });
  await tx.run(deleteEvents, { ids });
}

/** What stands around the touched events. */
type Entities = {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Places that another event may hold: renewed where they are. */
  readonly refresh: readonly GraphNode[];
  /** Ids that may have lost their last link. */
  readonly leaders: readonly string[];
  readonly places: readonly string[];
  readonly topics: readonly string[];
  readonly others: readonly string[];
};

const unique = <T>(items: Iterable<T>): T[] => [...new Set(items)];
const byId = (nodes: readonly GraphNode[]): GraphNode[] => [...new Map(nodes.map((n) => [n.id, n])).values()];

type NamedPlace = { readonly id: string; readonly name: string; readonly country: string | null };

function namedPlaces(places: readonly (ResolvedClaim['place'] | EventFacts['place'])[]): readonly NamedPlace[] {
  const named = places.flatMap((p) => (p?.name == null ? [] : [{ id: p.id, name: p.name, country: p.country }]));
  return [...new Map(named.map((p) => [p.id, p])).values()];
}

const landsOf = (places: readonly (ResolvedClaim['place'] | EventFacts['place'])[]): readonly string[] =>
  unique(places.flatMap((p) => (p?.country == null ? [] : [p.country])));

function actorRows(
  touched: Touched,
  { names }: Context,
  make: NodeMaker,
): Pick<Entities, 'nodes' | 'edges' | 'leaders'> {
  const ids = unique([...touched.before, ...touched.after].flatMap((c) => c.actors.map((a) => a.id as string)));
  const nodes = ids.map((id) => make.actor(id));
  const leaders = nodes.filter((n) => n.key === 'Leader').map((n) => n.id);
  const edges = leaders.filter((id) => names.face(id) !== null).flatMap((id) => make.offices(id));
  const live = nodes.filter((n) => names.face(n.id) !== null);
  return { nodes: [...live, ...edges.map((o) => make.actor(o.to))], edges, leaders };
}

/** The nodes around the touched events, from the names as they are after the batch. */
function entitiesOf(touched: Touched, context: Context): Entities {
  const make = makeNodes(context.names, context.reference);
  const changed = [...touched.before, ...touched.after];
  const actors = actorRows(touched, context, make);
  const held = touched.events.map((e) => e.place);
  const places = namedPlaces(held);
  const heldIds = new Set(places.map((p) => p.id));
  const mentioned = namedPlaces([...changed, ...touched.beside].map((c) => c.place));
  const topics = unique(changed.flatMap((c) => (c.topic ? [c.topic.id] : [])));
  const inCountry = places.flatMap((p): GraphEdge[] =>
    p.country === null ? [] : [{ type: 'IN', from: p.id, to: p.country, key: null, props: {} }],
  );
  const placeNode = (p: NamedPlace): GraphNode => make.place(p.id, p.name, p.country);
  const liveTopics = topics.filter((id) => context.names.face(id) !== null).map((id) => make.topic(id));
  const lands = landsOf([...changed, ...touched.beside].map((c) => c.place));
  const others = changed.flatMap((c) =>
    c.actors.filter((a) => a.argument.kind !== 'leader').map((a) => a.id as string),
  );
  return {
    nodes: byId([
      ...actors.nodes,
      ...places.map(placeNode),
      ...landsOf(held).map((id) => make.actor(id)),
      ...liveTopics,
    ]),
    edges: [...actors.edges, ...inCountry],
    refresh: mentioned.filter((p) => !heldIds.has(p.id)).map(placeNode),
    leaders: actors.leaders,
    places: mentioned.map((p) => p.id),
    topics,
    others: unique([...others, ...lands]),
  };
}

async function writeSources(tx: WriteTx, batch: Batch, more: { touched: Touched; recordedAt: string }): Promise<void> {
  const { stories } = more.touched;
  const own = batch.put.map((p) => p.article.id as string);
  await tx.run(deleteClaimsOf, { ids: [...own, ...batch.remove] });
  await tx.run(deleteArticles, { ids: [...batch.remove] });
  const articles = batch.put.map(({ article }) => articleNode(article, stories.all.get(article.id) ?? article.id));
  const claims = batch.put.flatMap((p) => p.claims);
  const recorded = claims.map(claimNode).map((n) => ({ ...n, props: { ...n.props, recordedAt: more.recordedAt } }));
  await writeNodes(tx, [...articles, ...recorded]);
  await writeEdges(tx, claims.map(statesEdge));
  await tx.run(setStory, { rows: stories.changed.map((id) => ({ id, storyId: stories.all.get(id) ?? id })) });
}

async function writeEntities(tx: WriteTx, entities: Entities): Promise<void> {
  await tx.run(deleteOffices, { ids: entities.leaders });
  await tx.run(deleteIn, { ids: entities.edges.filter((e) => e.type === 'IN').map((e) => e.from) });
  await writeNodes(tx, entities.nodes);
  await writeEdges(tx, entities.edges);
  for (const rows of chunks(entities.refresh)) await tx.run(refreshPlaces, { rows: rows.map(nodeRow) });
}

/** Leaders first: with them go the offices that keep a country. */
async function dropUnlinked(tx: WriteTx, entities: Entities, formerLands: readonly string[]): Promise<void> {
  await tx.run(deleteActors, { ids: entities.leaders });
  await tx.run(deletePlaces, { ids: entities.places });
  await tx.run(deleteTopics, { ids: entities.topics });
  await tx.run(deleteActors, { ids: unique([...entities.others, ...formerLands]) });
}

/** One attempt of one batch, inside its transaction (graph.md section 8). */
export async function applyBatch(
  tx: WriteTx,
  batch: Batch,
  context: Context & { recordedAt: string },
): Promise<Touched> {
  const touched = await computeBatch(tx, batch, context);
  const entities = entitiesOf(touched, context);
  const formerLands = await tx.run(officeLands, { ids: entities.leaders });
  await dropEvents(tx, touched.staleEvents);
  await writeSources(tx, batch, { touched, recordedAt: context.recordedAt });
  await writeEntities(tx, entities);
  const affiliationOf = affiliations(context.names, context.reference);
  await writeNodes(tx, touched.events.map(eventNode));
  await writeEdges(
    tx,
    touched.events.flatMap((e) => eventEdges(e, affiliationOf)),
  );
  await dropUnlinked(
    tx,
    entities,
    formerLands.map((r) => r.id),
  );
  return touched;
}
