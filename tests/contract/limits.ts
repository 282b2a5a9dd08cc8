import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowsOf, writeFixture } from './fixture.ts';
import { LIMITS, type StoreUnderTest, type Subject } from './subject.ts';

const MANY = Array.from({ length: 5000 }, (_, i) => i);
const ENDLESS = 'UNWIND $many AS a UNWIND $many AS b UNWIND $many AS c RETURN count(a + b + c) AS n';

export function limitCases(kind: StoreUnderTest): void {
  describe('limits', () => {
    let subject: Subject;
    beforeEach(async () => {
      subject = await kind.open();
      await subject.store.writer().transaction(writeFixture);
      await subject.store.writer().flush();
    });
    afterEach(() => subject.store.close());

    const ask = (text: string, more: { ms?: number; rows?: number; bytes?: number; signal?: AbortSignal } = {}) => {
      const { signal, ...limits } = more;
      return subject.ask({
        text,
        params: { many: MANY },
        limits: { ...LIMITS, ...limits },
        ...(signal ? { signal } : {}),
      });
    };
    const expectAlive = async (): Promise<void> => {
      const started = performance.now();
      expect(await rowsOf(subject, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
      expect(performance.now() - started).toBeLessThan(3000);
    };

    it('a runaway query ends by its deadline and the next read works', async () => {
      const started = performance.now();
      await expect(ask(ENDLESS, { ms: 1500 })).rejects.toMatchObject({ kind: 'timeout' });
      expect(performance.now() - started).toBeLessThan(4500);
      await expectAlive();
    });

    it('reads beside a runaway query are answered', async () => {
      const runaway = ask(ENDLESS, { ms: 1500 }).catch((e: unknown) => e);
      const answers = await Promise.all(Array.from({ length: 20 }, () => rowsOf(subject, 'RETURN 1 AS one')));
      expect(answers).toHaveLength(20);
      expect(await runaway).toMatchObject({ kind: 'timeout' });
    });

    it('a signal ends the call at once', async () => {
      const leaving = new AbortController();
      setTimeout(() => leaving.abort(), 200);
      const started = performance.now();
      await expect(ask(ENDLESS, { signal: leaving.signal })).rejects.toMatchObject({ kind: 'timeout' });
      expect(performance.now() - started).toBeLessThan(1500);
      await expectAlive();
    });

    it('a signal given before the call ends it unrun', async () => {
      await expect(ask('RETURN 1', { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: 'timeout' });
    });

    it.each([
      ['without a limit', 'UNWIND $many AS x RETURN x'],
      ['with a larger limit of its own', 'UNWIND $many AS x RETURN x LIMIT 4000'],
      ['in a union', 'UNWIND $many AS x RETURN x UNION ALL UNWIND $many AS x RETURN x'],
      ['ordered', 'UNWIND $many AS x RETURN x ORDER BY x'],
    ])('1,001 rows are cut and say so: %s', async (_name, text) => {
      const answer = await ask(text);
      expect(answer.rows).toHaveLength(1000);
      expect(answer.cut).toEqual({ by: 'rows', limit: 1000 });
    });

    it('1,000 rows are not cut', async () => {
      const answer = await ask('UNWIND $many AS x WITH x WHERE x < 1000 RETURN x');
      expect(answer.rows).toHaveLength(1000);
      expect(answer.cut).toBeNull();
    });

    it('bytes are cut and say so', async () => {
      const answer = await ask('UNWIND $many AS x RETURN $many AS list', { bytes: 1_000_000 });
      expect(answer.cut).toEqual({ by: 'bytes', limit: 1_000_000 });
      expect(answer.rows.length).toBeLessThan(100);
      expect(answer.rows.length).toBeGreaterThan(0);
    });

    it('one row that is too big is cut', async () => {
      const answer = await ask('WITH $many[0..500] AS some RETURN [a IN some | some] AS lists', { bytes: 100_000 });
      expect(answer.cut).toEqual({ by: 'bytes', limit: 100_000 });
      expect(answer.rows).toEqual([]);
    });

    it('a named read past its deadline is a timeout', async () => {
      const { readQuery } = await import('../../graph/index.ts');
      const { z } = await import('zod');
      const slow = readQuery('slow', ENDLESS, z.strictObject({ n: z.number() }));
      const read = subject.store.view().read(slow, { many: MANY }, { deadlineMs: 1500 });
      await expect(read).rejects.toMatchObject({ kind: 'timeout' });
      await expectAlive();
    });

    it('a list beyond all memory ends only itself', async () => {
      const text =
        'UNWIND $many AS a UNWIND $many AS b WITH collect([a, b]) AS big UNWIND $many AS c RETURN size(collect([c, big]))';
      const told = await ask(text, { ms: 8000 }).catch((e: unknown) => e);
      expect(['too_large', 'timeout']).toContain((told as { kind: string }).kind);
      await expectAlive();
      expect((await subject.store.health()).ready).toBe(true);
    });
  });
}
