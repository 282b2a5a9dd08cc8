import { describe, expect, test } from 'vitest';
import { gate } from '../../../graph/cypher-text/gate.ts';
import { planQuestion, questionCypher, readQuestion, type Step } from '../../../graph/index.ts';
import { NAMES, TODAY } from './cast.ts';

function stepsOf(text: string): readonly Step[] {
  const reading = readQuestion(text, { names: NAMES, today: TODAY });
  if (reading.kind !== 'question') throw new Error(`'${text}' is ${reading.kind}`);
  return planQuestion(reading.question);
}

const patternsOf = (text: string): readonly string[] =>
  stepsOf(text).map(({ use, query }) => `${use} ${questionCypher(query).text.split('\n')[0]?.slice('MATCH '.length)}`);

const PATTERNS: readonly (readonly [question: string, ...patterns: string[]])[] = [
  [
    'Who met Kim Jong Un?',
    'main (a:Actor)-[m:MET]-(b:Actor)',
    'calls (a:Actor)-[m:CALLED]-(b:Actor)',
    'apart (a:Actor)-[x:PARTICIPATED_IN]->(m:Meeting)<-[y:PARTICIPATED_IN]-(b:Actor)',
  ],
  [
    'Whom will Trump meet?',
    'main (a:Actor)-[m:PLANS_TO_MEET]-(b:Actor)',
    'apart (a:Actor)-[x:PARTICIPATED_IN]->(m:Meeting)<-[y:PARTICIPATED_IN]-(b:Actor)',
  ],
  [
    'Which countries did Lavrov visit?',
    'main (a:Actor)-[m:VISITED]->(b:Country)',
    'apart (a:Actor)-[x:PARTICIPATED_IN]->(m:Visit)<-[y:PARTICIPATED_IN]-(b:Country)',
  ],
  [
    'Who supports denuclearization?',
    'main (a:Actor)-[m:SUPPORTS]->(b:Topic)',
    'apart (a:Actor)-[x:PARTICIPATED_IN]->(m:Stance)-[:CONCERNS]->(b:Topic)',
  ],
  ['Which meetings were cancelled?', 'main (a:Actor)-[x:PARTICIPATED_IN]->(m:Meeting)<-[y:PARTICIPATED_IN]-(b:Actor)'],
  [
    'What did Kim Jong Un do in May 2018?',
    'main (a:Actor)-[x:PARTICIPATED_IN]->(m:Event)',
    'apart (a:Actor)-[x:PARTICIPATED_IN]->(m:Event)',
  ],
  [
    'Who met both Xi and Putin?',
    'main (a:Actor)-[m:MET]-(b:Actor)',
    'main (a:Actor)-[m:MET]-(b:Actor)',
    'calls (a:Actor)-[m:CALLED]-(b:Actor)',
    'calls (a:Actor)-[m:CALLED]-(b:Actor)',
    'apart (a:Actor)-[x:PARTICIPATED_IN]->(m:Meeting)<-[y:PARTICIPATED_IN]-(b:Actor)',
    'apart (a:Actor)-[x:PARTICIPATED_IN]->(m:Meeting)<-[y:PARTICIPATED_IN]-(b:Actor)',
  ],
];

describe('what is run', () => {
  test.each(PATTERNS)('%s', (question, ...patterns) => {
    expect(patternsOf(question)).toEqual(patterns);
  });
});

const EVERY_FORM = [
  'Who met Kim Jong Un?',
  'Who met North Korea in May 2018 in Pyongyang?',
  'Did the US president meet the North Korean leader before May 2018?',
  'Which leaders of France met Xi since 2017?',
  'Who visited Pyongyang?',
  'Who supports North Korea?',
  'What does Russia support?',
  'Who opposes sanctions?',
  'Who invited Kim Jong Un to Moscow?',
  'Which meetings were cancelled in May 2018?',
  'Who called Xi by phone?',
  'Will Trump call Moon?',
  'What happened in Singapore in June 2018?',
  'What happened between Trump and Kim Jong Un?',
  'Who met both Xi and Putin?',
  'Who met in Singapore?',
];

/** Words of a text that are no parameter, string, name of the vocabulary or part of the language. */
const returned = (text: string): readonly string[] => {
  const items = text.slice(text.lastIndexOf('RETURN DISTINCT ') + 'RETURN DISTINCT '.length, text.lastIndexOf('\n'));
  return items.split(', ');
};

describe('the texts', () => {
  const steps = EVERY_FORM.flatMap((question) => stepsOf(question).map((step) => [question, step] as const));

  test.each(steps)('%s: pass the gate, name every item, have a limit and all parameters', (_, step) => {
    const { text, params } = questionCypher(step.query);
    expect(gate(text)).toMatchObject({ ok: true });
    expect(returned(text).every((item) => / AS [a-zA-Z]+$/.test(item))).toBe(true);
    expect(text).toMatch(/ LIMIT \d+$/);
    const named = [...text.matchAll(/\$([a-zA-Z]+)/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(Object.keys(params)));
  });

  test('the same form gives the same text, whoever is asked for', () => {
    const texts = ['Who met Xi?', 'Who met Putin?', 'Who met Abe?'].map((question) =>
      stepsOf(question)
        .map(({ query }) => questionCypher(query).text)
        .join('\n'),
    );
    expect(new Set(texts).size).toBe(1);
  });
});

describe('places', () => {
  test.each([
    ['Who met in Singapore?', { places: ['place:SGP.singapore'], countries: ['SGP'] }],
    ['Who met Kim Jong Un in Pyongyang?', { places: ['place:PRK.pyongyang'], countries: [] }],
    ['Who met Kim Jong Un in North Korea?', { places: [], countries: ['PRK'] }],
    ['Who visited Pyongyang?', { places: ['place:PRK.pyongyang'], countries: [] }],
  ])('%s', (question, place) => {
    const [main] = stepsOf(question);
    expect(main?.query.place).toEqual(place);
  });
});
