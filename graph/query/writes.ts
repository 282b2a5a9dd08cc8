import { z } from 'zod';
import { DATE_PROPERTIES } from '../model/graph.ts';
import { DERIVED_EDGE_TYPES, type DerivedEdgeType } from '../vocabulary/derived-edges.ts';
import { GRAPH_SCHEMA } from '../vocabulary/graph-schema.ts';
import { NODE_KINDS, type NodeKind } from '../vocabulary/node-kinds.ts';
import { type NamedQuery, type Params, readQuery, writeQuery } from './named.ts';

/** A node to write: properties but dates, which the text turns into DATE. */
export type NodeRow = { readonly id: string; readonly props: Params; readonly dates: Params };
/** An edge to write. */
export type EdgeRow = { readonly from: string; readonly to: string; readonly props: Params; readonly dates: Params };
type Rows<R> = { readonly rows: readonly R[] };

const nothing = z.strictObject({});

const DATES: Partial<Record<NodeKind, readonly string[]>> = {
  article: ['published'],
  meeting: ['date', 'dateTo'],
  visit: ['date', 'dateTo'],
  stance: ['date', 'dateTo'],
  invitation: ['date', 'dateTo'],
};

const setDates = (target: string, names: readonly string[]): string =>
  names.map((d) => ` SET ${target}.\`${d}\` = date(row.dates.\`${d}\`)`).join('');

/** Each property by name: measured a third faster than one SET of a whole map. */
function properties(names: readonly string[]): string {
  const parts = names.map((n) =>
    DATE_PROPERTIES.has(n) ? `\`${n}\`: date(row.dates.\`${n}\`)` : `\`${n}\`: row.props.\`${n}\``,
  );
  return parts.length === 0 ? '' : ` {${parts.join(', ')}}`;
}

/** Creates nodes of one kind; the caller has deleted old ones of these ids in the same transaction. */
export function createNodes(kind: NodeKind): NamedQuery<Rows<NodeRow>, Record<string, never>> {
  const { label, labels } = NODE_KINDS[kind];
  const names = GRAPH_SCHEMA.nodes.find((n) => n.label === label)?.properties ?? [];
  const more = labels.filter((l) => l !== label).map((l) => `:${l}`);
  const text = `UNWIND $rows AS row CREATE (:${label}${more.join('')}${properties(names)})`;
  return writeQuery(`create-${kind}`, text, nothing);
}

/** Creates or renews nodes of one kind by id. */
export function putNodes(kind: NodeKind): NamedQuery<Rows<NodeRow>, Record<string, never>> {
  const { label, labels } = NODE_KINDS[kind];
  const more = labels.filter((l) => l !== label).map((l) => `:${l}`);
  const setLabels = more.length === 0 ? '' : ` SET n${more.join('')}`;
  const text = `UNWIND $rows AS row MERGE (n:${label} {id: row.id})${setLabels} SET n = row.props${setDates('n', DATES[kind] ?? [])}`;
  return writeQuery(`put-${kind}`, text, nothing);
}

type EdgeEnds = { readonly from: string; readonly to: string };

/** Stored relationships: labels by which their ends are found. */
const EDGE_ENDS: Record<string, EdgeEnds> = {
  STATES: { from: 'Article', to: 'Claim' },
  ABOUT: { from: 'Claim', to: 'Event' },
  PARTICIPATED_IN: { from: 'Actor', to: 'Event' },
  CONCERNS: { from: 'Event', to: 'Topic' },
  IN: { from: 'Place', to: 'Country' },
  REPRESENTS: { from: 'Leader', to: 'Actor' },
};
const derivedEnds = (type: DerivedEdgeType, to: string): [string, EdgeEnds] => [`${type} ${to}`, { from: 'Actor', to }];
/** One text for each type and label of its far end: HELD_IN leads to places and countries, stances to actors and topics. */
export const EDGE_TEXTS: Readonly<Record<string, EdgeEnds>> = {
  ...EDGE_ENDS,
  'HELD_IN Place': { from: 'Event', to: 'Place' },
  'HELD_IN Country': { from: 'Event', to: 'Country' },
  ...Object.fromEntries(DERIVED_EDGE_TYPES.flatMap((t) => [derivedEnds(t, 'Actor'), derivedEnds(t, 'Topic')])),
};

/** Creates edges; the caller has deleted old ones in the same transaction. */
export function createEdges(name: string): NamedQuery<Rows<EdgeRow>, Record<string, never>> {
  const ends = EDGE_TEXTS[name];
  const [type] = name.split(' ');
  if (!ends || type === undefined) throw new RangeError(`'${name}' is no edge of the model`);
  const find = `MATCH (a:${ends.from} {id: row.from}) MATCH (b:${ends.to} {id: row.to})`;
  const names = GRAPH_SCHEMA.relations.find((r) => r.type === type)?.properties ?? [];
  const text = `UNWIND $rows AS row ${find} CREATE (a)-[:\`${type}\`${properties(names)}]->(b)`;
  return writeQuery(`create-${name.toLowerCase().replace(' ', '-to-')}`, text, nothing);
}

