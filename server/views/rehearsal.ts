import { setTimeout as sleep } from 'node:timers/promises';
import { busiestActors, type Reference, START_MS, type StoreView } from '../../graph/index.ts';
import { type Analyses, EVERYTHING } from './analysis.ts';
import { cardView } from './card.ts';

/** Whoever opens the page at once is answered first. */
const REST_MS = 2000;

type Deps = {
  readonly view: StoreView;
  readonly reference: Reference;
  readonly analyses: Pick<Analyses, 'paths' | 'node'>;
  readonly closing: AbortSignal;
  readonly restMs?: number;
};

/**
 * Asks once, one after the other, what people ask of a graph: after a start the engine takes a while for each property that is
 * read first, and the web of who has to do with whom is not read yet. Nobody waits for it.
 */
export async function rehearse({ view, reference, analyses, closing, restMs = REST_MS }: Deps): Promise<void> {
  await sleep(restMs, undefined, { signal: closing, ref: false });
  const [first, second] = await view.read(busiestActors, { limit: 2 }, { deadlineMs: START_MS, signal: closing });
  if (first === undefined || second === undefined) return;
  const questions = [
    () => cardView(view, reference, first.id),
    () => analyses.paths(EVERYTHING, { a: first.id, b: second.id }),
    () => analyses.node(first.id),
  ];
  for (const ask of questions) {
    closing.throwIfAborted();
    await ask();
  }
}
