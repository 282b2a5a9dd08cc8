import { overlaps } from '../../../../graph/index.ts';
import { beforeParenthesis } from '../../clause/grammar/asides.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import {
  type DateItem,
  type Item,
  isComma,
  isFinite,
  isNp,
  isPrep,
  isVg,
  type NounPhrase,
  prepWord,
} from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { oneDay } from '../../mention/calendar.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import type { Scope } from '../draft.ts';
import { ownStageDate, stageBeside, stageDateOf } from '../place/stages.ts';
import { clauseWhen } from '../scope/noun-verbs.ts';
import { dateBeforeWhen } from './date-before-when.ts';
import {
  isEarlierTrip,
  isJudged,
  isOfEarlier,
  isOfEarlierEvent,
  isOfNamed,
  isOfOther,
  isOfThing,
  isPastJourney,
} from './date-owners.ts';
import { isOfCancelling } from './days-of-cancelling.ts';
import { isEntry, newsDay } from './news-day.ts';
import { planningVerb } from './planning.ts';
import { isYetToCome, tellsPast } from './yet-to-come.ts';

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

const APART = /^(?:after|before|following|since|until|despite)$/;

/** "met Salem after | arriving on Monday": the day of something else. */
const isApart = (item: Item | undefined): boolean => item?.kind === 'prep' && APART.test(item.word);

/** "for a visit, which will include a dinner, | on June 22": a day that ends the sentence behind an aside. */
function behindAside({ grammar: { items } }: Scene, comma: number): readonly DateItem[] {
  if (!isComma(items[comma]) || items[comma + 1]?.kind !== 'rel') return [];
  const last = items.findLastIndex((item) => item.kind !== 'word');
  const [close, on, date] = items.slice(last - 2, last + 1);
  const ends = isComma(close) && isPrep(on, 'on') && date?.kind === 'date';
  const one = ends && !items.slice(comma + 1, last - 2).some((item) => item.kind === 'comma');
  return one ? [date] : [];
}

/** Bare infinitives and purpose clauses do not end the reach of a date: "to meet him in Rome on Monday". */
function rightDates(scene: Scene, at: number): readonly DateItem[] {
  const { items } = scene.grammar;
  const here = rightOf(scene.grammar, at);
  if (here.dates.length > 0) return here.dates;
  const next = items[here.end];
  if (isVg(next) && next.shape !== 'finite')
    return isApart(items[here.end - 1]) ? [] : rightOf(scene.grammar, here.end).dates;
  if (isComma(next) || next?.kind === 'conj') {
    const [after, verb] = [items[here.end + 1], items[here.end + 2]];
    // "met Salem and | on Tuesday | held talks with Rojas": the day of what is told next.
    if (after?.kind === 'date' && !isFinite(verb)) return [after];
  }
  return behindAside(scene, here.end);
}

const usable = (date: DateMention): boolean => date.use === 'at' && (date.past !== null || date.future !== null);

type DateRule = (scene: Scene, at: number) => DateMention | null;

const inPhrase: DateRule = (scene, at) => {
  const item = scene.grammar.items[at];
  return isNp(item) ? (item.dates.find(usable) ?? null) : null;
};

const dayOf = (np: NounPhrase): DateMention | null =>
  np.is.has('events') && np.core.kind === 'thing' ? (np.dates.find(usable) ?? null) : null;

const WITHIN = /^(?:at|during|in)$/;
const MARGIN = /^(?:sidelines|margins|fringes)$/;

/** "at | the May summit", "on the sidelines of | the May 5 forum". */
function isThere({ grammar: { items } }: Scene, at: number): boolean {
  const [edge, prep] = [items[at - 2], items[at - 1]];
  if (prep?.kind !== 'prep') return false;
  return WITHIN.test(prep.word) || (prep.word === 'of' && isNp(edge) && MARGIN.test(edge.words.at(-1) ?? ''));
}

/** "met at the May 5 forum": the day in the name of the gathering that one is at. */
const gatheringDay: DateRule = (scene, at) => {
  const { items } = scene.grammar;
  const nearby = [...rightOf(scene.grammar, at).preps.flatMap(({ group }) => group), ...leftItems(scene, at)];
  const found = nearby.find((item): item is NounPhrase => isNp(item) && dayOf(item) !== null);
  return found !== undefined && isThere(scene, items.indexOf(found)) ? dayOf(found) : null;
};
const behind: DateRule = (scene, at) =>
  rightDates(scene, at).find((item) => usable(item.date) && !isOfThing(scene, item) && !isOfNamed(scene, at, item))
    ?.date ?? null;

const before: DateRule = (scene, at) => {
  if (isEarlierTrip(scene, at)) return null;
  const left = leftItems(scene, at);
  const found = left.find(
    (item): item is DateItem => item.kind === 'date' && usable(item.date) && !isOfThing(scene, item),
  );
  if (found !== undefined) return isOfOther(scene, at, left) || isOfEarlier(scene, at, found) ? null : found.date;
  // "On March 10, she will meet Salem and open the talks": what is joined shares the day in front.
  const over = planningVerb(scene, at);
  if (over !== null) return before(scene, over);
  const verb = at - left.length - 1;
  return left[0]?.kind === 'conj' && isVg(scene.grammar.items[verb]) ? before(scene, verb) : null;
};