const ids = z.strictObject({});
type Ids = { readonly ids: readonly string[] };

export const deleteClaimsOf = writeQuery<Ids, Record<string, never>>(
  'delete-claims-of',
  'MATCH (a:Article)-[:STATES]->(c:Claim) WHERE a.id IN $ids DETACH DELETE c',
  ids,
);
export const deleteArticles = writeQuery<Ids, Record<string, never>>(
  'delete-articles',
  'MATCH (a:Article) WHERE a.id IN $ids DETACH DELETE a',
  ids,
);
export const deleteEvents = writeQuery<Ids, Record<string, never>>(
  'delete-events',
  'MATCH (e:Event) WHERE e.id IN $ids DETACH DELETE e',
  ids,
);

/** Derived edges of events about to go: both ends bound, since expanding from a hub grows with the hub. */
export const deleteDerived = writeQuery<
  Rows<{ readonly a: string; readonly b: string; readonly event: string }>,
  Record<string, never>
>(
  'delete-derived',
  `UNWIND $rows AS row MATCH (a:Actor {id: row.a})-[r:${DERIVED_EDGE_TYPES.join('|')}]-(b:Actor {id: row.b}) WHERE r.eventId = row.event DELETE r`,
  nothing,
);
export const deleteDerivedToTopics = writeQuery<
  Rows<{ readonly a: string; readonly b: string; readonly event: string }>,
  Record<string, never>
>(
  'delete-derived-to-topics',
  'UNWIND $rows AS row MATCH (a:Actor {id: row.a})-[r:SUPPORTS|OPPOSES]->(b:Topic {id: row.b}) WHERE r.eventId = row.event DELETE r',
  nothing,
);

export const deleteOffices = writeQuery<Ids, Record<string, never>>(
  'delete-offices',
  'MATCH (a:Leader)-[r:REPRESENTS]->(c:Actor) WHERE a.id IN $ids DELETE r',
  ids,
);

const Stored = z.object({ props: z.record(z.string(), z.unknown()) });

/** Offices of these leaders, with what is stored of each. */
export const storedOffices = readQuery<Ids, { from: string; to: string; r: z.infer<typeof Stored> }>(
  'stored-offices',
  'MATCH (a:Leader)-[r:REPRESENTS]->(c:Actor) WHERE a.id IN $ids RETURN a.id AS `from`, c.id AS `to`, r AS r',
  z.strictObject({ from: z.string(), to: z.string(), r: Stored }),
);

/** What is stored of these actors, places or topics. */
export const storedEntities = (label: 'Actor' | 'Place' | 'Topic') =>
  readQuery<Ids, { n: z.infer<typeof Stored> }>(
    `stored-${label.toLowerCase()}`,
    `MATCH (n:${label}) WHERE n.id IN $ids RETURN n AS n`,
    z.strictObject({ n: Stored }),
  );
/** Renews places that some event may hold; one that none holds is not created. */
export const refreshPlaces = writeQuery<Rows<NodeRow>, Record<string, never>>(
  'refresh-places',
  'UNWIND $rows AS row MATCH (n:Place {id: row.id}) SET n = row.props',
  nothing,
);

/** Actors, places and topics that no live claim calls any more. */
export const deleteActors = writeQuery<Ids, Record<string, never>>(
  'delete-actors',
  'MATCH (n:Actor) WHERE n.id IN $ids AND NOT (n)-[:PARTICIPATED_IN]->(:Event) AND NOT (n)<-[:HELD_IN|`IN`|REPRESENTS]-() DETACH DELETE n',
  ids,
);
export const deletePlaces = writeQuery<Ids, Record<string, never>>(
  'delete-places',
  'MATCH (n:Place) WHERE n.id IN $ids AND NOT (n)<-[:HELD_IN]-(:Event) DETACH DELETE n',
  ids,
);
export const deleteTopics = writeQuery<Ids, Record<string, never>>(
  'delete-topics',
  'MATCH (n:Topic) WHERE n.id IN $ids AND NOT (n)<-[:CONCERNS]-(:Event) DETACH DELETE n',
  ids,
);

const LiveClaimRow = z.strictObject({
  id: z.string(),
  article: z.string(),
  kind: z.string(),
  modality: z.string(),
  said: z.string(),
  published: z.string().nullable(),
  storyId: z.string(),
  event: z.string().nullable(),
});
export type LiveClaimRow = z.infer<typeof LiveClaimRow>;
const LIVE_CLAIM = `RETURN c.id AS id, a.id AS article, c.kind AS kind, c.modality AS modality, c.said AS said, toString(a.published) AS published, a.storyId AS storyId, e.id AS event`;

