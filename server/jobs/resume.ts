import type { GraphStore } from '../../graph/index.ts';
import type { ArticleArchive } from '../archive/articles.ts';
import type { Standing } from '../archive/standings.ts';
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
  for (const id of ids.filter((i) => register.standing(i) === null)) {
    const article = await archive.find(id);
    if (article) await jobs.submit(article, 'user');
  }
  return ids;
}

/** Articles that were read with other tables or another extractor. */
async function readOtherwise(ids: readonly string[], { jobs, register }: Deps): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const knowledge = await jobs.knowledge();
  return ids.filter((id) => register.standing(id)?.knowledge !== knowledge);
}

/** `outdated`: whether articles that were read with other tables or another extractor are read again. */
export type ResumeOptions = { readonly outdated: boolean };

/** Another database gets the samples only when somebody asks for them. */
function leaveSamplesOut({ register, store }: Deps, stored: ReadonlySet<string>): void {
  if (store.engine.name === 'embedded') return;
  for (const id of register.ids()) {
    const { origin, state } = register.standing(id) ?? {};
    if (origin === 'sample' && state === 'done' && !stored.has(id)) register.forget(id);
  }
}

/** Deletions that a stop cut short. */
function finishRemovals({ jobs, register }: Deps, left: (id: string) => boolean): void {
  for (const id of register.retracted().filter(left)) void jobs.purge(id).catch(() => undefined);
}

/** Takes up what the journal does not hold as done, what the graph lacks, and what was read with other knowledge. */
export async function resume(deps: Deps, options: ResumeOptions): Promise<Resumed> {
  const { jobs, register, store } = deps;
  const stored = await storedArticles({ store });
  const known = register.ids();
  const files = new Set(await adopt(deps));
  leaveSamplesOut(deps, stored);
  finishRemovals(deps, (id) => files.has(id) || stored.has(id));
  const inState = (state: Standing['state']): readonly string[] =>
    known.filter((id) => register.standing(id)?.state === state);
  for (const id of inState('replaced').filter((one) => stored.has(one))) void jobs.purge(id).catch(() => undefined);

  const [unfinished, done] = [inState('received'), inState('done')];
  const missing = done.filter((id) => !stored.has(id));
  const present = done.filter((id) => stored.has(id));
  for (const id of [...unfinished, ...missing]) await jobs.retry(id);
  const outdated = options.outdated ? await readOtherwise(present, deps) : [];
  for (const id of outdated) await jobs.retry(id);
  return { unfinished: unfinished.length, missing: missing.length, outdated: outdated.length };
}
