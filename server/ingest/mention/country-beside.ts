import { normAt, textAt } from '../document/tokens.ts';
import type { NameRun, Text } from './name-run.ts';
import { countryOf, type Hit, isOffice } from './scan.ts';

function named(hit: Hit | null | undefined): string | null {
  const country = countryOf(hit);
  return country?.form === 'name' ? country.iso3 : null;
}

/** "Liv Dahl (Norway)". */
function inBrackets(text: Text, end: number): string | null {
  const hit = textAt(text.tokens, end) === '(' ? text.hits[end + 1] : null;
  return hit && textAt(text.tokens, hit.end) === ')' ? named(hit) : null;
}

/** Where "of Norway" behind a name ends; the name's own end without it. */
export function landEnd({ tokens, hits }: Text, end: number): number {
  const at = normAt(tokens, end + 1) === 'the' ? end + 2 : end + 1;
  const land = normAt(tokens, end) === 'of' ? hits[at] : null;
  return land && named(land) !== null ? land.end : end;
}

const TO_NEXT = /^(?:,|;|and|, and|; and)$/;

/** "Liv Dahl of Norway, | Ana Quispe of Peru": one behind the other in a list of who acts for whom. */
export function besideOfLand(text: Text, before: NameRun, after: NameRun): boolean {
  const full = [before, after].every((run) => run.end - run.first > 1 && landEnd(text, run.end) > run.end);
  const link = text.tokens.slice(landEnd(text, before.end), after.title?.first ?? after.first);
  return full && before.sentence === after.sentence && TO_NEXT.test(link.map(({ norm }) => norm).join(' '));
}

/** "Liv Dahl of Norway", "Liv Dahl (Norway)": for whom somebody acts by the words behind the name. */
export function countryBehind(text: Text, end: number): string | null {
  if (normAt(text.tokens, end) !== 'of') return inBrackets(text, end);
  return named(text.hits[normAt(text.tokens, end + 1) === 'the' ? end + 2 : end + 1]);
}

/** "her Norwegian counterpart, | Liv Dahl": for whom somebody acts by the words in front of the name. */
export function countryOfTwin({ tokens, hits }: Text, first: number): string | null {
  const twin = normAt(tokens, first - 1) === ',' ? first - 2 : first - 1;
  if (!/^(?:counterpart|colleague)$/.test(normAt(tokens, twin))) return null;
  const land = countryOf(hits[twin - 1]);
  return land?.form === 'adjective' ? land.iso3 : null;
}

/** "Liv Dahl (Norway)", "Norway (Liv Dahl)", "the Kenyan foreign minister (Amina Otieno)": a list of who acts for whom. */
export function bracketed(text: Text, { first, end }: NameRun): boolean {
  if (inBrackets(text, end) !== null) return true;
  const before = text.hits[first - 2];
  const inside = textAt(text.tokens, first - 1) === '(' && /^[,;)]$/.test(textAt(text.tokens, end));
  return inside && (named(before) !== null || isOffice(before));
}
