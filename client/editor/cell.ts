import { type CypherAnswer, drawnEdgeId, kindOf, type NodeKind } from '../../graph/index.ts';
import type { Selection } from '../state/selection.ts';

type Json = CypherAnswer['rows'][number][number];
type JsonMap = { readonly [name: string]: Json };

/** A cell as it is shown: text, or something of the graph that a click opens. */
export type Cell =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'node'; readonly node: NodeKind; readonly text: string; readonly opens: Selection | null }
  | { readonly kind: 'edge'; readonly type: string; readonly text: string; readonly opens: Selection | null }
  | { readonly kind: 'list'; readonly items: readonly Cell[] };

const isMap = (value: Json): value is JsonMap => typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(map: JsonMap, names: readonly string[]): string | null {
  for (const name of names) {
    const value = map[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

const OPENED: ReadonlySet<NodeKind> = new Set([
  'leader',
  'country',
  'organization',
  'place',
  'topic',
  'meeting',
  'visit',
  'stance',
  'invitation',
]);

function nodeSelection(kind: NodeKind, id: string | null): Selection | null {
  if (id === null) return null;
  if (kind === 'article') return { kind: 'article', id };
  return OPENED.has(kind) ? { kind: 'node', id } : null;
}

function nodeCell(map: JsonMap): Cell {
  const labels = Array.isArray(map['$node']) ? map['$node'].map(String) : [];
  const node = kindOf(labels) ?? 'claim';
  const id = textOf(map, ['id']);
  const text = textOf(map, ['name', 'title', 'quote', 'kind', 'id']) ?? 'node';
  const when = textOf(map, ['when']);
  const isEvent = labels.includes('Event');
  return {
    kind: 'node',
    node,
    text: isEvent && when !== null ? `${text}, ${when}` : text,
    opens: nodeSelection(node, id),
  };
}

function edgeCell(map: JsonMap, graph: CypherAnswer['graph']): Cell {
  const type = textOf(map, ['$edge']) ?? 'edge';
  const key = textOf(map, ['key']);
  const edge = graph.edges.find((each) => each.key === key && each.eventId !== '');
  const parts = [textOf(map, ['when']), textOf(map, ['place', 'role', 'title'])].filter((part) => part !== null);
  const opens = edge === undefined ? null : ({ kind: 'edge', id: drawnEdgeId(edge) } as const);
  return { kind: 'edge', type, text: [type, ...parts].join(', '), opens };
}

function pathItems(map: JsonMap): readonly Json[] | null {
  const path = map['$path'];
  if (Array.isArray(path)) return path;
  if (path === undefined || !isMap(path)) return null;
  const [nodes, edges] = [path['nodes'], path['edges']];
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return null;
  return nodes.flatMap((node, at) => (edges[at] === undefined ? [node] : [node, edges[at]]));
}

/** What a value of a row is to a reader. */
export function cellOf(value: Json, graph: CypherAnswer['graph']): Cell {
  if (value === null) return { kind: 'none' };
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  if (Array.isArray(value)) return { kind: 'list', items: value.map((item) => cellOf(item, graph)) };
  if (!isMap(value)) return { kind: 'text', text: String(value) };
  if ('$node' in value) return nodeCell(value);
  if ('$edge' in value) return edgeCell(value, graph);
  const items = pathItems(value);
  if (items !== null) return { kind: 'list', items: items.map((item) => cellOf(item, graph)) };
  return { kind: 'text', text: JSON.stringify(value) };
}
