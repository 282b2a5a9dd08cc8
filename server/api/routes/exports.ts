import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import { EXPORT_FORMATS, ExportQuery } from '../../../graph/index.ts';
import { exported, fileNameOf } from '../../exports/export.ts';
import { type ExportSource, graphPages } from '../../exports/source.ts';
import { type Spooled, spooled } from '../../exports/spool.ts';
import type { ApiDeps } from '../deps.ts';
import { parse } from '../parse.ts';
import { expectReady } from '../patience.ts';

/** Ends the reading when the asker has gone. */
function untilGone(response: Response): AbortSignal {
  const gone = new AbortController();
  void once(response, 'close').then(() => gone.abort());
  return gone.signal;
}

/** The graph of this moment with the records that it has taken in; what is recorded later is not in it. */
function momentOf({ store, journal, judged, archive, version }: ApiDeps, signal: AbortSignal): ExportSource {
  const view = store.view();
  const [happened, decided] = [journal.read(), judged.read()];
  return {
    ...graphPages({ view, signal }),
    view,
    signal,
    journal: () => happened,
    judgements: () => decided,
    article: (id) => archive.find(id),
    version,
  };
}

/** The finished file: nothing is written to the graph while it is made. */
async function made(deps: ApiDeps, query: ExportQuery, signal: AbortSignal): Promise<Spooled> {
  const { store, jobs, judging, spool } = deps;
  await expectReady(store);
  return jobs.whole(async () => {
    // What was recorded while the store was away.
    await judging.writer.judge();
    return spooled(spool, exported(momentOf(deps, signal), query));
  });
}

/** GET /api/export: the graph, or what is counted from it, as a file. */
export function exportRoutes(deps: ApiDeps): Router {
  const router = Router();
  router.get('/export', async (request, response) => {
    const query = parse(ExportQuery, request.query);
    const signal = untilGone(response);
    const file = await made(deps, query, signal);
    try {
      response.set({
        'content-type': EXPORT_FORMATS[query.format].media,
        'content-disposition': `attachment; filename="${fileNameOf(query.format)}"`,
        'content-length': String(file.bytes),
      });
      await pipeline(file.stream(), response).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    } finally {
      await file.drop();
    }
  });
  return router;
}
