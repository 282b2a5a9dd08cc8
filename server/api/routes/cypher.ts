import { type Response, Router } from 'express';
import { CypherRequest, type Limits } from '../../../graph/index.ts';
import { cypherAnswer } from '../../views/cypher-answer.ts';
import { withHint } from '../../views/query-hints.ts';
import { schemaView } from '../../views/schema.ts';
import type { ApiDeps } from '../deps.ts';
import { parse } from '../parse.ts';
import { ApiProblem } from '../problem.ts';

const LIMITS: Limits = { ms: 10_000, rows: 1000, bytes: 5_000_000 };
const AT_ONCE = 2;

/** Aborted when the client leaves before it has its answer. */
function whenLeft(response: Response): AbortSignal {
  const left = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) left.abort();
  });
  return left.signal;
}

function closed(): ApiProblem {
  const hint = 'Set CONSOLE=on if everybody who reaches this server may query the graph.';
  return new ApiProblem(403, 'The console is off on this server.', { hint });
}

/** POST /api/cypher and GET /api/schema: a person's own reading queries. */
export function cypherRoutes({ store, reference, console, log }: ApiDeps): Router {
  const router = Router();
  let running = 0;

  router.post('/cypher', async (request, response) => {
    if (!console) throw closed();
    const { query, params } = parse(CypherRequest, request.body);
    if (running >= AT_ONCE) {
      throw new ApiProblem(429, 'Other queries are still running.', { hint: 'Wait until they end.', retryAfter: 2 });
    }
    running += 1;
    try {
      log.info({ query: query.slice(0, 200), id: request.id }, 'console query');
      const result = await store.view().console(query, params, LIMITS, whenLeft(response));
      response.json(await cypherAnswer(result, { view: store.view(), reference }));
    } catch (error) {
      throw withHint(query, error);
    } finally {
      running -= 1;
    }
  });

  router.get('/schema', (_request, response) => {
    response.json(schemaView(store.engine));
  });

  return router;
}
