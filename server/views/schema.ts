import { type EngineInfo, EXAMPLES, FUNCTIONS, GRAPH_SCHEMA, type GraphSchema, PROCEDURES } from '../../graph/index.ts';

/** What a query may name, for completion and the schema panel. */
export function schemaView(engine: EngineInfo): GraphSchema {
  return {
    nodes: GRAPH_SCHEMA.nodes.map(({ label, properties }) => ({ label, properties: [...properties] })),
    relations: GRAPH_SCHEMA.relations.map(({ type, from, to, properties, meaning }) => ({
      type,
      from: [...from],
      to: [...to],
      properties: [...properties],
      meaning,
    })),
    functions: [...FUNCTIONS],
    procedures: [...PROCEDURES],
    examples: EXAMPLES.map(({ name, query }) => ({ name, query })),
    differences: [...engine.differences],
  };
}
