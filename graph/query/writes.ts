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
