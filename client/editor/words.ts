import { GRAPH_SCHEMA, type GraphSchema, type Words } from '../../graph/index.ts';

const UNDIRECTED = GRAPH_SCHEMA.relations.filter((relation) => !relation.directed).map((relation) => relation.type);

/** The names that a query can use, as the server lists them. */
export function wordsOf({ nodes, relations }: GraphSchema): Words {
  return {
    labels: nodes.map((node) => node.label),
    types: relations.map((relation) => relation.type),
    undirected: UNDIRECTED,
    properties: [...new Set([...nodes, ...relations].flatMap((row) => row.properties))],
  };
}
