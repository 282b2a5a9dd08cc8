import type { Article, Claim } from '../../graph/index.ts';

/** An article that was read and waits for the writer. `run` tells whether its reading still counts. */
export type PutWork = {
  readonly kind: 'put';
  readonly id: string;
  readonly run: number;
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly warnings: readonly string[];
};
/** An article to take out of the graph. */
export type RemoveWork = {
  readonly kind: 'remove';
  readonly id: string;
  /** Called with the number of events that went with it, or with why it stays. */
  readonly settled: (outcome: Removed) => void;
};
export type Removed = { readonly events: number } | { readonly error: unknown };
export type Work = PutWork | RemoveWork;

/** Works of one transaction at most. */
export const BATCH = 100;
/** A transaction of more claims may take longer than a store may be silent. */
const BATCH_CLAIMS = 1000;

const claimsIn = (work: Work): number => (work.kind === 'put' ? work.claims.length : 0);

/** The first works that may share one transaction: no article twice, so that their order cannot matter. */
export function nextBatch(works: readonly Work[]): readonly Work[] {
  const ids = new Set<string>();
  let claims = 0;
  const end = works.findIndex((work, i) => {
    claims += claimsIn(work);
    if (i === BATCH || ids.has(work.id) || (i > 0 && claims > BATCH_CLAIMS)) return true;
    ids.add(work.id);
    return false;
  });
  return end === -1 ? works : works.slice(0, end);
}
