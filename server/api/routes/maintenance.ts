import { Router } from 'express';
import type { ApiDeps } from '../deps.ts';

/** GET /api/digest: the graph's fingerprint. POST /api/rebuild: the graph anew from the archive. */
export function maintenanceRoutes({ jobs, digest }: ApiDeps): Router {
  const router = Router();
  router.get('/digest', async (_request, response) => {
    response.json({ digest: await digest() });
  });
  router.post('/rebuild', async (_request, response) => {
    const articles = await jobs.rebuild();
    await jobs.idle();
    response.json({ articles });
  });
  return router;
}
