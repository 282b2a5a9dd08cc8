import { setTimeout as sleep } from 'node:timers/promises';
import { Router } from 'express';
import {
  type ImportAnswer,
  ImportBatch,
  type ImportItem,
  type ImportOutcome,
  type ImportState,
  makeArticle,
} from '../../../graph/index.ts';
import { refusalOf } from '../../jobs/accept.ts';
import type { ApiDeps } from '../deps.ts';
import { parse } from '../parse.ts';
import { ApiProblem } from '../problem.ts';

/** Articles that may wait to be read before more are taken. */
const MAX_WAITING = 2000;
const PATIENCE_MS = 20_000;
const LOOK_MS = 50;

/** Resolves when there is room; an import may not fill the memory with what waits. */
async function room({ jobs }: ApiDeps): Promise<void> {
  for (let waited = 0; jobs.waiting() > MAX_WAITING; waited += LOOK_MS) {
    if (waited < PATIENCE_MS) await sleep(LOOK_MS);
    else {
      const hint = jobs.trouble() ?? 'Send the same again a little later: what is known already is passed over.';
      throw new ApiProblem(429, `More than ${MAX_WAITING} articles wait to be read.`, { hint, retryAfter: 5 });
    }
  }
}

async function take({ jobs, register }: ApiDeps, item: ImportItem, followed: boolean): Promise<ImportOutcome> {
  const { record, ...input } = item;
  const refusal = refusalOf('The article', input.text, record === null);
  if (refusal) return { id: null, outcome: 'refused', reason: refusal.message };
  const article = makeArticle(input, record);
  const gone = followed && register.standing(article.id)?.state === 'retracted';
  if (gone) return { id: article.id, outcome: 'deleted', reason: null };
  const { already } = await jobs.submit(article, 'user');
  return { id: article.id, outcome: already ? 'known' : 'new', reason: null };
}

/** Many articles at once: each is on disk when it is answered, and read later. */
export function importRoutes(deps: ApiDeps): Router {
  const { jobs, register } = deps;
  const router = Router();

  router.post('/import', async (request, response) => {
    const { items, followed } = parse(ImportBatch, request.body);
    await room(deps);
    const outcomes = await Promise.all(items.map((item) => take(deps, item, followed)));
    const answer: ImportAnswer = { outcomes, waiting: jobs.waiting() };
    response.status(202).json(answer);
  });

  router.get('/import', (_request, response) => {
    const failed = register.ids().filter((id) => register.standing(id)?.state === 'failed').length;
    const state: ImportState = { waiting: jobs.waiting(), failed, trouble: jobs.trouble() };
    response.json(state);
  });

  return router;
}
