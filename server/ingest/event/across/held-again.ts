import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isFinite, isNp, isPrep, isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import { actorKey } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import { type EventDraft, happening, isProspective } from '../draft.ts';
import { isMeetingNoun, keysOf } from '../meeting/found.ts';
import { placeIn } from '../place/front.ts';
import { prepPlace } from '../place/place-rules.ts';
import { scopeOf } from '../scope/modality.ts';
import { verbAfter, verbOver } from '../scope/noun-verbs.ts';
import { dateFor } from '../time/when.ts';

/** Sentences that may stand between a meeting and where and when it was. */
const REACH = 4;

/** "The meeting", "these talks", "it": the one that the text has told of, by no name of its own. */
function names(scene: Scene, np: NounPhrase): boolean {
  if (np.core.kind === 'pronoun') return np.core.word === 'it';
  // "Today's conversation was the third": the one told of, with its day.
  if (isMeetingNoun(scene, np) && np.dates.length > 0 && np.modifiers.length === 0 && np.possessor === null)
    return true;
  const capital = scene.source.tokens.slice(np.first + 1, np.end).some((token) => token.capital);
  return (
    isMeetingNoun(scene, np) && !capital && np.modifiers.length === 0 && /^(?:the|this|these)$/.test(np.words[0] ?? '')
  );
}

/** "was held", "took place", "to be held". */
function isHeld(scene: Scene, verb: VerbGroup): boolean {
  const held = verb.passive && scene.knowledge.frames.meet.held.has(verb.lemma);
  return held || (verb.lemma === 'take' && normAt(scene.source.tokens, verb.end) === 'place');
}

/** "is expected | in Lima", "is scheduled | to take place". */
function plannedAt(scene: Scene, after: number): number | null {
  const [verb, next] = [scene.grammar.items[after], scene.grammar.items[after + 1]];
  const planned = isVg(verb) && verb.passive && scene.knowledge.modality.verbs.get(verb.lemma) === 'future';
  if (!planned) return null;
  if (!isVg(next)) return after;
  return next.shape === 'infinitive' && isHeld(scene, next) ? after + 1 : null;
}

/** The verb that says of the meeting only where and when it is: "was held", "took place", "will take place". */
function heldAt(scene: Scene, at: number): number | null {
  const np = scene.grammar.items[at];
  if (at === 0 && isNp(np) && np.dates.length > 0) return at;
  const after = verbAfter(scene, at);
  const verb = after === null ? undefined : scene.grammar.items[after];
  if (after === null || !isVg(verb)) return null;
  return plannedAt(scene, after) ?? (isHeld(scene, verb) ? after : null);
}

const FURTHER = /^(?:second|third|fourth|fifth|sixth|further|final|last)$/;
const NEXT = /^(?:next|another)$/;

/** "the next meeting", "another round"; the next summit is one of others. */
const isNext = ({ words, is }: NounPhrase): boolean => words.some((word) => NEXT.test(word)) && !is.has('stages');

/** "A further round will …", "The union said (that) | a further round would …": where what is told begins. */
function opening({ grammar: { items } }: Scene): number {
  const says = items.findIndex((item) => isVg(item));
  const verb = items[says];
  if (!isFinite(verb) || !verb.is.has('reporting')) return 0;
  return items[says + 1]?.kind === 'sub' ? says + 2 : says + 1;
}

/** "A second round", "a third round of talks", but "a second round of voting". */
function isNextRound(scene: Scene, at: number): boolean {
  const [np, of, what] = scene.grammar.items.slice(at);
  if (!isNp(np) || !/^(?:a|the|another)$/.test(np.words[0] ?? '') || np.modifiers.length > 0) return false;
  if (!(np.words.some((word) => FURTHER.test(word)) || isNext(np))) return false;
  if (!(isMeetingNoun(scene, np) || np.is.has('rounds'))) return false;
  return !isPrep(of, 'of') || (isNp(what) && isMeetingNoun(scene, what));
}

const TO = new Set(['to']);

