import {
  claimsOfActors,
  claimsOfArticles,
  claimsOfBlocks,
  type EventFacts,
  eventsOf,
  type Judged,
  type LiveClaim,
  type LiveClaimRow,
  makeResolve,
  type Name,
  type Names,
  type NearIndex,
  namesOf,
  type ReadArticle,
  type Reference,
  type Resolve,
  type ResolvedClaim,
  resolveClaim,
  Said,
  subjectOf,
  type WriteTx,
} from '../../graph/index.ts';
import type { Ahead } from './ahead.ts';
import { runByIds } from './rows.ts';
import { type Stories, storiesAfter } from './stories.ts';

export type Batch = { readonly put: readonly ReadArticle[]; readonly remove: readonly string[] };

/** The judgements before and after a batch; most change nothing. */
export type Judging = { readonly before: Judged; readonly after: Judged };

/** What a batch changes, computed inside its transaction; nothing of it is carried to another attempt. */
export type Touched = {
  /** Claims as they were: of the batch's own articles, and of others whose actors or story change with it. */
  readonly before: readonly ResolvedClaim[];
  readonly after: readonly ResolvedClaim[];
  /** The other claims of the touched blocks. */
  readonly beside: readonly ResolvedClaim[];
  /** Events to be deleted, and those to be written. */
  readonly staleEvents: readonly string[];
  readonly events: readonly EventFacts[];
  /** Events of the touched blocks that stay as they are stored. */
  readonly kept: readonly EventFacts[];
};

/** `undo` collects what puts the names back when the attempt fails; run last to first. */
export type Context = {
  readonly names: Names;
  readonly reference: Reference;
  readonly judging: Judging;
  readonly near: NearIndex;
  readonly ahead: Ahead;
  /** The look of entities that are stored as they look, so that they need not be read again; not of all. */
  readonly looks: Map<string, string>;
  readonly undo: (() => void)[];
};

export function liveClaim(row: LiveClaimRow): LiveClaim {
  const { event: _event, said, ...rest } = row;
  return { ...rest, said: Said.parse(JSON.parse(said)) } as LiveClaim;
}

const unique = <T>(items: Iterable<T>): T[] => [...new Set(items)];

const ownIds = ({ put, remove }: Batch): ReadonlySet<string> => new Set([...put.map((p) => p.article.id), ...remove]);

function freshClaims(batch: Batch, stories: Stories): readonly LiveClaim[] {
  return batch.put.flatMap(({ article, claims }) =>
    claims.map((c) => ({ ...c, published: article.published, storyId: stories.all.get(article.id) ?? article.id })),
  );
}

/** Names that the batch takes out and brings in. */
type Moved = { readonly out: readonly Name[]; readonly into: readonly Name[] };

/** The ids to which names inside those that may come or go resolve today. */
function unsettledIds(names: Names, { out, into }: Moved): readonly string[] {
  const coming = into.filter((name) => !names.isLive(name));
  const ids = names.idsInside([...coming, ...names.count(out, -1)]);
  names.count(out, 1);
  return [...ids];
}

/** Moves the names to their state after the batch. */
function countNames({ names, undo }: Context, { out, into }: Moved, before: readonly ResolvedClaim[]): void {
  for (const claim of before) names.call(claim, -1);
  names.count(into, 1);
  names.count(out, -1);
  undo.push(() => {
    names.count(out, 1);
    names.count(into, -1);
    for (const claim of before) names.call(claim, 1);
  });
}

function callAll({ names, undo }: Context, claims: readonly ResolvedClaim[]): void {
  for (const claim of claims) names.call(claim, 1);
  undo.push(() => {
    for (const claim of claims) names.call(claim, -1);
  });
}

type Row = LiveClaimRow;
const without = (
  rows: readonly Row[],
  left: { articles: ReadonlySet<string>; claims?: ReadonlySet<string> },
): Row[] => {
  const kept = rows.filter((r) => !left.articles.has(r.article) && !left.claims?.has(r.id));
  return [...new Map(kept.map((r) => [r.id, r])).values()];
};

/** The ids whose claims may be of others when these judgements come or go. */
function judgedIds({ names, reference, judging }: Context): readonly string[] {
  const { before, after } = judging;
  if (before === after) return [];
  const changed = [...before.pairs, ...after.pairs].filter(([n]) => before.pairs.has(n) !== after.pairs.has(n));
  const ids = new Set<string>(
    changed.flatMap(([, { a, b }]) => [a, b].flatMap((id) => [...before.members(id), ...after.members(id)])),
  );
  const own = [...ids].flatMap((id) => subjectOf(id, reference) ?? []);
  const seeds = own.map(({ key, country }) => ({ key, affiliation: country }));
  return [...ids, ...names.idsInside([...seeds, ...names.calling(ids)])];
}

