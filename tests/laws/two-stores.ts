import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { buildGraph, digest, type GraphStore, type ReadArticle, writeQuery } from '../../graph/index.ts';
import { openGraphWriter } from '../../server/store/graph-writer.ts';
import { storedGraph } from '../../server/store/stored-graph.ts';
import { LIMITS, type Subject } from '../contract/subject.ts';
import { smallReference } from '../support/builders.ts';
import { type AnswerText, answerText, byColumn } from './answer-text.ts';
import { type Asked, type AskedNamed, askedOf, PORTABLE } from './answers.ts';
import { articles } from './arbitrary.ts';
import { wipeAll } from './wipe-all.ts';

/** The console takes one query at a time, so each run asks only a part of them. */
const PARTS = 4;
/** A server that has just started plans each query for the first time, which a busy machine does slowly. */
const PATIENT_MS = 60_000;

export type Stores = { readonly embedded: Subject; readonly neo4j: Subject; readonly runs: number };

/** Both hold the mark of the tests, which some queries count. */
const MARK = writeQuery<Record<string, never>, Record<string, never>>(
  'mark',
  "MERGE (:Meta {id: 'test'})",
  z.strictObject({}),
);

async function hold({ store }: Subject, read: readonly ReadArticle[]): Promise<void> {
  await wipeAll(store);
  const writer = await openGraphWriter({ store, reference: smallReference, clock: () => new Date(0) });
  await writer.apply({ put: read, remove: [] });
}

type Told = readonly (AnswerText & { readonly name: string })[];

async function namedAnswers(store: GraphStore, asked: readonly AskedNamed[]): Promise<Told> {
  const told: (AnswerText & { name: string })[] = [];
  for (const { query, params } of asked) {
    const rows = (await store.view().read(query, params, { deadlineMs: PATIENT_MS })) as readonly Record<
      string,
      unknown
    >[];
    told.push({ name: query.name, ...answerText(query.text, Object.keys(rows[0] ?? {}), rows) });
  }
  return told;
}

async function consoleAnswers({ ask }: Subject, asked: readonly Asked[]): Promise<Told> {
  const told: (AnswerText & { name: string })[] = [];
  for (const { name, text, params } of asked) {
    const { columns, rows } = await ask({ text, params, limits: { ...LIMITS, ms: PATIENT_MS } });
    told.push({ name, ...answerText(text, columns, byColumn(columns, rows)) });
  }
  return told;
}

/** Whatever was read, the embedded engine and Neo4j hold one graph and answer alike. */
export function sameAnswers(stores: () => Promise<Stores>): void {
  it('embedded engine and Neo4j: one digest, and the same rows to every portable query', async () => {
    const { embedded, neo4j, runs } = await stores();
    for (const { store } of [embedded, neo4j]) await store.writer().transaction((tx) => tx.run(MARK, {}));
    let run = 0;
    const same = fc.asyncProperty(articles, async (read) => {
      await Promise.all([hold(embedded, read), hold(neo4j, read)]);
      const graph = buildGraph(read, smallReference);
      for (const { store } of [embedded, neo4j]) {
        expect(digest(await storedGraph(store.view()))).toBe(digest(graph));
      }
      const named = askedOf(graph);
      expect(await namedAnswers(embedded.store, named)).toEqual(await namedAnswers(neo4j.store, named));
      const part = PORTABLE.filter((_, i) => i % PARTS === run % PARTS);
      run += 1;
      expect(await consoleAnswers(embedded, part)).toEqual(await consoleAnswers(neo4j, part));
    });
    await fc.assert(same, { numRuns: runs, endOnFailure: true });
  });
}
