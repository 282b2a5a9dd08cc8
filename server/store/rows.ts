import {
  createEdges,
  createNodes,
  EDGE_TEXTS,
  edgeRow,
  type GraphEdge,
  type GraphNode,
  groupBy,
  kindOf,
  type NamedQuery,
  nodeRow,
  putNodes,
  type WriteTx,
} from '../../graph/index.ts';

/** Rows of one UNWIND: measured as the best size on both engines. */
const ROWS_PER_CALL = 1000;

export function chunks<T>(items: readonly T[], size = ROWS_PER_CALL): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

type ByIds<R> = NamedQuery<{ readonly ids: readonly string[] }, R>;

/** A query by ids; without any it is not asked, since an engine would look at every node for them. */
export async function runByIds<R>(tx: WriteTx, query: ByIds<R>, ids: readonly string[]): Promise<readonly R[]> {
  return ids.length === 0 ? [] : tx.run(query, { ids: [...ids] });
}

/** A change by ids; without any nothing is sent. */
export function sendByIds<R>(tx: WriteTx, query: ByIds<R>, ids: readonly string[]): void {
  if (ids.length > 0) tx.send(query, { ids: [...ids] });
}

type NodeText = typeof putNodes;

function write(tx: WriteTx, nodes: readonly GraphNode[], text: NodeText): void {
  for (const [kind, list] of groupBy(nodes, (n) => kindOf(n.labels))) {
    if (kind === null) throw new RangeError(`no such node kind: ${list[0]?.labels.join(':')}`);
    for (const part of chunks(list.toSorted(byId))) tx.send(text(kind), { rows: part.map(nodeRow) });
  }
}

/** MERGE by id, kind by kind, in the order of ids. */
export const writeNodes = (tx: WriteTx, nodes: readonly GraphNode[]): void => write(tx, nodes, putNodes);

/** CREATE; whatever had these ids was deleted in the same transaction. */
export const writeNewNodes = (tx: WriteTx, nodes: readonly GraphNode[]): void => write(tx, nodes, createNodes);

const farEnd = (edge: GraphEdge): string => {
  if (EDGE_TEXTS[edge.type]) return edge.type;
  if (edge.type === 'HELD_IN') return edge.to.startsWith('place:') ? 'HELD_IN Place' : 'HELD_IN Country';
  return edge.to.startsWith('topic:') ? `${edge.type} Topic` : `${edge.type} Actor`;
};

/** CREATE; whatever stood there before was deleted in the same transaction. */
export function writeEdges(tx: WriteTx, edges: readonly GraphEdge[]): void {
  for (const [name, list] of groupBy(edges, farEnd)) {
    for (const part of chunks(list)) tx.send(createEdges(name), { rows: part.map(edgeRow) });
  }
}
