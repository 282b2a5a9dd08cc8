import type { z } from 'zod';
import {
  type ConsoleAnswer,
  type CypherAnswer,
  type EdgeValue,
  isInternal,
  type NodeValue,
  type Reference,
  type StoreView,
  type Value,
} from '../../graph/index.ts';
import { drawResult } from './cypher-graph.ts';

type Json = z.infer<typeof CypherAnswer>['rows'][number][number];

const nodeCell = (n: NodeValue): Json => ({ $node: [...n.labels], ...entriesOf(n.props) });
const edgeCell = (e: EdgeValue): Json => ({ $edge: e.type, ...entriesOf(e.props) });

function entriesOf(props: Readonly<Record<string, Value>>): Record<string, Json> {
  const shown = Object.entries(props).filter(([name]) => !isInternal(name));
  return Object.fromEntries(shown.map(([name, value]) => [name, cellOf(value)]));
}

/** A value as plain JSON; what only the engine knows of it, and what is for the program alone, is left out. */
export function cellOf(value: Value): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => cellOf(item as Value));
  const thing = value as Exclude<Value, null | boolean | number | string | readonly Value[]>;
  switch (thing.kind) {
    case 'node':
      return nodeCell(thing);
    case 'edge':
      return edgeCell(thing);
    case 'path':
      return { $path: { nodes: thing.nodes.map(nodeCell), edges: thing.edges.map(edgeCell) } };
    case 'map':
      return entriesOf(thing.entries);
  }
}

const CUT_WORDS = { rows: 'rows', bytes: 'bytes' } as const;

function cutNote(cut: ConsoleAnswer['cut']): readonly string[] {
  if (cut === null) return [];
  return [
    `Only the first ${cut.limit.toLocaleString('en')} ${CUT_WORDS[cut.by]} are shown; add LIMIT or narrow the query.`,
  ];
}

/** A console result for the page: table cells as JSON and all that can be drawn. */
export async function cypherAnswer(
  answer: ConsoleAnswer,
  { view, reference }: { readonly view: StoreView; readonly reference: Reference },
): Promise<CypherAnswer> {
  const { graph, note } = await drawResult(answer.rows, { view, reference });
  return {
    columns: [...answer.columns],
    rows: answer.rows.map((row) => row.map(cellOf)),
    cut: answer.cut,
    ms: answer.ms,
    graph,
    notes: [...cutNote(answer.cut), ...(note === null ? [] : [note])],
  };
}
