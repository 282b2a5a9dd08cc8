import { z } from 'zod';
import { DERIVED_EDGE_TYPES } from '../vocabulary/derived-edges.ts';
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

/** All nodes of a label by id, a page at a time. */
export function exportNodes(label: (typeof EXPORTED_LABELS)[number]): NamedQuery<Page, z.infer<typeof NodeRow>> {
  const text = `MATCH (n:${label}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN n AS n`;
  return readQuery(`export-${label.toLowerCase()}`, text, NodeRow);
}

export const EXPORTED_TYPES: readonly string[] = [...Object.keys(RELATION_KINDS), ...DERIVED_EDGE_TYPES];

/** All edges of a type, for graphs that fit in memory. */
export function allEdges(type: string): NamedQuery<Record<string, never>, z.infer<typeof EdgeRow>> {
  if (!EXPORTED_TYPES.includes(type)) throw new RangeError(`'${type}' is no relationship of the model`);
  return readQuery(
    `all-${type.toLowerCase()}`,
    `MATCH (a)-[r:\`${type}\`]->(b) RETURN a.id AS from, b.id AS to, r AS r`,
    EdgeRow,
  );
}
