import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Article,
  buildGraph,
  digest,
  type Graph,
  type GraphStore,
  graphLines,
  type ReadArticle,
  sliceOf,
} from '../../graph/index.ts';
import type { JournalRecord } from '../../server/archive/record.ts';
import { jsonLines } from '../../server/exports/jsonl.ts';
import { type ExportSource, graphPages } from '../../server/exports/source.ts';
import { checkedFile } from '../../server/restore/file.ts';
import { fill } from '../../server/restore/fill.ts';
import { openGraphWriter } from '../../server/store/graph-writer.ts';
import { storedGraph } from '../../server/store/stored-graph.ts';
import { smallReference } from '../support/builders.ts';
import { articles } from './arbitrary.ts';

type World = { readonly store: GraphStore; readonly runs: number };

const clock = (): Date => new Date('2018-06-01T00:00:00Z');
const whole = (read: readonly ReadArticle[]): Graph => buildGraph(read, smallReference);

async function expectGraph(store: GraphStore, read: readonly ReadArticle[]): Promise<void> {
  const stored = await storedGraph(store.view());
  expect(graphLines(stored)).toEqual(graphLines(whole(read)));
}

/** A store whose driver runs each work once more after it was committed, as one does that heard no answer. */
function unanswered(store: GraphStore): GraphStore {
  const writer = store.writer();
  return {
    engine: store.engine,
    open: () => store.open(),
    view: () => store.view(),
    health: () => store.health(),
    close: () => store.close(),
    writer: () => ({
      flush: () => writer.flush(),
      async transaction(work) {
        await writer.transaction(work);
        return writer.transaction(work);
      },
    }),
  };
}

/** For laws that read and write the whole store several times. */
const A_TENTH = 0.1;
const JSON_LINES = { format: 'jsonl', texts: '1', period: 'month', zeros: '0' } as const;

/** A store with the archive of these articles. */
function exportSource(store: GraphStore, read: readonly ReadArticle[]): ExportSource {
  const [view, signal] = [store.view(), new AbortController().signal];
  const texts = new Map<string, Article>(read.map((r) => [r.article.id, r.article]));
  async function* journal(): AsyncGenerator<JournalRecord> {
    for (const id of texts.keys()) yield { at: '', id, state: 'failed', reason: 'only for the list' };
  }
  async function* judgements(): AsyncGenerator<never> {}
  return {
    judgements,
    ...graphPages({ view, signal }),
    view,
    signal,
    version: '1',
    journal,
    article: async (id) => texts.get(id) ?? null,
  };
}

/** An archive that keeps the texts in a list. */
const keeping = (texts: Article[]) => ({
  journal: { append: async () => undefined },
  judgements: { append: async () => undefined },
  archive: {
    put: async (article: Article) => {
      texts.push(article);
      return { article, known: false, changed: true };
    },
  },
});

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

let made: string | null = null;
async function folder(): Promise<string> {
  made ??= await mkdtemp(join(tmpdir(), 'diplograph-laws-'));
  return made;
}
afterAll(async () => {
  if (made !== null) await rm(made, { recursive: true, force: true });
});

