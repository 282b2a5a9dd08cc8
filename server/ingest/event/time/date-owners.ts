import {
  type DateItem,
  type Item,
  isFinite,
  isNp,
  isNpOf,
  isPrep,
  isVg,
  type NounPhrase,
  prepWord,
} from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import { scopeOf } from '../scope/modality.ts';

const MOST_PHRASES = 3;
const TIMES =
  /^(?:morning|afternoon|evening|night|eve|hours?|days?|weeks?|weekend|beginning|start|end|middle|half|quarter|quarters|third|months|spring|summer|autumn|fall|winter|part|course)$/;

/** "her fifth trip since | the invasion in | 2022": the day of what is counted from. */
function isSince(items: readonly Item[], at: number): boolean {
  const np = items[at - 1]?.kind === 'prep' ? at - 2 : at - 1;
  return isNp(items[np]) && items[np - 1]?.kind === 'prep' && prepWord(items[np - 1]) === 'since';
}

/** "the agreement of 5 March": the day of what it stands behind; but "the evening of 5 March". */
export function isOfThing(scene: Scene, date: DateItem): boolean {
  const { items } = scene.grammar;
  const at = items.indexOf(date);
  const [np, link] = [items[at - 2], items[at - 1]];
  if (isSince(items, at)) return true;
  return isPrep(link, 'of') && isNp(np) && !TIMES.test(np.words.at(-1) ?? '');
}

/** The noun in front of a date, before what tells whose or where it is: "the visit | of King Axel | to Lima | on 24 May". */
function nounBefore({ grammar: { items } }: Scene, date: DateItem): number {
  const at = items.indexOf(date);
  const last = items[at - 1]?.kind === 'prep' ? at - 2 : at - 1;
  for (let np = last; np > last - 2 * MOST_PHRASES && isNp(items[np]); np -= 2) {
    const [item, link] = [items[np], items[np - 1]];
    if (isNp(item) && isOfEvents(item)) return np;
    if (!/^(?:of|in|at|to|by)$/.test(prepWord(link))) break;
  }
  return last;
}

const isOfEvents = (np: NounPhrase): boolean => np.is.has('events') || np.is.has('journeys');

/** "met to prepare | the visit of King Axel on 24 May": what they see to has its own day. */
function isPrepared(scene: Scene, at: number): boolean {
  const [verb, np] = [scene.grammar.items[at - 1], scene.grammar.items[at]];
  if (!isVg(verb) || verb.shape === 'finite' || !isNp(np) || np.words[0] !== 'the') return false;
  return (verb.is.has('weighing') || verb.is.has('preparing')) && isOfEvents(np);
}

/** "spoke about the summit in May", "met ahead of the vote on Monday": the date is that of what they name, if that is not item `at`. */
export function isOfNamed(scene: Scene, at: number, date: DateItem): boolean {
  const { items, groups } = scene.grammar;
  const np = nounBefore(scene, date);
  if (np === at) return false;
  if (isPrepared(scene, np)) return true;
  const event = items[np];
  const first = groups[np]?.first ?? np;
  const [link, head] = [items[first - 1], items[first - 2]];
  const named = isNp(event) && event.is.has('events') && event.words[0] === 'the';
  if (!named || link?.kind !== 'prep') return false;
  // "held the third round of the dialogue on Friday": the day is that of the round.
  if (link.word === 'of' && isNp(head) && (head.is.has('rounds') || head.is.has('events') || head.is.has('margins')))
    return false;
  // "in time for the summit in May", but "met Salem for the summit in May".
  if (link.word === 'for') return isNpOf(head, 'thing');
  return /^(?:about|of|ahead of|before|on|since)$/.test(link.word);
}

