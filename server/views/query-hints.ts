import { SHOWN_SCHEMA, StoreError, suggestion, type Words } from '../../graph/index.ts';

const { nodes, relations } = SHOWN_SCHEMA;
const WORDS: Words = {
  labels: nodes.map((n) => n.label),
  types: relations.map((r) => r.type),
  undirected: relations.flatMap((r) => (r.directed ? [] : [r.type])),
  properties: [...new Set([...nodes, ...relations].flatMap((row) => row.properties))],
};

/** What may have been meant by a query that found nothing, or null. */
export const hintForNothing = (query: string): string | null => suggestion(query, WORDS);

/** An engine's refusal of a query, with what may have been meant where the engine does not say so itself. */
export function withHint(query: string, error: unknown): unknown {
  if (!(error instanceof StoreError) || error.kind !== 'bad_query' || error.hint !== null) return error;
  const hint = suggestion(query, WORDS, error.position?.offset ?? null);
  if (hint === null) return error;
  return new StoreError(error.kind, error.message, { hint, position: error.position, cause: error });
}
