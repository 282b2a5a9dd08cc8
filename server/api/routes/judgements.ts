import { type Response, Router } from 'express';
import { z } from 'zod';
import {
  areNamesakes,
  asActorId,
  type Judgement,
  type JudgementList,
  type JudgementView,
  JudgeRequest,
} from '../../../graph/index.ts';
import { bind, bindUndo } from '../../jobs/bind.ts';
import { JudgementRefused } from '../../jobs/refused.ts';
import { isPassing } from '../../jobs/writing.ts';
import { meetingsParted } from '../../review/parted.ts';
import { claimsThere, judgementView } from '../../views/judgements.ts';
import { reviewView } from '../../views/review.ts';
import type { ApiDeps } from '../deps.ts';
import { parse } from '../parse.ts';
import { FOLLOW_MS, follows, within } from '../patience.ts';
import { ApiProblem } from '../problem.ts';

const Numbered = z.object({ number: z.coerce.number().int().min(1) });

function refusal(error: unknown): never {
  if (!(error instanceof JudgementRefused)) throw error;
  throw new ApiProblem(error.missing ? 404 : 409, error.message, { hint: error.hint });
}

const FOLLOWS = 'the graph follows';

function away(error: unknown): never {
  throw isPassing(error) ? follows(FOLLOWS, 'away', error) : error;
}

/** What is judged, what had better be, and judging. */
export function judgementRoutes(deps: ApiDeps): Router {
  const { store, reference, register, judging, jobs } = deps;
  const { judgements, writer, bench } = judging;
  const view = store.view();
  const router = Router();

  const list = async (): Promise<readonly JudgementView[]> => {
    const { standings } = judgements.now();
    const hasClaim = await claimsThere(standings, {
      view,
      stateOf: (id) => register.standing(id)?.state ?? null,
      versions: register.versions,
    });
    // While the store is away nothing is said to be gone.
    const parted = await meetingsParted(standings, view, register.versions).catch(() => null);
    const binding = { isCalled: writer.isCalled, hasClaim, areTwo: (n: number) => parted?.holds(n) ?? true };
    return standings.flatMap((s) => {
      const record = judgements.records()[s.number - 1];
      return (record && judgementView(s, record.at, binding)) ?? [];
    });
  };

  /** Recorded first; then the graph follows. Answers the judgement with this number. */
  const decide = async (judgement: Judgement, response: Response): Promise<void> => {
    const { number, done } = await bench.decide(judgement);
    const followed = await within(
      done.then(() => true, away),
      FOLLOW_MS,
    );
    if (followed === null) throw follows(FOLLOWS, jobs.trouble());
    const shown = judgement.act === 'undo' ? judgement.number : number;
    response.json((await list()).find((j) => j.number === shown));
  };

  router.get('/review', async (_request, response) => {
    const judged = judgements.now();
    const names = (a: string, b: string): boolean => areNamesakes(a, b) || judged.areApart(asActorId(a), asActorId(b));
    response.json(
      await reviewView(
        { view, reference },
        { names, meetings: await meetingsParted(judged.standings, view, register.versions) },
      ),
    );
  });

  router.get('/judgements', async (_request, response) => {
    const answer: JudgementList = { judgements: [...(await list())] };
    response.json(answer);
  });

  router.post('/judgements', async (request, response) => {
    const wanted = parse(JudgeRequest, request.body);
    const judgement = await bind(wanted, { view, reference, writer, judgements }).catch(refusal);
    await decide(judgement, response);
  });

  router.delete('/judgements/:number', async (request, response) => {
    const { number } = parse(Numbered, request.params);
    let judgement: Judgement;
    try {
      judgement = bindUndo(number, { judgements });
    } catch (error) {
      return refusal(error);
    }
    await decide(judgement, response);
  });

  return router;
}
