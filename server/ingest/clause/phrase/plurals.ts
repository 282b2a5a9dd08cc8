import { isPast, lemmaOf } from '../../document/lemmas.ts';
import { norm, type Source } from '../source.ts';

/** "left the door open to talks", "there would be sanctions": no infinitive and no participle has this ending. */
export function isPluralNoun(s: Source, at: number): boolean {
  const word = norm(s, at);
  if (!/^(?:to|be)$/.test(norm(s, at - 1)) || !word.endsWith('s') || s.verbs.has(word)) return false;
  return s.verbs.has(lemmaOf(word, s.verbs));
}

/** "condemned | acts of violence": a form in -s behind a listed verb, with nothing to act on, is its object. */
export const isObject = (s: Source, at: number): boolean =>
  s.tags[at - 1] === 'VERB' &&
  norm(s, at + 1) === 'of' &&
  /[^s]s$/.test(norm(s, at)) &&
  isPast(norm(s, at - 1)) &&
  s.verbs.has(lemmaOf(norm(s, at - 1), s.verbs));
