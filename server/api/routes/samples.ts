import { Router } from 'express';
import type { ApiDeps } from '../deps.ts';

/** POST and DELETE /api/samples: the bundled articles in, and out again. */
export function sampleRoutes({ samples }: ApiDeps): Router {
  const router = Router();
  router.post('/samples', async (_request, response) => {
    response.json({ articles: await samples.add() });
  });
  router.delete('/samples', async (_request, response) => {
    response.json({ articles: await samples.remove() });
  });
  return router;
}
