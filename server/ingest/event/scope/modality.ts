import type { OperatorId } from '../../../reference/word-files.ts';
import { governorOf } from '../../clause/grammar/governors.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { type Item, isFinite, isNp, isSemicolon, isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import { isEngagement } from '../../coreference/diary.ts';
import { type Scene } from '../../coreference/scene.ts';
import { isPast } from '../../document/lemmas.ts';
import { normAt, textAt } from '../../document/tokens.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import { type Scope } from '../draft.ts';
import { hourBehind, hourOf } from '../time/news-day.ts';
import { isOffThen } from './as-planned.ts';
import { hadDone } from './had-done.ts';
import { headsAbove } from './heads-above.ts';
import { isAwaited, isPurposeOf, isSetting, journeyFor, type Over } from './journey-scope.ts';
import { heldVerb, verbAfter, verbOver } from './noun-verbs.ts';
import { apply, lemmaIn, phraseOperators, type Running, textBefore } from './operators.ts';
import { misses, presupposes, wouldJudge } from './presupposed.ts';
import { programmeOf } from './programmes.ts';
import { stateBehind } from './states.ts';
import { deniedBehind } from './untrue.ts';
import { verbScope } from './verb-scope.ts';

/** The finite verb that a chain of infinitives and gerunds hangs on. */
function finiteOver(scene: Scene, at: number): number {
  const verb = scene.grammar.items[at];
  if (!isVg(verb) || verb.shape === 'finite') return at;
  const governor = governorOf(scene.grammar, at);
  return governor === null ? at : finiteOver(scene, governor);
}

/** "No official met her", "no side wants to meet". */
function byNobody(running: Running, scene: Scene, at: number): void {
  const [first] = subjectOf(scene.grammar, finiteOver(scene, at));
  const none = first !== undefined && normAt(scene.source.tokens, first.first) === 'no';
  if (none) apply(running, scene, 'negate', 'no');
  const [object] = rightOf(scene.grammar, at).objects;
  const neither = [first, object].some((np) => np !== undefined && isNeither(scene, np));
  if (neither) apply(running, scene, 'negate', 'neither');
}

/** "neither | Dahl | nor Mwangi". */
const isNeither = ({ source }: Scene, { first }: NounPhrase): boolean =>
  [first, first - 1].some((at) => normAt(source.tokens, at) === 'neither');

const OBJECT_PREPS = new Set(['to', 'for', 'on', 'out', 'of', 'against', 'about', 'off', 'from', 'up']);

/** "ready for the talks", "gearing up for the summit". */
const READY = /^(?:ready|prepared|set|preparing|prepares|prepare|up)$/;

/** What the preposition in front of a noun says of it; true when nothing further out can change that. */
function prepositionScope(running: Running, scene: Scene, top: number): boolean {
  const before = scene.grammar.items[top - 1];
  if (before?.kind !== 'prep') return false;
  if (before.word === 'for' && READY.test(textBefore(scene, top - 1))) {
    apply(running, scene, 'future', textBefore(scene, top - 1));
    return true;
  }
  const { done, prepositions } = scene.knowledge.modality;
  const unit = scene.grammar.items[top - 2];
  // "arrested hours before a meeting": the day is told from the meeting, which was held.
  const counted = before.word === 'before' && isNp(unit) && /^(?:minutes|hours?|days?)$/.test(unit.words.at(-1) ?? '');
  if (done.has(before.word) || counted) return true;
  const op = prepositions.get(before.word);
  if (op === undefined || (before.word === 'before' && running.modality !== 'occurred')) return false;
  apply(running, scene, op, before.word);
  return true;
}

/** "ready to engage in talks": no place, but what one does. */
const isTakingPart = ({ lemma }: VerbGroup, prep: string): boolean =>
  prep === 'in' && /^(?:engage|participate|take|enter|involve|partake)$/.test(lemma);

/** Whether a verb says something of the noun behind it or behind its preposition. */
const isNear = (scene: Scene, verb: VerbGroup, prep: string | null): boolean =>
  prep === null ||
  OBJECT_PREPS.has(prep) ||
  verb.lemma === 'hint' ||
  isTakingPart(verb, prep) ||
  isAwaited(scene, verb, prep);

