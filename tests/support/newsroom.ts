import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphStore, ReadArticle } from '../../graph/index.ts';
import { openArticles } from '../../server/archive/articles.ts';
import { openDataFolder } from '../../server/archive/folder.ts';
import { openJournal } from '../../server/archive/journal.ts';
import type { ExtractionPool } from '../../server/jobs/extraction.ts';
import { createJobs } from '../../server/jobs/queue.ts';
import { createRegister } from '../../server/jobs/register.ts';
import { openGraphWriter } from '../../server/store/graph-writer.ts';
import { aCountry, aDate, anActor, anArticle, smallReference } from './builders.ts';

const PEOPLE = [
  ['Kim Jong Un', 'PRK'],
  ['Kim', 'PRK'],
  ['Moon Jae-in', 'KOR'],
  ['Sergei Lavrov', 'RUS'],
  ['Lavrov', 'RUS'],
  ['Wang Yi', 'CHN'],
  ['Liv Dahl', 'USA'],
] as const;

const personOf = (n: number): ReturnType<typeof anActor> => {
  const [name, country] = PEOPLE[n % PEOPLE.length] ?? PEOPLE[0];
  return anActor(name, country);
};
const dayOf = (n: number): string => `2018-05-${String(1 + (n % 28)).padStart(2, '0')}`;

/** Reports of meetings and visits; many tell of one event, and of people by more than one name. */
export const reports = (count: number, from = 0): readonly ReadArticle[] =>
  Array.from({ length: count }, (_, i) => {
    const n = from + i;
    return anArticle(`Report ${n}`, dayOf(n + 1), [
      { kind: 'meeting', said: { args: [personOf(n), personOf(3 * n + 2)], date: aDate(dayOf(n >> 1)) } },
      {
        kind: 'visit',
        said: { args: [personOf(5 * n), aCountry('RUS', 'Russia', 'recipient')], date: aDate(dayOf(n >> 2)) },
      },
    ]);
  });

/** Reads an article by looking up the claims that were made with it. */
function poolOf(read: readonly ReadArticle[]): ExtractionPool {
  const drafts = new Map(
    read.map(({ article, claims }) => [article.id, claims.map(({ id: _id, article: _article, ...draft }) => draft)]),
  );
  return {
    size: 2,
    version: async () => 'test/1',
    extract: async ({ id }) => ({ persons: [], claims: drafts.get(id) ?? [], warnings: [] }),
    explain: async (_, stretch) => ({ ...stretch, sentences: [], masked: [], stop: null, answer: [] }),
    close: async () => undefined,
  };
}

/** Archive, journal and queue of one folder around a real store, with articles whose claims are known. */
export async function aNewsroom(root: string, store: GraphStore, read: readonly ReadArticle[]) {
  const folder = await openDataFolder(root);
  const archive = openArticles(folder.articles);
  const journal = await openJournal(join(folder.journal, 'journal.jsonl'), () => new Date(0));
  const register = createRegister({ archive, journal });
  const jobs = createJobs({
    register,
    archive,
    pool: poolOf(read),
    store,
    writer: await openGraphWriter({ store, reference: smallReference, clock: () => new Date(0) }),
    knowledge: async () => 'k',
    changed: () => undefined,
    log: () => undefined,
    wait: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
  });
  const close = async (): Promise<void> => {
    await jobs.close();
    await journal.close();
  };
  return { jobs, register, close };
}
