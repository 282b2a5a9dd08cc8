import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { CHANGING } from './guards.ts';
import { ApiProblem } from './problem.ts';

const MINUTE_MS = 60_000;

/** Requests of one sender in a minute, by what they ask for; the first row that fits counts. */
export const RATES = [
  { name: 'queries', perMinute: 20, fits: ({ path }: Request) => path === '/api/cypher' },
  { name: 'questions', perMinute: 60, fits: ({ path }: Request) => path === '/api/ask' },
  { name: 'changes', perMinute: 60, fits: ({ method }: Request) => CHANGING.has(method) },
  { name: 'readings', perMinute: 300, fits: ({ path }: Request) => path.startsWith('/api/') },
] as const;
/** Requests of one sender in a minute that had a wrong token. Those without one guess nothing. */
export const WRONG_TOKENS = 10;

const HINT = 'Wait until the minute is over: Retry-After says how many seconds.';

/** Counts by the address of the connection: what a request says of its sender can be made up. */
const base = {
  windowMs: MINUTE_MS,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  validate: { xForwardedForHeader: false, forwardedHeader: false },
} as const;

type Rate = { readonly name: string; readonly perMinute: number };

function refuse({ name, perMinute }: Rate): Parameters<typeof rateLimit>[0] {
  return {
    handler: (_request, _response, next) =>
      next(new ApiProblem(429, `More than ${perMinute} ${name} came from here in a minute.`, { hint: HINT })),
  };
}

/** Lets one sender ask only so often, so that others are answered. */
export function rateGuards(): readonly RequestHandler[] {
  const wrong = { name: 'requests with a wrong token', perMinute: WRONG_TOKENS };
  const tokens = rateLimit({
    ...base,
    ...refuse(wrong),
    identifier: 'tokens',
    limit: WRONG_TOKENS,
    skip: ({ method, headers }) => !CHANGING.has(method) || headers.authorization === undefined,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
  });
  const guards = RATES.map((rate) =>
    rateLimit({
      ...base,
      ...refuse(rate),
      identifier: rate.name,
      limit: rate.perMinute,
      skip: (request) => RATES.find(({ fits }) => fits(request)) !== rate,
    }),
  );
  return [tokens, ...guards];
}
