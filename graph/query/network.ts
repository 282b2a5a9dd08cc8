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
const BUSIEST = 'count(DISTINCT e) AS events ORDER BY events DESC, id LIMIT $limit';

/** The actors with most events. */
export const busiestActors = readQuery<Limit, DrawnNodeRow>(
  'busiest-actors',
  `MATCH (n:Actor)-[:PARTICIPATED_IN]->(e:Event) RETURN ${NODE}, ${BUSIEST}`,
  DrawnNode,
);

/** The topics with most events. */
export const busiestTopics = readQuery<Limit, DrawnNodeRow>(
  'busiest-topics',
  `MATCH (n:Topic)<-[:CONCERNS]-(e:Event) RETURN ${NODE}, ${BUSIEST}`,
  DrawnNode,
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

/** Derived edges of these events, reached from the events. */
export const edgesOfEvents = readQuery<Ids, DrawnEdgeRow>(
  'edges-of-events',
  `MATCH (e:Event)<-[:PARTICIPATED_IN]-(a:Actor)-[r:${EDGE_TYPES}]->(b) WHERE e.id IN $ids AND r.eventId = e.id RETURN DISTINCT ${DRAWN_EDGE}`,
  DrawnEdge,
);

const Part = z.strictObject({
  event: z.string(),
  kind: z.enum(EVENT_KIND_NAMES),
  modality: z.enum(MODALITIES),
  date: z.string().nullable(),
  dateTo: z.string().nullable(),
  precision: z.string().nullable(),
  when: z.string().nullable(),
  form: z.string().nullable(),
  count: z.number(),
  node: z.string(),
});
export type PartRow = z.infer<typeof Part>;
const PART =
  'e.id AS event, e.kind AS kind, e.modality AS modality, toString(e.date) AS date, toString(e.dateTo) AS dateTo, e.precision AS precision, e.`when` AS `when`, e.form AS form, e.count AS count, n.id AS node ORDER BY event, node LIMIT $limit';
const WITHOUT_EDGE = `(e.modality IN ['proposed', 'cancelled', 'denied'] OR (e.modality = 'planned' AND e.kind IN ['stance', 'invitation']))`;

/** Who takes part in events that have no derived edge. */
export const partsWithoutEdge = readQuery<Ids & Limit, PartRow>(
  'parts-without-edge',
  `MATCH (n:Actor)-[:PARTICIPATED_IN]->(e:Event) WHERE n.id IN $ids AND ${WITHOUT_EDGE} RETURN DISTINCT ${PART}`,
  Part,
);

/** Which topics such events concern. */
export const topicsWithoutEdge = readQuery<Ids & Limit, PartRow>(
  'topics-without-edge',
  `MATCH (n:Topic)<-[:CONCERNS]-(e:Event) WHERE n.id IN $ids AND ${WITHOUT_EDGE} RETURN DISTINCT ${PART}`,
  Part,
);

const Drawable = z.strictObject({ actors: z.number(), topics: z.number(), events: z.number() });

/** How many nodes could be drawn: actors, topics and events without a derived edge. */
export const drawableNodes = readQuery<Record<string, never>, z.infer<typeof Drawable>>(
  'drawable-nodes',
  `RETURN COUNT { MATCH (n:Actor) WHERE EXISTS { (n)-[:PARTICIPATED_IN]->(:Event) } } AS actors, COUNT { MATCH (:Topic) } AS topics, COUNT { MATCH (e:Event) WHERE ${WITHOUT_EDGE} } AS events`,
  Drawable,
);

const Total = z.strictObject({ edges: z.number() });
export const drawableEdges = readQuery<Record<string, never>, z.infer<typeof Total>>(
  'drawable-edges',
  `MATCH (:Actor)-[r:${EDGE_TYPES}]->() RETURN count(r) AS edges`,
  Total,
);
/** Edges between events without a derived edge and who takes part in them. */
export const drawableParts = readQuery<Record<string, never>, z.infer<typeof Total>>(
  'drawable-parts',
  `MATCH (:Actor)-[r:PARTICIPATED_IN]->(e:Event) WHERE ${WITHOUT_EDGE} RETURN count(r) AS edges`,
  Total,
);
