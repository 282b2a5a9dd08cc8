import { type Request, Router } from 'express';
import { z } from 'zod';
import {
  type ArticleDetail,
  ArticleInput,
  type ArticleList,
  type IngestResult,
  makeArticle,
} from '../../../graph/index.ts';
import type { Entry } from '../../archive/ledger.ts';
import { refusalOf } from '../../jobs/accept.ts';
import { resultOf } from '../../jobs/results.ts';
import { articleDetail, articleSummary } from '../../views/articles.ts';
import type { ApiDeps } from '../deps.ts';
import { fileBody, isFile, readBody } from '../file-body.ts';
import { knownEntry, refused, unknownArticle, withoutText } from '../known.ts';
import { parse } from '../parse.ts';
import { FOLLOW_MS, follows, within } from '../patience.ts';

const Page = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});
/** `wait=1`: answer when the article is stored. */
const Wait = z.object({ wait: z.enum(['0', '1']).default('0') });

/** The longest that a request waits for the reader and the store. */
const PATIENCE_MS = 60_000;

const SETTLED: ReadonlySet<IngestResult['state']> = new Set(['done', 'failed', 'replaced']);

/** With a word on what keeps it from being stored, so that nobody thinks it lost. */
function withTrouble(result: IngestResult, trouble: string | null): IngestResult {
  if (trouble === null || SETTLED.has(result.state)) return result;
  const warning = `The article is safe on disk and will be stored when the store answers again: ${trouble}`;
  return { ...result, warnings: [...result.warnings, warning] };
}

async function add(deps: ApiDeps, input: ArticleInput, wait: boolean): Promise<{ status: number; body: IngestResult }> {
  const refusal =
    refusalOf('The article', input.text) ?? (input.title.trim() === '' ? null : refusalOf('The title', input.title));
  if (refusal) throw refused(refusal);
  const { jobs, register } = deps;
  const accepted = await jobs.submit(makeArticle(input), 'user');
  if (wait) await within(Promise.race([jobs.settled(accepted.id), troubled(deps)]), PATIENCE_MS);
  const entry = register.find(accepted.id);
  const result = entry === null ? accepted : resultOf(entry, accepted.already);
  return { status: wait && SETTLED.has(result.state) ? 200 : 202, body: withTrouble(result, jobs.trouble()) };
}

const LOOK_MS = 500;

/** Resolves when the store has been away for two looks: waiting longer helps nobody. */
async function troubled({ jobs }: ApiDeps): Promise<void> {
  for (let seen = 0; seen < 2; ) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS).unref());
    seen = jobs.trouble() === null ? 0 : seen + 1;
    if (jobs.waiting() === 0) return;
  }
}

/** What the sender of a file knows better than the file. */
const Given = z.object({
  title: z.string().optional(),
  published: z.string().optional(),
  outlet: z.string().optional(),
  url: z.string().optional(),
});

type Sent = { readonly input: ArticleInput; readonly warnings: readonly string[] };

/** The article in a request: as JSON, or as a file with what the sender adds in the query. */
async function sentIn({ reader }: ApiDeps, request: Request): Promise<Sent> {
  if (!isFile(request)) return { input: parse(ArticleInput, request.body), warnings: [] };
  const given = parse(Given, request.query);
  const { warnings, ...document } = await readBody(reader, request);
  return { input: parse(ArticleInput, { ...document, ...given }), warnings };
}

/** Other versions of an article, the latest first. */
function otherVersions({ versions, find }: ApiDeps['register'], { id }: Entry): readonly Entry[] {
  const others = versions(id).flatMap((other) => (other === id ? [] : (find(other) ?? [])));
  return others.sort((a, b) => (a.arrived < b.arrived ? 1 : -1));
}

/** Articles: list, text with claims, add, delete, read again. */
export function articleRoutes(deps: ApiDeps): Router {
  const { register, archive, jobs, store } = deps;
  const router = Router();

  router.get('/articles', (request, response) => {
    const { offset, limit } = parse(Page, request.query);
    const ids = register.ids().toReversed();
    const entries = ids.slice(offset, offset + limit).flatMap((id) => register.find(id) ?? []);
    const list: ArticleList = { articles: entries.map(articleSummary), total: ids.length };
    response.json(list);
  });

  router.get('/articles/:id', async (request, response) => {
    const entry = knownEntry(deps, request.params.id);
    const article = await archive.find(entry.id);
    if (article === null) throw deps.readOnly ? withoutText() : unknownArticle(entry.id);
    const versions = otherVersions(register, entry);
    const detail: ArticleDetail = await articleDetail(store.view(), { entry, text: article.text, versions });
    response.json(detail);
  });

  router.post('/articles', fileBody, async (request, response) => {
    const { wait } = parse(Wait, request.query);
    const { input, warnings } = await sentIn(deps, request);
    const { status, body } = await add(deps, input, wait === '1');
    const answer: IngestResult = { ...body, warnings: [...warnings, ...body.warnings] };
    response.status(status).json(answer);
  });

  router.delete('/articles/:id', async (request, response) => {
    const { id } = knownEntry(deps, request.params.id);
    const removal = await jobs.remove(id);
    if (removal === null) throw unknownArticle(id);
    const deleted = await within(removal.done, FOLLOW_MS);
    if (deleted === null) throw follows('the article leaves the graph', jobs.trouble());
    response.json(deleted);
  });

  router.post('/articles/:id/retry', async (request, response) => {
    const { id } = knownEntry(deps, request.params.id);
    const result = await jobs.retry(id);
    if (result === null) throw unknownArticle(id);
    response.status(202).json(result);
  });

  return router;
}
