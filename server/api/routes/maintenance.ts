import { Router } from 'express';
import type { ApiDeps } from '../deps.ts';
import { expectReady } from '../patience.ts';

/** GET /api/digest: the graph's fingerprint. POST /api/rebuild: the graph anew from the archive. */
export function maintenanceRoutes({ jobs, digest, store }: ApiDeps): Router {
  const router = Router();
  router.get('/digest', async (_request, response) => {
    await expectReady(store);
    response.json({ digest: await digest() });
  });
  router.post('/rebuild', async (_request, response) => {
    await expectReady(store);
    const articles = await jobs.rebuild();
    await jobs.idle();
    response.json({ articles });
  });
  return router;
}
