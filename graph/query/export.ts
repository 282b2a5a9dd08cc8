import { z } from 'zod';
import { DERIVED_EDGE_TYPES } from '../vocabulary/derived-edges.ts';
import { NODE_KINDS } from '../vocabulary/node-kinds.ts';
import { RELATION_KINDS } from '../vocabulary/relation-kinds.ts';
import { type NamedQuery, readQuery } from './named.ts';
import type { EdgeValue, NodeValue } from './value.ts';

type Page = { readonly after: string; readonly limit: number };
const NodeRow = z.strictObject({ n: z.custom<NodeValue>((v) => typeof v === 'object' && v !== null && 'labels' in v) });
const EdgeRow = z.strictObject({
  from: z.string(),
  to: z.string(),
  r: z.custom<EdgeValue>((v) => typeof v === 'object' && v !== null && 'type' in v),
});

export const EXPORTED_LABELS = ['Actor', 'Place', 'Topic', 'Event', 'Article', 'Claim'] as const;
const KIND_LABELS: readonly string[] = Object.values(NODE_KINDS).map((row) => row.labels.at(-1) ?? row.label);

function checkLabel(label: string): void {
  if (!KIND_LABELS.concat(EXPORTED_LABELS).includes(label)) throw new RangeError(`'${label}' is no label of the model`);
}

/** All nodes of a label by id, a page at a time. */
export function exportNodes(label: string): NamedQuery<Page, z.infer<typeof NodeRow>> {
  checkLabel(label);
  const text = `MATCH (n:${label}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN n AS n`;
  return readQuery(`export-${label.toLowerCase()}`, text, NodeRow);
}

/** The ids of a label in order, a page at a time. */
export function exportIds(label: string): NamedQuery<Page, { id: string }> {
  checkLabel(label);
  const text = `MATCH (n:${label}) WHERE n.id > $after RETURN n.id AS id ORDER BY id LIMIT $limit`;
  return readQuery(`export-ids-${label.toLowerCase()}`, text, z.strictObject({ id: z.string() }));
}

export const EXPORTED_TYPES: readonly string[] = [...Object.keys(RELATION_KINDS), ...DERIVED_EDGE_TYPES];

function fromLabel(type: string): string {
  const label = EXPORTED_FROM[type];
  if (label === undefined) throw new RangeError(`'${type}' is no relationship of the model`);
  return label;
}

/** How many edges of a type leave each of these nodes; nodes without one are left out. */
export function exportDegrees(
  type: string,
): NamedQuery<{ readonly ids: readonly string[] }, { id: string; n: number }> {
  const text = `UNWIND $ids AS id MATCH (a:${fromLabel(type)} {id: id})-[r:\`${type}\`]->() RETURN a.id AS id, count(r) AS n`;
  return readQuery(`export-degrees-${type.toLowerCase()}`, text, z.strictObject({ id: z.string(), n: z.number() }));
}

/** Edges of a type that leave these nodes, in no order. */
export function exportEdges(type: string): NamedQuery<{ readonly ids: readonly string[] }, z.infer<typeof EdgeRow>> {
  const text = `UNWIND $ids AS id MATCH (a:${fromLabel(type)} {id: id})-[r:\`${type}\`]->(b) RETURN a.id AS from, b.id AS to, r AS r`;
  return readQuery(`export-${type.toLowerCase()}`, text, EdgeRow);
}

type BusyPage = { readonly id: string; readonly to: string; readonly key: string; readonly limit: number };

/** Edges of a type that leave one busy node, by far end and key, after those of the page before. */
export function exportBusyEdges(type: string): NamedQuery<BusyPage, z.infer<typeof EdgeRow>> {
  const past = 'b.id > $to OR (b.id = $to AND r.key > $key)';
  const text = `MATCH (a:${fromLabel(type)} {id: $id})-[r:\`${type}\`]->(b) WHERE ${past} WITH a.id AS from, b.id AS to, r.key AS key, r AS r ORDER BY to, key LIMIT $limit RETURN from, to, r AS r`;
  return readQuery(`export-busy-${type.toLowerCase()}`, text, EdgeRow);
}

/** The label at which edges of each type begin. */
export const EXPORTED_FROM: Readonly<Record<string, string>> = {
  STATES: 'Article',
  ABOUT: 'Claim',
  HELD_IN: 'Event',
  CONCERNS: 'Event',
  IN: 'Place',
  PARTICIPATED_IN: 'Actor',
  REPRESENTS: 'Actor',
  ...Object.fromEntries(DERIVED_EDGE_TYPES.map((type) => [type, 'Actor'])),
};

/** All edges of a type, for graphs that fit in memory. */
export function allEdges(type: string): NamedQuery<Record<string, never>, z.infer<typeof EdgeRow>> {
  if (!EXPORTED_TYPES.includes(type)) throw new RangeError(`'${type}' is no relationship of the model`);
  return readQuery(
    `all-${type.toLowerCase()}`,
    `MATCH (a)-[r:\`${type}\`]->(b) RETURN a.id AS from, b.id AS to, r AS r`,
    EdgeRow,
  );
}
