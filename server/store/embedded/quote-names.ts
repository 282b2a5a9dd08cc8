import { type Token, tokenize } from '../../../graph/cypher-text/tokens.ts';

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

const isGap = (token: Token): boolean => token.kind === 'space' || token.kind === 'comment';
const sign = (token: Token | undefined): string =>
  token === undefined ? '' : token.kind === 'word' ? token.text.toUpperCase() : token.text;

/** `m.when` becomes `` m.`when` ``: the same name to both engines. Words of the language itself stay. */
export function quoteNames(text: string): string {
  const tokens = tokenize(text);
  const solid = tokens.filter((t) => !isGap(t));
  const quoted = new Set<Token>();
  const open: string[] = [];
  let inTypes = false;
  for (const [i, token] of solid.entries()) {
    const before = sign(solid[i - 1]);
    if (token.kind === 'symbol') {
      if ('([{'.includes(token.text)) open.push(token.text);
      if (')]}'.includes(token.text)) open.pop();
      if (token.text !== '|' && token.text !== ':') inTypes = false;
      continue;
    }
    const place = { before, after: sign(solid[i + 1]), bracket: open.at(-1) ?? '', inTypes };
    const named = isName(place);
    if (named && token.kind === 'word' && RESERVED.has(token.text.toUpperCase())) quoted.add(token);
    inTypes = named && (before === ':' || before === '|');
  }
  return tokens.map((t) => (quoted.has(t) ? `\`${t.text}\`` : t.text)).join('');
}