type Round = { readonly np: NounPhrase; readonly at: number; readonly verb: number };

/** "A second round took place in Lima". */
function roundHeld(scene: Scene): Round | null {
  const at = opening(scene);
  const np = scene.grammar.items[at];
  const verb = isNp(np) && isNextRound(scene, at) ? heldAt(scene, at) : null;
  return isNp(np) && verb !== null ? { np, at, verb } : null;
}

/** "The ministers will return to Lima in May | for another round": what some of those who met go somewhere for. */
function roundFor(scene: Scene, { actors }: EventDraft): Round | null {
  const { items } = scene.grammar;
  const at = items.findIndex((item, i) => isNp(item) && isPrep(items[i - 1], 'for') && isNextRound(scene, i));
  const [np, verb] = [items[at], verbOver(scene, at)?.at];
  if (!isNp(np) || verb === undefined || !isFinite(items[verb])) return null;
  const keys = keysOf(actors);
  const who = referencesOf(subjectOf(scene.grammar, verb), scene.discourse);
  return who.length > 0 && who.every(({ actor }) => keys.has(actorKey(actor))) ? { np, at, verb } : null;
}

/** The meeting of those who met in `base`, told here once more. */
function heldBy(base: EventDraft, { sentence }: Scene, { first, end }: NounPhrase): EventDraft {
  const actors = base.actors.map((reference) => ({ ...reference, via: 'group' as const }));
  return { ...base, rule: 'meet/held', sentence, trigger: { first, end }, actors };
}

/** "A second round took place in Lima in May": of those who met in the round before. */
export function nextRound(scene: Scene, told: readonly EventDraft[]): EventDraft | null {
  const base = told.findLast((draft) => draft.actors.length > 1);
  if (base?.scope.modality !== 'occurred' || base.form === 'phone') return null;
  const round = roundHeld(scene) ?? roundFor(scene, base);
  if (round === null) return null;
  const { np, at, verb } = round;
  if (scene.sentence.index - base.sentence.index > REACH || base.sentence.header !== scene.sentence.header) return null;
  const place = placeIn(scene, verb, rightOf(scene.grammar, verb).preps) ?? prepPlace(scene, verb, TO);
  const date = dateFor(scene, [verb, at]);
  if (place === null && date === null) return null;
  return { ...heldBy(base, scene, np), recipients: [], place, date, scope: scopeOf(scene, at), count: null };
}

/** "The meeting | between Dahl and the chairman | took place": of somebody who was not in the one told before. */
function isOfOthers(scene: Scene, at: number, base: EventDraft): boolean {
  const between = rightOf(scene.grammar, at).preps.find(({ word }) => /^(?:between|with)$/.test(word));
  const named = between === undefined ? [] : referencesOf(between.group, scene.discourse);
  const keys = keysOf(base.actors);
  return named.some(({ actor }) => actor.kind === 'leader' && !keys.has(actorKey(actor)));
}

/** "The meeting was held in Lima on May 3": place and day of the meeting told before. */
export function heldAgain(scene: Scene, told: readonly EventDraft[]): EventDraft | null {
  for (const [at, np] of scene.grammar.items.entries()) {
    const verb = isNp(np) && names(scene, np) ? heldAt(scene, at) : null;
    if (verb === null || !isNp(np)) continue;
    const ahead = scopeOf(scene, at).modality !== 'occurred';
    const base = told.findLast((draft) => isProspective(draft) === ahead && draft.actors.length > 0);
    if (base !== undefined && isOfOthers(scene, at, base)) return null;
    const reach = np.core.kind === 'pronoun' ? 1 : REACH;
    if (base === undefined || scene.sentence.index - base.sentence.index > reach) return null;
    const place = base.place ?? placeIn(scene, verb, rightOf(scene.grammar, verb).preps);
    const date = base.date ?? dateFor(scene, [verb, at]);
    if (place === base.place && date === base.date) return null;
    return { ...heldBy(base, scene, np), place, date, completes: happening(base) };
  }
  return null;
}
