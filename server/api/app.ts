import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import compression from 'compression';
import express from 'express';
import { pinoHttp } from 'pino-http';
import type { ApiDeps } from './deps.ts';
import { hostGuard, originGuard, readOnlyGuard, tokenGuard } from './guards.ts';
import { securityHeaders, waitingHeader } from './headers.ts';
import { ApiProblem, asProblem, toBody } from './problem.ts';
import { rateGuards } from './rates.ts';
import { analysisRoutes } from './routes/analysis.ts';
import { articleRoutes } from './routes/articles.ts';
import { askRoutes } from './routes/ask.ts';
import { cypherRoutes } from './routes/cypher.ts';
import { documentRoutes } from './routes/documents.ts';
import { explainRoutes } from './routes/explain.ts';
import { exportRoutes } from './routes/exports.ts';
import { healthRoutes } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { judgementRoutes } from './routes/judgements.ts';
import { maintenanceRoutes } from './routes/maintenance.ts';
import { networkRoutes } from './routes/network.ts';
import { pageRoutes } from './routes/pages.ts';
import { progressRoutes } from './routes/progress.ts';
import { sampleRoutes } from './routes/samples.ts';
import { statusRoutes } from './routes/status.ts';

/** Reads are quiet; refusals are worth a line, failures an alarm. */
function levelOf(request: { method?: string }, status: number): 'debug' | 'info' | 'error' {
  if (status >= 500) return 'error';
  return status >= 400 || request.method !== 'GET' ? 'info' : 'debug';
}

function logging(deps: ApiDeps): express.RequestHandler {
  return pinoHttp({
    logger: deps.log,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    customLogLevel: (request, response) => levelOf(request, response.statusCode),
    serializers: { req: (r: { method: string; url: string }) => ({ method: r.method, url: r.url.split('?')[0] }) },
  });
}

const jsonBody = express.json({
  limit: '2mb',
  strict: true,
  verify(_request, _response, body) {
    if (!isUtf8(body)) throw new Error('not UTF-8');
  },
});

function errorHandler(deps: ApiDeps): express.ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  // oxlint-disable-next-line max-params -- its kind is told by their number
  return (error: unknown, request, response, next) => {
    const problem = asProblem(error);
    if (problem.status >= 500) deps.log.error({ err: problem.cause ?? problem, url: request.path }, problem.message);
    if (response.headersSent) return next(error);
    if (problem.retryAfter !== null) response.setHeader('Retry-After', String(problem.retryAfter));
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(toBody(problem)));
  };
}

const notFound: express.RequestHandler = (request, _response, next) => {
  const page = !request.path.startsWith('/api/');
  const hint = page ? 'Run `npm run build` if the page itself is missing.' : 'README.md lists the routes.';
  next(new ApiProblem(404, `There is nothing at ${request.method} ${request.path}.`, { hint }));
};

const isEventStream = (response: express.Response): boolean =>
  String(response.getHeader('Content-Type') ?? '').startsWith('text/event-stream');

function routes(deps: ApiDeps): express.Router {
  const router = express.Router();
  for (const part of [
    statusRoutes,
    articleRoutes,
    documentRoutes,
    pageRoutes,
    importRoutes,
    progressRoutes,
    networkRoutes,
    analysisRoutes,
    askRoutes,
    explainRoutes,
    cypherRoutes,
    exportRoutes,
    sampleRoutes,
    judgementRoutes,
    maintenanceRoutes,
  ]) {
    router.use(part(deps));
  }
  return router;
}

/** The HTTP application: guards, then the API, then the page. The order is that of a request's way in. */
export function createApp(deps: ApiDeps): express.Application {
  const app = express();
  app.disable('x-powered-by');
  app.use(logging(deps));
  app.use(securityHeaders());
  app.use(healthRoutes(deps));
  app.use(hostGuard(deps.hosts), originGuard, ...(deps.rates ? rateGuards() : []));
  app.use(tokenGuard(deps.token), readOnlyGuard(deps.readOnly));
  app.use(
    compression({ filter: (request, response) => !isEventStream(response) && compression.filter(request, response) }),
  );
  app.use('/api', waitingHeader(deps.unread), jsonBody, routes(deps));
  app.use(express.static(deps.web, { dotfiles: 'deny', index: 'index.html' }));
  app.use(notFound);
  app.use(errorHandler(deps));
  return app;
}
