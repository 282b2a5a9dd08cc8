import { describe, expect, it } from 'vitest';
import { aliasReturns, limited } from '../../../server/store/embedded/alias-returns.ts';
import { rewrite } from '../../../server/store/embedded/rewrite.ts';

const CHANGED: readonly (readonly [string, string])[] = [
  ['MATCH (a) RETURN a, count(*)', 'MATCH (a) RETURN a, count(*) AS `count(*)`'],
  ['MATCH (a) RETURN DISTINCT a.name ORDER BY a.name', 'MATCH (a) RETURN DISTINCT a.name AS `a.name` ORDER BY a.name'],
  [
    'RETURN [x IN [1, 2] | x], {a: 1, b: 2}',
    'RETURN [x IN [1, 2] | x] AS `[x IN [1, 2] | x]`, {a: 1, b: 2} AS `{a: 1, b: 2}`',
  ],
  ['RETURN 1 UNION RETURN 2', 'RETURN 1 UNION RETURN 2'],
  ['RETURN 1 + 1 UNION RETURN 2 + 2', 'RETURN 1 + 1 AS `1 + 1` UNION RETURN 2 + 2 AS `2 + 2`'],
  ["RETURN 'a, b' + 'c' // RETURN x.y", "RETURN 'a, b' + 'c' AS `'a, b' + 'c'` // RETURN x.y"],
];
const KEPT = [
  'MATCH (a) RETURN a',
  'MATCH (a) RETURN *',
  'MATCH (a) RETURN a.name AS name, count(*) AS n LIMIT 3',
  'MATCH (a) RETURN a.`odd name`',
  'CALL { MATCH (a) RETURN count(a) AS n } RETURN n',
  "MATCH (a) WHERE a.name = 'RETURN a.b' RETURN a",
];

describe('aliasReturns', () => {
  it.each(CHANGED)('%s', (text, expected) => expect(rewrite(text, aliasReturns(text)).text).toBe(expected));
  it.each(KEPT)('leaves %s', (text) => expect(rewrite(text, aliasReturns(text)).text).toBe(text));

  it('finds the way back to the offsets of the text as written', () => {
    const text = 'RETURN a.b, foo(c)';
    const { text: sent, offsetBefore } = rewrite(text, aliasReturns(text));
    expect(offsetBefore(sent.indexOf('foo'))).toBe(text.indexOf('foo'));
  });
});

describe('limited', () => {
  it.each([
    ['MATCH (a) RETURN a', 'MATCH (a) RETURN a\nLIMIT 5'],
    ['MATCH (a) RETURN a ORDER BY a.limit SKIP 2', 'MATCH (a) RETURN a ORDER BY a.limit SKIP 2\nLIMIT 5'],
    ['MATCH (a) WITH a LIMIT 3 RETURN a', 'MATCH (a) WITH a LIMIT 3 RETURN a\nLIMIT 5'],
  ])('adds to %s', (text, expected) => expect(limited(text, 5)).toBe(expected));
  it.each(['MATCH (a) RETURN a LIMIT 9', 'RETURN 1 AS x UNION RETURN 2 AS x', 'CALL db.labels()', 'RETURN 1;'])(
    'leaves %s',
    (text) => expect(limited(text, 5)).toBe(text),
  );
});
