import { phrasesAt } from '../../clause/grammar/grammar.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { type Item, isNp, isPrep, isVg } from '../../clause/items.ts';
import type { Reference } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { scopeOf } from '../scope/modality.ts';
import { isPresence } from './in-attendance.ts';

/** "both | of | them", "all | of | the ministers": those behind "of". */
function subjectFrom(items: readonly Item[], at: number): number {
  const [all, of] = [items[at], items[at + 1]];
  const every = isNp(all) && /^(?:both|all)$/.test(all.words.at(-1) ?? '') && isPrep(of, 'of');
  return every && isNp(items[at + 2]) ? at + 2 : at;
}

/** "was | also | present". */
const isThere = (items: readonly Item[], be: number): boolean =>
  isPresence(items[items[be + 1]?.kind === 'word' ? be + 2 : be + 1]);

/** Whether a verb says that its subject comes to what "which" or "in which" stands for. */
function comes({ grammar: { items }, knowledge }: Scene, at: number, inside: boolean): boolean {
  const verb = items[at];
  if (!isVg(verb) || verb.passive) return false;
  if (verb.lemma === 'be') return inside && isThere(items, at);
  return knowledge.frames.meet.attend.get(verb.lemma) === 'take-part' && inside === (verb.lemma !== 'attend');
}

/** "talks with X in Lima, | in which A and B took part", "the summit in May, | which A and B will attend": who stands in front of the verb. */
export function takers(scene: Scene, at: number): readonly Reference[] {
  const { grammar, discourse } = scene;
  const { items, groups } = grammar;
  const which = rightOf(grammar, at).end;
  const rel = items[which]?.kind === 'comma' ? which + 1 : which;
  const link = items[rel];
  if (link?.kind !== 'rel' || link.word !== 'which') return [];
  const before = items[rel - 1];
  const inside = isPrep(before, 'in') || isPrep(before, 'at');
  const subject = subjectFrom(items, rel + 1);
  const verb = groups[subject]?.end ?? subject + 1;
  if (!isNp(items[subject]) || !comes(scene, verb, inside)) return [];
  // "which A will attend" of a summit that has been: another day of it, perhaps.
  const same = scopeOf(scene, verb).modality === scopeOf(scene, at).modality;
  return same ? referencesOf(phrasesAt(grammar, subject), discourse) : [];
}
