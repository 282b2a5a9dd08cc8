import { Router } from 'express';
import { PageRequest } from '../../../graph/index.ts';
import { FetchError } from '../../fetch/fetch-error.ts';
import { articleAt } from '../../import/page.ts';
import { ReadingError } from '../../readers/document.ts';
import type { ApiDeps } from '../deps.ts';
import { parse } from '../parse.ts';
import { ApiProblem } from '../problem.ts';

function problemOf(error: unknown): unknown {
  if (!(error instanceof FetchError || error instanceof ReadingError)) return error;
  const status = error instanceof FetchError && error.passing ? 502 : 422;
  return new ApiProblem(status, `The page ${error.message}.`, { hint: error.hint, cause: error });
}

/** Addresses: what the page there holds, for people to look at before it is added. Keeps nothing. */
export function pageRoutes({ fetcher, reader }: Pick<ApiDeps, 'fetcher' | 'reader'>): Router {
  const router = Router();
  router.post('/pages', async (request, response) => {
    const { url } = parse(PageRequest, request.body);
    const document = await articleAt(url.trim(), { fetcher, reader }).catch((error: unknown) => {
      throw problemOf(error);
    });
    response.json(document);
  });
  return router;
}
