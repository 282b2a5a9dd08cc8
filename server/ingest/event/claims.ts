import {
  type Argument,
  addDays,
  type ClaimDraft,
  daysBetween,
  foldName,
  type Interval,
  type Mark,
  type Role,
  type SaidDate,
  type SaidPlace,
} from '../../../graph/index.ts';
import { actorKey, type Reference } from '../coreference/actors.ts';
import { spanOfTokens } from '../coreference/resolve.ts';
import type { Document } from '../document/document.ts';
import type { Knowledge } from '../knowledge.ts';
import type { DateMention } from '../mention/date-mention.ts';
import { confidenceOf } from './confidence.ts';
import { type EventDraft, intervalOf, type Tokens } from './draft.ts';

export type ClaimContext = {
  readonly document: Document;
  readonly knowledge: Knowledge;
  readonly version: string;
  readonly reference: (draft: EventDraft) => string | null;
};

const mark = (context: ClaimContext, kind: Mark['kind'], tokens: Tokens): readonly Mark[] => {
  const span = spanOfTokens(context.document.tokens, tokens.first, tokens.end);
  return span === null ? [] : [{ kind, ...span }];
};

function nameOf(
  context: ClaimContext,
  reference: Reference,
): Pick<Argument, 'kind' | 'key' | 'name' | 'country' | 'title' | 'roleId'> {
  const { actor } = reference;
  if (actor.kind === 'leader') {
    const { person } = actor;
    const country = person.country ?? (person.organization === null ? null : `org:${person.organization}`);
    return {
      kind: 'leader',
      key: foldName(person.name),
      name: person.name,
      country,
      title: person.title,
      roleId: person.row?.role ?? null,
    };
  }
  if (actor.kind === 'country') {
    const row = context.knowledge.countries.get(actor.iso3);
    return {
      kind: 'country',
      key: actor.iso3,
      name: row?.name ?? actor.iso3,
      country: actor.iso3,
      title: null,
      roleId: null,
    };
  }
  const { id, name } = actor.reading;
  return { kind: 'organization', key: id, name, country: `org:${id}`, title: null, roleId: null };
}

function argument(context: ClaimContext, reference: Reference, role: Role): Argument {
  const span = spanOfTokens(context.document.tokens, reference.first, reference.end);
  const status = reference.via === 'name' || reference.via === 'metonym' ? 'known' : 'implied';
  const { kind, key, name, country, title, roleId } = nameOf(context, reference);
  return { role, kind, key, name, country, title, roleId, status, span };
}

const monthInterval = (at: Interval): boolean => at.from.slice(0, 7) === at.to.slice(0, 7);

function sharedPrefix(at: Interval): { readonly when: string; readonly precision: 'day' | 'month' | 'year' } | null {
  if (at.from === at.to) return { when: at.from, precision: 'day' };
  if (monthInterval(at)) return { when: at.from.slice(0, 7), precision: 'month' };
  return at.from.slice(0, 4) === at.to.slice(0, 4) ? { when: at.from.slice(0, 4), precision: 'year' } : null;
}

function widened(at: Interval, precision: 'month' | 'year'): Interval {
  const next = precision === 'year' ? `${Number(at.from.slice(0, 4)) + 1}-01-01` : nextMonth(at.from);
  return {
    from: precision === 'year' ? `${at.from.slice(0, 4)}-01-01` : `${at.from.slice(0, 7)}-01`,
    to: addDays(next, -1),
  };
}

function nextMonth(day: string): string {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) + (month === 12 ? 1 : 0);
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** A stated range of days keeps both ends; any other interval becomes its month, else its year, else nothing. */
function saidDate(date: DateMention, at: Interval): SaidDate | null {
  const shared = sharedPrefix(at);
  if (shared === null) return null;
  const status = date.absolute ? 'known' : 'implied';
  if (date.grain === 'day') return { from: at.from, to: at.to, precision: 'day', when: shared.when, status };
  const whole = shared.precision === 'day' ? at : widened(at, shared.precision);
  return { from: whole.from, to: whole.to, precision: shared.precision, when: shared.when, status };
}

function placeOf(draft: EventDraft): SaidPlace | null {
  if (draft.place === null) return null;
  return {
    name: draft.place.name,
    country: draft.place.iso3,
    status: draft.place.implied === true || (draft.derived && draft.place.name === null) ? 'implied' : 'known',
  };
}

function marksOf(context: ClaimContext, draft: EventDraft): readonly Mark[] {
  const [actor, ...others] = [...draft.actors, ...(draft.kind === 'meeting' ? [] : draft.recipients)];
  const all = [
    ...(actor ? mark(context, 'actor', actor) : []),
    ...mark(context, 'trigger', draft.trigger),
    ...others.flatMap((other) => mark(context, 'other', other)),
    ...(draft.topic === null ? [] : mark(context, 'other', draft.topic)),
    ...(draft.date === null ? [] : mark(context, 'date', draft.date)),
    ...(draft.place === null || draft.kind === 'visit' ? [] : mark(context, 'place', draft.place)),
  ];
  const { span } = draft.sentence;
  const inside = all.filter((m) => m.start >= span.start && m.end <= span.end);
  return inside.filter((m, i) => inside.findIndex(({ start, end }) => start === m.start && end === m.end) === i);
}

