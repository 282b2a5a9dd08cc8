import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createEdges, edgeRow, nodeRow, putNodes, readQuery } from '../../graph/index.ts';
import { graphLines, rowsOf, writeFixture, writing } from './fixture.ts';
import type { StoreUnderTest, Subject } from './subject.ts';

const topics = (ids: readonly string[]) => ({
  rows: ids.map((id) => nodeRow({ key: 'Topic', props: { id, name: id } })),
});
const topic = (id: string) => topics([id]);
const count = writing('MATCH (t:Topic) RETURN count(t) AS n');
const put = putNodes('topic');

export function transactionCases(kind: StoreUnderTest): void {
  describe('transactions', () => {
    let subject: Subject;
    beforeAll(async () => {
      subject = await kind.open();
      await subject.store.writer().transaction(writeFixture);
    });
    beforeEach(async () => {
      await subject.store.writer().transaction((tx) => tx.run(writing('MATCH (t:Topic) DETACH DELETE t'), {}));
    });
    afterAll(() => subject.store.close());

    const stored = async (): Promise<unknown> =>
      (await rowsOf(subject, 'MATCH (t:Topic) RETURN count(t) AS n'))[0]?.['n'];

    it('gives the result of its work', async () => {
      expect(await subject.store.writer().transaction(async () => 'done')).toBe('done');
    });

    it('reads its own writes; others do not see them before the end', async () => {
      const seen = await subject.store.writer().transaction(async (tx) => {
        await tx.run(put, topic('topic:a'));
        return [(await tx.run(count, {}))[0]?.['n'], await stored()];
      });
      expect(seen).toEqual([1, 0]);
      expect(await stored()).toBe(1);
    });

    it('undoes everything when the work throws, and passes the error on', async () => {
      const boom = new Error('boom');
      const failing = subject.store.writer().transaction(async (tx) => {
        await tx.run(put, topic('topic:a'));
        throw boom;
      });
      await expect(failing).rejects.toBe(boom);
      expect(await stored()).toBe(0);
    });

    it('cannot commit after a statement failed, even if the work hides it', async () => {
      const failing = subject.store.writer().transaction(async (tx) => {
        await tx.run(put, topic('topic:a'));
        await tx.run(writing('this is no query'), {}).catch(() => undefined);
      });
      await expect(failing).rejects.toMatchObject({ name: expect.stringMatching(/Error/) });
      expect(await stored()).toBe(0);
    });

    it('goes on after a failed one', async () => {
      await subject.store
        .writer()
        .transaction(async () => Promise.reject(new Error('boom')))
        .catch(() => undefined);
      await subject.store.writer().transaction((tx) => tx.run(put, topic('topic:a')));
      expect(await stored()).toBe(1);
    });

    it('runs statements that are not awaited one by one in order', async () => {
      await subject.store.writer().transaction(async (tx) => {
        const ids = Array.from({ length: 20 }, (_, i) => `topic:${i}`);
        await Promise.all(ids.map((id) => tx.run(put, topic(id))));
      });
      expect(await stored()).toBe(20);
    });

    it('50 parallel MERGEs of one key make one node', async () => {
      const writer = subject.store.writer();
      await Promise.all(Array.from({ length: 50 }, () => writer.transaction((tx) => tx.run(put, topic('topic:one')))));
      expect(await stored()).toBe(1);
    });

    it('refuses a second node of one key', async () => {
      const create = writing("CREATE (n:Leader:Actor {id: 'kim.PRK'})");
      await expect(subject.store.writer().transaction((tx) => tx.run(create, {}))).rejects.toMatchObject({
        kind: 'constraint',
      });
    });

    it('refuses a second actor of one key under another label', async () => {
      const create = writing("CREATE (n:Organization:Actor {id: 'kim.PRK'})");
      await expect(subject.store.writer().transaction((tx) => tx.run(create, {}))).rejects.toMatchObject({
        kind: 'constraint',
      });
    });

    it('putting the same nodes again changes nothing', async () => {
      const before = await graphLines(subject);
      await subject.store.writer().transaction((tx) => tx.run(put, topic('topic:a')));
      const once = await graphLines(subject);
      await subject.store.writer().transaction((tx) => tx.run(put, topic('topic:a')));
      expect(await graphLines(subject)).toEqual(once);
      expect(once.length).toBe(before.length + 1);
    });

    it('deleting and creating an edge in one transaction leaves one', async () => {
      const props = { key: 'twice', sources: ['c'] };
      const edge = edgeRow({ type: 'MET', from: 'kim.PRK', to: 'moon.KOR', props });
      const again = () =>
        subject.store.writer().transaction(async (tx) => {
          await tx.run(
            writing(
              "MATCH (:Leader {id: 'kim.PRK'})-[r:MET]-(:Leader {id: 'moon.KOR'}) WHERE r.key = 'twice' DELETE r",
            ),
            {},
          );
          await tx.run(createEdges('MET Actor'), { rows: [edge] });
        });
      await again();
      await again();
      expect(await rowsOf(subject, "MATCH ()-[r:MET {key: 'twice'}]->() RETURN count(r) AS n")).toEqual([{ n: 1 }]);
    });

    it('2,000 nodes and edges in one transaction', async () => {
      const ids = Array.from({ length: 1000 }, (_, i) => `topic:n${i}`);
      await subject.store.writer().transaction(async (tx) => {
        await tx.run(put, topics(ids));
        const rows = ids.map((to) => edgeRow({ type: 'CONCERNS', from: 'e1', to, props: {} }));
        await tx.run(createEdges('CONCERNS'), { rows });
      });
      expect(await rowsOf(subject, 'MATCH (:Event)-[r:CONCERNS]->(:Topic) RETURN count(r) AS n')).toEqual([
        { n: 1000 },
      ]);
    });

    it('a reading call refuses a writing query, and one that only claims to read', async () => {
      const before = await graphLines(subject);
      const view = subject.store.view();
      const none = z.record(z.string(), z.unknown());
      await expect(view.read(writing('CREATE (t:Topic {id: 1})'), {})).rejects.toMatchObject({ kind: 'refused' });
      const liar = readQuery('liar', "CREATE (t:Topic {id: 'topic:liar'})", none);
      await expect(view.read(liar, {})).rejects.toMatchObject({ kind: 'refused' });
      expect(await graphLines(subject)).toEqual(before);
    });

    it('flush resolves', async () => {
      await expect(subject.store.writer().flush()).resolves.toBeUndefined();
    });

    it('refuses a writer whose epoch another has raised', async () => {
      const writer = subject.store.writer();
      await writer.transaction((tx) => tx.run(writing("MATCH (w:Meta {id: 'writer'}) SET w.epoch = w.epoch + 1"), {}));
      const late = writer.transaction((tx) => tx.run(put, topic('topic:late')));
      await expect(late).rejects.toMatchObject({ kind: 'conflict' });
      expect(await stored()).toBe(0);
      await subject.store.close();
      subject = await kind.open();
      await subject.store.writer().transaction(writeFixture);
    });
  });
}
