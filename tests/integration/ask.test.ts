import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gate } from '../../graph/cypher-text/gate.ts';
import { Answer, type GraphStore, type Reply, whileReading } from '../../graph/index.ts';
import { officesIn } from '../../server/reference/offices.ts';
import { loadTables } from '../../server/reference/read.ts';
import { makeReference } from '../../server/reference/reference.ts';
import { embeddedStore } from '../../server/store/embedded/store.ts';
import { openGraphWriter } from '../../server/store/graph-writer.ts';
import { createAnalyses } from '../../server/views/analysis.ts';
import { createAsk } from '../../server/views/ask.ts';
import { readNames } from '../../server/views/names.ts';
import { worldWords } from '../../server/views/world-words.ts';
import { anArticle } from '../support/builders.ts';
import { SENTENCES } from './korea-spring.ts';

const SPRING = anArticle('Korea in spring', '2018-06-01', SENTENCES);
const ARTICLE = SPRING.article;

let store: GraphStore;
let ask: (question: string) => Promise<Reply>;

beforeAll(async () => {
  const tables = loadTables();
  const reference = makeReference(tables);
  store = embeddedStore({ path: null });
  await store.open();
  const writer = await openGraphWriter({ store, reference, clock: () => new Date('2018-06-20T00:00:00Z') });
  await writer.apply({ put: [SPRING], remove: [] });
  const view = store.view();
  const names = await readNames({ view, reference, words: worldWords(tables) });
  const analyses = createAnalyses({ view, reference });
  const ways: typeof analyses.paths = (filter, ends) => analyses.paths(filter, ends);
  const terms = officesIn(tables);
  ask = createAsk({ view, names: async () => names, reference, today: () => '2018-06-20', terms, ways });
});

afterAll(() => store.close());

const outline = ({ headline, rows, apart }: Reply): readonly string[] => [
  headline,
  ...rows.map(({ value, events }) => `${value} ×${events.length}`),
  ...apart.map(({ note }) => `apart: ${note}`),
];

test('an office is answered by the table of leaders, on the day that is asked', async () => {
  expect(outline(await ask('Who was the French president in 2016?'))).toEqual([
    '1 person: president of France in 2016.',
    'François Hollande: President, 15 May 2012 – 14 May 2017 ×0',
  ]);
});

test('how two are connected, with the latest event of each step', async () => {
  const { headline, rows, status } = await ask('How is Xi Jinping connected to Sergei Lavrov?');
  expect([status, headline]).toEqual([
    'answered',
    'One way from Xi Jinping to Sergei Lavrov, the shortest of 2 steps.',
  ]);
  expect(rows.map(({ value, events }) => [value, events.length])).toEqual([
    ['Xi Jinping – Kim Jong Un – Sergei Lavrov', 2],
  ]);
  expect((await ask('How is Xi Jinping connected to Emmanuel Macron?')).headline).toContain('No way leads');
});