/** What is stored of the batch's own articles, and the stories after it. */
export type Sources = { readonly stories: Stories; readonly ownRows: readonly LiveClaimRow[] };

/** Only an article that is there has claims, so that those of new ones are not looked for. */
export async function sourcesOf(tx: WriteTx, batch: Batch, { near, ahead }: Context): Promise<Sources> {
  const told = batch.put.map((p) => ahead.told(p.article));
  const stories = await storiesAfter(tx, { told, remove: batch.remove }, near);
  return { stories, ownRows: await runByIds(tx, claimsOfArticles, [...stories.known]) };
}

type Read = Context & Sources;

/** The claims of each event as it is stored. */
function storedEvents(rows: readonly Row[]): ReadonlyMap<string, ReadonlySet<string>> {
  const stored = new Map<string, Set<string>>();
  for (const { event, id } of rows) {
    if (event === null) continue;
    const claims = stored.get(event);
    if (claims) claims.add(id);
    else stored.set(event, new Set([id]));
  }
  return stored;
}

type AsStored = {
  readonly stored: ReadonlyMap<string, ReadonlySet<string>>;
  /** Claims that nothing in the batch changes. */
  readonly unmoved: ReadonlySet<string>;
};

/** An event is a function of its claims: with the same ones, none of them changed, it is as it is stored. */
function isKept({ id, claims }: EventFacts, { stored, unmoved }: AsStored): boolean {
  const before = stored.get(id);
  return before?.size === claims.length && claims.every((c) => before.has(c.id) && unmoved.has(c.id));
}

/** The claims that a batch changes, and what is stored of them. */
export type Changed = Pick<Touched, 'before' | 'after'> & {
  readonly otherRows: readonly LiveClaimRow[];
  readonly resolve: Resolve;
};

/** Finds the claims that the batch changes, and moves the names to their state after it. */
export async function changedBy(tx: WriteTx, batch: Batch, context: Read): Promise<Changed> {
  const { names, reference, judging, stories, ownRows } = context;
  const old = ownRows.map(liveClaim);
  const fresh = freshClaims(batch, stories);
  const moved = { out: old.flatMap(namesOf), into: fresh.flatMap(namesOf) };

  const resolveBefore = makeResolve(names, reference, judging.before);
  const unsettled = unique([...unsettledIds(names, moved), ...judgedIds(context)]);
  const [renamed, retold] = await Promise.all([
    runByIds(tx, claimsOfActors, unsettled),
    runByIds(tx, claimsOfArticles, stories.changed),
  ]);
  const otherRows = without([...renamed, ...retold], { articles: ownIds(batch) });
  const others = otherRows.map(liveClaim);
  const before = [...old, ...others].map((c) => resolveClaim(c, resolveBefore));

  countNames(context, moved, before);
  const resolve = makeResolve(names, reference, judging.after);
  const renewed = others.map((c) => ({ ...c, storyId: stories.all.get(c.article) ?? c.storyId }));
  const after = [...fresh, ...renewed].map((c) => resolveClaim(c, resolve));
  callAll(context, after);
  return { before, after, otherRows, resolve };
}

/** All claims in the blocks of the changed ones, as they are stored. */
export const readBlocks = (tx: WriteTx, { before, after }: Changed): Promise<readonly LiveClaimRow[]> =>
  runByIds(tx, claimsOfBlocks, unique([...before, ...after].map((c) => c.block)));

type Blocks = Changed & Pick<Sources, 'ownRows'> & { readonly blockRows: readonly LiveClaimRow[] };

/** Computes the events of the touched blocks anew. */
export function touchedBy(batch: Batch, { before, after, resolve, ...rows }: Blocks): Touched {
  const { ownRows, otherRows, blockRows } = rows;
  const besideRows = without(blockRows, { articles: ownIds(batch), claims: new Set(otherRows.map((r) => r.id)) });
  const beside = besideRows.map((r) => resolveClaim(liveClaim(r), resolve));
  const stored = storedEvents([...ownRows, ...otherRows, ...blockRows]);
  const unmoved = new Set(beside.map((c) => c.id));
  const all = eventsOf([...after, ...beside]);
  const kept = all.filter((event) => isKept(event, { stored, unmoved }));
  const left = new Set<string>(kept.map((e) => e.id));
  const staleEvents = [...stored.keys()].filter((id) => !left.has(id));
  return { before, after, beside, staleEvents, events: all.filter((e) => !left.has(e.id)), kept };
}
