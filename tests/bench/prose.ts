import type { Chance } from './chance.ts';

/** Sentences of the economy and of daily life, in which nobody meets anybody; seldom two of them are alike. */
const WORDS = {
  a: ['new', 'rural', 'public', 'smaller', 'northern', 'private', 'older', 'local', 'foreign', 'coastal', 'temporary'],
  n: ['farms', 'schools', 'ports', 'hospitals', 'banks', 'roads', 'factories', 'pensions', 'clinics', 'bridges'],
  s: ['wheat', 'copper', 'housing', 'fuel', 'fish', 'electricity', 'timber', 'cement', 'medicine', 'steel', 'cotton'],
  v: ['rose', 'fell', 'doubled', 'stayed flat', 'shrank', 'recovered', 'slowed', 'picked up', 'was higher'],
  w: ['in spring', 'last year', 'since January', 'for the third month', 'before the harvest', 'over the winter'],
  o: ['the statistics office', 'a survey of 900 firms', 'an economist', 'the central bank', 'a local newspaper'],
} as const;

const SENTENCES = [
  'Output of {s} {v} by {d} percent {w}, {o} said.',
  'About {d}00 {a} {n} need repair, and the budget pays for {d} of them.',
  'The price of {s} {v} {w}, while that of {s} {v}.',
  '{o} put the loss at {d} million, most of it in {s} and {s}.',
  'Many families live from {s}, and the {a} {n} close early.',
  'Work on the {a} {n} began {w} and may cost {d}0 million.',
  'Imports of {s} {v}, but {a} {n} still lack {s}.',
  'In the {a} districts {d} of every 10 {n} use {s} from abroad.',
] as const;

export function proseSentence({ pick, below }: Chance): string {
  const text = pick(SENTENCES).replace(/\{(\w)\}/g, (_, slot: string) =>
    slot === 'd' ? String(2 + below(97)) : pick(WORDS[slot as keyof typeof WORDS]),
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}