/** Question, headline, rows with their number of events, and what is told apart. */
const ANSWERS: readonly (readonly [question: string, ...answer: string[]])[] = [
  [
    'Who met Kim Jong Un?',
    '4 people, at least 10 meetings',
    'Xi Jinping ×1',
    'Wang Yi ×5',
    'Moon Jae-in ×2',
    'Sergei Lavrov ×1',
    'apart: 1 planned meeting not counted',
    'apart: 1 cancelled meeting not counted',
  ],
  [
    'Who met Kim Jong Un in May 2018?',
    '2 people, 2 meetings, May 2018',
    'Moon Jae-in ×1',
    'Sergei Lavrov ×1',
    'apart: 1 meeting may be in May 2018: the day is not reported',
  ],
  [
    'Who met Kim?',
    '4 people, at least 10 meetings',
    'Xi Jinping ×1',
    'Wang Yi ×5',
    'Moon Jae-in ×2',
    'Sergei Lavrov ×1',
    'apart: 1 planned meeting not counted',
    'apart: 1 cancelled meeting not counted',
  ],
  ['Did Trump meet Kim Jong Un?', 'Planned, no report that it took place', 'apart: 1 planned meeting not counted'],
  ['Did Moon meet Kim Jong Un?', 'Yes, 2 times', '27 April 2018, Panmunjom ×1', 'May 2018 ×1'],
  [
    'Did Abe meet Kim Jong Un?',
    'Planned and called off, no report that it took place',
    'apart: 1 cancelled meeting not counted',
  ],
  ['Did Abe meet Ri Yong Ho?', 'Reported and denied', 'apart: 1 denied meeting not counted'],
  ['Did Trump meet Moon?', 'Yes, 1 time', '22 May 2018, Washington ×1', 'apart: 1 phone or video call not counted'],
  ['Did Trump meet Putin?', 'No report of a meeting'],
  [
    'When did Moon meet Kim Jong Un?',
    '27 April 2018, Panmunjom; May 2018 (2 meetings)',
    '27 April 2018, Panmunjom ×1',
    'May 2018 ×1',
  ],
  [
    'In which month did Kim Jong Un meet Xi?',
    '2018, month not reported (at least 2 meetings)',
    '2018, month not reported ×1',
  ],
  ['Where did Lavrov meet Kim Jong Un?', 'Pyongyang (1 meeting)', 'Pyongyang ×1'],
  ['How often did Kim Jong Un meet Xi?', 'At least 2 times', '2018 ×1'],
  ['Which countries did Lavrov visit?', '1 country, 1 visit', 'North Korea ×1'],
  ['Who visited North Korea?', '1 person, 1 visit', 'Sergei Lavrov ×1'],
  ['Who visited Pyongyang in 2018?', '1 person, 1 visit, 2018, Pyongyang', 'Sergei Lavrov ×1'],
  ['Who supports denuclearization?', '1 country, 1 statement of support', 'Russia ×1'],
  ['What does Russia support?', '1 topic, 1 statement of support', 'denuclearization ×1'],
  ['Who opposes sanctions?', '1 person, 1 statement of opposition', 'Shinzo Abe ×1'],
  ['Whom will Trump meet?', '1 person, 1 planned meeting', 'Kim Jong Un ×1'],
  ['Will Trump meet Kim Jong Un in Singapore?', 'Yes, 1 time (planned) in Singapore', '12 June 2018, Singapore ×1'],
  ['Who invited Kim Jong Un?', '1 person, 1 invitation', 'Sergei Lavrov ×1'],
  ['Which meetings were cancelled?', '1 cancelled meeting', 'Kim Jong Un and Shinzo Abe: meeting cancelled ×1'],
  ['Which meetings were denied?', '1 denied meeting', 'Ri Yong Ho and Shinzo Abe: meeting denied ×1'],
  ['Who called Moon?', '1 person, 1 phone or video call', 'Donald Trump ×1'],
  [
    'What did Lavrov do in May 2018?',
    '3 events, May 2018',
    'Kim Jong Un and Sergei Lavrov met ×1',
    'Sergei Lavrov visited North Korea ×1',
    'Ri Yong Ho and Sergei Lavrov met ×1',
    'apart: 1 event with no date reported',
  ],
  [
    'Who met both Trump and Kim Jong Un?',
    '1 person, 3 meetings',
    'Moon Jae-in ×3',
    'apart: 1 phone or video call not counted',
    'apart: 1 planned meeting not counted',
    'apart: 1 cancelled meeting not counted',
  ],
  [
    'Who met North Korea in May 2018?',
    '2 people, 3 meetings, May 2018',
    'Moon Jae-in ×1',
    'Sergei Lavrov ×2',
    'apart: 1 meeting may be in May 2018: the day is not reported',
    'apart: 1 denied meeting not counted',
  ],
  ['Did the Russian foreign minister meet the North Korean leader?', 'Yes, 1 time', '31 May 2018, Pyongyang ×1'],
  [
    'Who met the US president?',
    '1 person, 1 meeting',
    'Moon Jae-in ×1',
    'apart: 1 phone or video call not counted',
    'apart: 1 planned meeting not counted',
  ],
  ['Who met Lavrov in 2017?', 'No meeting reported in 2017'],
  [
    'Who met Kim Jong Un in Panmunjom?',
    '1 person, 1 meeting, Panmunjom',
    'Moon Jae-in ×1',
    'apart: 7 meetings with no place reported, maybe in Panmunjom',
    'apart: 1 cancelled meeting not counted',
  ],
  [
    'Who met Kim Jong Un most often?',
    'Wang Yi most often: 5 meetings · 4 people, at least 10 meetings',
    'Wang Yi ×5',
    'Xi Jinping ×1',
    'Moon Jae-in ×2',
    'Sergei Lavrov ×1',
    'apart: 1 planned meeting not counted',
    'apart: 1 cancelled meeting not counted',
  ],
  ['When did Kim Jong Un first meet Wang Yi?', '1 March 2018 (1 meeting)', '1 March 2018 ×1'],
  [
    'Who was the last to meet Kim Jong Un?',
    '3 people, at least 4 meetings',
    'Xi Jinping ×1',
    'Moon Jae-in ×1',
    'Sergei Lavrov ×1',
    'apart: 1 planned meeting not counted',
    'apart: 1 cancelled meeting not counted',
  ],
  [
    'What happened in Pyongyang?',
    '3 events, Pyongyang',
    'Kim Jong Un and Sergei Lavrov met ×1',
    'Sergei Lavrov visited North Korea ×1',
    'Ri Yong Ho and Sergei Lavrov met ×1',
    'apart: 10 events with no place reported, maybe in Pyongyang',
    'apart: 1 cancelled event not counted',
    'apart: 1 denied event not counted',
  ],
  ['Who met Merkel?', 'No meeting reported'],
];

