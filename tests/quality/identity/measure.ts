import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  buildGraph,
  EVENT_KIND_NAMES,
  type EventKind,
  type Graph,
  identifyClaims,
  makeArticle,
  type ReadArticle,
  type Reference,
  sliceOf,
} from '../../../graph/index.ts';
import type { Extractor } from '../../../server/ingest/extractor.ts';
import { ROOT } from '../../../server/root.ts';

const Told = z.object({ published: z.string() }).catchall(z.string());
const Clusters = z.array(z.array(z.string()));
const Group = z.strictObject({
  name: z.string(),
  articles: z.array(Told),
  same: z.partialRecord(z.enum(EVENT_KIND_NAMES), Clusters),
  people: Clusters.default([]),
  shows: z.record(z.string(), z.string()).default({}),
});
export type Group = z.infer<typeof Group>;

export const groups: readonly Group[] = z
  .array(Group)
  .parse(parse(readFileSync(join(ROOT, 'tests', 'quality', 'identity', 'groups.yaml'), 'utf8')));

type Sentence = { readonly label: string; readonly quote: string; readonly read: ReadArticle };
/** What became of a group: its sentences and the graph of all its articles. */
export type Built = { readonly sentences: readonly Sentence[]; readonly graph: Graph };

export function build(group: Group, extractor: Extractor, reference: Reference): Built {
  const sentences = group.articles.flatMap(({ published, ...told }, i): Sentence[] => {
    const text = Object.values(told).join('\n\n');
    const article = makeArticle({ title: `Report ${i + 1}`, text, published, url: null, outlet: null });
    const read = { article, claims: identifyClaims(article.id, extractor.extract(article).claims) };
    return Object.entries(told).map(([label, quote]) => ({ label, quote, read }));
  });
  return { sentences, graph: buildGraph([...new Set(sentences.map((s) => s.read))], reference) };
}

const claimsOf = ({ quote, read }: Sentence): ReadArticle['claims'] =>
  read.claims.filter((c) => quote.includes(c.quote));

/** The events of one kind that a sentence reports. */
export function eventsOf({ sentences, graph }: Built, label: string, kind: EventKind): readonly string[] {
  const sentence = sentences.find((s) => s.label === label);
  const claims = sentence ? claimsOf(sentence).filter((c) => c.kind === kind) : [];
  const ids = new Set(claims.map((c) => c.id));
  return [...new Set(graph.edges.filter((e) => e.type === 'ABOUT' && ids.has(e.from)).map((e) => e.to))];
}

/** The persons that a name of a sentence became; `mention` is label/name. */
export function peopleOf({ sentences, graph }: Built, mention: string): readonly string[] {
  const [label = '', name = ''] = mention.split('/');
  const sentence = sentences.find((s) => s.label === label);
  if (!sentence) return [];
  const { text } = sentence.read.article;
  const called = claimsOf(sentence).flatMap(({ id, said }) =>
    said.args.filter((a) => a.span !== null && sliceOf(text, a.span).includes(name)).map((a) => ({ id, form: a.name })),
  );
  const claims = new Set(called.map((c) => c.id));
  const forms = new Set(called.map((c) => c.form));
  const events = new Set(graph.edges.filter((e) => e.type === 'ABOUT' && claims.has(e.from)).map((e) => e.to));
  const actors = new Set(
    graph.edges.filter((e) => e.type === 'PARTICIPATED_IN' && events.has(e.to)).map((e) => e.from),
  );
  const isCalled = ({ props }: Graph['nodes'][number]): boolean =>
    [props['name'], ...(props['aliases'] as readonly string[])].some((form) => forms.has(String(form)));
  return graph.nodes.filter((n) => actors.has(n.id) && isCalled(n)).map((n) => n.id);
}

export type Counts = { right: number; wrong: number; missed: number };

/** Pairs of one group that are rightly one, wrongly one, wrongly two. */
export function pairs(clusters: readonly (readonly string[])[], foundOf: (item: string) => readonly string[]): Counts {
  const items = clusters.flatMap((cluster, i) => cluster.map((item) => ({ item, i, found: foundOf(item) })));
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const [at, a] of items.entries()) {
    for (const b of items.slice(at + 1)) {
      const joined = a.found.some((id) => b.found.includes(id));
      if (joined && a.i === b.i) counts.right += 1;
      else if (joined) counts.wrong += 1;
      else if (a.i === b.i) counts.missed += 1;
    }
  }
  return counts;
}
