import { z } from 'zod';
import { DERIVED_EDGE_TYPES } from '../vocabulary/derived-edges.ts';
import { EVENT_KIND_NAMES } from '../vocabulary/event-kinds.ts';
import { MODALITIES } from '../vocabulary/modality.ts';
import { EDGE, EdgeRow } from './edge-row.ts';
import { readQuery } from './named.ts';

type Ids = { readonly ids: readonly string[] };
type Limit = { readonly limit: number };

const DrawnNode = z.strictObject({
  id: z.string(),
  name: z.string(),
  labels: z.array(z.string()),
  country: z.string().nullable(),
  events: z.number(),
});
export type DrawnNodeRow = z.infer<typeof DrawnNode>;
const NODE = 'n.id AS id, n.name AS name, labels(n) AS labels, n.country AS country';
const BUSIEST = `WHERE events > 0 RETURN ${NODE}, events ORDER BY events DESC, id LIMIT $limit`;

/** The actors with most parts in events. Who has two roles in one event is counted twice: a count of parts is read, not made. */
export const busiestActors = readQuery<Limit, DrawnNodeRow>(
  'busiest-actors',
  `MATCH (n:Actor) WITH n, COUNT { (n)-[:PARTICIPATED_IN]->() } AS events ${BUSIEST}`,
  DrawnNode,
);

/** The topics with most events. */
export const busiestTopics = readQuery<Limit, DrawnNodeRow>(
  'busiest-topics',
  `MATCH (n:Topic) WITH n, COUNT { (n)<-[:CONCERNS]-() } AS events ${BUSIEST}`,
  DrawnNode,
);

/** In how many events these actors take part. */
export const eventsOfActors = readQuery<Ids, { readonly id: string; readonly events: number }>(
  'events-of-actors',
  'MATCH (n:Actor)-[:PARTICIPATED_IN]->(e) WHERE n.id IN $ids RETURN n.id AS id, count(DISTINCT e) AS events',
  z.strictObject({ id: z.string(), events: z.number() }),
);

const EDGE_TYPES = DERIVED_EDGE_TYPES.join('|');
const DrawnEdge = EdgeRow.extend({
  type: z.enum(DERIVED_EDGE_TYPES as [string, ...string[]]),
  form: z.string().nullable(),
});
export type DrawnEdgeRow = z.infer<typeof DrawnEdge>;
const DRAWN_EDGE = `${EDGE}, r.form AS form`;

/** The latest derived edges between these actors and topics, those without a day last. */
export const edgesAmong = readQuery<Ids & Limit, DrawnEdgeRow>(
  'edges-among',
  `MATCH (a:Actor)-[r:${EDGE_TYPES}]->(b) WHERE a.id IN $ids AND b.id IN $ids RETURN ${DRAWN_EDGE} ORDER BY r.date IS NULL, r.date DESC, key LIMIT $limit`,
  DrawnEdge,
);

const DATED = 'a.id IN $ids AND b.id IN $ids AND r.date IS NOT NULL';
const latestOf = (type: string): string =>
  `MATCH (a:Actor)-[r:${type}]->(b) WHERE ${DATED} RETURN a, r, b, r.date AS day ORDER BY day DESC, r.key LIMIT $limit`;

/** The latest of those with a day, type by type in the order of an index, where there are too many to be sorted. */
export const latestEdgesAmong = readQuery<Ids & Limit, DrawnEdgeRow>(
  'latest-edges-among',
  `CALL { ${DERIVED_EDGE_TYPES.map(latestOf).join(' UNION ALL ')} } RETURN ${DRAWN_EDGE} ORDER BY day DESC, key LIMIT $limit`,
  DrawnEdge,
);

/** Derived edges of these events, reached from the events. */
export const edgesOfEvents = readQuery<Ids, DrawnEdgeRow>(
  'edges-of-events',
  `MATCH (e:Event)<-[:PARTICIPATED_IN]-(a:Actor)-[r:${EDGE_TYPES}]->(b) WHERE e.id IN $ids AND r.eventId = e.id RETURN DISTINCT ${DRAWN_EDGE}`,
  DrawnEdge,
);

