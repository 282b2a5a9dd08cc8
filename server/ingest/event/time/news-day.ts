import { type Item, isFinite, isNp, isPrep, isVg, type VerbGroup } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import { oneDay } from '../../mention/calendar.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import { verbOver } from '../scope/noun-verbs.ts';

const APART = /^(?:after|following|since|before|ahead of|until)$/;

const finiteBehind = (items: readonly Item[], at: number): Item | undefined =>
  items.find((item, i) => i > at && isFinite(item));

/** The verb that tells of a noun: its light verb, or that of the clause where it is the setting. */
export function overNoun(scene: Scene, at: number): Item | undefined {
  const { items, groups } = scene.grammar;
  const link = items[(groups[at]?.first ?? at) - 1];
  const prep = link?.kind === 'prep' ? link.word : null;
  if (prep !== null && APART.test(prep)) return undefined;
  const over = verbOver(scene, at);
  if (over === null) return prep === null ? undefined : finiteBehind(items, at);
  const verb = items[over.at];
  if (!isVg(verb)) return undefined;
  const { light, attend } = scene.knowledge.frames.meet;
  const comes = prep === 'in' && attend.get(verb.lemma) === 'take-part';
  return prep === 'during' || comes || light.has(verb.lemma) ? verb : undefined;
}

/** Verbs that look the same in the past. */
const UNCHANGED = /^(?:put|set|cut|hit|let|read|shut|cost|be)$/;

/** "holds", "hold": in the form of the present, not one that looks past: "laid". */
export function isPresentForm(scene: Scene, { head }: VerbGroup): boolean {
  const word = normAt(scene.source.tokens, head);
  return word.endsWith('s') || scene.knowledge.verbs.has(word);
}

const NEXT = /^(?:then|next|afterwards?)$/;

/** "From there", "From Cairo": where the leg that a sentence tells of begins. */
function opensFrom({ source: { tokens }, sentence: { first }, grammar: { items } }: Scene): boolean {
  const [from, np] = items;
  return (
    normAt(tokens, first) === 'from' &&
    (normAt(tokens, first + 1) === 'there' ||
      (isPrep(from, 'from') && isNp(np) && /^(?:country|place)$/.test(np.core.kind)))
  );
}

const AHEAD = /^(?:on|in|that|this|today|tonight)$/;
/** Words behind a verb that may hold the hour. */
const NEAR = 12;

/** "travels to Oslo | later in the day", "flies to Lima | later on Monday". */
function isLater({ source: { tokens }, sentence }: Scene, { end }: VerbGroup): boolean {
  for (let at = end; at < Math.min(end + NEAR, sentence.end - 1) && tokens[at]?.text !== ','; at += 1)
    if (normAt(tokens, at) === 'later' && AHEAD.test(normAt(tokens, at + 1))) return true;
  return false;
}

/** "goes | on to | Amman". */
const goesOn = ({ source: { tokens } }: Scene, { head, end, is }: VerbGroup): boolean =>
  is.has('moving') &&
  [head + 1, end].some((at) => /^onwards?$|^on$/.test(normAt(tokens, at)) && normAt(tokens, at + 1) === 'to');

/** "From there she goes on to Amman", "then flies to Lima": in the present tense, what comes next is ahead. */
export function isNext(scene: Scene, item: Item | undefined): boolean {
  if (!isVg(item) || !item.present || !isFinite(item) || item.perfect || item.quoted) return false;
  if (!isPresentForm(scene, item)) return false;
  const { tokens } = scene.source;
  const { first } = scene.sentence;
  if (opensFrom(scene) || isLater(scene, item) || goesOn(scene, item)) return true;
  return [item.first - 1, first, item.head - 1].some((at) => NEXT.test(normAt(tokens, at)));
}

/** "meets", "is welcomed". */
const isTold = (scene: Scene, verb: VerbGroup): boolean =>
  verb.passive ? /^(?:is|are)$/.test(normAt(scene.source.tokens, verb.first)) : isPresentForm(scene, verb);

const isPlainPresent = (verb: VerbGroup): boolean =>
  verb.present &&
  verb.shape === 'finite' &&
  !verb.quoted &&
  verb.modals.length === 0 &&
  !verb.perfect &&
  verb.head - verb.first === (verb.passive ? 1 : 0) &&
  !UNCHANGED.test(verb.lemma);

const HOUR = /^\W{0,4}(\d{1,2}[:.]\d{2})(?: ?[ap]\.?m\.?)?\W*$/i;

/** The hour at the head of a line of a schedule: "14:00 Meeting with Salem", "9:30 a.m. | Dahl meets with Salem". */
export function hourOf({ source, sentence }: Scene): string | null {
  const first = source.tokens[sentence.first];
  const start = first?.start ?? 0;
  const line = source.source.slice(source.source.lastIndexOf('\n', start - 1) + 1, start);
  return HOUR.exec(line)?.[1] ?? HOUR.exec(first?.text ?? '')?.[1] ?? null;
}

const CLOCK = /^\d{1,2}[:.]\d{2}$/;
const HALF = /^(?:[apm.]|am|pm|hrs|hours)$/;
const LONGEST_HALF = 6;

/** "Dahl meets Salem | at 10:00 a.m.": the hour at the end of a line of a schedule. */
export function hourBehind({ source: { tokens }, sentence }: Scene): string | null {
  let at = sentence.end - 1;
  while (at > sentence.end - LONGEST_HALF && HALF.test(normAt(tokens, at))) at -= 1;
  const clock = normAt(tokens, at);
  return CLOCK.test(clock) && normAt(tokens, at - 1) === 'at' ? clock : null;
}

/** "14:00 Meeting with Minister Salem", "9:30 Minister Dahl meets with Salem": a line below the day of a schedule. */
export function isEntry(scene: Scene): boolean {
  const main = scene.grammar.items.find(isFinite);
  return scene.sentence.header !== null && hourOf(scene) !== null && (main === undefined || main.present);
}

/** "Modi and Putin hold talks": told in the present tense, it is news of the day itself. */
export function newsDay(scene: Scene, at: number): DateMention | null {
  const item = scene.grammar.items[at];
  const verb = isVg(item) ? item : overNoun(scene, at);
  if (scene.day === null || scene.sentence.zone !== 'body') return null;
  const told = isVg(verb) && isPlainPresent(verb) && isTold(scene, verb) && !isNext(scene, verb);
  if (item === undefined || !(told || isEntry(scene))) return null;
  const { first, end } = isVg(verb) ? verb : item;
  const on = oneDay(scene.day);
  return { first, end, use: 'at', grain: 'day', absolute: false, past: on, future: on };
}
