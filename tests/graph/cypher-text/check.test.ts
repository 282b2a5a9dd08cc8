import { describe, expect, test } from 'vitest';
import { patternFault } from '../../../graph/cypher-text/bounds.ts';
import { closest } from '../../../graph/cypher-text/closest.ts';
import { check, EXAMPLES, GRAPH_SCHEMA, suggestion, type Words } from '../../../graph/index.ts';
import { readCorpus } from './corpus.ts';

const { nodes, relations } = GRAPH_SCHEMA;
const words: Words = {
  labels: nodes.map((node) => node.label),
  types: relations.map((relation) => relation.type),
  undirected: relations.filter((relation) => !relation.directed).map((relation) => relation.type),
  properties: [...new Set([...nodes, ...relations].flatMap((row) => row.properties))],
};

const FINDINGS: readonly (readonly [text: string, at: string, message: RegExp, hint: string | null])[] = [
  ['MATCH (a:Leder) RETURN a', 'Leder', /no label Leder/, 'Did you mean `Leader`?'],
  ['MATCH (a:Leader|Countri) RETURN a', 'Countri', /no label Countri/, 'Did you mean `Country`?'],
  ['MATCH ()-[m:MEET]-() RETURN m', 'MEET', /no relationship type MEET/, 'Did you mean `MET`?'],
  ['MATCH ()-[:MET|VISITD]-() RETURN 1', 'VISITD', /no relationship type VISITD/, 'Did you mean `VISITED`?'],
  ["MATCH (a {nmae: 'x'}) RETURN a", 'nmae', /no property nmae/, 'Did you mean `name`?'],
  ['MATCH (a:Leader) RETURN a.naem', 'naem', /no property naem/, 'Did you mean `name`?'],
  ['MATCH (a:Leader) WHERE a:Plase RETURN a', 'Plase', /no label Plase/, 'Did you mean `Place`?'],
  ['MATCH (a)-[:MET]->(b) RETURN a', 'MET', /has no direction/, 'Write -[:MET]- without an arrow.'],
  ['MATCH (a)<-[:CALLED]-(b) RETURN a', 'CALLED', /has no direction/, 'Write -[:CALLED]- without an arrow.'],
  ['MATCH (a) RETURN CASE WHEN true THEN a ELSE 1 END', 'a', /CASE or coalesce/, 'Pick a property, such as a.name.'],
  ['MATCH (a), (b) RETURN coalesce(a, b)', 'a', /CASE or coalesce/, 'Pick a property, such as a.name.'],
  ['RETURN [1, 2][-2..]', '-', /negative slice/, 'Count from the start, or use reverse().'],
  ['RETURN [1, 2][0..-1]', '-', /negative slice/, 'Count from the start, or use reverse().'],
  ['MATCH (n) SET n.x = 1', 'SET', /SET is not allowed here/, null],
  ['MATCH (n) RETRUN n', 'RETRUN', /Expected a clause/, 'Did you mean RETURN?'],
];

describe('check', () => {
  test.each(FINDINGS)('%j: %s', (...[text, at, message, hint]) => {
    const findings = check(text, words);
    expect(findings).toHaveLength(1);
    expect(text.slice(findings[0]?.from, findings[0]?.to)).toBe(at);
    expect(findings[0]).toMatchObject({ message: expect.stringMatching(message), hint });
  });

  const SILENT: readonly string[] = [
    '',
    'MATCH (a:Leader)-[m:MET]-(b:Leader) RETURN a.name, m.date.year',
    'WITH {nmae: 1} AS map RETURN map.nmae',
    'RETURN {labels: 1, Leder: 2} AS m',
    'MATCH (a:Leader) RETURN [x IN [a] WHERE x:Leader | x.name] AS names',
    'MATCH (a)-[:VISITED]->(b) RETURN a',
    'MATCH (a) RETURN coalesce(a.name, a.id), CASE WHEN true THEN a.name END',
    ...EXAMPLES.map((example) => example.query),
  ];
  test.each(SILENT)('has nothing to say about %j', (text) => {
    expect(check(text, words)).toEqual([]);
  });

  test.each([...readCorpus('hostile'), ...readCorpus('good')])('points into the text: $name', ({ query }) => {
    for (const { from, to } of check(query, words)) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(to).toBeLessThanOrEqual(query.length);
    }
  });
});

describe('suggestion', () => {
  test('is the one nearest to where the engine stumbled', () => {
    const text = 'MATCH (a:Leder)-[m:MEET]-(b) RETURN a';
    expect(suggestion(text, words, 0)).toBe('Did you mean `Leader`?');
    expect(suggestion(text, words, text.indexOf('MEET'))).toBe('Did you mean `MET`?');
    expect(suggestion('RETURN 1', words)).toBeNull();
  });
});

describe('closest', () => {
  test.each([
    ['MEET', 'MET'],
    ['vsiited', 'VISITED'],
    ['Zebra', null],
    ['x'.repeat(41), null],
  ])('%s gives %s', (typed, found) => {
    expect(closest(typed, ['MET', 'VISITED', 'SUPPORTS'])).toBe(found);
  });
});

describe('a regular expression', () => {
  test.each([
    'abc',
    '(?i).*kim.*',
    '[A-Z][a-z]+',
    '(Kim|Moon).*',
    'a{1,5}',
    '[(+*)]+',
    '\\(a+\\)+',
    '(a)?b',
    '(?:ab)+',
  ])('is bounded: %s', (pattern) => {
    expect(patternFault(pattern)).toBeNull();
  });
  test.each([
    '(a+)+',
    '(a*)*b',
    '((a+))+',
    '(a|b)*',
    '(x(a+)y)*',
    '(a{2,}){3}',
    '(a)\\1',
    'a{1000}',
    '.*.*.*.*.*.*',
    '([^)]+)+',
  ])('is not bounded: %s', (pattern) => {
    expect(patternFault(pattern)).not.toBeNull();
  });
});