function argsOf(context: ClaimContext, draft: EventDraft): readonly Argument[] {
  const actors = draft.actors.map((reference) => argument(context, reference, 'actor'));
  if (draft.kind === 'meeting') return actors;
  const taken = new Set(draft.actors.map((reference) => actorKey(reference.actor)));
  const others = draft.recipients.filter((reference) => !taken.has(actorKey(reference.actor)));
  return [...actors, ...others.map((reference) => argument(context, reference, 'recipient'))];
}

function topicOf(context: ClaimContext, draft: EventDraft): ClaimDraft['said']['topic'] {
  const span = draft.topic === null ? null : spanOfTokens(context.document.tokens, draft.topic.first, draft.topic.end);
  if (span === null || draft.topic === null) return null;
  return { name: context.document.text.slice(span.start, span.end), key: draft.topic.key };
}

/** "will build on the October 2021 summit": a meeting of a past year is over, whatever is planned about it. */
const isHeld = (draft: EventDraft): boolean =>
  (draft.kind === 'meeting' || draft.derived || draft.rule === 'visit/noun:appearance') &&
  draft.scope.steps.every(({ op }) => op === 'future');

/** "will meet to follow up on the summit last fall": the time of what is to come is not over. */
const isOfElse = ({ document: { tokens } }: ClaimContext, { date, scope }: EventDraft): boolean =>
  scope.modality === 'planned' &&
  date !== null &&
  tokens.slice(date.first, date.end).some(({ norm }) => /^(?:last|ago|yesterday|earlier)$/.test(norm));

/** "chose Peru for her first journey last month": what it was for has taken place. */
const isErrand = ({ kind, scope }: EventDraft): boolean =>
  kind === 'visit' && scope.steps.every(({ op, by }) => op === 'future' && /^(?:for|choose)$/.test(by));

const PLANNED = /^(?:expected|due|scheduled|planned|set|supposed|slated|to)$/;

/** "had been expected to meet in June": a plan of then, whose day is past by now. */
function isOldPlan({ document: { tokens } }: ClaimContext, { scope, sentence, date }: EventDraft): boolean {
  if (date === null || (scope.modality !== 'planned' && scope.modality !== 'cancelled')) return false;
  const words = tokens.slice(sentence.first, date.first).map(({ norm }) => norm);
  const had = words.lastIndexOf('had');
  return had >= 0 && words[had + 1] === 'been' && words.slice(had + 2, had + 4).some((word) => PLANNED.test(word));
}

/** When it was or will be; of an old plan the nearer reading: "in June" said in July is last month. */
function dayOf(context: ClaimContext, draft: EventDraft): Interval | null {
  const { past = null, future = null } = draft.date ?? {};
  const reference = context.reference(draft);
  const told = intervalOf(draft);
  if (past === null || future === null || reference === null || !isOldPlan(context, draft)) return told;
  return daysBetween(past.to, reference) < daysBetween(reference, future.from) ? past : told;
}

/** A draft with its date chosen: what took place after the day of publication is only planned. */
function dated(
  context: ClaimContext,
  draft: EventDraft,
): { readonly at: Interval | null; readonly scope: EventDraft['scope'] } {
  const at = dayOf(context, draft);
  const reference = context.reference(draft);
  if (at === null || reference === null || draft.date === null) return { at, scope: draft.scope };
  if (isOfElse(context, draft))
    return isErrand(draft) ? { at, scope: { ...draft.scope, modality: 'occurred' } } : { at: null, scope: draft.scope };
  const { modality } = draft.scope;
  const { published } = context.document;
  const later = (at.from > reference || (published !== null && at.from > published)) && modality === 'occurred';
  // "supports the plan for a summit in 2027": the day is that of the plan, the side is taken.
  if (later && draft.kind === 'stance') return { at: null, scope: draft.scope };
  const over = at.to < reference && modality === 'planned' && draft.date.absolute && isHeld(draft);
  const told = later ? 'planned' : over ? 'occurred' : modality;
  return { at, scope: told === modality ? draft.scope : { ...draft.scope, modality: told, cue: 'date' } };
}

/** The claim that a draft states, with offsets into the stored text. */
export function toClaim(context: ClaimContext, draft: EventDraft, group: number): ClaimDraft {
  const { span } = draft.sentence;
  const { at, scope } = dated(context, draft);
  return {
    quote: context.document.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    kind: draft.kind,
    modality: scope.modality,
    cue: scope.cue,
    confidence: confidenceOf(context.knowledge.calibration, draft),
    rule: draft.rule,
    attribution: draft.attribution,
    hearsay: scope.hearsay,
    extractor: context.version,
    said: {
      args: argsOf(context, draft),
      date: draft.date === null || at === null ? null : saidDate(draft.date, at),
      place: placeOf(draft),
      topic: topicOf(context, draft),
      polarity: draft.polarity,
      form: draft.form,
      count: draft.count,
      group,
      marks: marksOf(context, draft),
    },
  };
}