const LoneEvent = z.strictObject({
  event: z.string(),
  kind: z.enum(EVENT_KIND_NAMES),
  modality: z.enum(MODALITIES),
  date: z.string().nullable(),
  dateTo: z.string().nullable(),
  precision: z.string().nullable(),
  when: z.string().nullable(),
  form: z.string().nullable(),
  count: z.number(),
});
/** An event that has no derived edge. */
export type LoneEventRow = z.infer<typeof LoneEvent>;
const LONE_EVENT =
  'e.id AS event, e.kind AS kind, e.modality AS modality, toString(e.date) AS date, toString(e.dateTo) AS dateTo, e.precision AS precision, e.`when` AS `when`, e.form AS form, e.count AS count';
const IS_LONE = `(e.modality IN ['proposed', 'cancelled', 'denied'] OR (e.modality = 'planned' AND e.kind IN ['stance', 'invitation']))`;

/** The latest events without a derived edge, those without a day last. */
export const loneEvents = readQuery<Limit, LoneEventRow>(
  'lone-events',
  `MATCH (e:Event) WHERE ${IS_LONE} RETURN ${LONE_EVENT} ORDER BY e.date IS NULL, e.date DESC, event LIMIT $limit`,
  LoneEvent,
);

/** The latest of those with a day, in the order of an index, where there are too many to be sorted. */
export const latestLoneEvents = readQuery<Limit, LoneEventRow>(
  'latest-lone-events',
  `MATCH (e:Event) WHERE e.date IS NOT NULL AND ${IS_LONE} RETURN ${LONE_EVENT} ORDER BY e.date DESC, event LIMIT $limit`,
  LoneEvent,
);

const Part = z.strictObject({ event: z.string(), node: z.string() });
export type PartRow = z.infer<typeof Part>;
type PartsWanted = { readonly events: readonly string[]; readonly ids: readonly string[] };
const PART = 'e.id IN $events AND n.id IN $ids RETURN DISTINCT e.id AS event, n.id AS node';

/** Which of these actors take part in which of these events. */
export const partsInEvents = readQuery<PartsWanted, PartRow>(
  'parts-in-events',
  `MATCH (e:Event)<-[:PARTICIPATED_IN]-(n:Actor) WHERE ${PART}`,
  Part,
);

/** Which of these topics these events concern. */
export const topicsInEvents = readQuery<PartsWanted, PartRow>(
  'topics-in-events',
  `MATCH (e:Event)-[:CONCERNS]->(n:Topic) WHERE ${PART}`,
  Part,
);

const Drawable = z.strictObject({ actors: z.number(), topics: z.number() });

/** How many actors and topics could be drawn. */
export const drawableNodes = readQuery<Record<string, never>, z.infer<typeof Drawable>>(
  'drawable-nodes',
  'RETURN COUNT { MATCH (n:Actor) WHERE EXISTS { (n)-[:PARTICIPATED_IN]->() } } AS actors, COUNT { MATCH (:Topic) } AS topics',
  Drawable,
);

export const drawableEdges = readQuery<Record<string, never>, { readonly edges: number }>(
  'drawable-edges',
  `MATCH (:Actor)-[r:${EDGE_TYPES}]->() RETURN count(r) AS edges`,
  z.strictObject({ edges: z.number() }),
);

/** How many events without a derived edge could be drawn, and how many parts in them. */
export const drawableEvents = readQuery<Record<string, never>, { readonly events: number; readonly parts: number }>(
  'drawable-events',
  `MATCH (e:Event) WHERE ${IS_LONE} RETURN count(e) AS events, coalesce(sum(COUNT { (e)<-[:PARTICIPATED_IN]-() }), 0) AS parts`,
  z.strictObject({ events: z.number(), parts: z.number() }),
);
