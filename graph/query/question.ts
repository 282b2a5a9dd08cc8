import { z } from 'zod';
import type { DerivedEdgeType } from '../vocabulary/derived-edges.ts';
import { EVENT_KINDS, type EventKind } from '../vocabulary/event-kinds.ts';
import type { Modality } from '../vocabulary/modality.ts';
import type { Polarity } from '../vocabulary/polarity.ts';
import { type NamedQuery, type Param, type Params, readQuery } from './named.ts';

/** Who may stand on one side: these ids, or who holds an office of `of` (any if `roles` is empty) on the day. */
export type SideTest = {
  readonly ids: readonly string[];
  readonly of: readonly string[];
  readonly roles: readonly string[];
  readonly label: 'Actor' | 'Leader' | 'Country' | 'Organization' | 'Topic' | null;
};
export type PlaceTest = { readonly places: readonly string[]; readonly countries: readonly string[] };
type Tests = {
  readonly a: SideTest;
  readonly b: SideTest;
  /** Both ends included, null is open; undated events always pass and are told apart later. */
  readonly window: { readonly from: string | null; readonly to: string | null } | null;
  /** Events without a place pass too. */
  readonly place: PlaceTest | null;
  /** Only calls. */
  readonly calls: boolean;
};

/** A question's query as data; its text is built from fixed fragments and what was typed goes into parameters only. */
export type QuestionQuery =
  | (Tests & { readonly kind: 'edges'; readonly types: readonly DerivedEdgeType[]; readonly directed: boolean })
  | (Tests & {
      readonly kind: 'events';
      readonly event: EventKind | null;
      readonly polarity: Polarity | null;
      readonly modalities: readonly Modality[];
    });

export const QuestionRow = z.strictObject({
  a: z.string(),
  aName: z.string(),
  b: z.string().nullable(),
  bName: z.string().nullable(),
  event: z.string(),
  date: z.string().nullable(),
  dateTo: z.string().nullable(),
});
export type QuestionRow = z.infer<typeof QuestionRow>;
/** More rows than this are not read; the answer says so. */
export const QUESTION_LIMIT = 500;

type Side = 'a' | 'b';
type Fragment = { readonly text: string; readonly params: Params };

const isTested = ({ ids, of }: SideTest): boolean => ids.length + of.length > 0;

function holdsOffice(side: Side, test: SideTest): string {
  const role = test.roles.length > 0 ? ` AND r.role IN $${side}Roles` : '';
  const during =
    '(r.from IS NULL OR m.date IS NULL OR r.from <= m.dateTo) AND (r.to IS NULL OR m.date IS NULL OR r.to >= m.date)';
  return `EXISTS { MATCH (${side})-[r:REPRESENTS]->(c:Actor) WHERE c.id IN $${side}Of${role} AND ${during} }`;
}

function sideFragment(side: Side, test: SideTest): Fragment | null {
  if (!isTested(test)) return null;
  const byId = test.ids.length > 0 ? [`${side}.id IN $${side}`] : [];
  const byOffice = test.of.length > 0 ? [holdsOffice(side, test)] : [];
  const params: Record<string, Param> = {};
  if (test.ids.length > 0) params[side] = test.ids;
  if (test.of.length > 0) params[`${side}Of`] = test.of;
  if (test.of.length > 0 && test.roles.length > 0) params[`${side}Roles`] = test.roles;
  const tests = [...byId, ...byOffice];
  return { text: tests.length > 1 ? `(${tests.join(' OR ')})` : tests.join(''), params };
}

function windowFragment({ window }: Tests): Fragment | null {
  if (!window || (window.from === null && window.to === null)) return null;
  const from = window.from === null ? [] : ['m.dateTo >= date($from)'];
  const to = window.to === null ? [] : ['m.date <= date($to)'];
  const params = {
    ...(window.from === null ? {} : { from: window.from }),
    ...(window.to === null ? {} : { to: window.to }),
  };
  return { text: `(m.date IS NULL OR (${[...from, ...to].join(' AND ')}))`, params };
}

const constant = (text: string): Fragment => ({ text, params: {} });

/** One side alone is bound by its own kind of event only, so two untested ends are ordered to come once. */
function distinctFragment(query: QuestionQuery): Fragment | null {
  if (isTested(query.a) || isTested(query.b)) return null;
  const mutual = query.kind === 'edges' ? !query.directed : query.event === 'meeting';
  return mutual ? constant('a.id < b.id') : null;
}

const needsTwo = (query: Extract<QuestionQuery, { kind: 'events' }>): boolean =>
  query.event === 'meeting' || isTested(query.b) || (query.event !== null && query.event !== 'stance');

