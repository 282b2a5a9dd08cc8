import type { Finding, Words } from './finding.ts';
import { boundNames, isName } from './name-places.ts';
import { isSignificant, nameOf, type Token, tokenize } from './tokens.ts';

type Spot = {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly bound: ReadonlySet<string>;
  readonly words: Words;
};

function note(token: Token, message: string, hint: string): Finding {
  return { severity: 'warning', from: token.start, to: token.end, message, hint, replacement: null };
}

function textAt({ tokens, at }: Spot, offset: number): string {
  return tokens[at + offset]?.text ?? '';
}

/** `-[:MET]->`: stored once, so an arrow finds only the pairs whose ids happen to stand in that order. */
function arrowOnUndirected(spot: Spot): Finding | null {
  const { tokens, at, words } = spot;
  const open = tokens[at];
  if (open?.text !== '[' || textAt(spot, -1) !== '-') return null;
  const close = tokens.findIndex((token, i) => i > at && token.text === ']' && token.depth === open.depth);
  const hasArrow = textAt(spot, -2) === '<' || (close > 0 && tokens[close + 2]?.text === '>');
  const type = tokens.slice(at, close).find((token) => isName(token) && words.undirected.includes(nameOf(token)));
  if (!hasArrow || type === undefined) return null;
  const name = nameOf(type);
  const message = `${name} has no direction: with an arrow the query misses about half of them.`;
  return note(type, message, `Write -[:${name}]- without an arrow.`);
}

/** `CASE … THEN n` and `coalesce(n, m)` give a bare internal number instead of the node on the embedded engine. */
function pickedNode(spot: Spot): Finding | null {
  const { tokens, at, bound } = spot;
  const token = tokens[at];
  if (!isName(token) || !bound.has(nameOf(token))) return null;
  const ofCase = /^(?:THEN|ELSE)$/i.test(textAt(spot, -1)) && /^(?:WHEN|ELSE|END)$/i.test(textAt(spot, 1));
  const ofCoalesce = /^coalesce$/i.test(textAt(spot, -2)) && textAt(spot, -1) === '(' && textAt(spot, 1) === ',';
  if (!ofCase && !ofCoalesce) return null;
  const message = 'The embedded store gives an internal number when CASE or coalesce picks a whole node.';
  return note(token, message, `Pick a property, such as ${token.text}.name.`);
}

/** `list[-3..-1]` is an empty list on the embedded engine. */
function negativeSlice(spot: Spot): Finding | null {
  const minus = spot.tokens[spot.at];
  const isStart = textAt(spot, -1) === '[' && textAt(spot, 2) === '..';
  const isEnd = textAt(spot, -1) === '..' && textAt(spot, -3) !== '-' && textAt(spot, 2) === ']';
  if (minus?.text !== '-' || (!isStart && !isEnd)) return null;
  return note(
    minus,
    'The embedded store gives an empty list for a negative slice.',
    'Count from the start, or use reverse().',
  );
}

const NOTES = [arrowOnUndirected, pickedNode, negativeSlice];

/** Forms that are allowed but give other results than their writer may expect. */
export function styleNotes(text: string, words: Words): readonly Finding[] {
  const tokens = tokenize(text).filter(isSignificant);
  const bound = boundNames(tokens);
  return tokens.flatMap((_, at) =>
    NOTES.map((find) => find({ tokens, at, bound, words })).filter((finding) => finding !== null),
  );
}
