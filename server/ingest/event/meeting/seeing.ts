import { inWhereClause } from '../../clause/grammar/antecedents.ts';
import { governorOf } from '../../clause/grammar/governors.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { isFinite, isPrep, isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';

/** "after | seeing Mwangi": who is seen there was met. */
function isBehindTime({ grammar: { items }, source }: Scene, at: number, verb: VerbGroup): boolean {
  const before = items[at - 1];
  const told =
    isPrep(before, 'after') || isPrep(before, 'before') || /^(?:after|before)$/.test(wordBefore(source, verb));
  return verb.shape === 'gerund' && told;
}

const wordBefore = ({ tokens }: Scene['source'], verb: VerbGroup): string => normAt(tokens, verb.first - 1);

/** "flew to Lima | to see Mwangi", "sent Dahl | to see him": what a journey is for. */
export function isErrand({ grammar, knowledge }: Scene, at: number, verb: VerbGroup): boolean {
  const governor = verb.shape === 'infinitive' ? governorOf(grammar, at) : null;
  const journey = governor === null ? undefined : grammar.items[governor];
  return (
    isVg(journey) && (knowledge.frames.visit.verbs.has(journey.lemma) || /^(?:send|dispatch)$/.test(journey.lemma))
  );
}

/** Whether who is seen, or told something, is met: on a journey made for it, or at a time of which more is told. */
export function isInPerson(scene: Scene, at: number): boolean {
  const { items } = scene.grammar;
  const verb = items[at];
  const { end, preps } = rightOf(scene.grammar, at);
  // "saw Mwangi leave", "saw him as a friend".
  const perceived = isVg(items[end]) && items[end].shape !== 'finite';
  if (!isVg(verb) || perceived || preps.some(({ word }) => word === 'as')) return false;
  return isErrand(scene, at, verb) || isBehindTime(scene, at, verb);
}

const SEEN = /^(?:person|title|pronoun)$/;

/** "saw her twice", "seeing him four times": as often as that, eyes alone do not see. */
function isCounted({ source, sentence, knowledge }: Scene, [object]: readonly NounPhrase[]): boolean {
  const end = object?.end ?? sentence.end;
  if (end >= sentence.end) return false;
  return knowledge.words.times.has(normAt(source.tokens, end)) || normAt(source.tokens, end + 1) === 'times';
}

/** "met the king and then | saw the premier": one after the other. */
const comesNext = ({ source, knowledge }: Scene, { first, head }: VerbGroup): boolean =>
  source.tokens.slice(first - 1, head).some(({ norm }) => knowledge.words.sequence.has(norm));

/** "returned from Lima, | where | she | saw the king"; not "where she saw the king leave". */
function isWhereClause({ grammar }: Scene, at: number): boolean {
  return inWhereClause(grammar, at) && !isVg(grammar.items[rightOf(grammar, at).end]);
}

/** "flew to Lima to talk of trade and | saw the king": whom one sees who has come there. */
function isOnJourney({ grammar, knowledge }: Scene, at: number): boolean {
  const { items } = grammar;
  const main = items.findLastIndex((item, i) => i < at && isFinite(item));
  const verb = items[main];
  const second = items[at - 1]?.kind === 'conj' && !items.slice(main + 1, at).some(({ kind }) => opens(kind));
  const goes = isVg(verb) && verb.is.has('moving') && !isVg(items[rightOf(grammar, at).end]);
  return second && goes && knowledge.frames.visit.verbs.has(verb.lemma);
}

const opens = (kind: string): boolean => /^(?:sub|rel|break)$/.test(kind);

/** "saw the king in Lima", "saw A, B and C in a single day", "saw her twice"; not "saw the king as a friend". */
export function sawThere(scene: Scene, at: number): boolean {
  const verb = scene.grammar.items[at];
  const { objects, preps } = rightOf(scene.grammar, at);
  const seen = objects.length > 0 && objects.every(({ core }) => SEEN.test(core.kind));
  if (!isVg(verb) || !seen || verb.modals.length > 0) return false;
  if (verb.shape === 'gerund') return objects.length === 1 && isCounted(scene, objects);
  const where = preps.length > 0 && preps.every(({ word }) => /^(?:in|at|during|of)$/.test(word));
  const told =
    where ||
    objects.length > 1 ||
    isCounted(scene, objects) ||
    comesNext(scene, verb) ||
    isWhereClause(scene, at) ||
    isOnJourney(scene, at);
  return verb.shape === 'finite' && !verb.present && told;
}
