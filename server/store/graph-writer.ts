import { randomUUID } from 'node:crypto';
import {
  type Argument,
  allClaims,
  createNames,
  EVENT_KIND_NAMES,
  type EventKind,
  type GraphStore,
  type IsoDay,
  type Judged,
  judgedSoFar,
  type LiveClaim,
  type LiveClaimRow,
  lastBatch,
  makeResolve,
  markBatch,
  type Names,
  NOTHING_JUDGED,
  nameClaim,
  namesOf,
  nearIndex,
  ownId,
  type Reference,
  START_MS,
  type Subject,
  setJudged,
  subjectOf,
} from '../../graph/index.ts';
import { createAhead } from './ahead.ts';
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
  /** `next` tells of the articles that probably come next: what can be made of them is made while the store writes. */
  apply(batch: Batch, next?: () => Batch['put']): Promise<AppliedBatch>;
  /** Takes in the judgements of the journal that the graph does not know yet. */
  judge(): Promise<void>;
  /** How many judgements the graph has taken in. */
  judged(): number;
  /** The id that an actor of a stored claim has by now. */
  actor(argument: Argument, published: IsoDay | null): string;
  /** The id under which a former id's node stands now; null when it has not the form of one. */
  address(id: string): string | null;
  /** Whether a live claim uses this name, or another of the same node. */
  isCalled(subject: Subject): boolean;
};

/** The judgements of the journal: all, and as they were when it held only so many. */
export type JudgementSource = { count(): number; upTo(count: number): Judged };

type Deps = {
  readonly store: GraphStore;
  readonly reference: Reference;
  readonly clock: () => Date;
  readonly judgements?: JudgementSource;
};

const NO_JUDGEMENTS: JudgementSource = { count: () => 0, upTo: () => NOTHING_JUDGED };
/** What the writer keeps in memory of the graph. */
type Known = { readonly names: Names; readonly judged: Judged; readonly count: number };

const NOTHING_NEXT = (): Batch['put'] => [];
const PAGE = 5000;

/** All live claims, a page at a time; while one is worked on, the store reads the next. */
async function* claimPages({ store }: Pick<Deps, 'store'>): AsyncIterable<readonly LiveClaim[]> {
  const read = (after: string): Promise<readonly LiveClaimRow[]> =>
    store.view().read(allClaims, { after, limit: PAGE }, { deadlineMs: START_MS });
  for (let next: Promise<readonly LiveClaimRow[]> | null = read(''); next !== null; ) {
    const rows: readonly LiveClaimRow[] = await next;
    const last = rows.at(-1);
    next = last && rows.length === PAGE ? read(last.id) : null;
    // Who stops half way does not hear of its failure.
    next?.catch(() => undefined);
    yield rows.map(liveClaim);
  }
}

/** Counts the names of all live claims; names first, since resolution looks at all of them. */
async function readKnown(deps: Deps): Promise<Known> {
  const { store, reference, judgements = NO_JUDGEMENTS } = deps;
  const [row] = await store.view().read(judgedSoFar, {}, { deadlineMs: START_MS });
  const count = Math.min(row?.judged ?? 0, judgements.count());
  const judged = judgements.upTo(count);
  const names = createNames();
  for await (const claims of claimPages(deps)) names.count(claims.flatMap(namesOf), 1);
  const resolve = makeResolve(names, reference, judged);
  for await (const claims of claimPages(deps)) for (const claim of claims) names.call(nameClaim(claim, resolve), 1);
  return { names, judged, count };
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
  const { store, reference, clock, judgements = NO_JUDGEMENTS } = deps;
  let known = await readKnown(deps);
  const near = nearIndex();
  const ahead = createAhead();
  const looks = new Map<string, string>();
  /** After a failure: its outcome may be unknown, so what is stored decides, not what is held in memory. */
  let doubtful = false;
  let last: Promise<unknown> = Promise.resolve();

  const surely = async (): Promise<Known> => {
    if (doubtful) known = await readKnown(deps);
    doubtful = false;
    return known;
  };

  const write = async (batch: Batch, count: number, next: () => Batch['put']): Promise<Touched> => {
    const { names, judged: before, count: was } = await surely();
    const after = count === was ? before : judgements.upTo(count);
    const undo: (() => void)[] = [];
    const revert = (): void => {
      while (undo.length > 0) undo.pop()?.();
    };
    const context = {
      names,
      reference,
      judging: { before, after },
      near,
      ahead,
      looks,
      undo,
      recordedAt: clock().toISOString(),
    };
    const mark = randomUUID();
    let tried: Touched | null = null;
    try {
      const touched = await store.writer().transaction(async (tx) => {
        // An earlier try may have been committed and only its answer lost: then the names have moved with it.
        if (tried !== null && (await tx.run(lastBatch, {}))[0]?.mark === mark) return tried;
        revert();
        tried = await applyBatch(tx, batch, context);
        if (after !== before) tx.send(setJudged, { judged: count });
        tx.send(markBatch, { mark });
        ahead.prepare(next());
        return tried;
      });
      known = { names, judged: after, count };
      return touched;
    } catch (error) {
      revert();
      near.clear();
      doubtful = true;
      throw error;
    }
  };

  const judgeNow = async (): Promise<void> => {
    const count = judgements.count();
    if (count !== (await surely()).count) await write({ put: [], remove: [] }, count, NOTHING_NEXT);
  };

  const applyNow = async ({ put, remove }: Batch, next: () => Batch['put']): Promise<AppliedBatch> => {
    // What could not be taken in before comes first: a batch is of one mind about who is who.
    await judgeNow();
    const { judged, count } = known;
    const batch = { put: put.map(({ article, claims }) => ({ article, claims: judged.claims(claims) })), remove };
    return summaryOf(batch, await write(batch, count, next));
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };

  return {
    apply: (batch, next = NOTHING_NEXT) => inTurn(() => applyNow(batch, next)),
    judge: () => inTurn(judgeNow),
    judged: () => known.count,
    actor: (argument, published) => makeResolve(known.names, reference, known.judged).actor(argument, published).id,
    address(id) {
      const subject = subjectOf(id, reference);
      if (subject === null) return null;
      const { names, judged } = known;
      const argument = { ...subject, role: 'actor', title: null, roleId: null, status: 'known', span: null } as const;
      const { id: _id, ...said } = argument;
      return makeResolve(names, reference, judged).actor(said, null).id;
    },
    isCalled(subject) {
      const { names, judged } = known;
      const own = ownId(subject, reference);
      const live = names.isLive({ key: subject.key, affiliation: subject.country });
      return live || (names.face(judged.same(own))?.owns.has(own) ?? false);
    },
  };
}
