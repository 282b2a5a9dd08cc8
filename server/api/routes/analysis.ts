import { type Response, Router } from 'express';
import { z } from 'zod';
import { intervalOf, OCCURRED_EDGE_TYPES, PERIODS, readPrefix, type TiePart } from '../../../graph/index.ts';
import type { ApiDeps } from '../deps.ts';
import { parse } from '../parse.ts';
import { ApiProblem } from '../problem.ts';

const date = z.string().refine((text) => readPrefix(text) !== null, {
  error: 'is no date: write YYYY, YYYY-MM or YYYY-MM-DD',
});
const KINDS = OCCURRED_EDGE_TYPES.map((type) => type.toLowerCase());
const kind = z
  .string()
  .transform((text) => text.split(',').map((word) => word.trim().toLowerCase()))
  .refine((words) => words.every((word) => KINDS.includes(word)), {
    error: `is no kind: write one or more of ${KINDS.join(', ')}, comma between`,
  });
const FilterQuery = z.object({ from: date.optional(), to: date.optional(), kind: kind.optional() });
const ListQuery = FilterQuery.extend({ limit: z.coerce.number().int().min(1).max(1000).default(20) });
const ActivityQuery = FilterQuery.extend({ by: z.enum(PERIODS).default('month'), node: z.string().optional() });
const PathsQuery = FilterQuery.extend({ a: z.string(), b: z.string() });

function filterOf({ from, to, kind: kinds }: z.infer<typeof FilterQuery>): TiePart {
  return {
    from: from === undefined ? null : intervalOf(from).from,
    to: to === undefined ? null : intervalOf(to).to,
    kinds: kinds?.map((word) => word.toUpperCase()) ?? null,
  };
}

function noActor(id: string): ApiProblem {
  const hint = 'Paths lead between people, countries and organisations; GET /api/search finds their ids.';
  return new ApiProblem(404, `There is no actor '${id}' in the graph.`, { hint });
}

/** Figures of the network of what took place. */
export function analysisRoutes({ analyses }: ApiDeps): Router {
  const router = Router();
  const wanted = (query: unknown) => {
    const { limit, ...filter } = parse(ListQuery, query);
    return { limit, filter: filterOf(filter) };
  };

  router.get('/analysis/actors', async (request, response) => {
    response.json(await analyses.actors(wanted(request.query)));
  });

  router.get('/analysis/pairs', async (request, response) => {
    response.json(await analyses.pairs(wanted(request.query)));
  });

  router.get('/analysis/communities', async (request, response) => {
    response.json(await analyses.communities(wanted(request.query)));
  });

  router.get('/analysis/activity', async (request, response) => {
    const { by, node, ...filter } = parse(ActivityQuery, request.query);
    response.json(await analyses.activity(filterOf(filter), by, node ?? null));
  });

  router.get('/analysis/paths', async (request, response: Response) => {
    const { a, b, ...filter } = parse(PathsQuery, request.query);
    const found = await analyses.paths(filterOf(filter), { a, b });
    if ('missing' in found) throw noActor(found.missing);
    response.json(found);
  });

  router.get('/analysis/nodes/:id', async (request, response) => {
    response.json(await analyses.node(request.params.id));
  });

  return router;
}