/** The laws of the graph (graph.md section 6), on any store; `wipe` empties it between runs. */
export function laws(name: string, make: () => Promise<World>, wipe: (store: GraphStore) => Promise<void>): void {
  describe(`laws on ${name}`, () => {
    let world: World;
    beforeAll(async () => {
      world = await make();
    });
    const law = async (
      work: (read: ReadArticle[], more: { order: number[]; at: number }) => Promise<void>,
      share = 1,
    ): Promise<void> => {
      const more = fc.record({ order: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), at: fc.nat(6) });
      await fc.assert(
        fc.asyncProperty(articles, more, async (read, m) => {
          await wipe(world.store);
          await work(read, m);
        }),
        { numRuns: Math.ceil(world.runs * share) },
      );
    };
    const writer = () => openGraphWriter({ store: world.store, reference: smallReference, clock });
    const shuffled = (read: readonly ReadArticle[], order: readonly number[]): ReadArticle[] =>
      read
        .map((r, i) => [order[i] ?? 0, r] as const)
        .sort(([a], [b]) => a - b)
        .map(([, r]) => r);

    it('any order and split gives the graph of all at once', () =>
      law(async (read, { order, at }) => {
        const w = await writer();
        const list = shuffled(read, order);
        await w.apply({ put: list.slice(0, at), remove: [] });
        for (const one of list.slice(at)) await w.apply({ put: [one], remove: [] });
        await expectGraph(world.store, read);
      }));

    it('ingesting twice is ingesting once, also by another writer', () =>
      law(async (read, { order }) => {
        await (await writer()).apply({ put: read, remove: [] });
        await (await writer()).apply({ put: shuffled(read, order), remove: [] });
        await expectGraph(world.store, read);
      }));

    it('ingest A and B, delete A equals ingest B', () =>
      law(async (read, { at }) => {
        const w = await writer();
        await w.apply({ put: read, remove: [] });
        const gone = read.slice(0, at);
        for (const one of gone) await w.apply({ put: [], remove: [one.article.id] });
        await expectGraph(world.store, read.slice(at));
      }));

    it('replay of any prefix of batches changes nothing', () =>
      law(async (read, { at }) => {
        const w = await writer();
        for (const one of read) await w.apply({ put: [one], remove: [] });
        for (const one of read.slice(0, at)) await w.apply({ put: [one], remove: [] });
        await expectGraph(world.store, read);
      }));

    it('a batch whose commit was not answered, and which is therefore sent again, is stored once', () =>
      law(async (read, { order, at }) => {
        const w = await openGraphWriter({ store: unanswered(world.store), reference: smallReference, clock });
        const list = shuffled(read, order);
        await w.apply({ put: list.slice(0, at), remove: [] });
        for (const one of list) await w.apply({ put: [one], remove: [] });
        await expectGraph(world.store, read);
      }));

    it('a failed attempt leaves graph and names as they were', () =>
      law(async (read, { at }) => {
        const w = await writer();
        await w.apply({ put: read.slice(0, at), remove: [] });
        const broken = read
          .slice(at)
          .map((r) => ({ ...r, claims: r.claims.map((c) => ({ ...c, kind: 'nothing' as never })) }));
        if (broken.some((r) => r.claims.length > 0)) {
          await expect(w.apply({ put: broken, remove: [] })).rejects.toThrow(/nothing|kind|undefined/);
        }
        for (const one of read.slice(at)) await w.apply({ put: [one], remove: [] });
        await expectGraph(world.store, read);
      }));

    it('every derived edge has its event and a claim whose quote is its slice; only what occurred is MET', () =>
      law(async (read) => {
        await (await writer()).apply({ put: read, remove: [] });
        const stored = await storedGraph(world.store.view());
        const claims = new Map(read.flatMap((r) => r.claims.map((c) => [c.id, { c, text: r.article.text }] as const)));
        const events = new Map(stored.nodes.filter((n) => n.key === 'Event').map((n) => [n.id, n]));
        for (const edge of stored.edges.filter((e) => 'eventId' in e.props)) {
          const event = events.get(String(edge.props['eventId']));
          const sources = edge.props['sources'] as readonly string[];
          expect(event).toBeDefined();
          expect(sources.length).toBeGreaterThan(0);
          for (const id of sources) {
            const found = claims.get(id);
            expect(found && sliceOf(found.text, found.c)).toBe(found?.c.quote);
            expect(found?.c.modality).toBe(event?.props['modality']);
          }
          if (['MET', 'CALLED', 'VISITED'].includes(edge.type)) expect(event?.props['modality']).toBe('occurred');
        }
      }));

    it('an export restored into an empty store is the same graph, with the same digest', () =>
      law(async (read) => {
        await (await writer()).apply({ put: read, remove: [] });
        const file = join(await folder(), 'export.jsonl');
        const source = exportSource(world.store, read);
        await writeFile(file, await textOf(jsonLines(source, JSON_LINES)));
        const recorded = (await storedGraph(world.store.view())).nodes.map((n) => n.props['recordedAt'] ?? null);
        await wipe(world.store);
        const texts: Article[] = [];
        await fill(file, { store: world.store, ...keeping(texts) });
        await expectGraph(world.store, read);
        expect((await checkedFile(file)).end.digest).toBe(digest(whole(read)));
        expect((await storedGraph(world.store.view())).nodes.map((n) => n.props['recordedAt'] ?? null)).toEqual(
          recorded,
        );
        expect(texts.map((a) => a.id)).toEqual(read.map((r) => r.article.id).toSorted());
      }, A_TENTH));

    it('the digest says whether two graphs are equal', () =>
      law(async (read) => {
        await (await writer()).apply({ put: read, remove: [] });
        expect(digest(await storedGraph(world.store.view()))).toBe(digest(whole(read)));
      }));
  });
}
