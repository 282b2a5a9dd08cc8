import type { z } from 'zod';
import {
  Answer,
  ArticleDetail,
  type ArticleInput,
  ArticleList,
  CypherAnswer,
  type CypherRequest,
  Deleted,
  DocumentRead,
  EventList,
  Explanation,
  GraphSchema,
  IngestResult,
  JudgementList,
  JudgementView,
  type JudgeRequest,
  Network,
  NodeAnalysis,
  NodeCard,
  Paths,
  Problem,
  Review,
  SamplesChanged,
  SearchAnswer,
  ServerStatus,
  type Span,
} from '../../graph/index.ts';
import { askForToken, withToken } from './token.ts';

/** A refused or failed call, with the server's problem: what failed, and in `hint` what to do. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

const NO_ANSWER: Problem = {
  type: 'about:blank',
  title: 'No connection',
  status: 0,
  detail: 'Diplograph did not answer. What you see is unchanged.',
  hint: 'Check that the server is still running, then try again.',
  position: null,
};

function unexpected(status: number, detail: string): ApiError {
  const hint = 'Load the page again; if it stays, the page and the server are of different versions.';
  return new ApiError({ type: 'about:blank', title: 'Unexpected answer', status, detail, hint, position: null });
}

async function problemOf(response: Response): Promise<ApiError> {
  const parsed = Problem.safeParse(await response.json().catch(() => null));
  if (parsed.success) return new ApiError(parsed.data);
  return unexpected(response.status, `The server answered ${response.status} ${response.statusText}.`.trim());
}

async function sendOnce(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, headers: withToken(init.headers) });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(NO_ANSWER);
  }
}

/** While the server does not take the token, the person is asked for another; to give none ends it. */
async function send(path: string, init: RequestInit): Promise<Response> {
  for (;;) {
    const response = await sendOnce(path, init);
    if (response.status !== 401 || !(await askForToken())) return response;
  }
}

/** Calls the API and checks the answer's shape. Throws ApiError; an aborted call throws AbortError. */
export async function call<T>(path: string, shape: z.ZodType<T>, init: RequestInit = {}): Promise<T> {
  const response = await send(path, init);
  if (!response.ok) throw await problemOf(response);
  const parsed = shape.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw unexpected(response.status, `${path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const id = encodeURIComponent;
type Stop = AbortSignal | null;

export const api = {
  status: (signal: Stop) => call('/api/status', ServerStatus, { signal }),
  network: (limit: number, signal: Stop) => call(`/api/network?limit=${limit}`, Network, { signal }),
  node: (node: string, signal: Stop) => call(`/api/nodes/${id(node)}`, NodeCard, { signal }),
  figures: (node: string, signal: Stop) => call(`/api/analysis/nodes/${id(node)}`, NodeAnalysis, { signal }),
  paths: (a: string, b: string, signal: Stop) => call(`/api/analysis/paths?a=${id(a)}&b=${id(b)}`, Paths, { signal }),
  events: (ids: readonly string[], signal: Stop) =>
    call(`/api/events?ids=${ids.map(id).join(',')}`, EventList, { signal }),
  actors: (q: string, signal: Stop) => call(`/api/search?actors=1&q=${id(q)}`, SearchAnswer, { signal }),
  search: (q: string, signal: Stop) => call(`/api/search?q=${id(q)}`, SearchAnswer, { signal }),
  articles: (offset: number, limit: number, signal: Stop) =>
    call(`/api/articles?offset=${offset}&limit=${limit}`, ArticleList, { signal }),
  article: (article: string, signal: Stop) => call(`/api/articles/${id(article)}`, ArticleDetail, { signal }),
  explain: (article: string, { start, end }: Span, signal: Stop) =>
    call(`/api/articles/${id(article)}/explain?start=${start}&end=${end}`, Explanation, { signal }),
  ask: (q: string, signal: Stop) => call(`/api/ask?q=${id(q)}`, Answer, { signal }),
  cypher: (request: CypherRequest, signal: Stop) =>
    call('/api/cypher', CypherAnswer, { ...json('POST', request), signal }),
  schema: (signal: Stop) => call('/api/schema', GraphSchema, { signal }),
  add: (article: ArticleInput) => call('/api/articles', IngestResult, json('POST', article)),
  /** What a file holds; nothing is kept. */
  readDocument: (file: Blob, mediaType: string) =>
    call('/api/documents', DocumentRead, { method: 'POST', headers: { 'content-type': mediaType }, body: file }),
  /** What the page at an address holds; nothing is kept. */
  readPage: (url: string) => call('/api/pages', DocumentRead, json('POST', { url })),
  remove: (article: string) => call(`/api/articles/${id(article)}`, Deleted, { method: 'DELETE' }),
  retry: (article: string) => call(`/api/articles/${id(article)}/retry`, IngestResult, { method: 'POST' }),
  review: (signal: Stop) => call('/api/review', Review, { signal }),
  judgements: (signal: Stop) => call('/api/judgements', JudgementList, { signal }),
  judge: (judgement: JudgeRequest) => call('/api/judgements', JudgementView, json('POST', judgement)),
  undo: (number: number) => call(`/api/judgements/${number}`, JudgementView, { method: 'DELETE' }),
  loadSamples: () => call('/api/samples', SamplesChanged, { method: 'POST' }),
  removeSamples: () => call('/api/samples', SamplesChanged, { method: 'DELETE' }),
};
