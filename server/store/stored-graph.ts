import {
  allEdges,
  EXPORTED_LABELS,
  EXPORTED_TYPES,
  exportNodes,
  type Graph,
  type GraphEdge,
  type GraphNode,
  kindOf,
  NODE_KINDS,
  type Properties,
  type StoreView,
} from '../../graph/index.ts';

const PAGE = 5000;

function readNode(labels: readonly string[], props: Properties): GraphNode {
  const kind = kindOf(labels);
  if (kind === null) throw new RangeError(`the store holds a node with unknown labels: ${labels.join(':')}`);
  return { key: NODE_KINDS[kind].label, labels: NODE_KINDS[kind].labels, id: String(props['id']), props };
}

async function nodesOf(view: StoreView, label: (typeof EXPORTED_LABELS)[number]): Promise<readonly GraphNode[]> {
  const nodes: GraphNode[] = [];
  for (let after = ''; ; ) {
    const page = await view.read(exportNodes(label), { after, limit: PAGE });
    nodes.push(...page.map(({ n }) => readNode(n.labels, n.props as Properties)));
    const last = nodes.at(-1);
    if (page.length < PAGE || !last) return nodes;
    after = last.id;
  }
}

async function edgesOf(view: StoreView, type: string): Promise<readonly GraphEdge[]> {
  const rows = await view.read(allEdges(type), {});
  return rows.map(({ from, to, r }) => {
    const props = r.props as Properties;
    return { type, from, to, key: typeof props['key'] === 'string' ? props['key'] : null, props };
  });
}

/** The whole stored graph, for the digest and for comparison. */
export async function storedGraph(view: StoreView): Promise<Graph> {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const label of EXPORTED_LABELS) nodes.push(...(await nodesOf(view, label)));
  for (const type of EXPORTED_TYPES) edges.push(...(await edgesOf(view, type)));
  return { nodes, edges };
}