describe('answers from a store', () => {
  test.each(ANSWERS)('%s', async (question, ...answer) => {
    expect(outline(await ask(question))).toEqual(answer);
  });

  test.each(ANSWERS)('every row and text of: %s', async (question) => {
    const answer = Answer.parse(whileReading(await ask(question), 0));
    const events = [...answer.rows, ...answer.apart].flatMap((part) => part.events);
    for (const { claims } of events) expect(claims.map(({ quote }) => ARTICLE.text.includes(quote))).toContain(true);
    for (const { text } of answer.cypher) expect(gate(text)).toMatchObject({ ok: true });
  });
});

describe('what was run can be run again', () => {
  test('the text and its parameters go through the console', async () => {
    const { cypher } = await ask('Who met North Korea in Pyongyang in May 2018?');
    const [first] = cypher;
    const limits = { ms: 10_000, rows: 1000, bytes: 1_000_000 };
    const { rows } = await store.view().console(first?.text ?? '', first?.params ?? {}, limits);
    expect(rows.length).toBe(4);
  });
});

describe('replies', () => {
  test('an empty question gets examples that this graph answers', async () => {
    const { status, suggestions } = await ask('');
    expect(status).toBe('not-understood');
    expect(suggestions).toHaveLength(6);
    const answers = await Promise.all(suggestions.map(ask));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 6 }, () => 'answered'));
  });

  test('an unknown name offers the nearest, as a question', async () => {
    const { status, headline, candidates } = await ask('Who met Lavrof?');
    expect([status, headline]).toEqual([
      'unknown-name',
      'No leader, country, organization or place called “Lavrof”. Did you mean …?',
    ]);
    expect(candidates[0]).toMatchObject({ events: 4, question: 'Who met Sergei Lavrov?' });
  });

  test('quotes, backticks and escapes in a name stay out of the text', async () => {
    const names = ["O'Neil", '`) DETACH DELETE n //', '\u0060', '"; MATCH (n) DELETE n'];
    const answers = await Promise.all(names.map((name) => ask(`Who met ${name}?`)));
    expect(answers.flatMap(({ cypher }) => cypher.map(({ text }) => text)).join()).not.toMatch(/DELETE|Neil/);
  });

  test('a period without anything names the nearest outside', async () => {
    const { status, notes, suggestions } = await ask('Who met Lavrov in 2017?');
    expect([status, notes]).toEqual(['nothing', ['Outside this period: 2, nearest 31 May 2018.']]);
    expect(suggestions).toHaveLength(6);
  });
});