/** The verb that has the noun as object or in a phrase of its own. */
function governedScope(running: Running, scene: Scene, { top, ...over }: Over): void {
  const verb = scene.grammar.items[over.at];
  if (!isVg(verb)) return;
  const near = isNear(scene, verb, over.prep);
  if (wouldJudge(scene, verb, over.prep)) apply(running, scene, 'possible', 'would');
  const taken = misses(scene, top, verb) || (near && presupposes(scene, verb, over.prep));
  if (taken || (near && isSetting(scene, { top, ...over }, verb))) return;
  apply(running, scene, adjectiveAfter(scene, over.at), 'be');
  apply(running, scene, hadDone(scene, over.at), 'have');
  if (running.modality === 'occurred' && isPurposeOf(scene, { top, ...over }, verb))
    apply(running, scene, 'future', 'for');
  const { carrying } = scene.knowledge.modality;
  const settled =
    (verb.lemma === 'discuss' && running.modality === 'planned') || (over.prep === null && carrying.has(verb.lemma));
  if (near && !settled) apply(running, scene, scene.knowledge.modality.verbs.get(verb.lemma), verb.lemma);
  verbScope(running, scene, near ? over.at : finiteOver(scene, over.at), near ? 1 : 4);
  if (near) byNobody(running, scene, over.at);
}

/** "was postponed", "is planned", "failed to take place"; in "will discuss trade" the verb says nothing of the meeting. */
type Subject = { readonly at: number; readonly after: number };

function subjectScope(running: Running, scene: Scene, { at, after }: Subject): void {
  const verb = scene.grammar.items[after];
  // "plans for a visit | had not changed": there are plans.
  if (!isVg(verb) || (/^changed?$/.test(verb.lemma) && running.modality === 'planned')) return;
  const next = scene.grammar.items[after + 1];
  if (verb.passive || FAILS.test(verb.lemma) || (isVg(next) && next.shape === 'infinitive'))
    apply(running, scene, scene.knowledge.modality.verbs.get(verb.lemma), verb.lemma);
  // "had to be postponed".
  if (isVg(next) && next.shape === 'infinitive' && next.passive)
    apply(running, scene, scene.knowledge.modality.verbs.get(next.lemma), next.lemma);
  apply(running, scene, adjectiveAfter(scene, after), textBefore(scene, after + 2));
  const state = stateBehind(scene, verb);
  // "is not on the agenda": nobody has agreed to it.
  if (state?.op === 'future' && verb.negated) return apply(running, scene, 'refuse', `not ${state.words}`);
  if (state !== null) apply(running, scene, state.op, state.words);
  if (isImagined(scene, at, verb)) return apply(running, scene, 'possible', 'would');
  verbScope(running, scene, after, 1);
}

/** "the meeting fell through": it never began, while talks that broke off had. */
const FAILS = /^fall-through$/;
/** "a meeting would send the wrong signal"; "the talks would be held in Rome" and "would focus on trade" are planned. */
function isImagined(scene: Scene, at: number, verb: VerbGroup): boolean {
  const np = scene.grammar.items[at];
  const first = isNp(np) ? normAt(scene.source.tokens, np.first) : '';
  const told = verb.is.has('happening') || scene.knowledge.frames.meet.held.has(verb.lemma);
  return verb.modals.includes('would') && (first === 'any' || (!told && /^an?$/.test(first)));
}

/** "next week's summit" lies ahead, on whatever day that is. */
const isAhead = (scene: Scene, { first, end }: DateMention): boolean =>
  scene.source.tokens.slice(first, end).some((token) => /^(?:next|coming|upcoming)$/.test(token.norm));

/** "her visit, scheduled for next week, comes …": the participle behind the noun. */
function scheduledScope(running: Running, scene: Scene, at: number): void {
  const held = heldVerb(scene, at);
  const verb = held === null ? undefined : scene.grammar.items[held];
  if (!isVg(verb) || verb.first !== verb.head || scene.grammar.items[(held ?? 0) + 1]?.kind !== 'prep') return;
  const op = scene.knowledge.modality.verbs.get(verb.lemma);
  const when = lastWord(scene, (held ?? 0) + 1);
  if (op === 'future' && /^(?:for|on|in|to)$/.test(when)) apply(running, scene, op, verb.lemma);
}

/** "discussed matters | related to | the plans for a visit": nothing but the plans tells of it. */
function isRelated({ grammar }: Scene, { modality }: Running, at: number): boolean {
  const verb = grammar.items[at];
  return modality === 'planned' && isVg(verb) && /^related?$/.test(verb.lemma);
}

