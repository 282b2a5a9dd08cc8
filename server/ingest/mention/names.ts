import type { LeaderRow } from '../../reference/tables.ts';
import type { Sentence } from '../document/sentences.ts';
import type { Tag } from '../document/tagger.ts';
import type { Token } from '../document/tokens.ts';
import type { NameWords } from './name-words.ts';
import { countryOf, type Hit, placeOf, titleOf } from './scan.ts';
import { type Hits, readTitle, type TitleRef } from './titles.ts';

/** A capitalised run that may name a person. */
export type NameRun = {
  readonly first: number;
  readonly end: number;
  readonly sentence: Sentence;
  readonly title: TitleRef | null;
  readonly leader: LeaderRow | null;
  /** Country or organisation right behind it: "President Peña of Paraguay", ", Israel's prime minister". */
  readonly country: string | null;
};

export type Text = {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly hits: Hits;
  readonly words: NameWords;
};

const isInitial = (token: Token): boolean => /^\p{Lu}\.$/u.test(token.text);

function canName(text: Text, at: number, sentence: Sentence): boolean {
  const token = text.tokens[at];
  if (!token?.capital || text.words.never.has(token.norm) || /^\p{N}/u.test(token.text)) return false;
  if (sentence.zone === 'headline' && text.tags[at] === 'VERB') return false;
  const hit = text.hits[at];
  if (hit?.readings.some((r) => r.kind === 'leader')) return true;
  if (hit) return false;
  if (/^[A-Z]{2,}$/.test(token.text) && token.text.length < 5) return false;
  if (token.text.length > 2 && token.text.includes('.') && !text.words.suffixes.has(token.norm) && !isInitial(token))
    return false;
  const starts = at === sentence.first || /^["“‘(]$/.test(text.tokens[at - 1]?.text ?? '');
  return !(starts && sentence.zone !== 'headline' && text.tags[at] !== 'PROPN' && !text.tokens[at + 1]?.capital);
}

function continues(text: Text, at: number, first: number): boolean {
  const token = text.tokens[at];
  if (!token) return false;
  if (text.words.particles.has(token.norm) && at > first && !text.words.never.has(token.norm))
    return text.tokens[at + 1]?.capital === true || text.words.particles.has(text.tokens[at + 1]?.norm ?? '');
  if (text.words.suffixes.has(token.norm) && at > first) return true;
  const hit = text.hits[at];
  const surname =
    placeOf(hit) !== null || (hit?.readings.some((r) => r.kind === 'country' && r.form === 'name') ?? false);
  return surname && at > first && (hit?.end ?? 0) - (hit?.first ?? 0) === 1 && text.tokens[at + 1]?.norm !== "'s";
}

function commaSuffix(text: Text, at: number): boolean {
  return text.tokens[at]?.text === ',' && text.words.suffixes.has(text.tokens[at + 1]?.norm ?? '');
}

function runEnd(text: Text, first: number, sentence: Sentence): number {
  let at = first + 1;
  while (at < sentence.end) {
    const token = text.tokens[at];
    if (!token) break;
    if (commaSuffix(text, at)) return at + 2;
    if (text.tokens[at - 1]?.norm === "'s") break;
    if (canName(text, at, sentence) || continues(text, at, first)) at += 1;
    else break;
  }
  while (at > first + 1 && text.words.particles.has(text.tokens[at - 1]?.norm ?? '') && !text.tokens[at - 1]?.capital)
    at -= 1;
  return at;
}

/** The portfolio that stands between a title and a name: "Minister of | Foreign Affairs | Sergey Lavrov". */
function portfolioEnd(text: Text, from: number, sentence: Sentence): number {
  const linked = /^(?:of|for|to)$/.test(text.tokens[from]?.norm ?? '');
  if (!linked) return from;
  let last = -1;
  for (let at = from; at < sentence.end && at < from + 12; at += 1) {
    const token = text.tokens[at];
    if (!token || !(token.capital || /^(?:of|for|to|and|the|,)$/.test(token.norm))) break;
    if (text.words.portfolios.has(token.norm)) last = at + 1;
  }
  return last < 0 ? from : last;
}

function titleBefore(text: Text, first: number, sentence: Sentence): TitleRef | null {
  const floor = sentence.first;
  const reader = { ...text, floor };
  const near = text.hits[first - 1];
  if (near && titleOf(near)) return readTitle(near, first, reader);
  for (let at = first - 2; at >= Math.max(floor, first - 12); at -= 1) {
    const hit = text.hits[at];
    if (!hit || !titleOf(hit) || hit.end !== at + 1) continue;
    return portfolioEnd(text, at + 1, sentence) === first ? readTitle(hit, first, reader) : null;
  }
  return null;
}

function countryBehind(text: Text, end: number): string | null {
  if (text.tokens[end]?.norm !== 'of') return null;
  const at = text.tokens[end + 1]?.norm === 'the' ? end + 2 : end + 1;
  const country = countryOf(text.hits[at]);
  return country?.form === 'name' ? country.iso3 : null;
}

function leaderOf(hit: Hit | null | undefined): LeaderRow | null {
  const reading = hit?.readings.find((r) => r.kind === 'leader');
  return reading?.kind === 'leader' && !reading.short ? reading.row : null;
}

/** Where a run starts behind a portfolio: "Minister of Defence Sergey Shoygu" starts at Sergey. */
function startOf(text: Text, at: number, sentence: Sentence): number {
  const before = text.hits[at - 1];
  return before && titleOf(before) && before.end === at ? portfolioEnd(text, at, sentence) : at;
}

/** All runs of a sentence, from the left. */
export function nameRuns(text: Text, sentence: Sentence): readonly NameRun[] {
  const out: NameRun[] = [];
  let at = sentence.first;
  while (at < sentence.end) {
    at = startOf(text, at, sentence);
    const afterTitle =
      titleOf(text.hits[at - 1]) !== null && text.tokens[at]?.capital === true && placeOf(text.hits[at]) !== null;
    if (at >= sentence.end || !(canName(text, at, sentence) || afterTitle)) {
      at += 1;
      continue;
    }
    if (text.words.rulers.has(text.tokens[at]?.norm ?? '') && text.tokens[at + 1]?.capital) at += 1;
    const end = runEnd(text, at, sentence);
    if (end === at + 1 && text.words.things.has(text.tokens[at]?.norm ?? '')) {
      at = end;
      continue;
    }
    if (end === at + 1 && titleOf(text.hits[end]) !== null && text.tokens[end]?.capital) {
      at = end;
      continue;
    }
    const title = titleBefore(text, at, sentence);
    out.push({ first: at, end, sentence, title, leader: leaderOf(text.hits[at]), country: countryBehind(text, end) });
    at = end;
  }
  return out;
}

/** Words that no name holds: a portfolio, an office, a thing. */
const hasPortfolio = (text: Text, run: NameRun): boolean =>
  text.tokens
    .slice(run.first, run.end)
    .some((token) => text.words.portfolios.has(token.norm) || token.norm === 'special');

export const looksLikeThing = (text: Text, run: NameRun): boolean =>
  hasPortfolio(text, run) ||
  text.words.things.has(text.tokens[run.end - 1]?.norm ?? '') ||
  text.tokens[run.first - 1]?.norm === 'the';
