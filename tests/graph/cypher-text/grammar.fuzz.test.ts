import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { gate } from '../../../graph/index.ts';

const NAMES = ['n', 'm', 'role', 'call', 'start', 'set', 'create', 'load', 'x1', '`a b`', '`SET n.x = 1`', '`é`'];
const name = fc.constantFrom(...NAMES);
const value = fc.constantFrom(
  '1',
  "'SET'",
  "'; CREATE (n)'",
  '$p',
  'null',
  '[1, 2]',
  '{create: 1}',
  '"DELETE"',
  '2.5',
  "'김'",
);

const label = fc.constantFrom(':Leader', ':Event', ':Merge', ':`Drop It`', '');
const node = fc.tuple(name, label).map(([n, l]) => `(${n}${l})`);
const relation = fc.constantFrom('-[:MET]-', '-->', '<--', '-[r:VISITED]->', '-[:MET*1..3]-', '<-[r:CREATE {set: 1}]-');
const path = fc.tuple(node, relation, node).map((parts) => parts.join(''));
const expression = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    value,
    name,
    fc.tuple(name, name).map(([a, b]) => `${a}.${b}`),
    fc
      .tuple(
        tie('tree'),
        fc.constantFrom('+', '-', '=', '<>', 'AND', 'OR', 'IN', 'CONTAINS', 'STARTS WITH'),
        tie('tree'),
      )
      .map((p) => p.join(' ')),
    tie('tree').map((e) => `(${e})`),
    tie('tree').map((e) => `NOT ${e}`),
    tie('tree').map((e) => `size(${e})`),
    tie('tree').map((e) => `[x IN ${e} WHERE x > 1 | x]`),
    tie('tree').map((e) => `CASE WHEN ${e} THEN 1 ELSE 2 END`),
    path.map((p) => `EXISTS { ${p} }`),
  ),
})).tree;

const reading = fc.oneof(
  path.map((p) => `MATCH ${p}`),
  node.map((n) => `OPTIONAL MATCH ${n}`),
  fc.tuple(path, expression).map(([p, e]) => `MATCH ${p} WHERE ${e}`),
  fc.tuple(expression, name).map(([e, n]) => `WITH ${e} AS ${n}`),
  fc.tuple(expression, name).map(([e, n]) => `WITH *, ${e} AS ${n} ORDER BY ${n} DESC SKIP 1 LIMIT 2`),
  name.map((n) => `UNWIND [1, 2] AS ${n}`),
  path.map((p) => `CALL { MATCH ${p} RETURN count(*) AS c }`),
);
const ending = fc.tuple(expression, name).map(([e, n]) => `RETURN ${e} AS ${n}`);
const writing = fc.oneof(
  node.map((n) => `CREATE ${n}`),
  path.map((p) => `MERGE ${p}`),
  fc.tuple(name, name, value).map(([n, k, v]) => `SET ${n}.${k} = ${v}`),
  fc.tuple(name, name).map(([n, k]) => `REMOVE ${n}.${k}`),
  name.map((n) => `DETACH DELETE ${n}`),
  name.map((n) => `DELETE ${n}`),
  node.map((n) => `INSERT ${n}`),
  node.map((n) => `FOREACH (x IN [1] | CREATE ${n})`),
  node.map((n) => `CALL { CREATE ${n} }`),
  fc.tuple(name, value).map(([n, v]) => `CALL (${n}) { SET ${n}.x = ${v} } IN TRANSACTIONS`),
  name.map((n) => `LOAD CSV FROM 'file:///x' AS ${n}`),
  name.map((n) => `CALL dbms.listConfig() YIELD name AS ${n}`),
  name.map((n) => `WITH apoc.cypher.runFirstColumnSingle('x') AS ${n}`),
);

/** The same tokens with other spaces and another case of the words outside quotes. */
function disguise(text: string, { gaps, lower }: { gaps: readonly string[]; lower: boolean }): string {
  const parts = text.split(/('[^']*'|"[^"]*"|`[^`]*`)/);
  let gap = 0;
  return parts
    .map((part, at) => {
      if (at % 2 === 1) return part;
      const cased = lower ? part.toLowerCase() : part;
      return cased.replace(/ /g, () => gaps[gap++ % gaps.length] ?? ' ');
    })
    .join('');
}
const disguised = fc.record({
  gaps: fc.array(fc.constantFrom(' ', '\n', '\t', '/**/', ' /* CREATE */ ', '// x\n', '\r\n'), {
    minLength: 1,
    maxLength: 5,
  }),
  lower: fc.boolean(),
});
const clauses = fc.array(reading, { maxLength: 3 });

const noise = fc.constantFrom('(', ')', '{', '}', '[', '|', "'", '`', ';', '/*', '\\u0053ET');
const anyParts = fc.array(fc.oneof(reading, writing, name, noise), { maxLength: 12 });

describe('the gate', () => {
  test('admits what only reads', () => {
    const texts = fc.tuple(clauses, ending, disguised).map(([before, last, dress]) => {
      return disguise([...before, last].join(' '), dress);
    });
    fc.assert(
      fc.property(texts, (text) => {
        expect(gate(text)).toMatchObject({ ok: true });
      }),
      { numRuns: 500 },
    );
  });

  test('refuses what holds one writing clause anywhere', () => {
    const texts = fc
      .tuple(clauses, writing, clauses, fc.option(ending), disguised)
      .map(([before, write, after, last, dress]) => {
        return disguise([...before, write, ...after, ...(last === null ? [] : [last])].join(' '), dress);
      });
    fc.assert(
      fc.property(texts, (text) => {
        expect(gate(text)).toMatchObject({ ok: false });
      }),
      { numRuns: 1000 },
    );
  });

  test('refuses writing inside a subquery expression', () => {
    const word = fc.constantFrom('EXISTS', 'COUNT', 'COLLECT');
    const texts = fc.tuple(clauses, word, writing, ending, disguised).map(([before, kind, write, last, dress]) => {
      return disguise(`${before.join(' ')} WITH 1 AS one WHERE ${kind} { ${write} RETURN 1 } ${last}`, dress);
    });
    fc.assert(
      fc.property(texts, (text) => {
        expect(gate(text)).toMatchObject({ ok: false });
      }),
      { numRuns: 500 },
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        expect(typeof gate(parts.join(' ')).ok).toBe('boolean');
      }),
    );
  });
});
