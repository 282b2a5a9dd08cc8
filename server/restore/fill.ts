import { type GraphEdge, type GraphNode, type GraphStore, setJudged } from '../../graph/index.ts';
import type { ArticleArchive } from '../archive/articles.ts';
import type { JudgementRecord } from '../archive/judgement-log.ts';
import type { JournalRecord } from '../archive/record.ts';
import { writeEdges, writeNodes } from '../store/rows.ts';
import { exportLines } from './file.ts';
import type { Line } from './line.ts';

export type Target = {
  readonly store: GraphStore;
  readonly archive: Pick<ArticleArchive, 'put'>;
  readonly journal: { append(records: readonly JournalRecord[]): Promise<unknown> };
  readonly judgements: { append(records: readonly JudgementRecord[]): Promise<unknown> };
};

/** Lines of one transaction, and records of one sync. */
const BATCH = 2000;

/** Gathers items and hands them on in batches. */
function batches<T>(put: (items: readonly T[]) => Promise<unknown>) {
  let items: T[] = [];
  const flush = async (): Promise<void> => {
    if (items.length === 0) return;
    const full = items;
    items = [];
    await put(full);
  };
  return {
    flush,
    async add(item: T): Promise<void> {
      items.push(item);
      if (items.length === BATCH) await flush();
    },
  };
}

/** Writes all lines of a checked file into an empty store, archive and journal: all nodes before the edges between them. */
export async function fill(path: string, { store, archive, journal, judgements }: Target): Promise<void> {
  const writer = store.writer();
  let recorded = new Map<string, string>();
  let taken = 0;
  const nodes = batches<GraphNode>((list) => writer.transaction(async (tx) => writeNodes(tx, list)));
  const edges = batches<GraphEdge>((list) => writer.transaction(async (tx) => writeEdges(tx, list)));
  const records = batches<JournalRecord>((list) => journal.append(list));
  const judged = batches<JudgementRecord>((list) => judgements.append(list));
  const withTime = (node: GraphNode): GraphNode => {
    const recordedAt = recorded.get(node.id);
    return recordedAt === undefined ? node : { ...node, props: { ...node.props, recordedAt } };
  };
  const take: { readonly [K in Line['is']]: (line: Extract<Line, { is: K }>) => unknown } = {
    head: () => undefined,
    recorded: ({ times }) => {
      recorded = new Map(times);
    },
    node: ({ node }) => nodes.add(withTime(node)),
    async edge({ edge }) {
      await nodes.flush();
      await edges.add(edge);
    },
    journal: ({ record }) => records.add(record),
    judged({ record }) {
      taken += 1;
      return judged.add(record);
    },
    article: ({ article }) => archive.put(article),
    end: () => undefined,
  };
  for await (const { line } of exportLines(path)) await (take[line.is] as (l: Line) => unknown)(line);
  await nodes.flush();
  await edges.flush();
  await records.flush();
  await judged.flush();
  // The graph of the file has taken them in.
  await writer.transaction((tx) => tx.run(setJudged, { judged: taken }));
  await writer.flush();
}
