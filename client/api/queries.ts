import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
} from '@tanstack/react-query';
import type { NodeCard, Span } from '../../graph/index.ts';
import { ApiError, api } from './client.ts';

/** As many elements as are drawn without asking. */
export const DRAWN_LIMIT = 400;
const ARTICLES_PER_PAGE = 100;

/** One cache for the page. A call is tried again only when the server was away or busy. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && error instanceof ApiError && [0, 503].includes(error.problem.status),
      retryDelay: (failures) => 500 * 2 ** failures,
    },
  },
});

const COMPUTED = [
  'status',
  'network',
  'node',
  'figures',
  'paths',
  'events',
  'search',
  'articles',
  'ask',
  'schema',
  'review',
  'judgements',
];

function refresh(keys: readonly string[]): void {
  for (const key of keys) void queryClient.invalidateQueries({ queryKey: [key] });
}

/** After articles came: everything that is computed from them. */
export const graphChanged = (): void => refresh([...COMPUTED, 'article']);

/** After one went: the same, but its own text, still on screen, is not asked for again. */
const articleGone = (): void => refresh(COMPUTED);

export const useStatus = () =>
  useQuery({ queryKey: ['status'], queryFn: ({ signal }) => api.status(signal), refetchInterval: 15_000 });

export const useNetwork = () =>
  useQuery({ queryKey: ['network'], queryFn: ({ signal }) => api.network(DRAWN_LIMIT, signal) });

export const useNodeCard = (id: string) =>
  useQuery({ queryKey: ['node', id], queryFn: ({ signal }) => api.node(id, signal) });

export const useNodeFigures = (id: string) =>
  useQuery({ queryKey: ['figures', id], queryFn: ({ signal }) => api.figures(id, signal) });

export const usePaths = (from: string, to: string) =>
  useQuery({ queryKey: ['paths', from, to], queryFn: ({ signal }) => api.paths(from, to, signal) });

const loaded = (answers: readonly UseQueryResult<NodeCard>[]): readonly NodeCard[] =>
  answers.flatMap(({ data }) => (data === undefined ? [] : [data]));

/** The cards that have come, as one list that stays the same while they do. */
export const useNodeCards = (ids: readonly string[]) =>
  useQueries({
    queries: ids.map((id) => ({
      queryKey: ['node', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => api.node(id, signal),
    })),
    combine: loaded,
  });

const EVENTS_MAX = 100;
export const useEvents = (ids: readonly string[]) =>
  useQuery({
    queryKey: ['events', ...ids],
    queryFn: ({ signal }) => api.events(ids.slice(0, EVENTS_MAX), signal),
    enabled: ids.length > 0,
  });

export const useSearch = (q: string) =>
  useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => api.search(q, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });

/** People, countries and organisations by name, also those that only the tables know. */
export const useActors = (q: string, wanted: boolean) =>
  useQuery({
    queryKey: ['search', 'actors', q],
    queryFn: ({ signal }) => api.actors(q, signal),
    enabled: wanted && q !== '',
    placeholderData: keepPreviousData,
  });

export const useArticles = () =>
  useInfiniteQuery({
    queryKey: ['articles'],
    queryFn: ({ pageParam, signal }) => api.articles(pageParam, ARTICLES_PER_PAGE, signal),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const seen = pages.reduce((sum, page) => sum + page.articles.length, 0);
      return last.articles.length > 0 && seen < last.total ? seen : undefined;
    },
  });

export const useArticle = (id: string) =>
  useQuery({ queryKey: ['article', id], queryFn: ({ signal }) => api.article(id, signal) });

/** How a stretch of an article was read; asked for only when somebody wants to know. */
export const useExplanation = (article: string, { start, end }: Span, wanted: boolean) =>
  useQuery({
    queryKey: ['explain', article, start, end],
    queryFn: ({ signal }) => api.explain(article, { start, end }, signal),
    enabled: wanted,
    staleTime: 300_000,
  });

const ASK_AGAIN_MS = 2000;
/** An empty question gives examples from the graph in store. While articles wait it is asked again, progress heard or not. */
export const useAsk = (q: string) =>
  useQuery({
    queryKey: ['ask', q],
    queryFn: ({ signal }) => api.ask(q, signal),
    refetchInterval: ({ state }) => ((state.data?.waiting ?? 0) > 0 ? ASK_AGAIN_MS : false),
  });

export const useSchema = () =>
  useQuery({ queryKey: ['schema'], queryFn: ({ signal }) => api.schema(signal), staleTime: 300_000 });

export const useAddArticle = () => useMutation({ mutationFn: api.add, onSettled: graphChanged });
export const useRemoveArticle = () => useMutation({ mutationFn: api.remove, onSettled: articleGone });
export const useRetryArticle = () => useMutation({ mutationFn: api.retry, onSettled: graphChanged });
export const useLoadSamples = () => useMutation({ mutationFn: api.loadSamples, onSettled: graphChanged });
export const useRemoveSamples = () => useMutation({ mutationFn: api.removeSamples, onSettled: articleGone });

export const useReview = () => useQuery({ queryKey: ['review'], queryFn: ({ signal }) => api.review(signal) });
export const useJudgements = () =>
  useQuery({ queryKey: ['judgements'], queryFn: ({ signal }) => api.judgements(signal) });
export const useJudge = () => useMutation({ mutationFn: api.judge, onSettled: graphChanged });
export const useUndo = () => useMutation({ mutationFn: api.undo, onSettled: graphChanged });
