import type { AmbiguousRow } from '../../reference/tables.ts';
import type { Sentence } from '../document/sentences.ts';
import { type Token, tokenize } from '../document/tokens.ts';
import type { Reading } from './lexicon.ts';
import { type Hit, makeHit } from './scan.ts';

/** One reading of a surface, with the words of the same sentence that choose it. */
type Choice = { readonly reading: string; readonly cues: readonly (readonly string[])[]; readonly usual: boolean };
/** The choices of each surface, by its words. */
export type Choices = ReadonlyMap<string, readonly Choice[]>;

const normsOf = (text: string, abbreviations: ReadonlyMap<string, string>): readonly string[] =>
  tokenize(text, abbreviations).map((token) => token.norm);

export function makeChoices(rows: readonly AmbiguousRow[], abbreviations: ReadonlyMap<string, string>): Choices {
  const out = new Map<string, Choice[]>();
  for (const { surface, reading, when } of rows) {
    const cues = when.filter((word) => word !== 'default').map((word) => normsOf(word, abbreviations));
    const key = normsOf(surface, abbreviations).join(' ');
    out.set(key, [...(out.get(key) ?? []), { reading, cues, usual: when.includes('default') }]);
  }
  return out;
}

function idOf(reading: Reading): string | null {
  if (reading.kind === 'country') return reading.iso3;
  if (reading.kind === 'organization') return `org:${reading.id}`;
  return reading.kind === 'place' ? reading.id : null;
}

function stands(tokens: readonly Token[], sentence: Sentence, cue: readonly string[]): boolean {
  for (let at = sentence.first; at <= sentence.end - cue.length; at += 1) {
    if (cue.every((norm, i) => tokens[at + i]?.norm === norm)) return true;
  }
  return false;
}

/** "Georgia" beside "Atlanta" is the American one: of several readings the one that the sentence, or habit, chooses. */
export function chosen(hit: Hit, choices: Choices, text: { tokens: readonly Token[]; sentence: Sentence }): Hit {
  if (hit.readings.length < 2) return hit;
  const { tokens, sentence } = text;
  const key = tokens
    .slice(hit.first, hit.end)
    .map((token) => token.norm)
    .join(' ');
  const rows = choices.get(key);
  if (rows === undefined) return hit;
  const told = rows.find(({ cues }) => cues.some((cue) => stands(tokens, sentence, cue)));
  const choice = told ?? rows.find(({ usual }) => usual);
  if (choice === undefined) return hit;
  const rivals = new Set(rows.map(({ reading }) => reading).filter((reading) => reading !== choice.reading));
  const left = hit.readings.filter((reading) => !rivals.has(idOf(reading) ?? ''));
  return makeHit(hit.first, hit.end, left);
}
