import { describe, expect, it, test } from 'vitest';
import { EXAMPLES, gate } from '../../../graph/index.ts';
import { readCorpus } from './corpus.ts';

describe('the corpora', () => {
  const hostile = readCorpus('hostile');
  const good = readCorpus('good');

  it('are large, and no name or query stands twice', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(150);
    expect(good.length).toBeGreaterThanOrEqual(100);
    for (const list of [hostile, good]) {
      expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
      expect(new Set(list.map(({ query }) => query)).size).toBe(list.length);
    }
  });

  test.each(hostile)('refuses: $name', ({ query }) => {
    expect(gate(query)).toMatchObject({ ok: false, message: expect.stringMatching(/\S\.$/) });
  });

  test.each(good)('admits: $name', ({ query }) => {
    expect(gate(query)).toMatchObject({ ok: true });
  });

  test.each(EXAMPLES)('admits the example: $name', ({ query }) => {
    expect(gate(query)).toEqual({ ok: true, statement: query });
  });
});

const CODES: readonly (readonly [query: string, code: string, message: string, place: string])[] = [
  ['CREATE (n)', 'write', 'CREATE is not allowed here. This console only reads.', '1:1'],
  ['MATCH (n)\n  set n.x = 1', 'write', 'SET is not allowed here. This console only reads.', '2:3'],
  [
    "LOAD CSV FROM 'x' AS r RETURN r",
    'load_csv',
    'LOAD CSV is not allowed here. This console reads the graph only, never files or web addresses.',
    '1:1',
  ],
  [
    'SHOW USERS',
    'admin',
    'SHOW is not allowed here. This console reads the graph only, not the settings of the database.',
    '1:1',
  ],
  [
    'PROFILE RETURN 1',
    'prefix',
    'PROFILE is not allowed here. Begin with MATCH, OPTIONAL MATCH, RETURN, WITH, UNWIND or CALL.',
    '1:1',
  ],
  ['CALL dbms.listConfig()', 'procedure', 'The procedure dbms.listConfig is not allowed here.', '1:6'],
  ['RETURN apoc.util.md5([1])', 'function', 'The function apoc.util.md5 is not offered here.', '1:8'],
  ['RETURN `size`([1])', 'quoted_name', 'The name of a function may not stand in backticks.', '1:8'],
  ['RETURN 1;\nRETURN 2', 'statements', 'Only one statement at a time is allowed.', '2:1'],
  ["RETURN '\\u0027'", 'escape', 'A backslash followed by u is not allowed, not even in a text or a comment.', '1:9'],
  ['RETURN é', 'character', 'The character U+00E9 is not allowed outside quotes.', '1:8'],
  ['MATCH (n)\u00a0RETURN n', 'character', 'The character U+00A0 is not allowed outside quotes.', '1:10'],
  ['RETURN 1 AS a$', 'character', 'A $ begins a parameter such as $name; it cannot stand here.', '1:14'],
  ['RETURN 1 LIMIT 1SET', 'number', '`1SET` is neither a number nor a name.', '1:16'],
  ["RETURN 'x", 'open_text', "A ' is opened and never closed.", '1:8'],
  ['RETURN 1 /* x', 'open_comment', 'A comment is opened with /* and never closed.', '1:10'],
  ['', 'empty', 'The query is empty.', '1:1'],
  [`RETURN '${'x'.repeat(8000)}'`, 'too_long', 'The query is longer than 8,000 characters.', '1:8001'],
  ['MATCH (a)-[*]-(b) RETURN a', 'bound', 'A path of any length needs an upper limit.', '1:12'],
  ['UNWIND range(1, 20000) AS x RETURN x', 'bound', 'range() may give at most 10,000 numbers.', '1:14'],
  ['MATCH (n', 'syntax', 'The query ends too early: expected `)` at the end of the node.', '1:9'],
  ['MATCH (n) RETRUN n', 'syntax', 'Expected a clause such as MATCH or RETURN, but found `RETRUN`.', '1:11'],
];

describe('a refusal', () => {
  test.each(CODES)('of %j is %s', (...[query, code, message, place]) => {
    const verdict = gate(query);
    expect(verdict).toMatchObject({ ok: false, code, message });
    expect(verdict.ok ? '' : `${verdict.position?.line}:${verdict.position?.column}`).toBe(place);
  });

  const HINTS: readonly (readonly [query: string, hint: string])[] = [
    ['MATCH (n) RETRUN n', 'Did you mean RETURN?'],
    ['RETURN cuont(1)', 'Did you mean count()?'],
    ['CALL db.label()', 'Did you mean db.labels()?'],
    ['MATCH (n) WHERE n.x != 1 RETURN n', 'Write <> for "is not equal" and NOT for "not".'],
    ['MATCH (a)-[:MET*]-(b) RETURN a', 'Write the most hops you want, for example [:MET*1..3].'],
  ];
  test.each(HINTS)('of %j says: %s', (query, hint) => {
    expect(gate(query)).toMatchObject({ ok: false, hint });
  });
});

describe('the statement of an admitted text', () => {
  const STATEMENTS: readonly (readonly [text: string, statement: string])[] = [
    ['RETURN 1', 'RETURN 1'],
    ['RETURN 1;', 'RETURN 1'],
    ['  RETURN 1 ; // done\n', '  RETURN 1'],
    ['/* a */ RETURN 1 // b', '/* a */ RETURN 1'],
    ["RETURN ';'", "RETURN ';'"],
  ];
  test.each(STATEMENTS)('%j is %j', (text, statement) => {
    expect(gate(text)).toEqual({ ok: true, statement });
  });
});

describe('bounds', () => {
  const hold: readonly (readonly [name: string, just: string, over: string])[] = [
    ['nesting', `RETURN ${'['.repeat(39)}${']'.repeat(39)}`, `RETURN ${'['.repeat(41)}${']'.repeat(41)}`],
    ['XOR', `RETURN ${Array(9).fill('true').join(' XOR ')}`, `RETURN ${Array(10).fill('true').join(' XOR ')}`],
    ['range', 'RETURN range(1, 10000)', 'RETURN range(1, 10001)'],
    ['hops', 'MATCH (a)-[*1..10]-(b) RETURN a', 'MATCH (a)-[*1..11]-(b) RETURN a'],
    ['hops by number', 'MATCH (a)-[*10]-(b) RETURN a', 'MATCH (a)-[*11]-(b) RETURN a'],
    ['UNION', Array(11).fill('RETURN 1 AS x').join(' UNION '), Array(12).fill('RETURN 1 AS x').join(' UNION ')],
    ['regular expression', `RETURN 'a' =~ '${'a'.repeat(200)}'`, `RETURN 'a' =~ '${'a'.repeat(201)}'`],
    ['open repetitions', "RETURN 'a' =~ '.*a.*b.*c.*d.*'", "RETURN 'a' =~ '.*a.*b.*c.*d.*e.*'"],
    ['text', `RETURN '${'x'.repeat(7991)}'`, `RETURN '${'x'.repeat(7992)}'`],
  ];
  test.each(hold)('%s', (_, just, over) => {
    expect(gate(just)).toMatchObject({ ok: true });
    expect(gate(over)).toMatchObject({ ok: false });
  });
});
