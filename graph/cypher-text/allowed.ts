/** What a query, and every part of it between UNIONs, may begin with. */
export const FIRST_WORDS = ['MATCH', 'OPTIONAL', 'RETURN', 'WITH', 'UNWIND', 'CALL'] as const;

/** Procedures by exact name: they list the schema or search names, and read nothing else. */
export const PROCEDURES = [
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
] as const;

/** Functions by exact name (case does not matter): pure, or a clock or a random number. */
export const FUNCTIONS = [
  // predicates
  'all',
  'any',
  'none',
  'single',
  'exists',
  'isEmpty',
  // values
  'coalesce',
  'nullIf',
  'id',
  'elementId',
  'type',
  'labels',
  'keys',
  'properties',
  'startNode',
  'endNode',
  'size',
  'length',
  'head',
  'last',
  'tail',
  'reverse',
  'nodes',
  'relationships',
  'range',
  'reduce',
  'randomUUID',
  'timestamp',
  'valueType',
  // aggregates
  'count',
  'collect',
  'sum',
  'avg',
  'min',
  'max',
  'stDev',
  'stDevP',
  'percentileCont',
  'percentileDisc',
  // numbers
  'abs',
  'ceil',
  'floor',
  'round',
  'sign',
  'rand',
  'isNaN',
  'e',
  'exp',
  'log',
  'log10',
  'sqrt',
  'pi',
  'sin',
  'cos',
  'tan',
  'cot',
  'asin',
  'acos',
  'atan',
  'atan2',
  'degrees',
  'radians',
  'haversin',
  // text
  'toLower',
  'toUpper',
  'lower',
  'upper',
  'trim',
  'lTrim',
  'rTrim',
  'bTrim',
  'left',
  'right',
  'substring',
  'replace',
  'split',
  'char_length',
  'character_length',
  'normalize',
  // conversions
  'toString',
  'toStringOrNull',
  'toInteger',
  'toIntegerOrNull',
  'toFloat',
  'toFloatOrNull',
  'toBoolean',
  'toBooleanOrNull',
  'toStringList',
  'toIntegerList',
  'toFloatList',
  'toBooleanList',
  // time
  'date',
  'datetime',
  'localdatetime',
  'time',
  'localtime',
  'duration',
  'date.truncate',
  'datetime.truncate',
  'localdatetime.truncate',
  'time.truncate',
  'localtime.truncate',
  'datetime.fromEpoch',
  'datetime.fromEpochMillis',
  'duration.between',
  'duration.inMonths',
  'duration.inDays',
  'duration.inSeconds',
  // space
  'point',
  'point.distance',
  'point.withinBBox',
  // paths
  'shortestPath',
  'allShortestPaths',
] as const;

type Banned = {
  readonly code: 'write' | 'load_csv' | 'admin' | 'prefix';
  readonly words: readonly string[];
  readonly why: string;
};

const BANNED: readonly Banned[] = [
  {
    code: 'write',
    words: [
      'CREATE',
      'MERGE',
      'SET',
      'REMOVE',
      'DELETE',
      'DETACH',
      'NODETACH',
      'INSERT',
      'FOREACH',
      'DROP',
      'ALTER',
      'RENAME',
    ],
    why: 'This console only reads.',
  },
  { code: 'load_csv', words: ['LOAD'], why: 'This console reads the graph only, never files or web addresses.' },
  {
    code: 'admin',
    words: [
      'SHOW',
      'TERMINATE',
      'USE',
      'GRANT',
      'DENY',
      'REVOKE',
      'START',
      'STOP',
      'ENABLE',
      'DRYRUN',
      'DEALLOCATE',
      'REALLOCATE',
    ],
    why: 'This console reads the graph only, not the settings of the database.',
  },
  {
    code: 'prefix',
    words: ['EXPLAIN', 'PROFILE', 'CYPHER'],
    why: 'Begin with MATCH, OPTIONAL MATCH, RETURN, WITH, UNWIND or CALL.',
  },
];

export type BannedWord = { readonly code: Banned['code']; readonly message: string };

/** Why a word cannot stand where a clause or a function is expected; null for words that are merely out of place. */
export function bannedWord(word: string): BannedWord | null {
  const upper = word.toUpperCase();
  const row = BANNED.find((banned) => banned.words.includes(upper));
  if (row === undefined) return null;
  return { code: row.code, message: `${upper === 'LOAD' ? 'LOAD CSV' : upper} is not allowed here. ${row.why}` };
}

const functionNames: ReadonlySet<string> = new Set(FUNCTIONS.map((name) => name.toLowerCase()));
const procedureNames: ReadonlySet<string> = new Set(PROCEDURES);

export function isAllowedFunction(name: string): boolean {
  return functionNames.has(name.toLowerCase());
}

export function isAllowedProcedure(name: string): boolean {
  return procedureNames.has(name);
}