export const claimsOfArticles = readQuery<Ids, LiveClaimRow>(
  'claims-of-articles',
  `MATCH (a:Article)-[:STATES]->(c:Claim)-[:ABOUT]->(e:Event) WHERE a.id IN $ids ${LIVE_CLAIM}`,
  LiveClaimRow,
);
export const claimsOfActors = readQuery<Ids, LiveClaimRow>(
  'claims-of-actors',
  `MATCH (n:Actor)-[:PARTICIPATED_IN]->(e:Event) WHERE n.id IN $ids WITH DISTINCT e MATCH (e)<-[:ABOUT]-(c:Claim)<-[:STATES]-(a:Article) ${LIVE_CLAIM}`,
  LiveClaimRow,
);
export const claimsOfBlocks = readQuery<Ids, LiveClaimRow>(
  'claims-of-blocks',
  `MATCH (e:Event)<-[:ABOUT]-(c:Claim)<-[:STATES]-(a:Article) WHERE e.block IN $ids ${LIVE_CLAIM}`,
  LiveClaimRow,
);
/** Every live claim, a page at a time: from these the writer's names are counted at start. Each path begins at the claim: from the middle of one path the embedded engine looks at all articles for each claim. */
export const allClaims = readQuery<{ readonly after: string; readonly limit: number }, LiveClaimRow>(
  'all-claims',
  `MATCH (c:Claim) WHERE c.id > $after WITH c ORDER BY c.id LIMIT $limit MATCH (c)<-[:STATES]-(a:Article) MATCH (c)-[:ABOUT]->(e:Event) ${LIVE_CLAIM} ORDER BY id`,
  LiveClaimRow,
);

const EventEnds = z.strictObject({ event: z.string(), end: z.string() });
export const actorsOfEvents = readQuery<Ids, z.infer<typeof EventEnds>>(
  'actors-of-events',
  'MATCH (e:Event)<-[:PARTICIPATED_IN]-(n:Actor) WHERE e.id IN $ids RETURN e.id AS event, n.id AS end',
  EventEnds,
);
export const topicsOfEvents = readQuery<Ids, z.infer<typeof EventEnds>>(
  'topics-of-events',
  'MATCH (e:Event)-[:CONCERNS]->(t:Topic) WHERE e.id IN $ids RETURN e.id AS event, t.id AS end',
  EventEnds,
);

const ToldRow = z.strictObject({
  id: z.string(),
  textHash: z.string(),
  storyId: z.string(),
  published: z.string().nullable(),
  sketch: z.string().nullable(),
});
export type ToldRow = z.infer<typeof ToldRow>;
const TOLD =
  'RETURN a.id AS id, a.textHash AS textHash, a.storyId AS storyId, toString(a.published) AS published, a.sketch AS sketch';
type Days = { readonly days: readonly string[] };

export const articlesOfTexts = readQuery<{ readonly hashes: readonly string[] }, ToldRow>(
  'articles-of-texts',
  `MATCH (a:Article) WHERE a.textHash IN $hashes ${TOLD}`,
  ToldRow,
);
export const articlesById = readQuery<Ids, ToldRow>(
  'articles-by-id',
  `MATCH (a:Article) WHERE a.id IN $ids ${TOLD}`,
  ToldRow,
);
export const articlesOfStories = readQuery<Ids, ToldRow>(
  'articles-of-stories',
  `MATCH (a:Article) WHERE a.storyId IN $ids ${TOLD}`,
  ToldRow,
);
/** Day by day, since only an equal date is found by its index on both engines. */
export const articlesOfDays = readQuery<Days, ToldRow>(
  'articles-of-days',
  `UNWIND $days AS day MATCH (a:Article {published: date(day)}) WHERE a.sketch IS NOT NULL ${TOLD}`,
  ToldRow,
);
export const setStory = writeQuery<Rows<{ readonly id: string; readonly storyId: string }>, Record<string, never>>(
  'set-story',
  'UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a.storyId = row.storyId',
  nothing,
);

const Judged = z.strictObject({ judged: z.number().nullable() });
/** How many judgements of the journal the graph has taken in; no row before the first start. */
export const judgedSoFar = readQuery<Record<string, never>, z.infer<typeof Judged>>(
  'judged-so-far',
  "MATCH (w:Meta {id: 'writer'}) RETURN w.judged AS judged",
  Judged,
);
export const setJudged = writeQuery<{ readonly judged: number }, Record<string, never>>(
  'set-judged',
  "MATCH (w:Meta {id: 'writer'}) SET w.judged = $judged",
  nothing,
);

/** Which batch was written last; on the writer's own node, outside the graph. */
export const lastBatch = readQuery<Record<string, never>, { mark: string | null }>(
  'last-batch',
  "MATCH (w:Meta {id: 'writer'}) RETURN w.batch AS mark",
  z.strictObject({ mark: z.string().nullable() }),
);
export const markBatch = writeQuery<{ readonly mark: string }, Record<string, never>>(
  'mark-batch',
  "MATCH (w:Meta {id: 'writer'}) SET w.batch = $mark",
  nothing,
);
