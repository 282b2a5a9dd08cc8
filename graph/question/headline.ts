import type { AnswerRow } from '../messages/ask.ts';
import type { Count } from '../model/times.ts';
import type { Modality } from '../vocabulary/modality.ts';
import type { Apart } from './apart.ts';
import { countEvents, plural } from './count.ts';
import { windowPhrase, windowText } from './date-text.ts';
import { counted, nounOf } from './nouns.ts';
import type { Ask, Question } from './question.ts';
import { eventsOf, type Fact } from './sift.ts';

/** What a headline is made of. */
export type Result = {
  readonly question: Question;
  readonly rows: readonly AnswerRow[];
  readonly facts: readonly Fact[];
  readonly apart: readonly Apart[];
};

const counts = ({ facts }: Result): Count => countEvents(eventsOf(facts));
const number = ({ n, atLeast }: Count): string => (atLeast ? `at least ${n}` : String(n));

function period({ question: { when, where } }: Result): string {
  return [...(when ? [windowText(when)] : []), ...(where ? [where.name] : [])].map((part) => `, ${part}`).join('');
}

/** "in May 2018 in Singapore", with a blank before it. */
function circumstances({ when, where }: Question): string {
  return `${when ? ` ${windowPhrase(when)}` : ''}${where ? ` in ${where.name}` : ''}`;
}

const modalWord: Readonly<Record<Modality, string>> = {
  occurred: '',
  planned: 'planned',
  proposed: 'proposed',
  cancelled: 'cancelled',
  denied: 'denied',
};

function eventsText(result: Result): string {
  const { n, atLeast } = counts(result);
  const text = counted(n, result.question, modalWord[result.question.modality]);
  return atLeast ? `at least ${text}` : text;
}

const KIND_WORDS = {
  leader: ['person', 'people'],
  country: ['country', 'countries'],
  organization: ['organization', 'organizations'],
} as const;

/** "2 people, 1 country" by kind; topics count as topics. */
function partiesText(rows: readonly AnswerRow[]): string {
  const kinds = (['leader', 'country', 'organization'] as const).flatMap((kind) => {
    const n = rows.filter(({ party }) => party?.kind === kind).length;
    return n === 0 ? [] : [plural(n, KIND_WORDS[kind][0], KIND_WORDS[kind][1])];
  });
  const topics = rows.filter(({ party }) => party === null).length;
  return [...kinds, ...(topics === 0 ? [] : [plural(topics, 'topic')])].join(', ');
}

function nothing({ question, apart }: Result): string {
  const { one } = nounOf(question);
  const word = modalWord[question.modality];
  const told = apart.length === 0 ? '' : ', see what is told apart';
  return `No ${[word, one].filter(Boolean).join(' ')} reported${circumstances(question)}${told}`;
}

const NOT_COUNTED: readonly (readonly [Modality, string])[] = [
  ['denied', 'Reported and denied'],
  ['cancelled', 'Planned and called off, no report that it took place'],
  ['planned', 'Planned, no report that it took place'],
  ['proposed', 'Proposed, no report that it took place'],
  ['occurred', 'Not certain: what is reported cannot be placed in the question'],
];

/** Never "no": only that nothing is reported, or what else is. */
function whetherNot(result: Result): string {
  const { question, apart } = result;
  if (question.modality === 'occurred') {
    const sure = NOT_COUNTED.find(
      ([modality]) => modality !== 'occurred' && apart.some((g) => g.modality === modality),
    );
    const unsure = apart.some((g) => g.modality === 'occurred' && !g.note.includes('call'));
    if (unsure) return `${NOT_COUNTED.at(-1)?.[1] ?? ''}${circumstances(question)}`;
    if (sure) return `${sure[1]}${circumstances(question)}`;
  }
  const word = modalWord[question.modality];
  return `No report of ${question.relation === 'any' ? 'events' : `a ${[word, nounOf(question).one].filter(Boolean).join(' ')}`}${circumstances(question)}`;
}

function yes(result: Result): string {
  const count = counts(result);
  const word = modalWord[result.question.modality];
  return `Yes, ${number(count)} ${count.n === 1 ? 'time' : 'times'}${word ? ` (${word})` : ''}${circumstances(result.question)}`;
}

type Line = (result: Result) => string;

const who: Line = (result) => {
  const [first] = result.rows;
  const most = result.question.order === 'most' && first;
  const lead = most ? `${first.value} most often: ${counted(countEvents(first.events).n, result.question)} · ` : '';
  return `${lead}${partiesText(result.rows)}, ${eventsText(result)}${period(result)}`;
};

const valuesLine: Line = (result) => {
  const values = result.rows.map(({ value }) => value);
  const text =
    values.length <= 3 ? values.join('; ') : `${values.slice(0, 2).join('; ')} and ${values.length - 2} more`;
  return `${text} (${eventsText(result)})`;
};

const howOften: Line = (result) => {
  const count = counts(result);
  const unclear = result.apart
    .filter(({ note }) => /may be|no date|no place/.test(note))
    .flatMap(({ events }) => events);
  const more = unclear.length === 0 ? '' : `, and up to ${unclear.length} more with unclear date or place`;
  return `${number(count)} ${count.n === 1 ? 'time' : 'times'}${more}${circumstances(result.question)}`;
};

const LINES: Readonly<Record<Ask, Line>> = {
  who,
  whether: yes,
  when: valuesLine,
  where: valuesLine,
  'how-often': howOften,
  what: (result) => `${eventsText(result)}${period(result)}`,
};

/** One sentence that answers; upper case at the start. */
export function headlineOf(result: Result): string {
  const { question, rows } = result;
  if (rows.length === 0) return question.ask === 'whether' ? whetherNot(result) : nothing(result);
  const line = LINES[question.ask](result);
  return line.charAt(0).toUpperCase() + line.slice(1);
}
