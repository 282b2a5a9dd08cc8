import { Router } from 'express';
import type { ApiDeps } from '../deps.ts';
import { fileBody, readBody } from '../file-body.ts';

/** Files: what an article's file holds, for people to look at before it is added. Keeps nothing. */
export function documentRoutes({ reader }: ApiDeps): Router {
  const router = Router();
  router.post('/documents', fileBody, async (request, response) => {
    response.json(await readBody(reader, request));
  });
  return router;
}
