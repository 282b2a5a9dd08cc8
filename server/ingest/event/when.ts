import { overlaps } from '../../../graph/index.ts';
import { type DateItem, type Item, isNp, isVg } from '../clause/items.ts';
import { rightOf } from '../clause/right.ts';
import type { Scene } from '../coreference/scene.ts';
import type { DateMention } from '../mention/date-mention.ts';
import type { Scope } from './draft.ts';
import { scopeOf } from './modality.ts';
import { isEntry, newsDay } from './news-day.ts';
import { clauseWhen } from './noun-verbs.ts';
import { ownStageDate, stageBeside, stageDateOf } from './stages.ts';

const stops = (item: Item | undefined): boolean =>
  item === undefined || item.kind === 'rel' || item.kind === 'sub' || item.kind === 'break' || isVg(item);

/** Items of the clause left of `at`, nearest first. */
function leftItems(scene: Scene, at: number): readonly Item[] {
  const out: Item[] = [];
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = scene.grammar.items[i];
    if (item === undefined || stops(item)) break;
    out.push(item);
  }
  return out;
}

/** Bare infinitives and purpose clauses do not end the reach of a date: "to meet him in Rome on Monday". */
function rightDates(scene: Scene, at: number): readonly DateItem[] {
  const here = rightOf(scene.grammar, at);
  if (here.dates.length > 0) return here.dates;
  const next = scene.grammar.items[here.end];
  if (isVg(next) && next.shape !== 'finite') return rightOf(scene.grammar, here.end).dates;
  if (next?.kind === 'comma' || next?.kind === 'conj') {
    const after = scene.grammar.items[here.end + 1];
    if (after?.kind === 'date') return [after];
  }
  return [];
}

const usable = (date: DateMention): boolean => date.use === 'at' && (date.past !== null || date.future !== null);

type DateRule = (scene: Scene, at: number) => DateMention | null;

const inPhrase: DateRule = (scene, at) => {
  const item = scene.grammar.items[at];
  return isNp(item) ? (item.dates.find(usable) ?? null) : null;
};
const TIMES =
  /^(?:morning|afternoon|evening|night|eve|hours?|days?|weeks?|weekend|beginning|start|end|middle|half|part|course)$/;

/** "the agreement of 5 March": the day of what it stands behind; but "the evening of 5 March". */
function isOfThing(scene: Scene, date: DateItem): boolean {
  const { items } = scene.grammar;
  const at = items.indexOf(date);
  const [np, link] = [items[at - 2], items[at - 1]];
  return link?.kind === 'prep' && link.word === 'of' && isNp(np) && !TIMES.test(np.words.at(-1) ?? '');
}

/** "spoke about the summit in May", "met ahead of the vote on Monday": the date is that of what they name. */
function isOfNamed(scene: Scene, date: DateItem): boolean {
  const { items, groups } = scene.grammar;
  const at = items.indexOf(date);
  const np = items[at - 1]?.kind === 'prep' ? at - 2 : at - 1;
  const event = items[np];
  const first = groups[np]?.first ?? np;
  const [link, head] = [items[first - 1], items[first - 2]];
  const named = isNp(event) && event.is.has('events') && event.words[0] === 'the';
  if (!named || link?.kind !== 'prep') return false;
  // "held the third round of the dialogue on Friday": the day is that of the round.
  if (link.word === 'of' && isNp(head) && (head.is.has('rounds') || head.is.has('events'))) return false;
  // "in time for the summit in May", but "met Salem for the summit in May".
  if (link.word === 'for') return isNp(head) && head.core.kind === 'thing';
  return /^(?:about|of|ahead of|before|on|since)$/.test(link.word);
}

const behind: DateRule = (scene, at) =>
  rightDates(scene, at).find((item) => usable(item.date) && !isOfThing(scene, item) && !isOfNamed(scene, item))?.date ??
  null;

