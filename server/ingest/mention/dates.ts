import { type IsoDay } from '../../../graph/index.ts';
import { type Sentence } from '../document/sentences.ts';
import { type Token } from '../document/tokens.ts';
import { type Calendar, type DateMention } from './date-mention.ts';
import { type Found, type Reader, type Rule } from './date-reader.ts';
import { crossMonth, dayMonth, monthDay, namedDay, weekdayAlone, weekdayDay } from './day-rules.ts';
import { ago, monthAlone, season, unitAlone, year } from './period-rules.ts';

const RULES: readonly Rule[] = [
  crossMonth,
  weekdayDay,
  monthDay,
  dayMonth,
  weekdayAlone,
  monthAlone,
  namedDay,
  unitAlone,
  ago,
  season,
  year,
];

function useOf(calendar: Calendar, before: string): DateMention['use'] {
  if (calendar.since.has(before)) return 'since';
  return calendar.until.has(before) ? 'until' : 'at';
}

/** The dates of a sentence, against the day that its zone counts from; null: only absolute dates have an interval. */
export function datesOf(
  tokens: readonly Token[],
  sentence: Sentence,
  context: { readonly calendar: Calendar; readonly reference: IsoDay | null; readonly taken: (at: number) => boolean },
): readonly DateMention[] {
  const inside = (at: number): Token | undefined =>
    at >= sentence.first && at < sentence.end ? tokens[at] : undefined;
  const reader: Reader = {
    calendar: context.calendar,
    reference: context.reference,
    norm: (at) => inside(at)?.norm ?? '',
    text: (at) => inside(at)?.text ?? '',
  };
  const out: DateMention[] = [];
  for (let at = sentence.first; at < sentence.end; at += 1) {
    if (context.taken(at)) continue;
    const found = RULES.reduce<Found | null>((best, rule) => best ?? rule(reader, at), null);
    if (found === null) continue;
    out.push({ ...found, first: at, use: useOf(context.calendar, reader.norm(at - 1)) });
    at = found.end - 1;
  }
  return out;
}