function nounScope(running: Running, scene: Scene, at: number): void {
  const np = scene.grammar.items[at];
  // "discussed her recent visit": it is over, whatever is done about it.
  if (!isNp(np) || np.words.includes('recent')) return;
  phraseOperators(running, np, scene);
  if (np.dates.some((date) => isAhead(scene, date))) apply(running, scene, 'future', 'next');
  scheduledScope(running, scene, at);
  const top = headsAbove(running, scene, at);
  if (prepositionScope(running, scene, top)) return;
  if (programmeOf(scene, at)?.present === true) apply(running, scene, 'future', 'programme');
  const over = verbOver(scene, top);
  if (over !== null)
    return isRelated(scene, running, over.at) ? undefined : governedScope(running, scene, { ...over, top });
  const after = verbAfter(scene, at);
  const journey = after === null ? journeyFor(scene, top) : null;
  if (after !== null) subjectScope(running, scene, { at, after });
  else if (journey !== null) errandScope(running, scene, journey);
  else openingScope(running, scene, at);
}

function errandScope(running: Running, scene: Scene, verb: number): void {
  apply(running, scene, 'future', 'for');
  verbScope(running, scene, verb, 1);
}

/** "9:30 a.m. Minister Dahl meets with Minister Salem": the present tense of a schedule. */
function isScheduled(scene: Scene): boolean {
  const main = scene.grammar.items.find(isFinite);
  return main?.present === true && (hourOf(scene) ?? hourBehind(scene)) !== null;
}

/** "During the talks, the presidents will discuss …": what is to be done there lies ahead, and so does the meeting. */
function openingScope(running: Running, scene: Scene, at: number): void {
  const ends = (item: Item, i: number): boolean => i > at && (isFinite(item) || isSemicolon(item));
  const main = scene.grammar.items.find(ends);
  if (isSemicolon(main)) return;
  if (!isVg(main)) {
    const hour = hourOf(scene);
    if (hour !== null) apply(running, scene, 'future', hour);
    return;
  }
  const { modals, verbs } = scene.knowledge.modality;
  const modal = main.modals.find((word) => modals.get(word) === 'future');
  if (modal !== undefined) apply(running, scene, 'future', modal);
  else if (main.present && verbs.get(main.lemma) === 'future') apply(running, scene, 'future', main.lemma);
}

/** "the meeting is possible", "was likely". */
function adjectiveAfter(scene: Scene, at: number): OperatorId | undefined {
  const verb = scene.grammar.items[at];
  const next = scene.grammar.items[at + 1];
  if (!isVg(verb) || verb.lemma !== 'be' || !isNp(next)) return undefined;
  const word = next.words.at(-1) ?? '';
  const { words, verbs } = scene.knowledge.modality;
  // "was aborted": a participle that looks like an adjective.
  return words.get(word) ?? (isPast(word) ? verbs.get(lemmaIn(scene, word)) : undefined);
}

/** The last word of an item. */
const lastWord = (scene: Scene, at: number): string =>
  textAt(scene.source.tokens, (scene.grammar.items[at]?.end ?? 0) - 1);

function isAny({ grammar, source }: Scene, at: number): boolean {
  const np = grammar.items[at];
  return isNp(np) && normAt(source.tokens, np.first) === 'any';
}

/** Modality of a trigger, composed from the trigger outwards, and from what the trigger says itself. */
export function scopeOf(scene: Scene, at: number, says?: OperatorId | null): Scope {
  const running: Running = wordScope(scene, at, says);
  if (running.modality === 'occurred' && isEngagement(scene)) apply(running, scene, 'future', 'schedule');
  return running;
}

/** The same without what a diary plans: what it says of a stance is held already. */
export function wordScope(scene: Scene, at: number, says?: OperatorId | null): Running {
  const running: Running = { modality: 'occurred', cue: null, hearsay: false, steps: [] };
  apply(running, scene, says ?? undefined, lastWord(scene, at));
  if (isVg(scene.grammar.items[at])) {
    verbScope(running, scene, at, 0);
    if (isOffThen(scene, at)) running.modality = 'cancelled';
    byNobody(running, scene, at);
  } else nounScope(running, scene, at);
  const denied = deniedBehind(scene, at);
  if (denied !== null) apply(running, scene, 'negate', denied);
  // "welcomed any contacts": whichever there may be.
  if (running.modality === 'occurred' && isAny(scene, at)) apply(running, scene, 'possible', 'any');
  if (running.modality === 'occurred' && isScheduled(scene))
    apply(running, scene, 'future', hourOf(scene) ?? hourBehind(scene) ?? '');
  return running;
}
