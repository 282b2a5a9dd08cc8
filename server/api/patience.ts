import type { GraphStore } from '../../graph/index.ts';
import { ApiProblem } from './problem.ts';

/** What is recorded is answered after this time, also when the graph has not followed yet. */
export const FOLLOW_MS = 10_000;

/** The promise's value, or null when it takes longer. */
export async function within<T>(promise: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Throws 503 when the store does not answer, before anything waits for it. */
export async function expectReady(store: GraphStore): Promise<void> {
  const { ready, reason } = await store.health();
  if (!ready) throw new ApiProblem(503, reason ?? 'The store does not answer.', { retryAfter: 5 });
}

/** Recorded, and the graph follows later. */
export function follows(what: string, trouble: string | null, cause?: unknown): ApiProblem {
  const detail = trouble === null ? 'The graph is busy at present.' : 'The store does not answer at present.';
  const hint = `It is recorded: ${what} as soon as ${trouble === null ? 'it is free' : 'the store answers again'}.`;
  return new ApiProblem(503, detail, { hint, retryAfter: 10, cause });
}
