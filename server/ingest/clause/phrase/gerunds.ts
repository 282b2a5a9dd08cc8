import { lemmaOf } from '../../document/lemmas.ts';
import { isCapital, isSmall } from '../../document/tokens.ts';
import { norm, type Source } from '../source.ts';
import { POSSESSIVE } from './function-words.ts';

/** "denied meeting Putin", ", meeting twice with Xi", ", meeting in Rome": a gerund although the tagger says noun. */
export function isMeetingGerund(s: Source, at: number): boolean {
  const before = norm(s, at - 1);
  return (
    ((/^(?:VERB|ADP|SCONJ)$/.test(s.tags[at - 1] ?? '') || before === ',') && meetsObject(s, at + 1)) ||
    (before === ',' &&
      (/^(?:with|in|at)$/.test(norm(s, at + 1)) || s.tags[at + 1] === 'ADV' || s.dates[at + 1] != null))
  );
}

/** "after meeting | her counterpart", ", meeting | Xi": a name, or what opens a phrase of its own. */
const meetsObject = (s: Source, at: number): boolean =>
  isSmall(s.tokens, at - 1) && (isCapital(s.tokens, at) || s.tags[at] === 'DET' || POSSESSIVE.has(norm(s, at)));

/** "after | dining | with the leaders of Peru": a listed verb that the tagger may take for a noun. */
export const isBetweenTimes = (s: Source, at: number): boolean =>
  norm(s, at).endsWith('ing') &&
  /^(?:after|before|while|when|upon|since|for|of)$/.test(norm(s, at - 1)) &&
  norm(s, at + 1) === 'with' &&
  s.verbs.has(lemmaOf(norm(s, at), s.verbs));
