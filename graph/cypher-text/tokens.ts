export type TokenKind =
  | 'word'
  | 'number'
  | 'string'
  | 'quoted'
  | 'parameter'
  | 'symbol'
  | 'comment'
  | 'space'
  /** What no reading query needs: an open string or comment, a number that runs into a name, a foreign character. */
  | 'bad';

/** A piece of Cypher text, offsets in UTF-16 units. `depth` counts open brackets; a bracket has the depth around it. */
export type Token = {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
};

type Lexeme = { readonly kind: TokenKind; readonly pattern: RegExp };

// In order: the first that matches at the place wins, so the whole form of a kind stands before its broken form.
// Every pattern is a plain scan without nested repetition; the last takes any one character.
const LEXEMES: readonly Lexeme[] = [
  { kind: 'space', pattern: /[ \t\r\n]+/y },
  { kind: 'comment', pattern: /\/\/[^\r\n]*/y },
  { kind: 'comment', pattern: /\/\*[^]*?\*\//y },
  { kind: 'bad', pattern: /\/\*[^]*/y },
  { kind: 'string', pattern: /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"/y },
  { kind: 'bad', pattern: /['"][^]*/y },
  { kind: 'quoted', pattern: /`(?:[^`]|``)+`/y },
  { kind: 'bad', pattern: /`[^]*/y },
  { kind: 'parameter', pattern: /\$[A-Za-z_0-9]+/y },
  // `$` belongs to a name in Neo4j and not in the embedded engine: what follows it would be read in two ways.
  { kind: 'bad', pattern: /[A-Za-z_][A-Za-z_0-9]*\$+/y },
  { kind: 'word', pattern: /[A-Za-z_][A-Za-z_0-9]*/y },
  { kind: 'symbol', pattern: /\.\./y },
  {
    kind: 'number',
    pattern: /(?:0[xX][0-9A-Fa-f]+|0o[0-7]+|(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)(?![A-Za-z_0-9$])/y,
  },
  // `LIMIT 1SET` is two tokens to one engine and none to the other.
  { kind: 'bad', pattern: /\.?[0-9][A-Za-z_0-9$]*/y },
  { kind: 'symbol', pattern: /<>|<=|>=|=~|\|\||::|\+=/y },
  { kind: 'symbol', pattern: /[()[\]{}.,:;|&!%+\-*/^=<>]/y },
  { kind: 'bad', pattern: /[^]/uy },
];

const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);

function lexemeAt(text: string, at: number): { kind: TokenKind; end: number } {
  for (const { kind, pattern } of LEXEMES) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { kind, end: pattern.lastIndex };
  }
  return { kind: 'bad', end: at + 1 };
}

/** Cuts any text into tokens that cover it without gaps; never throws, in time linear in the text. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const { kind, end } = lexemeAt(text, at);
    const piece = text.slice(at, end);
    if (kind === 'symbol' && CLOSING.has(piece)) depth = Math.max(0, depth - 1);
    tokens.push({ kind, text: piece, start: at, end, depth });
    if (kind === 'symbol' && OPENING.has(piece)) depth += 1;
    at = end;
  }
  return tokens;
}

/** Whether a token means something to the engine: neither space nor comment. */
export function isSignificant(token: Token): boolean {
  return token.kind !== 'space' && token.kind !== 'comment';
}

/** The name that a word or quoted name stands for, without backticks. */
export function nameOf(token: Token): string {
  return token.kind === 'quoted' ? token.text.slice(1, -1).replaceAll('``', '`') : token.text;
}
