import type { Span } from '../../../graph/index.ts';
import { behindHour } from './hours.ts';
import type { Token } from './tokens.ts';
import type { Zone, ZoneKind } from './zones.ts';

/** `first` and `end` count tokens of the document. */
export type Sentence = {
  readonly span: Span;
  readonly first: number;
  readonly end: number;
  readonly zone: ZoneKind;
  readonly paragraph: number;
  readonly header: string | null;
  readonly index: number;
};

/** A longer one is a list or no language: it is not read. */
export const MAX_TOKENS = 300;
export const isReadable = ({ first, end }: Sentence): boolean => end - first <= MAX_TOKENS;

const TERMINATORS = new Set(['.', '!', '?', '…']);
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»']);
const OPENERS = new Set(['"', '“', '‘', '(', '[', '«']);
const OPENING_WORDS = new Set(
  'the a an he she it they we i in on at but and this that these those his her its their as after before for while when if however meanwhile earlier later there both no some'.split(
    ' ',
  ),
);

function mayStart(token: Token | undefined): boolean {
  if (token === undefined) return true;
  return token.capital || OPENERS.has(token.text) || /^[\p{N}-]/u.test(token.text);
}

/** An abbreviation that may close a sentence does so only before a capitalised function word. */
function abbreviationEnds(token: Token, next: Token | undefined, finals: ReadonlyMap<string, string>): boolean {
  if (!token.text.endsWith('.') || token.text.length < 2) return false;
  const kind = finals.get(token.text.toLowerCase()) ?? (/^(?:\p{Lu}\.){2,}$/u.test(token.text) ? 'maybe' : 'never');
  if (kind === 'never') return false;
  if (kind === 'often') return next === undefined || next.capital;
  return next === undefined || (next.capital && OPENING_WORDS.has(next.norm));
}

/** Index behind the closing quotes and brackets that belong to a terminator at `at`. */
function behindClosers(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (next < tokens.length) {
    const token = tokens[next];
    const touching = token !== undefined && token.start === tokens[next - 1]?.end;
    if (!token || !CLOSERS.has(token.text) || !touching) break;
    next += 1;
  }
  return next;
}

function endsAt(tokens: readonly Token[], at: number, finals: ReadonlyMap<string, string>): number | null {
  const token = tokens[at];
  if (token === undefined || !(TERMINATORS.has(token.text) || token.text.endsWith('.'))) return null;
  const behind = behindClosers(tokens, at);
  const next = tokens[behind];
  if (TERMINATORS.has(token.text)) return mayStart(next) ? behind : null;
  return abbreviationEnds(token, next, finals) ? behind : null;
}

/** "At 3 p.m. | Liv Dahl meets", "On Monday at 3 p.m. | she met": only the hour of what is told behind it. */
const opensWithHour = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 8 &&
  /^(?:on|at)$/.test(tokens[from]?.norm ?? '') &&
  [from, from + 1, from + 2].some((at) => behindHour(tokens, at) === to);

/** "2. Liv Dahl": the number of a line in a list is no sentence. */
const numbersLine = ([number, point]: readonly Token[]): boolean =>
  /^\d{1,2}$/.test(number?.text ?? '') && point?.text === '.';

/** Splits the tokens of one zone; a zone always ends a sentence. */
export function sentencesOf(
  zone: Zone,
  tokens: readonly Token[],
  context: { readonly firstToken: number; readonly index: number; readonly finals: ReadonlyMap<string, string> },
): readonly Sentence[] {
  const out: Sentence[] = [];
  let from = 0;
  const close = (to: number): void => {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (!first || !last) return;
    const span = { start: first.start, end: last.end };
    const { kind, paragraph, header } = zone;
    const [begin, end] = [context.firstToken + from, context.firstToken + to];
    out.push({ span, first: begin, end, zone: kind, paragraph, header, index: context.index + out.length });
    from = to;
  };
  for (let at = numbersLine(tokens) ? 2 : 0; at < tokens.length; at += 1) {
    const end = endsAt(tokens, at, context.finals);
    if (end === null || end <= from || opensWithHour(tokens, from, end)) continue;
    close(end);
    at = end - 1;
  }
  if (from < tokens.length) close(tokens.length);
  return out;
}
