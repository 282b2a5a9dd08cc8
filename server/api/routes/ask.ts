import { Router } from 'express';
import { z } from 'zod';
import { whileReading } from '../../../graph/index.ts';
import type { ApiDeps } from '../deps.ts';
import { parse } from '../parse.ts';
import { ApiProblem } from '../problem.ts';

const MAX_QUESTION = 500;
const AskQuery = z.object({ q: z.string().default('') });

/** GET /api/ask: a question in plain English. */
export function askRoutes({ ask, unread }: ApiDeps): Router {
  return Router().get('/ask', async (request, response) => {
    const { q } = parse(AskQuery, request.query);
    if (q.length > MAX_QUESTION) {
      const hint = 'Ask one thing at a time, for example: Who met Kim Jong Un in 2018?';
      throw new ApiProblem(400, `The question is longer than ${MAX_QUESTION} characters.`, { hint });
    }
    // Counted first: what is read while the answer is sought may be missing in it.
    const waiting = unread();
    response.json(whileReading(await ask(q), waiting));
  });
}
