import type { AnswerRow } from '../messages/ask.ts';
import type { EventView, Party } from '../messages/evidence.ts';
import { countEvents } from './count.ts';
import { dateText } from './date-text.ts';
import { eventDateText, eventText, partyIn } from './event-text.ts';
import { byDate, firstOf, lastOf } from './order.ts';
import type { Ask, Question } from './question.ts';
import { eventsOf, type Fact, openSide } from './sift.ts';
import { byCodePoint } from './text.ts';

type Group = { readonly value: string; readonly party: Party | null; readonly events: readonly EventView[] };

/** Facts in groups of one value; each event once in a group, by date. */
function grouped(facts: readonly Fact[], keyOf: (fact: Fact) => Omit<Group, 'events'> | null): readonly Group[] {
  const groups = new Map<string, { head: Omit<Group, 'events'>; facts: Fact[] }>();
  for (const fact of facts) {
    const head = keyOf(fact);
    if (!head) continue;
    const key = head.party?.id ?? head.value;
    const group = groups.get(key) ?? { head, facts: [] };
    group.facts.push(fact);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ head, facts: own }) => ({ ...head, events: [...eventsOf(own)].sort(byDate) }));
}

const earliest = ({ events }: Group): EventView | null => events[0] ?? null;

function byFirstDate(x: Group, y: Group): number {
  const [a, b] = [earliest(x), earliest(y)];
  const date = byCodePoint(a?.date ?? '9999', b?.date ?? '9999');
  return date || byCodePoint(x.value, y.value);
}

const byCount = (x: Group, y: Group): number => countEvents(y.events).n - countEvents(x.events).n || byFirstDate(x, y);

/** The open party of a fact: an actor or, for a stance, its topic. */
function openParty(question: Question, fact: Fact): Omit<Group, 'events'> | null {
  const side = openSide(question) ?? 'b';
  const id = fact[side];
  if (id === null) return null;
  const party = partyIn(fact.event, id);
  if (party) return { value: party.name, party };
  return fact.event.topic?.id === id ? { value: fact.event.topic.name, party: null } : null;
}

const GRAIN_LENGTH = { day: 10, month: 7, year: 4 } as const;

/** The date at the grain asked; where less is known, that is said. */
function dateAtGrain(event: EventView, grain: Question['grain']): string {
  const { when } = event;
  if (grain === null)
    return event.place === null ? eventDateText(event) : `${eventDateText(event)}, ${event.place.name}`;
  if (when === null) return eventDateText(event);
  const length = GRAIN_LENGTH[grain];
  return when.length < length ? `${dateText(when)}, ${grain} not reported` : dateText(when.slice(0, length));
}

function placeValue({ place }: EventView): string {
  return place === null ? 'place not reported' : place.name;
}

type Project = (question: Question, facts: readonly Fact[]) => readonly Group[];

const dates: Project = ({ grain }, facts) =>
  [...grouped(facts, ({ event }) => ({ value: dateAtGrain(event, grain), party: null }))].sort(byFirstDate);

const events: Project = (_, facts) =>
  [...eventsOf(facts)].sort(byDate).map((event) => ({ value: eventText(event), party: null, events: [event] }));

const people: Project = (question, facts) => {
  const groups = grouped(facts, (fact) => openParty(question, fact));
  return [...groups].sort(question.order === 'most' ? byCount : byFirstDate);
};

const places: Project = (_, facts) =>
  [...grouped(facts, ({ event }) => ({ value: placeValue(event), party: null }))].sort(byCount);

const PROJECTIONS: Readonly<Record<Ask, Project>> = {
  who: people,
  whether: dates,
  when: dates,
  where: places,
  'how-often': dates,
  what: events,
};

/** "First" and "last" keep the events that nothing surely precedes or follows. */
export function inOrder(question: Question, facts: readonly Fact[]): readonly Fact[] {
  if (question.order !== 'first' && question.order !== 'last') return facts;
  const all = eventsOf(facts);
  const kept = new Set((question.order === 'first' ? firstOf(all) : lastOf(all)).map(({ id }) => id));
  return facts.filter(({ event }) => kept.has(event.id));
}

/** The rows of the answer: parties, dates, places or events, each with its events. */
export function rowsOf(question: Question, facts: readonly Fact[]): readonly AnswerRow[] {
  return PROJECTIONS[question.ask](question, facts).map(({ value, party, events: own }) => {
    return { value, party, events: [...own] };
  });
}
