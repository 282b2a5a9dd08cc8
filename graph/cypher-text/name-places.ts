import { isSignificant, nameOf, type Token, tokenize } from './tokens.ts';

/** A label, relationship type or property as it stands in a text. */
export type NamePlace = {
  readonly kind: 'label' | 'type' | 'property';
  readonly name: string;
  readonly from: number;
  readonly to: number;
};

type Open = { readonly bracket: string; readonly isRelation: boolean; readonly isPattern: boolean };

export const isName = (token: Token | undefined): token is Token & { kind: 'word' | 'quoted' } =>
  token?.kind === 'word' || token?.kind === 'quoted';

const isKeyword = (token: Token): boolean => /^(?:MATCH|WHERE|AND|OR|NOT|XOR)$/i.test(token.text);

/** `[` behind a dash is a relationship, `(` behind anything but a name or behind a keyword is a node. */
function opensPattern(bracket: string, before: Token | undefined, around: Open | undefined): boolean {
  if (bracket === '[') return before?.text === '-';
  if (bracket === '(') return !isName(before) || isKeyword(before);
  return around?.isPattern === true && around.bracket !== '{';
}

function opened(tokens: readonly Token[], at: number, around: Open | undefined): Open {
  const bracket = tokens[at]?.text ?? '';
  const isPattern = opensPattern(bracket, tokens[at - 1], around);
  return { bracket, isPattern, isRelation: isPattern && bracket === '[' };
}

function closeBracket(open: Open[], text: string): void {
  if (text === ')' || text === ']' || text === '}') open.pop();
}

const JOINERS = ['|', '&', '!'];

/** The names behind one colon: two in `:A|B`, two in `:A&!B`; a name with a property is no label but what follows a bar. */
function labelsFrom(tokens: readonly Token[], colon: number): readonly Token[] {
  const end = tokens.findIndex((token, at) => at > colon && !isName(token) && !JOINERS.includes(token.text));
  const run = tokens.slice(colon + 1, end < 0 ? tokens.length : end);
  const names = run.filter((token, at) => isName(token) && (at === 0 || JOINERS.includes(run[at - 1]?.text ?? '')));
  return tokens[end]?.text === '.' ? names.slice(0, -1) : names;
}

/** Names bound in a pattern, the only ones whose properties the graph knows. */
export function boundNames(tokens: readonly Token[]): ReadonlySet<string> {
  const bound = tokens.filter((token, at) => {
    const before = tokens[at - 1]?.text ?? '';
    const isStart = before === '(' || (before === '[' && tokens[at - 2]?.text === '-');
    return isStart && isName(token) && tokens[at + 1]?.text !== '(';
  });
  return new Set(bound.map(nameOf));
}

function place(kind: NamePlace['kind'], token: Token): NamePlace {
  return { kind, name: nameOf(token), from: token.start, to: token.end };
}

/** Every label, relationship type and property that a text names, in order. */
export function namePlaces(text: string): readonly NamePlace[] {
  const tokens = tokenize(text).filter(isSignificant);
  const bound = boundNames(tokens);
  const open: Open[] = [];
  const places: NamePlace[] = [];
  for (const [at, token] of tokens.entries()) {
    closeBracket(open, token.text);
    places.push(...placesAt({ tokens, at, around: open.at(-1), bound }));
    if (token.kind === 'symbol' && '([{'.includes(token.text)) open.push(opened(tokens, at, open.at(-1)));
  }
  return places;
}

type Spot = {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly around: Open | undefined;
  readonly bound: ReadonlySet<string>;
};

function placesAt(spot: Spot): readonly NamePlace[] {
  const { tokens, at, around } = spot;
  const text = tokens[at]?.text;
  if (text === ':' && around?.bracket !== '{') {
    const kind = around?.isRelation === true ? 'type' : 'label';
    return labelsFrom(tokens, at).map((token) => place(kind, token));
  }
  return text === '.' ? propertyAt(spot) : keyAt(spot);
}

function propertyAt({ tokens, at, bound }: Spot): readonly NamePlace[] {
  const [owner, name] = [tokens[at - 1], tokens[at + 1]];
  if (!isName(owner) || !isName(name) || !bound.has(nameOf(owner))) return [];
  return tokens[at - 2]?.text === '.' || tokens[at + 2]?.text === '(' ? [] : [place('property', name)];
}

function keyAt({ tokens, at, around }: Spot): readonly NamePlace[] {
  const token = tokens[at];
  const isKey = around?.bracket === '{' && around.isPattern && tokens[at + 1]?.text === ':';
  return isKey && isName(token) && ['{', ','].includes(tokens[at - 1]?.text ?? '') ? [place('property', token)] : [];
}
