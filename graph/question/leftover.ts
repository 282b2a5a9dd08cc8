import type { Parts } from './parts.ts';
import { GRAMMAR } from './recognise/grammar.ts';

/** Words that nothing took, that are in no mention, and that do more than hold the question together. */
export function leftover({ desk, mentions }: Parts): readonly string[] {
  const inMention = (at: number): boolean => mentions.some(({ range }) => at >= range.from && at < range.to);
  return desk.words.flatMap(({ key }, at) =>
    desk.taken[at] !== null || inMention(at) || GRAMMAR.has(key) ? [] : [key],
  );
}

/** Nothing that tells of events: no relation, no order, no modality, no place. */
export const tellsNoEvent = (parts: Parts): boolean =>
  [parts.relation, parts.order, parts.modality, parts.form, parts.where].every((part) => part === null);
