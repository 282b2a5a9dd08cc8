import type { GraphStore } from '../../graph/index.ts';
import type { ArticleArchive } from '../archive/articles.ts';
import type { Entry } from '../archive/ledger.ts';
import { storedArticles } from './apply.ts';
import type { Jobs } from './queue.ts';
import type { Register } from './register.ts';

type Deps = {
  readonly jobs: Jobs;
  readonly register: Register;
  readonly archive: ArticleArchive;
  readonly store: GraphStore;
};

/** What a start took up again, for the log. */
export type Resumed = { readonly unfinished: number; readonly missing: number; readonly outdated: number };

/** Articles on disk that the journal does not know: a crash came between the two. */
async function adopt({ register, archive, jobs }: Deps): Promise<readonly string[]> {
  const ids = await archive.ids();
  for (const id of ids.filter((i) => register.find(i) === null)) {
    const article = await archive.find(id);
    if (article) await jobs.submit(article, 'user');
  }
  return ids;
}

async function readOtherwise(entries: readonly Entry[], jobs: Jobs): Promise<readonly Entry[]> {
  if (entries.length === 0) return [];
  const knowledge = await jobs.knowledge();
  return entries.filter((e) => e.knowledge !== knowledge);
}

/** `outdated`: whether articles that were read with other tables or another extractor are read again. */
export type ResumeOptions = { readonly outdated: boolean };

/** Another database gets the samples only when somebody asks for them. */
function leaveSamplesOut({ register, store }: Deps, stored: ReadonlySet<string>): void {
  if (store.engine.name === 'embedded') return;
  const others = register.entries().filter((e) => e.origin === 'sample' && e.state === 'done' && !stored.has(e.id));
  for (const e of others) register.forget(e.id);
}

/** Deletions that a stop cut short. */
function finishRemovals({ jobs, register }: Deps, left: (id: string) => boolean): void {
  for (const id of register.retracted().filter(left)) void jobs.purge(id).catch(() => undefined);
}

/** Takes up what the journal does not hold as done, what the graph lacks, and what was read with other knowledge. */
export async function resume(deps: Deps, options: ResumeOptions): Promise<Resumed> {
  const { jobs, register, store } = deps;
  const stored = await storedArticles({ store });
  const known = register.entries().map((e) => e.id);
  const files = new Set(await adopt(deps));
  leaveSamplesOut(deps, stored);
  const entries = known.flatMap((id) => register.find(id) ?? []);
  finishRemovals(deps, (id) => files.has(id) || stored.has(id));
  const replaced = entries.filter((e) => e.state === 'replaced' && stored.has(e.id));
  for (const { id } of replaced) void jobs.purge(id).catch(() => undefined);

  const unfinished = entries.filter((e) => e.state === 'received');
  const missing = entries.filter((e) => e.state === 'done' && !stored.has(e.id));
  const present = entries.filter((e) => e.state === 'done' && stored.has(e.id));
  for (const e of [...unfinished, ...missing]) await jobs.retry(e.id);
  const outdated = options.outdated ? await readOtherwise(present, jobs) : [];
  for (const e of outdated) await jobs.retry(e.id);
  return { unfinished: unfinished.length, missing: missing.length, outdated: outdated.length };
}