/** "On 4 April, Dahl, who was in Lima for a seminar, | met Salem": the day in front of what is told of her between commas. */
const beforeAside: DateRule = (scene, at) => {
  const { items } = scene.grammar;
  if (!isFinite(items[at]) || !isComma(items[at - 1])) return null;
  const open = beforeParenthesis(scene.grammar, at);
  const told = items[open + 1];
  return open < at && (told?.kind === 'rel' || isVg(told)) ? before(scene, open) : null;
};

/** "will see him when he hosts the summit in June": the clause says when. */
const whenClause: DateRule = (scene, at) => {
  const clause = clauseWhen(scene, at);
  return clause === null ? null : behind(scene, clause);
};

/** "travelled to Lima on 15 March, | where | she held talks": the day of the journey, unless they are still to come. */
const whereClause: DateRule = (scene, at) => {
  const { items } = scene.grammar;
  const rel = items.slice(0, at).findLastIndex(({ kind }) => /^(?:rel|sub|break)$/.test(kind));
  const [link, verb] = [items[rel], items.find((item, i) => i > rel && isVg(item))];
  if (link?.kind !== 'rel' || link.word !== 'where' || !isVg(verb) || verb.modals.length > 0) return null;
  const over = items.slice(0, rel).findLastIndex((item) => isVg(item));
  const journey = items[over];
  // "arrives tomorrow from Apia, where": she was there before.
  const place = items.slice(0, rel).findLastIndex((item) => isNp(item));
  const leads = /^(?:to|in|at)$/.test(prepWord(items[place - 1]));
  return leads && isVg(journey) && (journey.is.has('moving') || journey.lemma === 'be')
    ? (behind(scene, over) ?? before(scene, over))
    : null;
};

/** "said on Monday | as | he met Salem": at the same time. */
const asClause: DateRule = (scene, at) => {
  const { items } = scene.grammar;
  const link = items.slice(0, at).findLastIndex(({ kind }) => /^(?:rel|sub|break)$/.test(kind));
  const [as, verb] = [items[link], items[at]];
  if (as?.kind !== 'sub' || as.word !== 'as' || !isFinite(verb) || verb.perfect || verb.present) return null;
  const main = items.slice(0, link).findIndex(isFinite);
  const told = items[main];
  return isFinite(told) && !told.present && told.modals.length === 0
    ? (behind(scene, main) ?? before(scene, main))
    : null;
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
const DATE_RULES: readonly (readonly [string, DateRule])[] = Object.entries({
  'in-phrase': inPhrase,
  behind,
  before,
  'before-aside': beforeAside,
  when: whenClause,
  'before-when': dateBeforeWhen,
  where: whereClause,
  as: asClause,
  gathering: gatheringDay,
  stage: stageDay,
  margins: marginDay,
});

const isIn = (day: DateMention, { past: year }: DateMention): boolean =>
  day.grain === 'day' && [day.past, day.future].some((at) => at !== null && year !== null && overlaps(at, year));

/** The date of a trigger, in its phrase, behind it, before it, all within its clause; a day of the year goes before the year. */
export function dateFor(scene: Scene, all: readonly number[]): DateMention | null {
  const [own = -1] = all;
  const triggers = isEarlierTrip(scene, own) ? [own] : all.filter((at) => at === own || !isJudged(scene, own, at));
  let year: DateMention | null = null;
  for (const [rule, find] of DATE_RULES) {
    for (const at of triggers) {
      const date = find(scene, at);
      if (date !== null && (isOfEarlierEvent(scene, triggers, date) || isOfCancelling(scene, own, date))) continue;
      if (date === null || (year !== null && !isIn(date, year))) continue;
      scene.trace?.attached('date', triggers[0] ?? at, rule);
      if (date.grain !== 'year' || year !== null) return date;
      year = date;
    }
  }
  return year;
}

/** Below "THURSDAY, MAY 19" in a diary: what is planned is planned for that day. */
function dayAhead({ day, published, sentence }: Scene): DateMention | null {
  if (sentence.header === null || day === null || published === null || day <= published) return null;
  const on = oneDay(day);
  const { first } = sentence;
  return { first, end: first + 1, use: 'at', grain: 'day', absolute: false, past: on, future: on };
}

/** The date of what a trigger tells: where the words give none, that of the day's news. */
export function dateOf(scene: Scene, triggers: readonly number[], scope: Scope): DateMention | null {
  const [trigger] = triggers;
  const ahead = scope.modality !== 'occurred' && triggers.length > 1;
  const found = dateFor(scene, ahead ? triggers.filter((at) => !isPastJourney(scene, at)) : triggers);
  const said = found === null || (tellsPast(scene, trigger) && isYetToCome(scene, found, scope)) ? null : found;
  const open = scope.modality === 'occurred' || scope.modality === 'planned';
  if (said !== null || trigger === undefined || !open) return said;
  if (scope.modality === 'planned' && !isEntry(scene)) return dayAhead(scene);
  const date = newsDay(scene, trigger);
  if (date !== null) scene.trace?.attached('date', trigger, 'news');
  return date;
}
