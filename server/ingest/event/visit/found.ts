import type { Interval } from '../../../../graph/index.ts';
import type { OperatorId } from '../../../reference/word-files.ts';
import { type Prep, rightOf } from '../../clause/grammar/right.ts';
import { type Item, isComma, isFinite, isNp, isPrep, isVg, type VerbGroup } from '../../clause/items.ts';
import { type Actor, distinct, type Reference, sideOf } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import { monthOf, wholeMonth } from '../../mention/calendar.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import { isPart } from '../../mention/former-states.ts';
import type { EventDraft, Where } from '../draft.ts';
import { itinerary, type Stop } from '../place/itinerary.ts';
import { isOfTopic } from '../place/topics.ts';
import { hereIn } from '../place/where.ts';
import { calledOff } from '../scope/called-off.ts';
import { scopeOf } from '../scope/modality.ts';
import { comingScope } from '../time/coming.ts';
import { isOfCancelling } from '../time/days-of-cancelling.ts';
import { dateOf } from '../time/when.ts';

/** A visit that a pattern found: who goes where. */
export type FoundVisit = {
  readonly rule: string;
  readonly at: number;
  readonly visitors: readonly Reference[];
  readonly stops: readonly Stop[];
  readonly triggers: readonly number[];
  readonly occurredOnly: boolean;
  /** What the trigger says of the visit besides telling of it. */
  readonly says?: OperatorId | null;
};

/** The stops behind the first preposition of these that leads to a place. */
export function stopsBehind(
  scene: Scene,
  { at, preps }: { readonly at: number; readonly preps: readonly Prep[] },
  words: readonly string[],
): readonly Stop[] {
  for (const prep of preps) {
    if (!words.includes(prep.word) || isOfTopic(scene, at, prep)) continue;
    const stops = itinerary(scene, prep.at + 1);
    if (stops.length > 0) return [...stops, ...stopsBeyond(scene, prep)];
  }
  const verb = scene.grammar.items[at];
  const where = isVg(verb) && verb.end === verb.head + 1 ? (hereIn(scene, at, at + 2) ?? arrivedAt(scene, verb)) : null;
  return where === null ? [] : [{ where, date: null }];
}

/** "Lima: Dahl | arrives | to press for talks.": in the town that opens the line. */
const arrivedAt = ({ venue }: Scene, { lemma, first, end }: VerbGroup): Where | null =>
  venue !== null && /^(?:arrive|land)$/.test(lemma) ? { first, end, ...venue } : null;

const isClause = ({ kind }: Item): boolean => /^(?:break|sub|rel|vg)$/.test(kind);

/** "to Lima for talks with Rojas | and then on to | Quito": the place behind nothing but phrases; -1 without one. */
function thenTo(items: readonly Item[], { word, end }: Prep): number {
  const next = items.findIndex((item, at) => at > end && isPrep(item, word) && opensLeg(items, at));
  return next < 0 || items.slice(end, next).some(isClause) ? -1 : next;
}

/** "and then | to", "then on | to", "and later | to". */
function opensLeg(items: readonly Item[], to: number): boolean {
  const at = isPrep(items[to - 1], 'on') ? to - 2 : to - 1;
  const [link, then] = items.slice(at - 1, at + 1);
  return then?.kind === 'word' && LATER.test(then.word) && (link?.kind === 'conj' || isComma(link));
}

const LATER = /^(?:then|later|next|afterwards?|from there)$/;

/** "to Lima, where she opened a school, and | to Quito": behind what is told of the first place; -1 without one. */
function behindWhere(items: readonly Item[], { word, end }: Prep): number {
  const where = items[end + 1];
  if (!isComma(items[end]) || where?.kind !== 'rel' || where.word !== 'where') return -1;
  const next = items.findIndex(
    (item, at) => at > end + 2 && isPrep(item, word) && items[at - 1]?.kind === 'conj' && isComma(items[at - 2]),
  );
  return items.slice(end, Math.max(next, end)).some(({ kind }) => kind === 'break') ? -1 : next;
}

