import {
  type Article,
  EXPORTED_FROM,
  exportBusyEdges,
  exportDegrees,
  exportEdges,
  exportIds,
  exportNodes,
  type GraphEdge,
  type GraphNode,
  kindOf,
  NODE_KINDS,
  type NodeKind,
  type Properties,
  type StoreView,
} from '../../graph/index.ts';
import type { JudgementRecord } from '../archive/judgement-log.ts';
import type { JournalRecord } from '../archive/record.ts';

/** What an export is made from: the stored graph page by page, and the archive; read in this order every time. */
export type ExportSource = {
  /** Nodes of one kind by id. */
  nodes(kind: NodeKind): AsyncIterable<readonly GraphNode[]>;
  /** Edges of one type by ends and key. */
  edges(type: string): AsyncIterable<readonly GraphEdge[]>;
  readonly view: StoreView;
  readonly signal: AbortSignal;
  /** What the journal says until now. */
  journal(): AsyncIterable<JournalRecord>;
  judgements(): AsyncIterable<JudgementRecord>;
  /** The text of an article, or null. */
  article(id: string): Promise<Article | null>;
  readonly version: string;
};

/** Rows of one read; the memory of an export grows with this, not with the graph. */
const PAGE = 2000;
/** Nodes whose edges are read together. */
const ENDS = 5000;
export const READ_MS = 60_000;

type Read = { readonly view: StoreView; readonly signal: AbortSignal };

function graphNode(labels: readonly string[], props: Properties): GraphNode {
  const kind = kindOf(labels);
  if (kind === null) throw new RangeError(`the store holds a node with unknown labels: ${labels.join(':')}`);
  return { key: NODE_KINDS[kind].label, labels: NODE_KINDS[kind].labels, id: String(props['id']), props };
}

const labelOf = (kind: NodeKind): string => NODE_KINDS[kind].labels.at(-1) ?? NODE_KINDS[kind].label;

async function* nodesOf({ view, signal }: Read, kind: NodeKind): AsyncGenerator<readonly GraphNode[]> {
  for (let after = ''; ; ) {
    const options = { deadlineMs: READ_MS, signal };
    const rows = await view.read(exportNodes(labelOf(kind)), { after, limit: PAGE }, options);
    const nodes = rows.map(({ n }) => graphNode(n.labels, n.props as Properties));
    if (nodes.length > 0) yield nodes;
    const last = nodes.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

/** The ids of a label, a page at a time. */
export async function* idPages({ view, signal }: Read, label: string, size = ENDS): AsyncGenerator<readonly string[]> {
  for (let after = ''; ; ) {
    const rows = await view.read(exportIds(label), { after, limit: size }, { deadlineMs: READ_MS, signal });
    const ids = rows.map((row) => row.id);
    if (ids.length > 0) yield ids;
    const last = ids.at(-1);
    if (last === undefined || ids.length < size) return;
    after = last;
  }
}

type Row = { readonly from: string; readonly to: string; readonly r: { readonly props: object } };

function graphEdge(type: string, { from, to, r }: Row): GraphEdge {
  const props = r.props as Properties;
  return { type, from, to, key: typeof props['key'] === 'string' ? props['key'] : null, props };
}

const sortKey = (e: GraphEdge): string => `${e.from}\u001f${e.to}\u001f${e.key ?? ''}`;

function sorted(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const keyed = edges.map((edge) => [sortKey(edge), edge] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, edge]) => edge);
}

type Degree = { readonly id: string; readonly n: number };

/** Runs of nodes with at most a page of edges together; a node with more is a run of its own. */
export function packed(degrees: readonly Degree[], room = PAGE): readonly (readonly Degree[])[] {
  const packs: Degree[][] = [];
  let left = 0;
  for (const degree of degrees) {
    if (packs.length === 0 || degree.n > left) {
      packs.push([]);
      left = room;
    }
    packs.at(-1)?.push(degree);
    left -= degree.n;
  }
  return packs;
}

async function* busyEdges({ view, signal }: Read, type: string, id: string): AsyncGenerator<readonly GraphEdge[]> {
  for (let past = { to: '', key: '' }; ; ) {
    const options = { deadlineMs: READ_MS, signal };
    const rows = await view.read(exportBusyEdges(type), { id, ...past, limit: PAGE }, options);
    const edges = sorted(rows.map((row) => graphEdge(type, row)));
    if (edges.length > 0) yield edges;
    const last = edges.at(-1);
    if (!last || rows.length < PAGE) return;
    past = { to: last.to, key: last.key ?? '' };
  }
}

async function* edgesOf(read: Read, type: string): AsyncGenerator<readonly GraphEdge[]> {
  const { view, signal } = read;
  const options = { deadlineMs: READ_MS, signal };
  for await (const ids of idPages(read, EXPORTED_FROM[type] ?? '')) {
    const degrees = (await view.read(exportDegrees(type), { ids }, options)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const pack of packed(degrees)) {
      const [first] = pack;
      if (first && first.n > PAGE) yield* busyEdges(read, type, first.id);
      else {
        const rows = await view.read(exportEdges(type), { ids: pack.map((d) => d.id) }, options);
        yield sorted(rows.map((row) => graphEdge(type, row)));
      }
    }
  }
}

/** The graph of a store as pages; `signal` ends the reading. */
export function graphPages(read: Read): Pick<ExportSource, 'nodes' | 'edges'> {
  return { nodes: (kind) => nodesOf(read, kind), edges: (type) => edgesOf(read, type) };
}
