import { type GraphStore, type Params, StoreError, type StoreView } from '../../graph/index.ts';
import type { GraphWriter } from '../../server/store/graph-writer.ts';

/** A graph that only knows which articles it holds, and that can be away or choke on one of them. */
export type FakeGraph = {
  readonly store: GraphStore;
  readonly writer: GraphWriter;
  readonly articles: Map<string, number>;
  /** Ids of each batch that was stored. */
  readonly batches: string[][];
  away: boolean;
  /** This article can never be stored. */
  poison: string | null;
};

const AWAY = 'Neo4j does not answer.';

export function aFakeGraph(engine: 'embedded' | 'neo4j' = 'embedded'): FakeGraph {
  const articles = new Map<string, number>();
  const check = (): void => {
    if (graph.away) throw new StoreError('unavailable', AWAY, { hint: 'Start it.' });
  };
  const answers: Record<string, (params: Params) => readonly object[]> = {
    'article-ids': ({ after }) =>
      [...articles.keys()]
        .filter((id) => typeof after === 'string' && id > after)
        .toSorted()
        .map((id) => ({ id })),
    'events-of-articles': ({ ids }) =>
      (ids as string[]).flatMap((id) => {
        const claims = articles.get(id) ?? 0;
        return claims === 0 ? [] : [{ article: id, kind: 'meeting', events: claims }];
      }),
    'events-only-of-articles': ({ ids }) =>
      (ids as string[]).flatMap((id) => (articles.has(id) ? [{ article: id, events: articles.get(id) }] : [])),
  };
  const view = {
    async read(query: { name: string }, params: Params) {
      check();
      const answer = answers[query.name];
      if (!answer) throw new Error(`the fake graph knows no query '${query.name}'`);
      return answer(params);
    },
  } as StoreView;
  const graph: FakeGraph = {
    articles,
    batches: [],
    away: false,
    poison: null,
    store: {
      engine: { name: engine, version: '1', differences: [] },
      open: async () => undefined,
      view: () => view,
      writer: () => ({ transaction: async () => Promise.reject(new Error('not here')), flush: async () => check() }),
      health: async () => ({ ready: !graph.away, reason: graph.away ? AWAY : null }),
      close: async () => undefined,
    },
    writer: {
      judge: async () => check(),
      judged: () => 0,
      actor: () => '',
      address: () => null,
      isCalled: () => false,
      async apply({ put, remove }) {
        check();
        if (put.some((p) => p.article.id === graph.poison)) throw new StoreError('internal', 'It chokes on this one.');
        for (const id of remove) articles.delete(id);
        for (const { article, claims } of put) articles.set(article.id, claims.length);
        graph.batches.push([...put.map((p) => p.article.id), ...remove]);
        return { claims: 0, events: { meeting: 0, visit: 0, stance: 0, invitation: 0 }, dropped: 0 };
      },
    },
  };
  return graph;
}