/** The next stops of a journey, behind what is told of the first. */
function stopsBeyond(scene: Scene, prep: Prep): readonly Stop[] {
  const { items } = scene.grammar;
  const next = Math.max(behindWhere(items, prep), thenTo(items, prep));
  return next < 0 ? [] : itinerary(scene, next + 1);
}

/** An ambassador works in the country: takes part there, and does not visit it. */
export const isResident = (actor: Actor): boolean => actor.kind === 'leader' && actor.person.row?.role === 'ambassador';

/** Whether somebody is at home, or posted: being there is no visit. */
export function atHome(scene: Pick<Scene, 'knowledge' | 'published'>, actor: Actor, where: Seat | null): boolean {
  const side = sideOf(actor);
  const iso3 = where?.iso3 ?? null;
  if (side === null || where === null || iso3 === null || isOwnLand(scene, side, iso3)) return true;
  if (isResident(actor) || isAmongOwn(scene, actor, iso3)) return true;
  const seat = scene.knowledge.frames.visit.homes.get(side.replace('org:', ''))?.[iso3];
  return seat !== undefined && (seat === 'all' || isIn(seat, where.name));
}

/** "talks with the leaders of the G7 in Bonn": a body of states is abroad in none of them. */
const isAmongOwn = ({ knowledge }: Pick<Scene, 'knowledge'>, actor: Actor, iso3: string): boolean =>
  actor.kind === 'organization' && knowledge.members.has(`${actor.reading.id} ${iso3}`);

/** "The Serbian president" of 1995 is at home in Yugoslavia. */
function isOwnLand(
  { knowledge, published }: Pick<Scene, 'knowledge' | 'published'>,
  one: string,
  other: string,
): boolean {
  const within = (land: string, state: string): boolean =>
    published !== null && isPart(knowledge.formerStates, { land, state }, published);
  return one === other || within(one, other) || within(other, one);
}

type Seat = Pick<Where, 'name' | 'iso3'>;

/** An organisation works in one town of a country: "in Paris" its people are on a visit, "at its headquarters" they are not. */
const isIn = (town: string, name: string | null): boolean =>
  name === null || name === town || name.endsWith(' headquarters');

export type VisitParts = Pick<EventDraft, 'rule' | 'trigger' | 'scope' | 'date' | 'derived'> & {
  readonly visitor: Reference;
  readonly place: Where;
};

export function visitDraft(scene: Pick<Scene, 'sentence'>, parts: VisitParts): EventDraft {
  const { visitor, place, rule, trigger, scope, date, derived } = parts;
  const host: Reference = {
    actor: { kind: 'country', iso3: place.iso3 ?? '' },
    first: place.first,
    end: place.end,
    via: 'name',
  };
  return {
    kind: 'visit',
    rule,
    trigger,
    sentence: scene.sentence,
    actors: [visitor],
    recipients: [host],
    place,
    date,
    scope,
    form: null,
    count: null,
    polarity: null,
    topic: null,
    derived,
    attribution: null,
  };
}

const LEAVES = /^visit\/verb:(?:leave|depart|fly-out|[a-z-]+-from|[a-z-]+-out[a-z-]*)$/;
const ENDS = /^(?:end|conclude|finish|complete|wrap-up|wind-up|round-off|return)$/;

const STARTS = /^(?:begin|start|launch|open|leave|depart|embark|set-off|set-out|kick-off|head-off)$/;

const isToldBy = ({ grammar: { items } }: Scene, triggers: readonly number[], lemmas: RegExp): boolean =>
  triggers.some((at) => {
    const verb = items[at];
    return isVg(verb) && lemmas.test(verb.lemma);
  });

type Said = { readonly stop: number; readonly said: DateMention | null };

