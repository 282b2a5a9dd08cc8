import { type EngineInfo, EXAMPLES, FUNCTIONS, type GraphSchema, PROCEDURES, SHOWN_SCHEMA } from '../../graph/index.ts';

/** What a query may name, for completion and the schema panel. */
export function schemaView(engine: EngineInfo): GraphSchema {
  return {
    nodes: SHOWN_SCHEMA.nodes.map(({ label, properties }) => ({ label, properties: [...properties] })),
    relations: SHOWN_SCHEMA.relations.map(({ type, from, to, properties, meaning }) => ({
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
