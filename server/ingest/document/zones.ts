import type { Span } from '../../../graph/index.ts';
import { dayOfItem, dayOfLine, placedDay } from './day-lines.ts';
import type { Fields } from './setting-lines.ts';

export type ZoneKind = 'headline' | 'caption' | 'body';
/** A run of text that is read on its own; `reference` is the day that its relative dates count from. */
export type Zone = Span & {
  readonly kind: ZoneKind;
  readonly paragraph: number;
  /** A day header above it ("5 March 2022"), as text. */
  readonly header: string | null;
};

/** Why a stretch of the text is not read. */
export type Mask = 'boilerplate' | 'credit' | 'dateline' | 'day-header';
type OnMask = (span: Span, why: Mask) => void;

/** A line rule of boilerplate.yaml: whole lines that are masked, wherever they stand or only after the first paragraph. */
export type LineRule = { readonly line: RegExp; readonly where: 'any' | 'end' };
/** Words in brackets that name the maker of a picture, or an agency that may be one. */
export type Credits = { readonly pictures: readonly string[]; readonly agencies: readonly string[] };
export type Boilerplate = {
  readonly lines: readonly LineRule[];
  readonly credits: Credits;
  /** What may stand before the day in a line that names it: "published". */
  readonly days: ReadonlySet<string>;
  readonly fields: Fields;
  /** Words of a text that say whose ministry publishes it. */
  readonly publishers: readonly { readonly words: string; readonly country: string }[];
};

