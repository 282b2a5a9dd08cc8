import { Router } from 'express';
import { graphCounts, type ServerStatus, type StoreView } from '../../../graph/index.ts';
import type { ApiDeps } from '../deps.ts';

const NONE: ServerStatus['counts'] = { articles: 0, claims: 0, events: 0, leaders: 0, countries: 0, organizations: 0 };

async function countsOf(view: StoreView): Promise<ServerStatus['counts']> {
  const [counts] = await view.read(graphCounts, {});
  return counts ?? NONE;
}

/** GET /api/status: answers also while the store is away, and says why. */
export function statusRoutes(deps: ApiDeps): Router {
  const { store, jobs, samples } = deps;
  return Router().get('/status', async (_request, response) => {
    const health = await store.health();
    const counts = health.ready ? await countsOf(store.view()).catch(() => null) : null;
    const status: ServerStatus = {
      version: deps.version,
      store: {
        name: store.engine.name,
        version: store.engine.version,
        ready: health.ready && counts !== null,
        reason: health.reason ?? jobs.trouble(),
        aside: deps.aside,
      },
      counts: counts ?? NONE,
      samples: { present: samples.present(), available: await samples.available() },
      console: deps.console,
      waiting: deps.unread(),
      today: deps.today(),
    };
    response.json(status);
  });
}