function isPastJourney(scene: Scene, at: number): boolean {
  const verb = scene.grammar.items[at];
  if (!isVg(verb) || verb.shape !== 'finite' || verb.lemma === 'be') return false;
  return scene.knowledge.frames.visit.verbs.has(verb.lemma) && scopeOf(scene, at).modality === 'occurred';
}

/** "flew in on Monday for talks": the day is that of the journey. */
function isOfJourney(scene: Scene, at: number, verb: number): boolean {
  const prep = scene.grammar.items[at - 1];
  return prep?.kind === 'prep' && prep.word === 'for' && isPastJourney(scene, verb);
}

/** "who took office last year, met", "said Monday he met": the date belongs to the verb before it. */
function isOfOther(scene: Scene, at: number, left: readonly Item[]): boolean {
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

const before: DateRule = (scene, at) => {
  const left = leftItems(scene, at);
  const found = left.find(
    (item): item is DateItem => item.kind === 'date' && usable(item.date) && !isOfThing(scene, item),
  );
  if (found !== undefined) return isOfOther(scene, at, left) ? null : found.date;
  // "On March 10, she will meet Salem and open the talks": what is joined shares the day in front.
  const verb = at - left.length - 1;
  return left[0]?.kind === 'conj' && isVg(scene.grammar.items[verb]) ? before(scene, verb) : null;
};

/** "will see him when he hosts the summit in June": the clause says when. */
const whenClause: DateRule = (scene, at) => {
  const clause = clauseWhen(scene, at);
  return clause === null ? null : behind(scene, clause);
};

/** "is inviting leaders for this meeting": when the text has told that it is. */
const stageDay: DateRule = (scene, at) => {
  const { objects, preps } = rightOf(scene.grammar, at);
  const own = scene.grammar.items[at];
  const told = isNp(own) && preps.length === 0 ? ownStageDate(scene, own) : null;
  if (told !== null) return told;
  const near = preps.filter(({ word }) => /^(?:for|at|during|in|to)$/.test(word)).flatMap(({ group }) => group);
  return [...objects, ...near].reduce<DateMention | null>((found, np) => found ?? stageDateOf(scene, np), null);
};

/** "On the sidelines, she met Salem": while the summit lasted. */
function marginDay(scene: Scene): DateMention | null {
  const date = stageBeside(scene)?.date ?? null;
  return date === null ? null : { ...date, absolute: false };
}

/** Where a date may stand, the surest first; the names are those of an explanation. */
const DATE_RULES: Readonly<Record<string, DateRule>> = {
  'in-phrase': inPhrase,
  behind,
  before,
  when: whenClause,
  stage: stageDay,
  margins: marginDay,
};

const isIn = (day: DateMention, { past: year }: DateMention): boolean =>
  day.grain === 'day' && [day.past, day.future].some((at) => at !== null && year !== null && overlaps(at, year));

/** The date of a trigger, in its phrase, behind it, before it, all within its clause; a day of the year goes before the year. */
export function dateFor(scene: Scene, triggers: readonly number[]): DateMention | null {
  let year: DateMention | null = null;
  for (const [rule, find] of Object.entries(DATE_RULES)) {
    for (const at of triggers) {
      const date = find(scene, at);
      if (date === null || (year !== null && !isIn(date, year))) continue;
      scene.trace?.attached('date', triggers[0] ?? at, rule);
      if (date.grain !== 'year' || year !== null) return date;
      year = date;
    }
  }
  return year;
}

/** The date of what a trigger tells: where the words give none, that of the day's news. */
export function dateOf(scene: Scene, triggers: readonly number[], scope: Scope): DateMention | null {
  const [trigger] = triggers;
  const ahead = scope.modality !== 'occurred' && triggers.length > 1;
  const said = dateFor(scene, ahead ? triggers.filter((at) => !isPastJourney(scene, at)) : triggers);
  const open = scope.modality === 'occurred' || scope.modality === 'planned';
  if (said !== null || trigger === undefined || !open) return said;
  if (scope.modality === 'planned' && !isEntry(scene)) return null;
  const date = newsDay(scene, trigger);
  if (date !== null) scene.trace?.attached('date', trigger, 'news');
  return date;
}
