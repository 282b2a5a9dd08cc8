import { type Token, tokenize } from '../../graph/index.ts';

export type Colour =
  | 'keyword'
  | 'function'
  | 'label'
  | 'type'
  | 'property'
  | 'string'
  | 'number'
  | 'parameter'
  | 'comment'
  | 'bad';
export type ColouredSpan = { readonly from: number; readonly to: number; readonly colour: Colour };

const KEYWORDS: ReadonlySet<string> = new Set(
  `ALL AND ANY AS ASC ASCENDING BY CALL CASE COLLECT CONTAINS COUNT DESC DESCENDING DISTINCT ELSE END ENDS EXISTS FALSE IN IS
  LIMIT MATCH NONE NOT NULL OFFSET OPTIONAL OR ORDER RETURN SHORTEST SINGLE SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR
  YIELD CREATE MERGE SET REMOVE DELETE DETACH LOAD FOREACH EXPLAIN PROFILE SHOW DROP`.split(/\s+/),
);
/** Keywords before `{`, functions before `(`. */
const CALLED: ReadonlySet<string> = new Set(['ALL', 'ANY', 'COLLECT', 'COUNT', 'EXISTS', 'NONE', 'SINGLE']);
const BY_KIND: Readonly<Partial<Record<Token['kind'], Colour>>> = {
  string: 'string',
  number: 'number',
  parameter: 'parameter',
  comment: 'comment',
  bad: 'bad',
};

const isSolid = (token: Token): boolean => token.kind !== 'space' && token.kind !== 'comment';

type Around = {
  readonly before: string;
  readonly after: string;
  /** The bracket around, `-[` for that of a relationship. */
  readonly bracket: string;
};

function nameAfterColon({ before, bracket }: Around): Colour | null {
  if (before === '|') return bracket === '-[' ? 'type' : null;
  if (before !== ':' || bracket === '{') return null;
  return bracket === '-[' ? 'type' : 'label';
}

/** A name is a property behind `.` or as a key, a label or type behind `:`, a function before `(`, else a keyword or a variable. */
function nameColour(text: string, around: Around): Colour | null {
  const { before, after, bracket } = around;
  if (before === '.') return after === '(' ? 'function' : 'property';
  if (bracket === '{' && after === ':') return 'property';
  const named = nameAfterColon(around);
  if (named !== null) return named;
  if (after === '(' && CALLED.has(text.toUpperCase())) return 'function';
  if (KEYWORDS.has(text.toUpperCase())) return 'keyword';
  return after === '(' ? 'function' : null;
}

const isName = ({ kind }: Token): boolean => kind === 'word' || kind === 'quoted';

/** Which bracket is open around each token, `-[` for that of a relationship. */
function bracketsAround(solid: readonly Token[]): readonly string[] {
  const open: string[] = [];
  return solid.map((token, at) => {
    if (/^[)\]}]$/.test(token.text)) open.pop();
    const around = open.at(-1) ?? '';
    if (/^[([{]$/.test(token.text)) open.push(token.text === '[' && solid[at - 1]?.text === '-' ? '-[' : token.text);
    return around;
  });
}

function namesIn(solid: readonly Token[]): ReadonlyMap<Token, Colour | null> {
  const brackets = bracketsAround(solid);
  const text = (at: number): string => solid[at]?.text ?? '';
  const colourAt = (token: Token, at: number): Colour | null =>
    nameColour(token.text, { before: text(at - 1), after: text(at + 1), bracket: brackets[at] ?? '' });
  return new Map(solid.flatMap((token, at) => (isName(token) ? [[token, colourAt(token, at)] as const] : [])));
}

/** The colours of a text, in order; what has none (variables, brackets) is left out. */
export function colours(text: string): readonly ColouredSpan[] {
  const tokens = tokenize(text);
  const names = namesIn(tokens.filter(isSolid));
  return tokens.flatMap((token) => {
    const colour = BY_KIND[token.kind] ?? names.get(token) ?? null;
    return colour === null ? [] : [{ from: token.start, to: token.end, colour }];
  });
}