/** "on Monday praised | the talks", "announced | a summit": the day is that of what was said, and not of what it is about. */
export function isJudged(scene: Scene, at: number, over: number): boolean {
  const [noun, verb] = [scene.grammar.items[at], scene.grammar.items[over]];
  const { modality, frames } = scene.knowledge;
  const { meet, stance } = frames;
  if (!isNp(noun) || !isVg(verb) || meet.light.has(verb.lemma) || meet.held.has(verb.lemma)) return false;
  const told = isFinite(verb) && !verb.present && !verb.passive && modality.verbs.has(verb.lemma);
  return over < at && (told || stance.verbs.has(verb.lemma));
}

export function isPastJourney(scene: Scene, at: number): boolean {
  const verb = scene.grammar.items[at];
  if (!isFinite(verb) || verb.lemma === 'be') return false;
  return scene.knowledge.frames.visit.verbs.has(verb.lemma) && scopeOf(scene, at).modality === 'occurred';
}

/** "flew in on Monday for talks": the day is that of the journey. */
function isOfJourney(scene: Scene, at: number, verb: number): boolean {
  const { items } = scene.grammar;
  const round = items[at - 2];
  // "a fourth round | of talks".
  const first = isPrep(items[at - 1], 'of') && isNp(round) && round.is.has('rounds') ? at - 2 : at;
  return isPrep(items[first - 1], 'for') && isPastJourney(scene, verb);
}

/** "who took office last year, met", "said Monday he met": the date belongs to the verb before it. */
export function isOfOther(scene: Scene, at: number, left: readonly Item[]): boolean {
  const own = scene.grammar.items[at];
  if (isVg(own) && own.shape !== 'finite') return false;
  const bound = at - left.length - 1;
  const [event, verb] = [scene.grammar.items[bound - 1], scene.grammar.items[bound]];
  if (!isVg(verb)) return false;
  if (isOfJourney(scene, at, bound)) return true;
  // "As part of the talks held in Bonn on May 3, they met".
  if (isNp(event) && event.is.has('events') && scene.knowledge.frames.meet.held.has(verb.lemma)) return false;
  const nearer = left.slice(
    0,
    left.findIndex((item) => item.kind === 'date'),
  );
  return scene.knowledge.speech.has(verb.lemma) || nearer.some((item) => item.kind === 'comma');
}

const isJoint = (item: Item): boolean =>
  item.kind === 'conj' || (item.kind === 'prep' && /^(?:as well as|along with)$/.test(item.word));

/** "the talks in May as well as | meetings between A and B": the day is that of what it stands behind. */
export function isOfEarlier({ grammar }: Scene, at: number, date: DateItem): boolean {
  const { items } = grammar;
  if (!isNp(items[at])) return false;
  const on = items.indexOf(date);
  const joined = items.slice(on + 1, at).some(isJoint);
  const from = items.slice(0, on).findLastIndex((item) => isVg(item) || item.kind === 'break' || item.kind === 'sub');
  const told = items
    .slice(from + 1, on)
    .some((item) => (isNp(item) ? isOfEvents(item) : item.kind === 'prep' && item.word === 'between'));
  return joined && told;
}

/** "follows on talks in May as well as | meetings between A and B": nor does the verb over both give its day to the second. */
export function isOfEarlierEvent(scene: Scene, [at = -1, ...over]: readonly number[], { first }: DateMention): boolean {
  const { items } = scene.grammar;
  const date = items.find((item): item is DateItem => item.kind === 'date' && item.first === first);
  if (date === undefined || over.length === 0 || items.indexOf(date) > at) return false;
  return isOfEarlier(scene, at, date);
}

/** "gave up last week after | a visit", "arrives on Friday after | completing | a trip": it was earlier. */
export function isEarlierTrip({ grammar: { items } }: Scene, at: number): boolean {
  const [np, verb] = [items[at], items[at - 1]];
  const link = items[isVg(verb) && verb.shape === 'gerund' ? at - 2 : at - 1];
  return isNp(np) && JOURNEYS.test(np.words.at(-1) ?? '') && /^(?:after|following)$/.test(prepWord(link));
}

const JOURNEYS = /^(?:trip|visit|tour|journey|stop|stopover|stay)$/;
