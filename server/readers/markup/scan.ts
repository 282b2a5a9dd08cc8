import { ReadingError } from '../document.ts';

/** What markup may hold, so that no parser behind this can be kept busy. */
const LIMITS = { tags: 300_000, depth: 400, tagLength: 64_000 };

const HINT = 'Save the text of the article alone, as plain text, and add that.';

/** Elements that hold nothing, and those that the next of their kind closes. */
const FLAT = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd option tr td th thead tbody tfoot'.split(
    ' ',
  ),
);
/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);

type Tag = { readonly name: string; readonly closes: boolean; readonly empty: boolean; readonly end: number };

/** Whether a character ends the name of a tag. */
const endsName = (char: string): boolean => char <= ' ' || char === '/' || char === '>';
const isLetter = (char: string | undefined): boolean => char !== undefined && /[a-z]/i.test(char);

/** The tag that begins at `at`, or null when this is text. */
function tagAt(markup: string, at: number): Tag | null {
  const closes = markup[at + 1] === '/';
  const first = at + (closes ? 2 : 1);
  if (!isLetter(markup[first])) return null;
  let last = first;
  while (last < markup.length && !endsName(markup[last] ?? ' ')) last += 1;
  const end = endOfTag(markup, last);
  return { name: markup.slice(first, last).toLowerCase(), closes, empty: markup[end - 1] === '/', end };
}

/** Where a tag ends: at `>` outside quotes, as far as a tag may reach. */
function endOfTag(markup: string, from: number): number {
  let quote = '';
  const last = Math.min(markup.length, from + LIMITS.tagLength);
  for (let at = from; at < last; at += 1) {
    const char = markup[at] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  if (last < markup.length) throw new ReadingError('broken', 'holds a tag of more than 64,000 characters', HINT);
  return last;
}

/** Where the comment, declaration or instruction at `at` ends, or null when there is none. */
function skipped(markup: string, at: number): number | null {
  const next = markup[at + 1];
  if (next !== '!' && next !== '?') return null;
  const close = markup.startsWith('<!--', at) ? '-->' : '>';
  const end = markup.indexOf(close, at + 2);
  return end < 0 ? markup.length : end + close.length;
}

/** Where the content of a script or style ends. */
function endOfRaw(markup: string, name: string, from: number): number {
  for (let at = markup.indexOf('</', from); at >= 0; at = markup.indexOf('</', at + 2)) {
    if (markup.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return markup.length;
}

function depthAfter(depth: number, { name, closes, empty }: Tag): number {
  if (FLAT.has(name) || (empty && !closes)) return depth;
  return closes ? Math.max(0, depth - 1) : depth + 1;
}

/** Reads markup once, without a parser. Throws ReadingError when it holds more than may be parsed. */
export function scanMarkup(markup: string): void {
  let depth = 0;
  let tags = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at)) {
    const over = skipped(markup, at);
    const tag = over === null ? tagAt(markup, at) : null;
    if (tag === null) {
      at = over ?? at + 1;
      continue;
    }
    tags += 1;
    depth = depthAfter(depth, tag);
    if (depth > LIMITS.depth) throw new ReadingError('broken', 'is nested more than 400 levels deep', HINT);
    if (tags > LIMITS.tags) throw new ReadingError('too-large', 'holds more than 300,000 tags', HINT);
    at = RAW.has(tag.name) && !tag.closes ? endOfRaw(markup, tag.name, tag.end) : tag.end;
  }
}
