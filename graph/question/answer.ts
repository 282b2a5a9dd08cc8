import type { Reply } from '../messages/ask.ts';
import { QUESTION_LIMIT } from '../query/question.ts';
import { type Apart, apartOf } from './apart.ts';
import { chipsOf } from './chips.ts';
import { countEvents, plural } from './count.ts';
import { eventDateText } from './event-text.ts';
import { headlineOf } from './headline.ts';
import { byDate } from './order.ts';
import type { Doubt, Question } from './question.ts';
import { inOrder, rowsOf } from './rows.ts';
import { type Events, eventsOf, type Fact, type StepResult, sift, toldBy } from './sift.ts';

/** What the store gave for a question: rows by step, their events, and the texts that ran. */
export type Found = {
  readonly results: readonly StepResult[];
  readonly events: Events;
  readonly cypher: Reply['cypher'];
};

function doubtNote({ words, taken, others }: Doubt): string {
  const rivals = others.map(({ name, events }) => `${name} (${events})`).join(', ');
  return `I took “${words}” for ${taken?.name ?? ''} (${plural(taken?.events ?? 0, 'event')}); it may also be ${rivals}.`;
}

/** Nothing in the period: how much outside, and the nearest. */
function outsideNote(question: Question, { results, events }: Found): readonly string[] {
  const outside = [...eventsOf(toldBy('any-time', results, events))].sort(byDate);
  if (outside.length === 0 || !question.when) return [];
  const { from, to } = question.when;
  const before = outside.findLast(({ dateTo }) => from !== null && dateTo !== null && dateTo < from);
  const after = outside.find(({ date }) => to !== null && date !== null && date > to);
  const nearest = [before, after].flatMap((event) => (event ? [eventDateText(event)] : []));
  const told = nearest.length === 0 ? '' : `, nearest ${nearest.join(' and ')}`;
  return [`Outside this period: ${outside.length}${told}.`];
}

function orderNote(question: Question, facts: readonly Fact[]): readonly string[] {
  const several = eventsOf(facts).length > 1 && (question.order === 'first' || question.order === 'last');
  return several ? ['The order of these is not known: their dates overlap or are the same.'] : [];
}

function disputedNote(facts: readonly Fact[]): readonly string[] {
  const n = eventsOf(facts).filter(({ disputed }) => disputed).length;
  return n === 0
    ? []
    : [`${plural(n, 'of these is', 'of these are')} also denied or called off in other sentences, shown with it.`];
}

function notesOf(question: Question, facts: readonly Fact[], found: Found): readonly string[] {
  const { atLeast } = countEvents(eventsOf(facts));
  const full = found.results.some(({ rows }) => rows.length >= QUESTION_LIMIT);
  const visit = question.relation === 'visit' && question.ask === 'who' && question.b.kind === 'open';
  return [
    ...question.doubts.map(doubtNote),
    ...orderNote(question, facts),
    ...disputedNote(facts),
    ...(atLeast ? ['A sentence that only sums up (“met twice this year”) counts with its number.'] : []),
    ...(visit ? ['A visit is to a country; for people, ask whom they met.'] : []),
    ...(full ? [`Only the first ${QUESTION_LIMIT} were read: name a person, a country or a period.`] : []),
    ...outsideNote(question, found),
  ];
}

/** Whether the plan for any time is worth running: a period was asked and nothing in it counts. */
export function isEmpty(question: Question, found: Pick<Found, 'results' | 'events'>): boolean {
  return sift(question, found.results, found.events).counted.length === 0;
}

/** The answer with every sentence that it rests on; what does not count stands apart. */
export function answer(question: Question, found: Found): Reply {
  const sifted = sift(question, found.results, found.events);
  const facts = inOrder(question, sifted.counted);
  const rows = rowsOf(question, facts);
  const apart: readonly Apart[] = apartOf(question, sifted, found);
  return {
    question: question.text,
    status: rows.length > 0 ? 'answered' : 'nothing',
    headline: headlineOf({ question, rows, facts, apart }),
    understood: [...chipsOf(question)],
    ignored: [...question.ignored],
    rows: [...rows],
    apart: [...apart],
    notes: [...notesOf(question, facts, found)],
    cypher: [...found.cypher],
    candidates: [],
    suggestions: [],
  };
}
