import { canonicalJson } from '../model/canonical-json.ts';
import type { Graph, GraphEdge, GraphNode, Properties } from '../model/graph.ts';
import { sha256Hex } from '../model/hash.ts';

/** Times of recording and Meta say nothing about the world. */
const LEFT_OUT: ReadonlySet<string> = new Set(['recordedAt']);

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function canonicalProps(props: Properties): Record<string, unknown> {
  const kept = Object.entries(props).filter(([name, value]) => value !== null && !LEFT_OUT.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, Array.isArray(value) ? value.toSorted(byCodePoint) : value]),
  );
}

export function nodeLine(node: GraphNode): string {
  return canonicalJson({ labels: node.labels.toSorted(), id: node.id, props: canonicalProps(node.props) });
}

export function edgeLine(edge: GraphEdge): string {
  const { type, from, to, key } = edge;
  return canonicalJson({ type, from, to, key, props: canonicalProps(edge.props) });
}

/** The lines of the canonical export: nodes by labels and id, then edges by type, ends and key. */
export function graphLines(graph: Graph): readonly string[] {
  const nodeKey = (n: GraphNode): string => `${n.labels.toSorted().join(' ')}\u001f${n.id}`;
  const edgeKeyOf = (e: GraphEdge): string => [e.type, e.from, e.to, e.key ?? ''].join('\u001f');
  const sorted = <T>(items: readonly T[], key: (item: T) => string, line: (item: T) => string): string[] =>
    items
      .map((item) => [key(item), line(item)] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([, text]) => text);
  const nodes = graph.nodes.filter((n) => n.key !== 'Meta');
  return [...sorted(nodes, nodeKey, nodeLine), ...sorted(graph.edges, edgeKeyOf, edgeLine)];
}

/** SHA-256 over the lines: equal digests mean equal graphs. */
export function digest(graph: Graph): string {
  return sha256Hex(graphLines(graph).join('\n'));
}