const CREDIT = /^\([^()]{2,80}\)$/u;
const BRACKETS = /^\([^()]+\)$/u;
const DATELINE = /^(?:\p{Lu}[\p{Lu}\p{Ll}\p{N}.'’ ,-]{1,60}?)\s*(?:\([^()]{2,40}\))?\s*(?:—|–|--| - )\s*/u;
/** "MOSCOW, March 5 /TASS/. " */
const SLASHED = /^\p{Lu}{3}[\p{L}\p{N}.'’ ,-]{0,60} \/\p{Lu}[^/]{1,20}\/[.:]? ?/u;
/** "ISLAMABAD: ", "NEW DELHI, March 5 (PTI): ", in front of the first words of a text alone: elsewhere it is who speaks. */
const COLON =
  /^\p{Lu}[\p{Lu} .'’/-]{2,40}(?:, (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}))?(?: \([^()]{2,40}\))?: (?=\p{Lu})/u;
const LONGEST_DATELINE = 150;
const TERMINATED = /[.!?:;]["”’)]*$/;

type Line = Span & { readonly text: string; readonly blankBefore: boolean };

function linesOf(text: string): readonly Line[] {
  const out: Line[] = [];
  let start = 0;
  let blank = true;
  for (const raw of text.split('\n')) {
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed === '') blank = true;
    else {
      out.push({ start: start + lead, end: start + lead + trimmed.length, text: trimmed, blankBefore: blank });
      blank = false;
    }
    start += raw.length + 1;
  }
  return out;
}

/** Where a text that is broken into lines by hand breaks them; what is longer is a paragraph in one line. */
const WIDEST_BREAK = 120;
/** Lines of one text are not all filled to the same width. */
const RAGGED = 12;

/** A wrapped line goes on with the one before it: it begins small, or its first word did not fit there. */
function wraps(before: Line | undefined, line: Line, width: number): boolean {
  if (before === undefined || line.blankBefore || placedDay(line.text) !== null) return false;
  if (before.text.length < 50 || TERMINATED.test(before.text.slice(-20)) || /^[-•*–]/.test(line.text)) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  const next = line.text.search(/\s|$/u);
  const filled = before.text.length + 1 + next > width - RAGGED;
  return filled && width <= WIDEST_BREAK && line.text.length <= WIDEST_BREAK;
}

function joinWrapped(text: string): readonly Line[] {
  const out: Line[] = [];
  const lines = linesOf(text);
  // A line above a blank one ends a paragraph, however long it is.
  const inner = lines.filter((_, at) => lines[at + 1]?.blankBefore === false);
  const width = inner.reduce((longest, line) => Math.max(longest, line.text.length), 0);
  let last: Line | undefined;
  for (const line of lines) {
    const before = out.at(-1);
    if (before !== undefined && wraps(last, line, width)) {
      out[out.length - 1] = { ...before, end: line.end, text: text.slice(before.start, line.end) };
    } else out.push(line);
    last = line;
  }
  return out;
}

/** A picture's credit, or the name of an agency behind the only sentence of a line. */
function isPicture(credit: string, text: string, { pictures, agencies }: Credits): boolean {
  const names = (words: readonly string[]): boolean => words.some((word) => credit.includes(word));
  return names(pictures) || (names(agencies) && !/[.!?]["”’]? \p{Lu}/u.test(text));
}

type Cut = { readonly end: number; readonly caption: boolean };

function cutCredit(text: string, item: boolean, credits: Credits): Cut {
  const last = item ? text.length : bracketStart(text, BRACKETS);
  if (last < text.length && isPicture(text.slice(last), text.slice(0, last), credits))
    return { end: last, caption: true };
  let credit = text.length;
  for (let next = bracketStart(text, CREDIT); next < credit; next = bracketStart(text.slice(0, credit), CREDIT))
    credit = next;
  const closed = /[.!?]["”’]?$/.test(text.slice(Math.max(0, credit - 2), credit));
  return { end: closed ? credit : text.length, caption: false };
}

/** Where the words in brackets that end a text begin, with the space before; its length when it has none such. */
function bracketStart(text: string, kind: RegExp): number {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  return open >= 0 && kind.test(text.slice(open)) ? text.slice(0, open).trimEnd().length : text.length;
}

/** Length of a dateline ("SEOUL (Reuters) - ") at the start of a paragraph, 0 without one; `opens`: no other stands above. */
function datelineLength(text: string, opens: boolean): number {
  const start = text.slice(0, LONGEST_DATELINE);
  const plain = SLASHED.exec(start) ?? (opens ? COLON.exec(start) : null);
  if (plain) return plain[0].length;
  const found = DATELINE.exec(start);
  if (!found) return 0;
  const place = found[0].replace(/[(—–-].*$/u, '').trim();
  const agency = found[0].includes('(');
  const capitals = place.length > 2 && place.split(',')[0] === place.split(',')[0]?.toUpperCase();
  return agency || capitals ? found[0].length : 0;
}

/** `index`: how many lines stand above that are no boilerplate. */
function isHeadline(line: Line, index: number, titleLength: number): boolean {
  if (titleLength > 0) return index === 0 && line.end <= titleLength;
  return index === 0 && line.text.length <= 200 && !TERMINATED.test(line.text);
}

/** What a line says between its dateline and its credit; null when nothing is left. */
function between(
  { start, end, text }: Line,
  cut: Cut,
  { masked, opens }: { readonly masked: OnMask; readonly opens: boolean },
): Pick<Zone, 'start' | 'end' | 'kind'> | null {
  const skip = datelineLength(text, opens);
  if (skip > 0) masked({ start, end: start + skip }, 'dateline');
  if (cut.end < text.length) masked({ start: start + cut.end, end }, 'credit');
  if (cut.end <= skip) return null;
  return { start: start + skip, end: start + cut.end, kind: cut.caption || IN_PICTURE.test(text) ? 'caption' : 'body' };
}

/** "Dahl (right) meets Mwangi", "Dahl, left, and Mwangi": where in a picture somebody stands. */
const IN_PICTURE = /\((?:left|right|cent(?:er|re)|[LRC])\)|\p{L}, (?:left|right|cent(?:er|re)),/u;

type Reading = { readonly titleLength: number; readonly masked?: OnMask | undefined };

/** The zones that are read, in order; paywall and navigation lines, credits and datelines are left out. */
export function zonesOf(
  text: string,
  { lines: rules, credits, days }: Boilerplate,
  { titleLength, masked = () => undefined }: Reading,
): readonly Zone[] {
  const out: Zone[] = [];
  let header: string | null = null;
  const lines = joinWrapped(text);
  const isBoilerplate = (line: Line, index: number): boolean =>
    rules.some((rule) => (rule.where === 'any' || index > 0) && rule.line.test(line.text));
  let boilerplate = 0;
  for (const [paragraph, line] of lines.entries()) {
    const day = dayOfLine(line.text, days);
    if (day !== null) {
      header = day;
      masked(line, 'day-header');
    } else if (isBoilerplate(line, paragraph)) {
      boilerplate += 1;
      masked(line, 'boilerplate');
    } else if (lines.length > 1 && isHeadline(line, paragraph - boilerplate, boilerplate > 0 ? 0 : titleLength)) {
      out.push({ start: line.start, end: line.end, kind: 'headline', paragraph, header });
    } else {
      const opens = out.every(({ kind }) => kind === 'headline');
      const zone = between(line, cutCredit(line.text, header !== null, credits), { masked, opens });
      if (zone !== null) out.push({ ...zone, paragraph, header: dayOfItem(line.text) ?? header });
    }
  }
  return out;
}
