import type { LeaderRow } from '../../reference/tables.ts';
import { isCapital, normAt, textAt } from '../document/tokens.ts';
import { inOffice } from './in-office.ts';
import type { NameRun, Text } from './name-run.ts';
import type { Hit } from './scan.ts';

/** "Merkel" alone: the only one of that name in office on the day; never a word like "May". */
function byAlias(text: Text, hit: Hit): LeaderRow | null {
  const surface = textAt(text.tokens, hit.first);
  const rows = hit.readings.flatMap((reading) => (reading.kind === 'leader' ? [reading.row] : []));
  const { published } = text;
  const now = published === null ? rows : rows.filter((row) => inOffice(row, published));
  const owners = new Set(now.map((row) => row.id));
  const row = now[0];
  return owners.size === 1 && row !== undefined && !row.cue.includes(surface) ? row : null;
}

/** "the Bush administration", "Costa Cruises", "Johnson & Johnson": a name that stands for a government or company. */
function standsForBody(text: Text, hit: Hit, sentence: NameRun['sentence']): boolean {
  const { tokens, words } = text;
  const [before, next] = [textAt(tokens, hit.first - 1), normAt(tokens, hit.end)];
  if (normAt(tokens, hit.first - 1) === 'the' || before === '&' || next === '&') return true;
  if (/^(?:administration|government|regime|campaign|era)$/.test(next)) return true;
  return sentence.zone !== 'headline' && isCapital(tokens, hit.end) && !words.never.has(next);
}

/** The row of the table that a run names, in full or by a surname that nobody else in office bears. */
export function leaderOf(text: Text, run: Pick<NameRun, 'first' | 'end' | 'sentence'>): LeaderRow | null {
  const { first, end, sentence } = run;
  const hit = text.hits[first];
  const reading = hit?.readings.find((r) => r.kind === 'leader');
  if (!hit || reading?.kind !== 'leader') return null;
  if (!reading.short) return reading.row;
  return hit.end === end && hit.first === first && !standsForBody(text, hit, sentence) ? byAlias(text, hit) : null;
}
