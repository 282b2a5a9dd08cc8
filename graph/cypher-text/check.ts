import { closest } from './closest.ts';
import type { Finding, Words } from './finding.ts';
import { gate } from './gate.ts';
import { type NamePlace, namePlaces } from './name-places.ts';
import { styleNotes } from './style-notes.ts';
import { isSignificant, tokenize } from './tokens.ts';

const KINDS = {
  label: { known: (words: Words) => words.labels, what: 'no label', likeliest: false },
  type: { known: (words: Words) => words.types, what: 'no relationship type', likeliest: false },
  // A property may come from anywhere (a map, a date), so only a likely slip is worth a remark.
  property: { known: (words: Words) => words.properties, what: 'no property', likeliest: true },
} as const;

function unknownName({ kind, name, from, to }: NamePlace, words: Words): Finding | null {
  const { known, what, likeliest } = KINDS[kind];
  const names = known(words);
  if (names.includes(name)) return null;
  const near = closest(name, names);
  if (near === null && likeliest) return null;
  const hint = near === null ? `There are: ${names.join(', ')}.` : `Did you mean \`${near}\`?`;
  return { severity: 'warning', from, to, message: `The graph has ${what} ${name}.`, hint, replacement: near };
}

function refusal(text: string): readonly Finding[] {
  const verdict = gate(text);
  if (verdict.ok || verdict.code === 'empty') return [];
  const from = Math.min(verdict.position?.offset ?? 0, text.length);
  const token = tokenize(text).find((t) => t.start === from && isSignificant(t));
  const replacement = /^Did you mean ([A-Za-z.]+)/.exec(verdict.hint ?? '')?.[1] ?? null;
  return [
    { severity: 'error', from, to: token?.end ?? from, message: verdict.message, hint: verdict.hint, replacement },
  ];
}

/** All that can be said about a text before it is run, in the order of the text: refusal, unknown names, doubtful forms. */
export function check(text: string, words: Words): readonly Finding[] {
  const places = namePlaces(text);
  const unknown = places.map((place) => unknownName(place, words)).filter((finding) => finding !== null);
  return [...refusal(text), ...unknown, ...styleNotes(text, words)].toSorted((a, b) => a.from - b.from);
}

/** What may have been meant, for an engine's refusal or an empty result; `offset` where the engine stumbled. */
export function suggestion(text: string, words: Words, offset: number | null = null): string | null {
  const hints = check(text, words).filter((finding) => finding.hint !== null);
  const distance = (finding: Finding): number => (offset === null ? 0 : Math.abs(finding.from - offset));
  return hints.toSorted((a, b) => distance(a) - distance(b))[0]?.hint ?? null;
}
