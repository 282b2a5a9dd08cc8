import { describe, expect, test } from 'vitest';
import { cellOf } from '../../../client/editor/cell.ts';
import { colours } from '../../../client/editor/colour.ts';
import { csvOf } from '../../../client/editor/csv.ts';
import {
  HISTORY,
  type KeptQuery,
  nameFor,
  readKept,
  withRun,
  withSaved,
  writeKept,
} from '../../../client/editor/kept-queries.ts';
import { paramsFrom } from '../../../client/editor/params.ts';
import { suggestionsAt } from '../../../client/editor/suggestions.ts';
import { wordsOf } from '../../../client/editor/words.ts';
import {
  type CypherAnswer,
  EXAMPLES,
  FUNCTIONS,
  GRAPH_SCHEMA,
  type GraphSchema,
  PROCEDURES,
} from '../../../graph/index.ts';
import { anEdge } from '../../support/elements.ts';

const schema: GraphSchema = {
  nodes: GRAPH_SCHEMA.nodes.map((node) => ({ ...node, properties: [...node.properties] })),
  relations: GRAPH_SCHEMA.relations.map(({ type, meaning, from, to, properties }) => ({
    type,
    meaning,
    from: [...from],
    to: [...to],
    properties: [...properties],
  })),
  functions: [...FUNCTIONS],
  procedures: [...PROCEDURES],
  examples: [...EXAMPLES],
  differences: [],
};

describe('colours', () => {
  test.each([
    ["MATCH (a:Leader {name: 'x'})", "MATCH keyword, Leader label, name property, 'x' string"],
    ['-[m:MET|CALLED]-', 'MET type, CALLED type'],
    ['RETURN a.set, count(b) // c', 'RETURN keyword, set property, count function, // c comment'],
    ['$p 1 `x` é', '$p parameter, 1 number, é bad'],
    ['RETURN {match: 1} AS x', 'RETURN keyword, match property, 1 number, AS keyword'],
  ])('of %j', (text, expected) => {
    expect(
      colours(text)
        .map(({ from, to, colour }) => `${text.slice(from, to)} ${colour}`)
        .join(', '),
    ).toBe(expected);
  });
});

describe('suggestions', () => {
  const at = (text: string) => suggestionsAt(text, text.length, schema);
  const names = (text: string): readonly string[] => at(text)?.list.map(({ name }) => name) ?? [];

  test('labels stand behind a colon in a node', () => {
    expect(names('MATCH (a:Le')).toEqual(schema.nodes.map((node) => node.label));
    expect(at('MATCH (a:Le')?.from).toBe(9);
  });
  test('relationship types are narrowed by the label on the left', () => {
    expect(names('MATCH (a:Article)-[:')).toEqual(['STATES']);
    expect(names('MATCH (a:Article) MATCH (a)-[x:')).toEqual(['STATES']);
    expect(names('MATCH (c:Claim)-[:')).toEqual(['STATES', 'ABOUT']);
    expect(names('MATCH (a:Leader)-[:MET|')).toContain('CALLED');
    expect(names('MATCH (a:Leader)-[:')).not.toContain('STATES');
    expect(names('MATCH (e:Meeting)<-[:')).toEqual(expect.arrayContaining(['PARTICIPATED_IN', 'ABOUT']));
    expect(names('MATCH (e:Meeting)<-[:')).not.toContain('MET');
  });
  test('properties are those of the label or type', () => {
    expect(names('MATCH (a:Topic) RETURN a.')).toEqual(['id', 'name']);
    expect(names('MATCH ()-[p:PARTICIPATED_IN]-() RETURN p.')).toEqual(['key', 'role', 'status']);
    expect(names('MATCH (a) RETURN a.')).toContain('published');
  });
  test('elsewhere stand variables, keywords, functions and procedures', () => {
    expect(names('MATCH (person:Leader) RE')).toEqual(
      expect.arrayContaining(['person', 'RETURN', 'count', 'db.labels']),
    );
  });
  test.each(["RETURN 'ab", '// ab', 'RETURN 12', 'RETURN $na'])('nothing within %j', (text) => {
    expect(at(text)).toBeNull();
  });
});

test('the words of the schema name labels, types, properties and what has no direction', () => {
  const words = wordsOf(schema);
  expect(words.labels).toContain('Leader');
  expect(words.properties).toContain('eventId');
  expect(words.undirected).toEqual(['MET', 'CALLED', 'PLANS_TO_MEET']);
});

