import { z } from 'zod';
import { NetworkEdge, NetworkNode } from './network.ts';

/** POST /api/cypher */
export const CypherRequest = z.strictObject({
  query: z.string().min(1, { error: 'is empty: write a query that begins with MATCH, RETURN, WITH, UNWIND or CALL' }),
  params: z.record(z.string(), z.json()).default({}),
});
export type CypherRequest = z.infer<typeof CypherRequest>;

/** A cell: plain JSON; nodes and edges as maps with `$node` or `$edge` and their properties. */
export const CypherAnswer = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.json())),
  cut: z.strictObject({ by: z.enum(['rows', 'bytes']), limit: z.int() }).nullable(),
  ms: z.number(),
  /** Every node and edge in the result, for the drawing. */
  graph: z.strictObject({ nodes: z.array(NetworkNode), edges: z.array(NetworkEdge) }),
  notes: z.array(z.string()),
});
export type CypherAnswer = z.infer<typeof CypherAnswer>;

/** GET /api/schema: for completion and the schema panel. */
export const GraphSchema = z.strictObject({
  nodes: z.array(z.strictObject({ label: z.string(), properties: z.array(z.string()) })),
  relations: z.array(
    z.strictObject({
      type: z.string(),
      from: z.array(z.string()),
      to: z.array(z.string()),
      properties: z.array(z.string()),
      meaning: z.string(),
    }),
  ),
  functions: z.array(z.string()),
  procedures: z.array(z.string()),
  examples: z.array(z.strictObject({ name: z.string(), query: z.string() })),
  differences: z.array(z.string()),
});
export type GraphSchema = z.infer<typeof GraphSchema>;
