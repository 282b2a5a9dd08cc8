import { Router } from 'express';
import type { ApiDeps } from '../deps.ts';
import { expectReady } from '../patience.ts';
import { ApiProblem } from '../problem.ts';

/** Whether the process lives, and whether it can serve. */
export function healthRoutes({ store, closing }: ApiDeps): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    if (closing.aborted) throw new ApiProblem(503, 'The server is stopping.', { retryAfter: 5 });
    await expectReady(store);
    response.json({ ready: true });
  });
  return router;
}
