import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { answerQuestion, type EventView, planQuestion, type Question, readQuestion } from '../../../graph/index.ts';
import { NAMES, TODAY } from './cast.ts';
import { anEvent, KIM, MOON, XI } from './events.ts';

function questionOf(text: string): Question {
  const reading = readQuestion(text, { names: NAMES, today: TODAY });
  if (reading.kind !== 'question') throw new Error(`'${text}' is ${reading.kind}`);
  return reading.question;
}

/** The answer when the main step gives these events, as the store would, and the others give what they match. */
function answerWith(text: string, main: readonly EventView[], apart: readonly EventView[] = []) {
  const question = questionOf(text);
  const row = (event: EventView) => {
    const [first, second] = event.participants.map(({ party }) => party);
    const kim = first?.id === KIM.id ? first : second;
    const other = kim === first ? second : first;
    const ends = question.a.kind === 'open' ? [other, kim] : [kim, other];
    const [a, b] = ends.map((party) => ({ id: party?.id ?? '', name: party?.name ?? '' }));
    const { date, dateTo } = event;
    return {
      a: a?.id ?? '',
      aName: a?.name ?? '',
      b: b?.id ?? '',
      bName: b?.name ?? '',
      event: event.id,
      date,
      dateTo,
    };
  };
  const results = planQuestion(question).map((step) => {
    const events = step.use === 'main' ? main : step.use === 'apart' ? apart : [];
    return { step, rows: events.map(row) };
  });
  const events = new Map([...main, ...apart].map((event) => [event.id, event]));
  return answerQuestion(question, { results, events, cypher: [] });
}

const april = anEvent('e1', { when: '2018-04-27', with: MOON, place: 'Panmunjom' });
const may = anEvent('e2', { when: '2018-05', with: MOON });
const year = anEvent('e3', { when: '2018', with: XI, count: 2, summary: true });
const undated = anEvent('e4', { when: null, with: XI });
const planned = anEvent('e5', { when: '2018-06-12', with: MOON, modality: 'planned' });
const denied = anEvent('e6', { when: '2018-05-02', with: XI, modality: 'denied' });

const HEADLINES: readonly (readonly [string, readonly EventView[], readonly EventView[], string])[] = [
  ['Who met Kim Jong Un?', [april, may, year], [], '2 people, at least 4 meetings'],
  ['Who met Kim Jong Un in April 2018?', [april, year], [], '1 person, 1 meeting, April 2018'],
  ['Who met Kim Jong Un in April 2018?', [], [planned], 'No meeting reported in April 2018, see what is told apart'],
  ['Who met Kim Jong Un in April 2018?', [], [], 'No meeting reported in April 2018'],
  ['Did Kim Jong Un meet Moon?', [april, may], [], 'Yes, 2 times'],
  ['Did Kim Jong Un meet Moon?', [april], [], 'Yes, 1 time'],
  ['Did Kim Jong Un meet Moon?', [], [planned], 'Planned, no report that it took place'],
  ['Did Kim Jong Un meet Xi?', [], [denied], 'Reported and denied'],
  ['Did Kim Jong Un meet Xi?', [], [], 'No report of a meeting'],
  [
    'Did Kim Jong Un meet Xi on 9 May 2018?',
    [year],
    [],
    'Not certain: what is reported cannot be placed in the question on 9 May 2018',
  ],
  ['How often did Kim Jong Un meet Xi?', [year], [], 'At least 2 times'],
  [
    'How often did Kim Jong Un meet Moon in April 2018?',
    [april, undated],
    [],
    '1 time, and up to 1 more with unclear date or place in April 2018',
  ],
  ['When did Kim Jong Un meet Moon?', [may, april], [], '27 April 2018, Panmunjom; May 2018 (2 meetings)'],
  ['On which day did Kim Jong Un meet Moon?', [may], [], 'May 2018, day not reported (1 meeting)'],
  ['Where did Kim Jong Un meet Moon?', [may, april], [], 'Panmunjom; place not reported (2 meetings)'],
];

describe('headlines', () => {
  test.each(HEADLINES)('%s', (question, main, apart, headline) => {
    expect(answerWith(question, main, apart).headline).toBe(headline);
  });
});

describe('what is told apart', () => {
  test('month-only dates, undated events and other modalities each by themselves', () => {
    const { rows, apart } = answerWith('Who met Kim Jong Un in April 2018?', [april, year, undated], [planned, denied]);
    expect(rows.map(({ value }) => value)).toEqual(['Moon Jae-in']);
    expect(apart.map(({ note }) => note)).toEqual([
      '1 meeting may be in April 2018: the day is not reported',
      '1 meeting with no date reported',
      '1 planned meeting not counted',
      '1 denied meeting not counted',
    ]);
  });

  test('a single event inside a summary is not counted twice', () => {
    const inside = anEvent('e7', { when: '2018-03-27', with: XI });
    expect(answerWith('How often did Kim Jong Un meet Xi?', [year, inside]).headline).toBe('At least 2 times');
  });

  test('the first of several with overlapping dates is not chosen', () => {
    const earlier = anEvent('e8', { when: '2018-05-20', with: XI });
    const { rows, notes } = answerWith('Who first met Kim Jong Un?', [may, earlier]);
    expect(rows.map(({ value }) => value)).toEqual(['Moon Jae-in', 'Xi Jinping']);
    expect(notes[0]).toMatch(/order of these is not known/);
  });
});

const WHEN = fc.constantFrom('2018-04-27', '2018-05-02', '2018-04', '2018-05', '2018', '2017', null);
const EVENTS = fc
  .array(fc.record({ when: WHEN, with: fc.constantFrom(MOON, XI) }), { maxLength: 8 })
  .map((all) => all.map((each, i) => anEvent(`r${i}`, each)));

law.prop([EVENTS])('in the period, maybe in it and undated add up to all that the store gave', (events) => {
  const inside = events.filter(
    ({ date, dateTo }) => date === null || (date <= '2018-05-31' && (dateTo ?? '') >= '2018-05-01'),
  );
  const { rows, apart } = answerWith('Who met Kim Jong Un in May 2018?', inside);
  const shown = [...rows, ...apart].flatMap((part) => part.events.map(({ id }) => id));
  expect(shown).toHaveLength(inside.length);
  expect(new Set(shown)).toEqual(new Set(inside.map(({ id }) => id)));
});
