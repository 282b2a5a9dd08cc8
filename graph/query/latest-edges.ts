import { z } from 'zod';
import { DERIVED_EDGES, type DerivedEdgeType } from '../vocabulary/derived-edges.ts';
import { type NamedQuery, type Params, readQuery } from './named.ts';

const EndNames = z.strictObject({ a: z.string(), b: z.string(), date: z.string().nullable() });
/** An edge by the names of its two ends. */
export type EndNamesRow = z.infer<typeof EndNames>;

function edges(type: DerivedEdgeType, which: 'latest' | 'undated'): NamedQuery<Params, EndNamesRow> {
  const from = DERIVED_EDGES[type].event === 'stance' ? 'Actor' : 'Leader';
  const [test, order] = which === 'latest' ? ['IS NOT NULL', 'm.date DESC, m.key'] : ['IS NULL', 'm.key'];
  const text = `MATCH (a:${from})-[m:${type}]->(b) WHERE m.date ${test} RETURN a.name AS a, b.name AS b, toString(m.date) AS date ORDER BY ${order} LIMIT 60`;
  return readQuery(`${which}-${type.toLowerCase()}`, text, EndNames);
}

/** The latest edges of a type by name, to build example questions from; in the order of an index, since a store may hold millions. */
export const latestEdges = (type: DerivedEdgeType): NamedQuery<Params, EndNamesRow> => edges(type, 'latest');

/** Edges of a type of which no day is known. */
export const undatedEdges = (type: DerivedEdgeType): NamedQuery<Params, EndNamesRow> => edges(type, 'undated');