/** "will begin a tour of Peru and Chile on Monday": of several stops the first alone may be on the day of departure. */
function dayOfStop(scene: Scene, { triggers, stops }: FoundVisit, { stop: at, said: date }: Said): DateMention | null {
  const own = stops.filter((one) => one.date?.first === date?.first).length === 1;
  const later = at > 0 && !own && date?.grain === 'day' && isToldBy(scene, triggers, STARTS);
  return later ? null : date;
}

/** "left Lima on Monday | after a two-day visit", "at the end of a tour". */
const endsStay = (scene: Scene, at: number): boolean =>
  rightOf(scene.grammar, at).preps.some(
    ({ word, group: [np], at: prep }) =>
      (/^(?:after|following)$/.test(word) && isStay(np)) ||
      (/^(?:end|close|conclusion)$/.test(np?.words.at(-1) ?? '') && isStay(scene.grammar.items[prep + 3])),
  );

const isStay = (np: Item | undefined): boolean => isNp(np) && /^(?:visit|tour|trip|stay)$/.test(np.words.at(-1) ?? '');

/** "ended a visit on Monday", "returned on Monday from Lima": the day is the last of several. */
function endsThere(scene: Scene, { triggers, rule, at }: FoundVisit): boolean {
  if (rule === 'visit/back') return true;
  if (LEAVES.test(rule) && endsStay(scene, at)) return true;
  if (!/^visit\/(?:noun:(?:visit|tour|return)|verb:return-from)$/.test(rule)) return false;
  return isToldBy(scene, triggers, ENDS);
}

/** Of a stay whose last day alone is told, the month is known. */
function monthOfEnd(date: DateMention): DateMention {
  const whole = (at: Interval | null): Interval | null => (at === null ? null : wholeMonth(monthOf(at.to)));
  return date.grain === 'day' ? { ...date, grain: 'month', past: whole(date.past), future: whole(date.future) } : date;
}

/** "skipped the summit on Monday": a day that is over. */
function pastOnly({ grammar }: Scene, { at, says }: FoundVisit, date: DateMention | null): DateMention | null {
  const verb = grammar.items[at];
  const over = says === 'cancel' && isFinite(verb) && !verb.present && verb.modals.length === 0;
  return over && date?.past ? { ...date, future: date.past } : date;
}

function isOwn(scene: Scene, { actor }: Reference, { iso3 }: Where): boolean {
  const side = sideOf(actor);
  return side === iso3 || (side !== null && iso3 !== null && isOwnLand(scene, side, iso3));
}

export function visitDrafts(scene: Scene, found: FoundVisit): readonly EventDraft[] {
  if (found.visitors.length === 0) {
    scene.trace?.stop('no-actor', found);
    if (scene.trace === null) return [];
  }
  const scope = scopeOf(scene, found.at, found.says);
  if (found.occurredOnly && scope.modality !== 'occurred') {
    scene.trace?.stop('occurred-only', found);
    return [];
  }
  const shared = pastOnly(scene, found, dateOf(scene, found.triggers, scope));
  const ends = endsThere(scene, found);
  const item = scene.grammar.items[found.at];
  const trigger = { first: isVg(item) ? item.head : (item?.first ?? 0), end: item?.end ?? 0 };
  const drafts = distinct(found.visitors).flatMap((visitor) =>
    found.stops
      .filter(({ where }) => !isOwn(scene, visitor, where) || scene.trace?.stop('own-country', found))
      .map(({ where: place, date: own }, stop) => {
        const said = own === null || isOfCancelling(scene, found.at, own) ? shared : own;
        const told = dayOfStop(scene, found, { stop, said });
        const date = told !== null && ends ? monthOfEnd(told) : told;
        const coming = calledOff(scene, found.at, comingScope(scene, found.triggers, scope, date ?? said));
        return visitDraft(scene, { visitor, place, rule: found.rule, trigger, scope: coming, date, derived: false });
      }),
  );
  // "arrives tomorrow from Lima": where she is now, and not tomorrow.
  return found.occurredOnly ? drafts.filter((draft) => draft.scope.modality === 'occurred') : drafts;
}
