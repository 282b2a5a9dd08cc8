import { type Request, type Response, Router } from 'express';
import type { NumberedProgress } from '../../jobs/progress.ts';
import type { ApiDeps } from '../deps.ts';
import { ApiProblem } from '../problem.ts';

const MAX_CLIENTS = 200;
const HEARTBEAT_MS = 15_000;
const RETRY_MS = 2000;
/** A client that takes nothing in is let go; it comes back with its last event's number. */
const MAX_BUFFERED = 1_000_000;

const eventText = ({ number, progress }: NumberedProgress): string =>
  `id: ${number}\nevent: article\ndata: ${JSON.stringify(progress)}\n\n`;

function lastEventId(request: Request): number | null {
  const text = request.headers['last-event-id'];
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function stream(request: Request, response: Response, { jobs, closing }: ApiDeps): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.write(`retry: ${RETRY_MS}\n\n`);
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  const end = (): void => {
    response.end();
  };
  const stop = jobs.feed.follow(lastEventId(request), (event) => {
    response.write(eventText(event));
    if (response.writableLength > MAX_BUFFERED) response.destroy();
  });
  closing.addEventListener('abort', end, { once: true });
  response.on('close', () => {
    stop();
    clearInterval(heartbeat);
    closing.removeEventListener('abort', end);
  });
}

/** GET /api/progress: server-sent events, one for each step of each article. */
export function progressRoutes(deps: ApiDeps): Router {
  let clients = 0;
  return Router().get('/progress', (request, response) => {
    if (clients >= MAX_CLIENTS) throw new ApiProblem(503, 'Too many pages follow the progress.', { retryAfter: 30 });
    clients += 1;
    response.on('close', () => {
      clients -= 1;
    });
    stream(request, response, deps);
  });
}
