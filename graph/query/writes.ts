import { z } from 'zod';
import { DATE_PROPERTIES, type GraphEdge, type GraphNode, type Properties } from '../model/graph.ts';
import { DERIVED_EDGE_TYPES, type DerivedEdgeType } from '../vocabulary/derived-edges.ts';
import { GRAPH_SCHEMA } from '../vocabulary/graph-schema.ts';
import { NODE_KINDS, type NodeKind } from '../vocabulary/node-kinds.ts';
import { type NamedQuery, type Param, readQuery, writeQuery } from './named.ts';

/** What is written, in the order in which its text names it: a list is sent and read in half the time of a map. */
export type Row = readonly Param[];
type Rows<R> = { readonly rows: readonly R[] };

const nothing = z.strictObject({});

const propertiesOf: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...GRAPH_SCHEMA.nodes.map(({ label, properties }) => [label, properties] as const),
  ...GRAPH_SCHEMA.relations.map(({ type, properties }) => [type, properties] as const),
]);
const names = (of: string): readonly string[] => propertiesOf.get(of) ?? [];

/** Every property by name: measured a third faster than one SET of a whole map. Days are sent as text. */
function propertyMap(of: string, from = 0): string {
  const parts = names(of).map((name, i) => {
    const value = `row[${from + i}]`;
    return `\`${name}\`: ${DATE_PROPERTIES.has(name) ? `date(${value})` : value}`;
  });
  return `{${parts.join(', ')}}`;
}

const valuesOf = (of: string, props: Properties): Row => names(of).map((name) => props[name] ?? null);

export const nodeRow = ({ key, props }: Pick<GraphNode, 'key' | 'props'>): Row => valuesOf(key, props);
export const edgeRow = ({ type, from, to, props }: Pick<GraphEdge, 'type' | 'from' | 'to' | 'props'>): Row => [
  from,
  to,
  ...valuesOf(type, props),
];

const moreLabels = (kind: NodeKind): string =>
  NODE_KINDS[kind].labels
    .filter((l) => l !== NODE_KINDS[kind].label)
    .map((l) => `:${l}`)
    .join('');

/** Creates nodes of one kind; none of these ids is there, or it was deleted in the same transaction. */
export function createNodes(kind: NodeKind): NamedQuery<Rows<Row>, Record<string, never>> {
  const { label } = NODE_KINDS[kind];
  const text = `UNWIND $rows AS row CREATE (:${label}${moreLabels(kind)} ${propertyMap(label)})`;
  return writeQuery(`create-${kind}`, text, nothing);
}

/** Creates or renews nodes of one kind by id. */
export function putNodes(kind: NodeKind): NamedQuery<Rows<Row>, Record<string, never>> {
  const { label } = NODE_KINDS[kind];
  const more = moreLabels(kind);
  const setLabels = more === '' ? '' : ` SET n${more}`;
  const text = `UNWIND $rows AS row MERGE (n:${label} {id: row[0]})${setLabels} SET n = ${propertyMap(label)}`;
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
export function createEdges(name: string): NamedQuery<Rows<Row>, Record<string, never>> {
  const ends = EDGE_TEXTS[name];
  const [type] = name.split(' ');
  if (!ends || type === undefined) throw new RangeError(`'${name}' is no edge of the model`);
  const find = `MATCH (a:${ends.from} {id: row[0]}) MATCH (b:${ends.to} {id: row[1]})`;
  const props = names(type).length === 0 ? '' : ` ${propertyMap(type, 2)}`;
  const text = `UNWIND $rows AS row ${find} CREATE (a)-[:\`${type}\`${props}]->(b)`;
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

/** Derived edges of these events at these ends. An edge may be found from both of its ends. */
type EventsAtEnd = { readonly end: string; readonly events: readonly string[] };
const deleteDerivedAt = (label: 'Actor' | 'Topic', types: readonly string[]) =>
  writeQuery<Rows<EventsAtEnd>, Record<string, never>>(
    `delete-derived-of-${label.toLowerCase()}s`,
    `UNWIND $rows AS row MATCH (n:${label} {id: row.end})-[r:${types.join('|')}]-() WHERE r.eventId IN row.events DELETE r`,
    nothing,
  );
export const deleteDerivedOfActors = deleteDerivedAt('Actor', DERIVED_EDGE_TYPES);
export const deleteDerivedOfTopics = deleteDerivedAt('Topic', ['SUPPORTS', 'OPPOSES']);

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
export const refreshPlaces = writeQuery<Rows<Row>, Record<string, never>>(
  'refresh-places',
  `UNWIND $rows AS row MATCH (n:Place {id: row[0]}) SET n = ${propertyMap('Place')}`,
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
