import { describe, expect, it } from 'vitest';
import { quoteNames } from '../../../server/store/embedded/quote-names.ts';
import { rewrite } from '../../../server/store/embedded/rewrite.ts';

const CHANGED = [
  ['MATCH (n)-[m:MET]-(b) RETURN m.when ORDER BY m.when', 'MATCH (n)-[m:MET]-(b) RETURN m.`when` ORDER BY m.`when`'],
  ['MATCH (p)-[:IN]->(c) RETURN c', 'MATCH (p)-[:`IN`]->(c) RETURN c'],
  ['MATCH (p)-[r:MET|IN|SET]->(c) RETURN r', 'MATCH (p)-[r:MET|`IN`|`SET`]->(c) RETURN r'],
  ['RETURN {when: 1, set: 2} AS when', 'RETURN {`when`: 1, `set`: 2} AS `when`'],
  ['MATCH (n:Merge {in: 1}) RETURN n', 'MATCH (n:`Merge` {`in`: 1}) RETURN n'],
] as const;

const KEPT = [
  "MATCH (n) WHERE n.name IN ['a', 'b'] RETURN n",
  'RETURN {a: CASE WHEN true THEN 1 ELSE null END, b: not false} AS x',
  'RETURN [x IN [1, 2] WHERE x > 1 | CASE WHEN x = 2 THEN 1 ELSE 0 END] AS y',
  "RETURN 'm.when' AS text // m.when",
  'MATCH (n) RETURN n.`when` AS w',
  'MATCH (a)-[:MET]-(b) WITH a, count(*) AS n WHERE n > 1 RETURN a',
] as const;

describe('names that are words of the language', () => {
  it.each(CHANGED)('%s', (text, expected) => expect(rewrite(text, quoteNames(text)).text).toBe(expected));
  it.each(KEPT)('leaves %s', (text) => expect(rewrite(text, quoteNames(text)).text).toBe(text));
});
