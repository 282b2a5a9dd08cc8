import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Param, StoreError, type Value } from '../../graph/index.ts';
import { rowsOf, writeFixture, writing } from './fixture.ts';
import { LIMITS, type StoreUnderTest, type Subject } from './subject.ts';

const SCALARS: readonly (readonly [string, Param])[] = [
  ['text', 'Kim Jong Un'],
  ['empty text', ''],
  ['other scripts and emoji', 'Зеленський 김정은 🕊'],
  ['quotes and line ends', 'a\'b"c\\d\ne'],
  ['true', true],
  ['integer', 42],
  ['negative', -7],
  ['the largest safe integer', Number.MAX_SAFE_INTEGER],
  ['the smallest safe integer', -Number.MAX_SAFE_INTEGER],
  ['fraction', 0.25],
  ['list of texts', ['b', 'a', 'b']],
  ['empty list', []],
  ['list of integers', [3, 1, 2]],
];

export function valueCases(kind: StoreUnderTest): void {
  describe('values', () => {
    let subject: Subject;
    beforeAll(async () => {
      subject = await kind.open();
      await subject.store.writer().transaction(writeFixture);
    });
    afterAll(() => subject.store.close());

    const cell = async (text: string, params: Readonly<Record<string, Param>> = {}): Promise<Value | undefined> =>
      (await subject.ask({ text, params, limits: LIMITS })).rows[0]?.[0];

    it.each(SCALARS)('parameter out and back: %s', async (_name, value) => {
      expect(await rowsOf(subject, 'RETURN $v AS v', { v: value })).toEqual([{ v: value }]);
    });

    it.each(SCALARS)('property out and back: %s', async (_name, value) => {
      const put = writing("MERGE (t:Topic {id: 'topic:value'}) SET t.v = $v");
      await subject.store.writer().transaction((tx) => tx.run(put, { v: value }));
      expect(await rowsOf(subject, "MATCH (t:Topic {id: 'topic:value'}) RETURN t.v AS v")).toEqual([{ v: value }]);
      const gone = writing("MATCH (t:Topic {id: 'topic:value'}) DETACH DELETE t");
      await subject.store.writer().transaction((tx) => tx.run(gone, {}));
    });

    it('null as parameter, and as property that is then absent', async () => {
      expect(await rowsOf(subject, 'RETURN $v AS v', { v: null })).toEqual([{ v: null }]);
      expect(await rowsOf(subject, "MATCH (n:Leader {id: 'kim-alone.x'}) RETURN n.country AS c, keys(n) AS k")).toEqual(
        [{ c: null, k: expect.not.arrayContaining(['country']) }],
      );
    });

    it('nested maps and lists as parameter', async () => {
      const v = { a: [1, { b: 'c', d: [] }], e: null, f: {} };
      expect(await rowsOf(subject, 'RETURN $v AS v', { v })).toEqual([{ v }]);
    });

    it('dates are ISO text; an undated edge has none', async () => {
      const rows = await rowsOf(
        subject,
        'MATCH ()-[m:MET]->() RETURN m.key AS key, m.date AS d, m.date.year AS y ORDER BY key',
      );
      expect(rows).toEqual([
        { key: 'm1', d: '2018-04-27', y: 2018 },
        { key: 'm2', d: null, y: null },
      ]);
    });

    it('date(null) is null', async () => {
      const rows = await rowsOf(subject, 'UNWIND $rows AS row RETURN date(row.d) AS d', { rows: [{ d: null }] });
      expect(rows).toEqual([{ d: null }]);
    });

    it('an integer past 2^53 is refused, never rounded', async () => {
      await expect(cell('RETURN 9007199254740993 AS x')).rejects.toMatchObject({ kind: 'bad_query' });
    });

    it('a node: sorted labels, properties, no engine names', async () => {
      expect(await cell("MATCH (n:Leader {id: 'kim.PRK'}) RETURN n")).toEqual({
        kind: 'node',
        ref: expect.any(String),
        labels: ['Actor', 'Leader'],
        props: {
          id: 'kim.PRK',
          name: 'Kim Jong Un',
          aliases: ['Kim Jongun'],
          country: 'PRK',
          searchText: 'kim jong un | kim jongun',
        },
      });
    });

    it('a node beside an aggregate, and in a collected list', async () => {
      const text = "MATCH (n:Leader {id: 'kim.PRK'})-[m:MET]->(b) RETURN n, count(*), collect(b)";
      const { columns, rows } = await subject.ask({ text, params: {}, limits: LIMITS });
      expect(columns).toEqual(['n', 'count(*)', 'collect(b)']);
      const node = expect.objectContaining({ kind: 'node' });
      expect(rows).toEqual([[node, 2, [node, node]]]);
    });

    it('an edge: type, ends by the refs of their nodes', async () => {
      const text = "MATCH (a)-[m:MET {key: 'm1'}]->(b) RETURN m, a, b";
      const { rows } = await subject.ask({ text, params: {}, limits: LIMITS });
      const [m, a, b] = rows[0] as unknown as [Record<string, unknown>, { ref: string }, { ref: string }];
      expect(m).toMatchObject({ kind: 'edge', type: 'MET', from: a.ref, to: b.ref });
      expect(m['props']).toMatchObject({ key: 'm1', date: '2018-04-27', sources: ['c1', 'c2'] });
    });

    it('a path: one node more than edges', async () => {
      const path = await cell("MATCH p = (:Leader {id: 'moon.KOR'})-[:MET*2]-(:Leader {id: 'lavrov.RUS'}) RETURN p");
      expect(path).toMatchObject({ kind: 'path' });
      const { nodes, edges } = path as unknown as { nodes: { props: { id: string } }[]; edges: { type: string }[] };
      expect(nodes.map((n) => n.props.id)).toEqual(['moon.KOR', 'kim.PRK', 'lavrov.RUS']);
      expect(edges.map((e) => e.type)).toEqual(['MET', 'MET']);
    });

    it('a map of nodes', async () => {
      const map = await cell("MATCH (n:Leader {id: 'moon.KOR'}) RETURN {a: n, b: [1]} AS m");
      expect(map).toMatchObject({ kind: 'map', entries: { a: { kind: 'node' }, b: [1] } });
    });

    it('unknown labels and properties give nothing, not an error', async () => {
      expect(await rowsOf(subject, 'MATCH (n:Nothing) RETURN n.id AS id')).toEqual([]);
      expect(await rowsOf(subject, 'MATCH (n:Country) RETURN n.nothing AS x')).toEqual([{ x: null }, { x: null }]);
    });

    it('a row of another form than the query states is an internal error', async () => {
      const { readQuery } = await import('../../graph/index.ts');
      const { z } = await import('zod');
      const query = readQuery('misfit', 'RETURN 1 AS n', z.strictObject({ n: z.string() }));
      const failed = await subject.store
        .view()
        .read(query, {})
        .catch((e: unknown) => e);
      expect(failed).toBeInstanceOf(StoreError);
      expect(failed).toMatchObject({ kind: 'internal' });
    });
  });
}
