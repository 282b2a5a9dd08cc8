import type { GraphEdge, Properties } from '../model/graph.ts';
import { edgeKey } from '../model/id.ts';
import { DERIVED_EDGE_TYPES, DERIVED_EDGES, type DerivedEdgeType } from '../vocabulary/derived-edges.ts';
import type { Form } from '../vocabulary/forms.ts';
import { type EventDate, type EventFacts, placesOf } from './event.ts';

/** For whom an actor acts: ISO3 or `org:…`, null when unknown. */
export type AffiliationOf = (actor: string) => string | null;

type Pair = readonly [from: string, to: string];

function typesOf(event: EventFacts): readonly DerivedEdgeType[] {
  return DERIVED_EDGE_TYPES.filter((type) => {
    const row: { event: string; modality: string; forms?: readonly (Form | null)[]; polarity?: string } =
      DERIVED_EDGES[type];
    const formFits = row.forms === undefined || row.forms.includes(event.form);
    const polarityFits = row.polarity === undefined || row.polarity === event.polarity;
    return row.event === event.kind && row.modality === event.modality && formFits && polarityFits;
  });
}

const actorsIn = (event: EventFacts, role: string): readonly string[] => [
  ...new Set(event.participants.filter((p) => p.role === role).map((p) => p.actor as string)),
];

/** All unordered pairs of a meeting's actors, except two of one country or organisation without a foreign mediator. */
function meetingPairs(event: EventFacts, affiliationOf: AffiliationOf): readonly Pair[] {
  const actors = [...actorsIn(event, 'actor')].sort();
  const mediators = actorsIn(event, 'mediator').map(affiliationOf);
  const apart = (a: string, b: string): boolean => {
    const [x, y] = [affiliationOf(a), affiliationOf(b)];
    return x === null || y === null || x !== y || mediators.some((m) => m !== null && m !== x);
  };
  return actors.flatMap((a, i) => actors.slice(i + 1).flatMap((b): Pair[] => (apart(a, b) ? [[a, b]] : [])));
}

function directedPairs(event: EventFacts): readonly Pair[] {
  const topic = event.topic ? [event.topic.id] : [];
  const targets = [...actorsIn(event, 'recipient'), ...topic];
  return actorsIn(event, 'actor').flatMap((from) => targets.flatMap((to): Pair[] => (from === to ? [] : [[from, to]])));
}

/** First and last possible day, grain and text of a date; all null when undated. */
export function dateProps(date: EventDate | null): Properties {
  if (date === null) return { date: null, dateTo: null, precision: null, when: null };
  return { date: date.from, dateTo: date.to, precision: date.precision, when: date.when };
}

/** The names of the towns of one stay, as people are shown them. */
export const townNames = (names: readonly (string | null)[]): string =>
  names
    .filter((name) => name !== null)
    .sort()
    .join(', ');

function placeProps(event: EventFacts): Properties {
  const { place } = event;
  return place === null || place.name === null
    ? { place: null, placeId: null }
    : { place: townNames(placesOf(event).map(({ name }) => name)), placeId: place.id };
}

function propsOf(event: EventFacts, type: DerivedEdgeType): Properties {
  const row = DERIVED_EDGES[type];
  const own = event.claims.filter((c) => c.modality === event.modality).map((c) => c.id);
  const meeting = row.event === 'meeting' ? { form: event.form, count: event.count } : {};
  return {
    eventId: event.id,
    ...dateProps(event.date),
    ...placeProps(event),
    sources: own.sort(),
    ...meeting,
  };
}

/** The derived edges of one event, by the table of derived edges. */
export function deriveEdges(event: EventFacts, affiliationOf: AffiliationOf): readonly GraphEdge[] {
  return typesOf(event).flatMap((type) => {
    const pairs = DERIVED_EDGES[type].directed ? directedPairs(event) : meetingPairs(event, affiliationOf);
    const props = propsOf(event, type);
    return pairs.map(([from, to]): GraphEdge => {
      const key = edgeKey(event.id, from, to, type);
      return { type, from, to, key, props: { key, ...props } };
    });
  });
}
