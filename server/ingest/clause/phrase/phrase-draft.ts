import { type Core } from '../../mention/core.ts';
import { type DateMention } from '../../mention/date-mention.ts';
import { type Modifier, type NounPhrase } from '../items.ts';
import { norm, type Source } from '../source.ts';

export type Draft = {
  first: number;
  at: number;
  core: Core;
  coreFirst: number;
  coreEnd: number;
  modifiers: Modifier[];
  dates: DateMention[];
  words: string[];
  possessor: NounPhrase | null;
  quoted: boolean;
};

export function absorb(draft: Draft, found: { readonly core: Core; readonly end: number }): void {
  if (draft.core.kind !== 'thing') {
    draft.modifiers.push({ first: draft.coreFirst, end: draft.coreEnd, core: draft.core });
  }
  draft.core = found.core;
  draft.coreFirst = draft.at;
  draft.at = found.end;
  draft.coreEnd = found.end;
}

export function plainWord(s: Source, draft: Draft): void {
  if (draft.core.kind !== 'thing') {
    draft.modifiers.push({ first: draft.coreFirst, end: draft.coreEnd, core: draft.core });
    draft.core = { kind: 'thing' };
  }
  draft.words.push(norm(s, draft.at));
  draft.at += 1;
}

/** "the May | summit": the tagger takes the month for a modal. */
const isOfMonth = (s: Source, { first, end, grain }: DateMention): boolean =>
  grain === 'month' && norm(s, first) === 'may' && norm(s, first - 1) === 'the' && s.words.noun(norm(s, end)).size > 0;

/** "the Tuesday | summit", "the 2018 | Singapore summit": a date in front of a noun says which one it is. */
function describesNoun(s: Source, { at, first }: Draft, date: DateMention): boolean {
  const next = s.tags[date.end];
  if (next === 'NOUN' || next === 'ADJ' || isOfMonth(s, date)) return true;
  return next === 'PROPN' && (at === first || date.grain !== 'day' || s.tags[at - 1] === 'DET');
}

export function nounDate(s: Source, draft: Draft): boolean {
  const { at, first, possessor, core } = draft;
  const date = s.dates[at];
  if (!date || date.first !== at) return false;
  const opened = at > first || possessor !== null;
  if (!opened || core.kind === 'person' || !describesNoun(s, draft, date)) return false;
  draft.dates.push(date);
  draft.at = date.end;
  return true;
}

/** "his Iranian opposite number". */
const isTwin = (words: readonly string[]): boolean => words.at(-1) === 'number' && words.at(-2) === 'opposite';

export function finish(s: Source, draft: Draft): NounPhrase {
  let first = draft.first;
  if (draft.core.kind === 'title') first = Math.min(first, draft.core.title.first);
  const { core, modifiers, dates, words, possessor, quoted, at } = draft;
  const is = s.words.noun(isTwin(words) ? 'counterpart' : (words.at(-1) ?? ''));
  return { kind: 'np', first, end: at, head: at - 1, core, possessor, modifiers, dates, words, is, quoted };
}
