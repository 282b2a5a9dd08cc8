import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gate } from '../../graph/cypher-text/gate.ts';
import { type Params, StoreError } from '../../graph/index.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { graphLines, writeFixture } from './fixture.ts';
import { LIMITS, type StoreUnderTest, type Subject } from './subject.ts';

type Listed = { readonly name: string; readonly query: string; readonly params?: Params };

const listed = (file: string): readonly Listed[] =>
  JSON.parse(readFileSync(new URL(`../console/${file}.json`, import.meta.url), 'utf8')) as Listed[];
const HOSTILE = listed('hostile');
const GOOD = listed('good');

const codeOf = (query: string): string | null => {
  const verdict = gate(query);
  return verdict.ok ? null : verdict.code;
};
/** What a plan must stop when nothing stands before it: writing, files, administration, foreign procedures. */
const HARMFUL = new Set(['write', 'load_csv', 'admin', 'procedure']);

export function readOnlyCases(kind: StoreUnderTest): void {
  describe('read-only console', () => {
    let subject: Subject;
    let before: readonly string[];
    beforeAll(async () => {
      subject = await kind.open();
      await subject.store.writer().transaction(writeFixture);
      before = await graphLines(subject);
    });
    afterAll(() => subject.store.close());

    type Switches = { readonly gate: boolean; readonly plan: boolean };
    const outcome = async ({ query, params = {} }: Listed, layers: Switches): Promise<string> => {
      try {
        await subject.ask({ text: query, params, limits: LIMITS }, layers);
        return 'ran';
      } catch (error) {
        if (error instanceof StoreError) return error.kind;
        throw error;
      }
    };
    /** Names of queries whose outcome is none of the wanted ones. */
    const strays = async (
      queries: readonly Listed[],
      layers: Switches,
      wanted: readonly string[],
    ): Promise<string[]> => {
      const found: string[] = [];
      for (const query of queries) {
        const told = await outcome(query, layers);
        if (!wanted.includes(told)) found.push(`${query.name}: ${told}`);
      }
      return found;
    };

    it(`all layers refuse the ${HOSTILE.length} hostile queries`, async () => {
      expect(await strays(HOSTILE, { gate: true, plan: true }, ['refused', 'bad_query'])).toEqual([]);
      expect(await graphLines(subject)).toEqual(before);
    });

    it(`all layers let the ${GOOD.length} good queries through, but for what the engine cannot run`, async () => {
      const exceptions = EXCEPTIONS[kind.engine];
      const able = GOOD.filter(({ name }) => !(name in exceptions));
      expect(await strays(able, { gate: true, plan: true }, ['ran'])).toEqual([]);
      const unable = GOOD.filter(({ name }) => name in exceptions);
      expect(unable.map(({ name }) => name).toSorted()).toEqual(Object.keys(exceptions).toSorted());
      expect(await strays(unable, { gate: true, plan: true }, ['bad_query'])).toEqual([]);
    });

    it('the plan alone refuses what writes, reads files or administers', async () => {
      const harmful = HOSTILE.filter(({ query }) => HARMFUL.has(codeOf(query) ?? ''));
      expect(harmful.length).toBeGreaterThan(100);
      expect(await strays(harmful, { gate: false, plan: true }, ['refused', 'bad_query', 'unavailable'])).toEqual([]);
      expect(await graphLines(subject)).toEqual(before);
    });

    it('the transaction alone leaves the graph as it was', async () => {
      const writes = HOSTILE.filter(({ query }) => codeOf(query) === 'write' && !isSchemaCommand(query));
      expect(writes.length).toBeGreaterThan(20);
      for (const query of writes) await outcome(query, { gate: false, plan: false });
      await outcome({ name: 'plain', query: "CREATE (n:Topic {id: 'topic:hostile'})" }, { gate: false, plan: false });
      await outcome({ name: 'bulk', query: 'MATCH (n) DETACH DELETE n' }, { gate: false, plan: false });
      await outcome({ name: 'profile', query: 'PROFILE MATCH (n) SET n.name = 1' }, { gate: false, plan: false });
      expect(await graphLines(subject)).toEqual(before);
    });

    it('says that a write was refused when only the transaction is left', async () => {
      const told = await outcome(
        { name: 'x', query: "CREATE (n:Topic {id: 'topic:x'})" },
        { gate: false, plan: false },
      );
      expect(told).toBe('refused');
    });

    it.each([
      ["LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line"],
      ["MATCH (n) WHERE EXISTS { LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l } RETURN n"],
    ])('the plan alone refuses to read a file: %s', async (query) => {
      expect(['refused', 'bad_query']).toContain(await outcome({ name: 'file', query }, { gate: false, plan: true }));
    });

    it.each([
      ['syntax', 'MATCH (n:Leader)\nRETURN n.name AS', 2],
      ['unknown variable', 'MATCH (n:Leader)\nRETURN x', 2],
      ['unknown function', 'MATCH (n:Leader)\nRETURN nmae(n)', 2],
    ])('an error has a plain message and a place: %s', async (_name, text, line) => {
      const error = await subject.ask({ text, params: {}, limits: LIMITS }).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(StoreError);
      const { message, position } = error as StoreError;
      expect(position?.line).toBe(line);
      expect(message).not.toMatch(/GRAFEO|Neo\.|Exception|\n/);
      expect(message).toMatch(/^\S.*[.!?]$/s);
    });

    it('a missing parameter and a division by zero are errors of the query', async () => {
      expect(await outcome({ name: 'p', query: 'RETURN $nothing AS x' }, { gate: true, plan: true })).toBe('bad_query');
      expect(await outcome({ name: 'd', query: 'RETURN 1 / 0 AS x' }, { gate: true, plan: true })).toBe('bad_query');
    });
  });
}

/** Commands on indexes, constraints, databases and users: the transaction is not their guard, gate and plan are. */
function isSchemaCommand(query: string): boolean {
  return /\b(index|constraint|database|user|role|alias|trigger|type|schema|graph|session|projection)\b/i.test(query);
}
