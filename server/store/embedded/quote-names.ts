import { isSignificant, type Token, tokenize } from '../../../graph/index.ts';
import type { Insertion } from './rewrite.ts';

/** Words that Neo4j takes as names after `.`, `:`, `AS` or as map keys, and this engine only in backticks (measured). */
const RESERVED: ReadonlySet<string> = new Set(
  'AND AS CASE CREATE DELETE DETACH DISTINCT ELSE FALSE IN IS MATCH MERGE NOT NULL OPTIONAL OR REMOVE RETURN SET THEN TRUE UNION UNWIND WHEN WHERE WITH XOR'.split(
    ' ',
  ),
);

type Place = { readonly before: string; readonly after: string; readonly bracket: string; readonly inTypes: boolean };

function isName({ before, after, bracket, inTypes }: Place): boolean {
  if (before === '.' || before === 'AS') return true;
  if (before === ':') return bracket !== '{';
  if (before === '|') return inTypes;
  return after === ':' && bracket === '{' && (before === '{' || before === ',');
}

const sign = (token: Token | undefined): string =>
  token === undefined ? '' : token.kind === 'word' ? token.text.toUpperCase() : token.text;

/** Follows brackets and type lists through the signs of a text. */
function follow(open: string[], text: string): void {
  if ('([{'.includes(text)) open.push(text);
  if (')]}'.includes(text)) open.pop();
}

const quotes = ({ start, end }: Token): readonly Insertion[] => [
  { at: start, text: '`' },
  { at: end, text: '`' },
];

/** `m.when` becomes `` m.`when` ``: the same name to both engines. Words of the language itself stay. */
export function quoteNames(text: string): readonly Insertion[] {
  const tokens = tokenize(text).filter(isSignificant);
  const open: string[] = [];
  let inTypes = false;
  return tokens.flatMap((token, i) => {
    if (token.kind === 'symbol') {
      follow(open, token.text);
      inTypes &&= token.text === '|' || token.text === ':';
      return [];
    }
    const before = sign(tokens[i - 1]);
    const named = isName({ before, after: sign(tokens[i + 1]), bracket: open.at(-1) ?? '', inTypes });
    inTypes = named && (before === ':' || before === '|');
    const reserved = token.kind === 'word' && RESERVED.has(token.text.toUpperCase());
    return named && reserved ? quotes(token) : [];
  });
}
