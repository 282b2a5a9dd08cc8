import {
  allClaims,
  createNames,
  EVENT_KIND_NAMES,
  type EventKind,
  type GraphStore,
  makeResolve,
  type Names,
  namesOf,
  type Reference,
  resolveClaim,
} from '../../graph/index.ts';
import { applyBatch } from './apply-batch.ts';
import { type Batch, liveClaim, type Touched } from './batch.ts';

export type AppliedBatch = {
  /** Claims written. */
  readonly claims: number;
  /** Events that the batch's own articles report, by kind. */
  readonly events: Readonly<Record<EventKind, number>>;
  /** Events that were there before and are no more. */
  readonly dropped: number;
};

/** The one writer of a database: articles in and out, the graph always a function of the live claims. */
export type GraphWriter = {
  apply(batch: Batch): Promise<AppliedBatch>;
};

type Deps = { readonly store: GraphStore; readonly reference: Reference; readonly clock: () => Date };

const PAGE = 5000;

/** Counts the names of all live claims; names first, since resolution looks at all of them. */
async function readNames({ store, reference }: Deps): Promise<Names> {
  const names = createNames();
  const pages = async (each: (rows: ReturnType<typeof liveClaim>[]) => void): Promise<void> => {
    let after = '';
    for (;;) {
      const rows = await store.view().read(allClaims, { after, limit: PAGE });
      each(rows.map(liveClaim));
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      after = last.id;
    }
  };
  await pages((claims) => {
    names.count(claims.flatMap(namesOf), 1);
  });
  const resolve = makeResolve(names, reference);
  await pages((claims) => {
    for (const claim of claims) names.call(resolveClaim(claim, resolve), 1);
  });
  return names;
}

function summaryOf(batch: Batch, touched: Touched): AppliedBatch {
  const own = new Set<string>(batch.put.map((p) => p.article.id));
  const reported = touched.events.filter((e) => e.claims.some((c) => own.has(c.article)));
  const now = new Set<string>(touched.events.map((e) => e.id));
  const counts = EVENT_KIND_NAMES.map((kind) => [kind, reported.filter((e) => e.kind === kind).length] as const);
  return {
    claims: batch.put.reduce((n, p) => n + p.claims.length, 0),
    events: Object.fromEntries(counts) as Record<EventKind, number>,
    dropped: touched.staleEvents.filter((id) => !now.has(id)).length,
  };
}

export async function openGraphWriter(deps: Deps): Promise<GraphWriter> {
  const { store, reference, clock } = deps;
  let names = await readNames(deps);
  let last: Promise<unknown> = Promise.resolve();

  const applyNow = async (batch: Batch): Promise<AppliedBatch> => {
    const undo: (() => void)[] = [];
    const revert = (): void => {
      while (undo.length > 0) undo.pop()?.();
    };
    try {
      const touched = await store.writer().transaction((tx) => {
        revert();
        return applyBatch(tx, batch, { names, reference, undo, recordedAt: clock().toISOString() });
      });
      return summaryOf(batch, touched);
    } catch (error) {
      // The outcome may be unknown (a cut after commit): what is stored decides, not what we hold in memory.
      revert();
      names = await readNames(deps).catch(() => names);
      throw error;
    }
  };

  return {
    apply(batch) {
      const next = last.then(
        () => applyNow(batch),
        () => applyNow(batch),
      );
      last = next.catch(() => undefined);
      return next;
    },
  };
}
