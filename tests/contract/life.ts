import { afterEach, describe, expect, it } from 'vitest';
import { graphLines, rowsOf, writeFixture, writing } from './fixture.ts';
import type { StoreUnderTest, Subject } from './subject.ts';

export function lifeCases(kind: StoreUnderTest): void {
  describe('life', () => {
    let subject: Subject;
    afterEach(() => subject.store.close());

    it('opens twice and says what it is', async () => {
      subject = await kind.open();
      await subject.store.open();
      expect(subject.store.engine.name).toBe(kind.engine);
      expect(subject.store.engine.version).toMatch(/^\d+\.\d+/);
      expect(await subject.store.health()).toEqual({ ready: true, reason: null });
    });

    it('closes twice, within 5 s', async () => {
      subject = await kind.open();
      const started = performance.now();
      await subject.store.close();
      await subject.store.close();
      expect(performance.now() - started).toBeLessThan(5500);
    });

    it('ends calls that are pending when it closes', async () => {
      subject = await kind.open();
      const many = Array.from({ length: 5000 }, (_, i) => i);
      const text = 'UNWIND $many AS a UNWIND $many AS b UNWIND $many AS c RETURN count(a + b + c) AS n';
      const pending = rowsOf(subject, text, { many }).then(
        () => 'answered',
        () => 'ended',
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      const started = performance.now();
      await subject.store.close();
      expect(performance.now() - started).toBeLessThan(5500);
      expect(await pending).toBe('ended');
    });

    it('refuses calls after it has closed', async () => {
      subject = await kind.open();
      await subject.store.close();
      await expect(rowsOf(subject, 'RETURN 1 AS one')).rejects.toMatchObject({ name: expect.stringMatching(/Error/) });
    });

    it.skipIf(kind.reopen === null)('keeps data, keys and search over a reopening', async () => {
      subject = await kind.open();
      await subject.store.writer().transaction(writeFixture);
      const before = await graphLines(subject);
      await subject.store.close();
      subject = (await kind.reopen?.()) ?? subject;
      expect(await graphLines(subject)).toEqual(before);
      expect((await subject.store.view().search('Лавров', 3)).map((hit) => hit.id)).toEqual(['lavrov.RUS']);
      const create = writing("CREATE (n:Leader:Actor {id: 'kim.PRK'})");
      await expect(subject.store.writer().transaction((tx) => tx.run(create, {}))).rejects.toMatchObject({
        kind: 'constraint',
      });
    });
  });
}
