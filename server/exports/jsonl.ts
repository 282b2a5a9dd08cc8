import { createHash } from 'node:crypto';
import {
  EXPORTED_TYPES,
  type ExportQuery,
  edgeLine,
  type GraphNode,
  NODE_KINDS,
  type NodeKind,
  nodeLine,
} from '../../graph/index.ts';
import type { ExportSource } from './source.ts';

/** The version of the file's form; a reader refuses a greater one. */
export const FORM_VERSION = 2;

const labelsOf = (kind: NodeKind): string => [...NODE_KINDS[kind].labels].sort().join(' ');
const KINDS = (Object.keys(NODE_KINDS) as NodeKind[]).sort((a, b) => (labelsOf(a) < labelsOf(b) ? -1 : 1));

/** When each claim was recorded: outside the graph lines, since the digest is to leave it out. */
function recordedLine(nodes: readonly GraphNode[]): string {
  const times = nodes.flatMap((n) =>
    typeof n.props['recordedAt'] === 'string' ? [[n.id, n.props['recordedAt']]] : [],
  );
  return times.length === 0 ? '' : `${JSON.stringify({ recorded: times })}\n`;
}

type Counts = { nodes: number; edges: number; articles: number; journal: number; judgements: number };

/** Counts the lines and takes their digest on the way: lines are joined by a line feed, without a last one. */
function ledger() {
  const hash = createHash('sha256');
  const counts: Counts = { nodes: 0, edges: 0, articles: 0, journal: 0, judgements: 0 };
  let first = true;
  return {
    counts,
    add(line: string): string {
      hash.update(first ? line : `\n${line}`);
      first = false;
      return `${line}\n`;
    },
    digest: () => hash.digest('hex'),
  };
}
type Ledger = ReturnType<typeof ledger>;

type Pages = Pick<ExportSource, 'nodes' | 'edges'>;

async function* graphText(source: Pages, kept: Ledger): AsyncGenerator<string> {
  for (const kind of KINDS) {
    for await (const nodes of source.nodes(kind)) {
      kept.counts.nodes += nodes.length;
      yield recordedLine(nodes) + nodes.map((node) => kept.add(nodeLine(node))).join('');
    }
  }
  for (const type of [...EXPORTED_TYPES].sort()) {
    for await (const edges of source.edges(type)) {
      kept.counts.edges += edges.length;
      yield edges.map((edge) => kept.add(edgeLine(edge))).join('');
    }
  }
}

/** The fingerprint of the stored graph, without holding it. */
export async function graphDigest(pages: Pages): Promise<string> {
  const kept = ledger();
  const lines = graphText(pages, kept)[Symbol.asyncIterator]();
  while (!(await lines.next()).done);
  return kept.digest();
}

/** The records of journal and judgements, then the texts of the articles that they leave live. */
async function* archiveText(source: ExportSource, texts: boolean, kept: Ledger): AsyncGenerator<string> {
  const live = new Set<string>();
  for await (const record of source.journal()) {
    if (record.state === 'retracted') live.delete(record.id);
    else live.add(record.id);
    kept.counts.journal += 1;
    yield `${JSON.stringify({ journal: record })}\n`;
  }
  for await (const record of source.judgements()) {
    kept.counts.judgements += 1;
    yield `${JSON.stringify({ judged: record })}\n`;
  }
  if (!texts) return;
  for (const id of [...live].sort()) {
    const article = await source.article(id);
    if (article === null) continue;
    kept.counts.articles += 1;
    yield `${JSON.stringify({ article })}\n`;
  }
}

/** Everything in one file: a head, the graph's canonical lines, journal and texts, and an end with the digest. */
export async function* jsonLines(source: ExportSource, query: ExportQuery): AsyncGenerator<string> {
  const texts = query.texts === '1';
  const kept = ledger();
  yield `${JSON.stringify({ diplograph: FORM_VERSION, program: source.version, texts })}\n`;
  yield* graphText(source, kept);
  yield* archiveText(source, texts, kept);
  yield `${JSON.stringify({ end: { digest: kept.digest(), ...kept.counts } })}\n`;
}