function roleFragments(query: QuestionQuery): readonly Fragment[] {
  if (query.kind === 'edges') return [];
  const { event, modalities, polarity } = query;
  const kind = [
    { text: 'm.modality IN $modalities', params: { modalities } },
    ...(polarity === null ? [] : [{ text: 'm.polarity = $polarity', params: { polarity } }]),
  ];
  const first = event === null ? [] : [constant("x.role = 'actor'")];
  if (!needsTwo(query) || query.b.label === 'Topic') return [...kind, ...first];
  const second = event === 'meeting' ? "y.role = 'actor'" : "y.role = 'recipient'";
  return [...kind, ...first, ...(event === null ? [] : [constant(second)]), constant('a.id <> b.id')];
}

function pattern(query: QuestionQuery): string {
  const node = (side: Side): string => `(${side}${query[side].label === null ? '' : `:${query[side].label}`})`;
  if (query.kind === 'edges')
    return `${node('a')}-[m:${query.types.join('|')}]-${query.directed ? '>' : ''}${node('b')}`;
  const event = `(m:${query.event === null ? 'Event' : EVENT_KINDS[query.event].label})`;
  const one = `${node('a')}-[x:PARTICIPATED_IN]->${event}`;
  if (!needsTwo(query)) return one;
  return query.b.label === 'Topic' ? `${one}-[:CONCERNS]->${node('b')}` : `${one}<-[y:PARTICIPATED_IN]-${node('b')}`;
}

/** Keeps events in the place and events without one. */
function placeText(query: QuestionQuery, carried: string): string {
  const event = query.kind === 'edges' ? '(e:Event {id: m.eventId})' : '(m)';
  const test = 'p IS NULL OR p.id IN $places OR p.id IN $countries OR p.country IN $countries';
  return `\nOPTIONAL MATCH ${event}-[:HELD_IN]->(p)\nWITH ${carried}, p\nWHERE ${test}`;
}

function returned(query: QuestionQuery, two: boolean): string {
  const b = two ? 'b.id AS b, b.name AS bName' : 'null AS b, null AS bName';
  const event = query.kind === 'edges' ? 'm.eventId' : 'm.id';
  const dates = 'toString(m.date) AS date, toString(m.dateTo) AS dateTo';
  return `RETURN DISTINCT a.id AS a, a.name AS aName, ${b}, ${event} AS event, ${dates}\nORDER BY date, event, a, b LIMIT ${QUESTION_LIMIT}`;
}

function formFragment({ calls }: Tests): Fragment | null {
  return calls ? constant("m.form IN ['phone', 'video']") : null;
}

/** Text and parameters of a query; the text holds nothing that was typed. */
export function questionCypher(query: QuestionQuery): { readonly text: string; readonly params: Params } {
  const two = query.kind === 'edges' || needsTwo(query);
  const found = [
    sideFragment('a', query.a),
    two ? sideFragment('b', query.b) : null,
    windowFragment(query),
    formFragment(query),
    distinctFragment(query),
    ...roleFragments(query),
  ];
  const fragments = found.filter((fragment) => fragment !== null);
  const where = fragments.length === 0 ? '' : `\nWHERE ${fragments.map(({ text }) => text).join('\n  AND ')}`;
  const place = query.place === null ? '' : placeText(query, two ? 'a, b, m' : 'a, m');
  const params = Object.assign({}, ...fragments.map((f) => f.params), query.place ?? {}) as Params;
  return { text: `MATCH ${pattern(query)}${where}${place}\n${returned(query, two)}`, params };
}

/** The query as a store runs it. */
export function questionQuery(text: string): NamedQuery<Params, QuestionRow> {
  return readQuery('question', text, QuestionRow);
}

const NamedRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).nullable(),
  country: z.string().nullable(),
});
export type NamedRow = z.infer<typeof NamedRow>;
export type NamedLabel = 'Leader' | 'Country' | 'Organization' | 'Place' | 'Topic';

/** Every node of a label with its names. */
export function nodeNames(label: NamedLabel): NamedQuery<Params, NamedRow> {
  const text = `MATCH (n:${label}) RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.country AS country ORDER BY id`;
  return readQuery(`names-${label.toLowerCase()}`, text, NamedRow);
}

const CountRow = z.strictObject({ id: z.string(), events: z.number() });
const EVENTS_OF: Readonly<Record<NamedLabel, string>> = {
  Leader: '(n)-[:PARTICIPATED_IN]->()',
  Country: '(n)-[:PARTICIPATED_IN]->()',
  Organization: '(n)-[:PARTICIPATED_IN]->()',
  Place: '(n)<-[:HELD_IN]-()',
  Topic: '(n)<-[:CONCERNS]-()',
};

/** Number of events of every node of a label that has any, counted by relationships: who has two roles in one counts twice. */
export function eventCountsOf(label: NamedLabel): NamedQuery<Params, z.infer<typeof CountRow>> {
  const text = `MATCH (n:${label}) WITH n, COUNT { ${EVENTS_OF[label]} } AS events WHERE events > 0 RETURN n.id AS id, events ORDER BY id`;
  return readQuery(`event-counts-${label.toLowerCase()}`, text, CountRow);
}
