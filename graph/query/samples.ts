import { z } from 'zod';
import { DERIVED_EDGES, type DerivedEdgeType } from '../vocabulary/derived-edges.ts';
import { type NamedQuery, type Params, readQuery } from './named.ts';

const SampleRow = z.strictObject({ a: z.string(), b: z.string(), date: z.string().nullable() });
export type SampleRow = z.infer<typeof SampleRow>;

function sample(type: DerivedEdgeType, which: 'latest' | 'undated'): NamedQuery<Params, SampleRow> {
  const from = DERIVED_EDGES[type].event === 'stance' ? 'Actor' : 'Leader';
  const [test, order] = which === 'latest' ? ['IS NOT NULL', 'm.date DESC, m.key'] : ['IS NULL', 'm.key'];
  const text = `MATCH (a:${from})-[m:${type}]->(b) WHERE m.date ${test} RETURN a.name AS a, b.name AS b, toString(m.date) AS date ORDER BY ${order} LIMIT 60`;
  return readQuery(`${which}-${type.toLowerCase()}`, text, SampleRow);
}

/** The latest edges of a type by name, to build example questions from; in the order of an index, since a store may hold millions. */
export const latestEdges = (type: DerivedEdgeType): NamedQuery<Params, SampleRow> => sample(type, 'latest');

/** Edges of a type of which no day is known. */
export const undatedEdges = (type: DerivedEdgeType): NamedQuery<Params, SampleRow> => sample(type, 'undated');
