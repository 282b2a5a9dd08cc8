const LABELS = 'label expressions: write WHERE n:A OR n:B';
const LENGTHS = 'path lengths in braces: write *1..3';
const SHORTEST = 'SHORTEST: write shortestPath(…)';
const NAMED = 'a variable named as a word of writing must stand in backticks';

/** Good queries that an engine cannot run, by name, and why; each is checked to fail there with a plain error. */
export const EXCEPTIONS: Readonly<Record<'embedded' | 'neo4j', Readonly<Record<string, string>>>> = {
  embedded: {
    'negative numbers beside operators': '1 --1 is read as an arrow: write 1 - -1',
    'doubled backtick': 'no backtick within a quoted name',
    'variable called set': NAMED,
    'variable called remove': NAMED,
    'variable called create': NAMED,
    'Neo4j: label alternatives in a node': LABELS,
    'Neo4j: label expression': LABELS,
    'Neo4j: any label': LABELS,
    'Neo4j: bracketed label expression': LABELS,
    'Neo4j: where in a node': 'WHERE stands behind the pattern',
    'Neo4j: quantified relationship': LENGTHS,
    'Neo4j: quantified path': LENGTHS,
    'Neo4j: SHORTEST': SHORTEST,
    'Neo4j: ALL SHORTEST': SHORTEST,
    'Neo4j: COLLECT': 'no COLLECT { }: write collect(…)',
    'Neo4j: EXISTS with RETURN': 'no RETURN within EXISTS { }',
    'Neo4j: optional subquery': 'no OPTIONAL CALL',
    'Neo4j: duration.between': 'no function of this name',
    'Neo4j: date.truncate': 'no function of this name',
    'Neo4j: path of one node': 'a named path needs an edge',
    'Neo4j: skip with an expression': 'SKIP takes a number or a parameter',
    'Neo4j: full-text search': 'the engine has another procedure; the search box serves both',
    'Neo4j: text joined by bars': 'no ||: write +',
    'Neo4j: OFFSET': 'no OFFSET: write SKIP',
    'Neo4j: schema by node types': 'no procedure of this name',
  },
  neo4j: { 'old form of several types': 'removed in Neo4j 5: write [:MET|CALLED]' },
};
