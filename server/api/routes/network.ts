import { Router } from 'express';
import { z } from 'zod';
import { cardView } from '../../views/card.ts';
import { eventViews } from '../../views/event-views.ts';
import { networkView } from '../../views/network.ts';
import { searchView } from '../../views/search.ts';
import type { ApiDeps } from '../deps.ts';
import { parse } from '../parse.ts';
import { ApiProblem } from '../problem.ts';

const NetworkQuery = z.object({ limit: z.coerce.number().int().min(1).max(5000).default(400) });
const SearchQuery = z.object({
  q: z.string().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  /** Only who can act, also those whom only the tables know. */
  actors: z.enum(['1']).optional(),
});
const EventsQuery = z.object({ ids: z.string().max(20_000).default('') });
const MAX_EVENTS = 200;

/** What the page draws, and the cards of what is selected. */
export function networkRoutes({ store, reference, judging, tableActors }: ApiDeps): Router {
  const router = Router();

  router.get('/network', async (request, response) => {
    const { limit } = parse(NetworkQuery, request.query);
    response.json(await networkView(store.view(), reference, limit));
  });

  /** An id that became one with another stays an address. */
  const formerCard = async (id: string) => {
    const now = judging.writer.address(id);
    return now === null || now === id ? null : cardView(store.view(), reference, now);
  };

  router.get('/nodes/:id', async (request, response) => {
    const { id } = request.params;
    const card = (await cardView(store.view(), reference, id)) ?? (await formerCard(id));
    if (card === null) {
      const hint = 'It may have gone with its last article; search for its name.';
      throw new ApiProblem(404, `There is no node '${request.params.id}' in the graph.`, { hint });
    }
    response.json(card);
  });

  router.get('/events', async (request, response) => {
    const ids = parse(EventsQuery, request.query)
      .ids.split(',')
      .filter((id) => id !== '');
    const events = await eventViews(store.view(), ids.slice(0, MAX_EVENTS), reference);
    response.json({ events, total: ids.length > MAX_EVENTS ? ids.length : events.length });
  });

  router.get('/search', async (request, response) => {
    const { actors, ...wanted } = parse(SearchQuery, request.query);
    const known = actors === undefined ? undefined : tableActors;
    response.json(await searchView(store.view(), reference, { ...wanted, actors: known }));
  });

  return router;
}