describe('cells', () => {
  const edge = anEdge('MET', ['a', 'b'], { key: 'k', eventId: 'e' });
  const graph: CypherAnswer['graph'] = {
    nodes: [],
    edges: [edge, { ...edge, key: 'thin', type: 'PARTICIPATED_IN', eventId: '' }],
  };

  test('of plain values', () => {
    expect(cellOf(null, graph)).toEqual({ kind: 'none' });
    expect(cellOf(1, graph)).toEqual({ kind: 'number', text: '1' });
    expect(cellOf(true, graph)).toEqual({ kind: 'text', text: 'true' });
    expect(cellOf(['a'], graph)).toEqual({ kind: 'list', items: [{ kind: 'text', text: 'a' }] });
    expect(cellOf({ a: 1 }, graph)).toEqual({ kind: 'text', text: '{"a":1}' });
  });
  test('of nodes open their card', () => {
    const leader = { $node: ['Actor', 'Leader'], id: 'x', name: 'X' };
    expect(cellOf(leader, graph)).toEqual({
      kind: 'node',
      node: 'leader',
      text: 'X',
      opens: { kind: 'node', id: 'x' },
    });
    const article = { $node: ['Article'], id: 'a', title: 'T' };
    expect(cellOf(article, graph)).toMatchObject({ node: 'article', opens: { kind: 'article', id: 'a' } });
    expect(cellOf({ $node: ['Claim'], id: 'c', quote: 'Q' }, graph)).toMatchObject({ text: 'Q', opens: null });
    const event = { $node: ['Event', 'Visit'], id: 'e', kind: 'visit', when: '2018-05' };
    expect(cellOf(event, graph)).toMatchObject({ text: 'visit, 2018-05', opens: { kind: 'node', id: 'e' } });
  });
  test('of edges open their events, if they have some', () => {
    const met = { $edge: 'MET', key: 'k', when: '2018', place: 'Seoul' };
    expect(cellOf(met, graph)).toEqual({
      kind: 'edge',
      type: 'MET',
      text: 'MET, 2018, Seoul',
      opens: { kind: 'edge', id: 'MET|a|b' },
    });
    expect(cellOf({ $edge: 'PARTICIPATED_IN', key: 'thin', role: 'actor' }, graph)).toMatchObject({ opens: null });
  });
  test('of paths list nodes and edges in turn', () => {
    const path = {
      $path: {
        nodes: [
          { $node: ['Leader', 'Actor'], id: 'a', name: 'A' },
          { $node: ['Leader', 'Actor'], id: 'b', name: 'B' },
        ],
        edges: [{ $edge: 'MET', key: 'k' }],
      },
    };
    const cell = cellOf(path, graph);
    expect(cell.kind === 'list' ? cell.items.map((item) => item.kind) : []).toEqual(['node', 'edge', 'node']);
  });
});

test('CSV quotes what must be quoted and disarms formulas', () => {
  const rows = [
    ['a,b', 'say "hi"', null, -1],
    ['=1+1', '@x', ['l', 1], '+2'],
  ];
  expect(csvOf({ columns: ['c1', 'c2', 'c3', 'c4'], rows })).toBe(
    'c1,c2,c3,c4\r\n"a,b","say ""hi""",,-1\r\n\'=1+1,\'@x,"[""l"",1]",\'+2',
  );
});

describe('parameters', () => {
  test('are one JSON object or nothing', () => {
    expect(paramsFrom('  ')).toEqual({ params: {} });
    expect(paramsFrom('{"a": [1]}')).toEqual({ params: { a: [1] } });
  });
  test.each(['[1]', '1', '{a: 1}', '{"a": ', 'null'])('%j is refused in words', (text) => {
    expect(paramsFrom(text)).toEqual({ fault: expect.stringContaining('{"name": "Kim Jong Un"}') });
  });
});

describe('kept queries', () => {
  const kept = (name: string, query = name): KeptQuery => ({ name, query, params: '' });

  test('survive the browser', () => {
    const box = new Map<string, string>();
    const storage = {
      getItem: (key: string) => box.get(key) ?? null,
      setItem: (key: string, text: string) => void box.set(key, text),
    };
    expect(readKept(HISTORY, storage)).toEqual([]);
    expect(writeKept(HISTORY, [kept('a')], storage)).toBe(true);
    expect(readKept(HISTORY, storage)).toEqual([kept('a')]);
    box.set(HISTORY, '{"not": "a list"}');
    expect(readKept(HISTORY, storage)).toEqual([]);
  });
  test('say when the browser keeps nothing', () => {
    const full = {
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(writeKept(HISTORY, [], full)).toBe(false);
  });
  test('stand once, newest first, at most 200', () => {
    const many = Array.from({ length: 200 }, (_, at) => kept(`q${at}`));
    expect(
      withRun(many, kept('q7'))
        .map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['q7', 'q0']);
    expect(withRun(many, kept('q7'))).toHaveLength(200);
    expect(withRun(many, kept('new'))).toHaveLength(200);
  });
  test('are saved by name', () => {
    const saved = withSaved([kept('b'), kept('a', 'old')], kept('a', 'new'));
    expect(saved).toEqual([kept('a', 'new'), kept('b')]);
  });
  test('are named by their beginning', () => {
    expect(nameFor('MATCH (n)\n  RETURN n')).toBe('MATCH (n) RETURN n');
    expect(nameFor('x'.repeat(99))).toHaveLength(60);
  });
});
