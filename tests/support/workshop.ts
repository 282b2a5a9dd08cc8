import { join } from 'node:path';
import { type Article, makeArticle, type Progress } from '../../graph/index.ts';
import { openArticles } from '../../server/archive/articles.ts';
import { openDataFolder } from '../../server/archive/folder.ts';
import { openJournal } from '../../server/archive/journal.ts';
import type { Extraction } from '../../server/ingest/extractor.ts';
import type { ExtractionPool } from '../../server/jobs/extraction.ts';
import { createJobs, type JobsDeps } from '../../server/jobs/queue.ts';
import { createRegister } from '../../server/jobs/register.ts';
import { anActor, anArticle } from './builders.ts';
import { aFakeGraph, type FakeGraph } from './fake-graph.ts';

/** Reads one meeting in each article; the text "boom" cannot be read, "slow" waits for `release`. */
export type FakePool = ExtractionPool & { release(): void; readonly read: string[] };

const said = { args: [anActor('Emmanuel Macron', 'FRA'), anActor('Angela Merkel', 'DEU')] };
const meeting = anArticle('Any', null, [{ kind: 'meeting', quote: 'They met.', said }]).claims;

export function aFakePool(version = 'fake/1'): FakePool {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const read: string[] = [];
  return {
    size: 2,
    read,
    release,
    version: async () => version,
    async extract({ text, id }: Article): Promise<Extraction> {
      read.push(id);
      if (text.includes('boom')) throw new Error('It went boom.');
      if (text.includes('slow')) await released;
      const claims = text.includes('nothing') ? [] : meeting.map(({ id: _id, article: _article, ...draft }) => draft);
      return { persons: [], claims, warnings: [{ code: 'date', message: 'no date' }] };
    },
    explain: async (_, stretch) => ({ ...stretch, sentences: [], masked: [], stop: null, answer: ['It is a fake.'] }),
    close: async () => undefined,
  };
}

export const anInput = (text: string): Article =>
  makeArticle({ title: 'T', text, published: null, url: null, outlet: null });

export type WorkshopOptions = {
  readonly folder: string;
  readonly graph?: FakeGraph;
  readonly pool?: FakePool;
  readonly knowledge?: string;
  readonly wait?: JobsDeps['wait'];
};

/** Archive, journal, register and queue of one folder around a fake graph: what a process is without HTTP. */
export async function aWorkshop({ folder: root, graph = aFakeGraph(), pool = aFakePool(), ...more }: WorkshopOptions) {
  const folder = await openDataFolder(root);
  const archive = openArticles(folder.articles);
  const journal = await openJournal(join(folder.journal, 'journal.jsonl'), () => new Date(0));
  const register = createRegister({ archive, journal });
  const logged: string[] = [];
  const jobs = createJobs({
    register,
    archive,
    pool,
    store: graph.store,
    writer: graph.writer,
    knowledge: async () => more.knowledge ?? 'k1',
    changed: () => undefined,
    log: (message) => logged.push(message),
    wait: more.wait ?? (() => new Promise((resolve) => setTimeout(resolve, 5))),
  });
  const progress: Progress[] = [];
  jobs.feed.follow(null, (event) => progress.push(event.progress));
  const close = async (): Promise<void> => {
    await jobs.close();
    await journal.close();
  };
  return { archive, journal, register, jobs, graph, pool, progress, logged, close };
}
