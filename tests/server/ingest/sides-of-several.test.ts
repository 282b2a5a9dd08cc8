import { describe, expect, test } from 'vitest';
import { lines, read } from './support.ts';

const DAHL = 'Norwegian Prime Minister Liv Dahl';
const QUISPE = 'Peruvian President Ana Quispe';
const BOTH = ['NOR opposes PER', 'PER opposes NOR'];
const stances = (text: string): readonly string[] =>
  lines(text)
    .flatMap((line) => /^stance (.*?)(?: occurred)?$/.exec(line)?.[1] ?? [])
    .toSorted();

describe('each is against the other', () => {
  test.each([
    ['Norway and Peru accused each other of firing on boats.', BOTH],
    ['Norway and Peru have accused one another of firing on towns overnight.', BOTH],
    ['Norway and Peru lashed out at each other over fishing.', BOTH],
    ['Norway and Peru traded accusations on Monday.', BOTH],
    ['Norway met Peru in Rome. The two countries blamed each other for the raid.', BOTH],
    [
      `${DAHL} and ${QUISPE} accused each other of lying.`,
      ['Ana Quispe opposes Liv Dahl', 'Liv Dahl opposes Ana Quispe'],
    ],
    [
      'Chad, Niger and Mali blamed one another.',
      [
        'MLI opposes NER',
        'MLI opposes TCD',
        'NER opposes MLI',
        'NER opposes TCD',
        'TCD opposes MLI',
        'TCD opposes NER',
      ],
    ],
  ])('%s', (text, expected) => expect(stances(text)).toEqual(expected));

  test.each([
    'Norway and Peru support each other.',
    'Norway and Peru did not accuse each other.',
    'Norway traded accusations.',
    'Norway and Peru traded goods.',
    'The parties accused each other.',
  ])('but not: %s', (text) => expect(stances(text).filter((line) => !line.endsWith('denied'))).toEqual([]));
});

describe('what the speaker calls it is what it is about', () => {
  test.each([
    ['Peru condemned what it called a dangerous escalation.', ['PER opposes dangerous escalation']],
    [`${DAHL} praised what she described as a courageous decision.`, ['Liv Dahl supports courageous decision']],
    ['Norway rejected what it said was an attempt to change the border.', ['NOR opposes attempt to change the border']],
    ['Norway condemned what happened.', []],
    ['Norway condemned what it saw.', []],
  ])('%s', (text, expected) => expect(stances(text)).toEqual(expected));
});

describe('a side is taken when it is announced', () => {
  test.each([
    ['Norway announced a new round of sanctions against Peru.', ['NOR opposes PER']],
    ['Norway pressed ahead with sanctions against Peru.', ['NOR opposes PER']],
    ['Norway announced its support for the plan.', ['NOR supports plan']],
    ['Norway said it would announce its support for the plan.', ['NOR supports plan planned']],
    ['Norway said it would not recognise the results of the vote.', ['NOR opposes results of the vote']],
    ['Norway recognised the results of the vote.', []],
    ['Norway went with Peru to the sanctions committee.', []],
  ])('%s', (text, expected) => expect(stances(text)).toEqual(expected));
});

describe('who else does it', () => {
  test.each([
    ['Norway, Peru and Chile all condemned the raid.', ['CHL opposes raid', 'NOR opposes raid', 'PER opposes raid']],
    ['Norway and Peru have both condemned the raid.', ['NOR opposes raid', 'PER opposes raid']],
    ['Norway, like the African Union, has condemned the raid.', ['AU opposes raid', 'NOR opposes raid']],
    [
      'Norway, along with Peru and Chile, rejected the plan.',
      ['CHL opposes plan', 'NOR opposes plan', 'PER opposes plan'],
    ],
    ['Condemnation of the raid came from Norway and Peru.', ['NOR opposes raid', 'PER opposes raid']],
    ['Norway has urged Peru to respect the law and criticised its raid.', ['NOR opposes raid']],
    [
      'Norway has criticised what it sees as an attempt to seize the islands.',
      ['NOR opposes attempt to seize the islands'],
    ],
    ['Norway slammed the door on the talks.', []],
    ['Norway, like a ship, condemned the raid.', ['NOR opposes raid']],
    ['Condemnation of the raid came late.', []],
    ['In Peru all condemned men met.', []],
    ['Norway has both planned and built roads.', []],
  ])('%s', (text, expected) => expect(stances(text)).toEqual(expected));
});

describe('what it is recognised as', () => {
  test.each([
    ['Estonia recognised Belarus as a terrorist regime.', ['EST opposes BLR']],
    ['Estonia recognised Belarus as a state sponsoring terrorism.', ['EST opposes BLR']],
    ['Estonia recognised Kosovo as an independent state.', ['EST supports XKX']],
  ])('%s', (text, expected) => expect(stances(text)).toEqual(expected));

  test.each([
    ['its commitment to continental and Arctic defence', ['continental and Arctic defence']],
    [
      "its support for Ukraine's European and Euro-Atlantic integration",
      ["Ukraine's European and Euro-Atlantic integration"],
    ],
    ['its support for the Comprehensive and Global Partnership', ['Comprehensive and Global Partnership']],
    ['its support for the Tribunal and the Court', ['Court', 'Tribunal']],
  ])('adjectives before one noun are one topic: %s', (what, topics) => {
    expect(stances(`Norway reaffirmed ${what}.`)).toEqual(topics.map((topic) => `NOR supports ${topic}`));
  });
});

test('the year of what is supported is not that of the stance', () => {
  const found = lines('Norway supported the initiative to convene a summit in 2027.', '2024-06-12');
  expect(found).toEqual(['stance NOR supports initiative occurred']);
});

describe('an office of two states', () => {
  test.each([
    ["Togo and Benin's ministers, Koffi Ayeva and Issa Karim, met.", ['Koffi Ayeva|TGO', 'Issa Karim|BEN']],
    [
      "Norway, Chile and Peru's foreign ministers, Liv Dahl, Jorge Soto and Ana Quispe, met.",
      ['Liv Dahl|NOR', 'Jorge Soto|CHL', 'Ana Quispe|PER'],
    ],
    ["Norway and Peru's president, Ana Quispe, met.", ['Ana Quispe|PER']],
  ])('%s', (text, expected) => {
    const { persons, claims } = read(text);
    expect(persons.map(({ name, country }) => `${name}|${country}`)).toEqual(expected);
    expect(claims.flatMap(({ said }) => said.args).length).toBe(Math.max(2, expected.length));
  });
});

describe('of several those whom the sentence names take a side', () => {
  const RAID = ['CHL opposes raid', 'PER opposes raid'];
  test.each([
    ['Several members, including Peru and Chile, condemned the raid.', RAID],
    ['Many delegations, among them Peru and Chile, condemned the raid.', RAID],
    ['Some states, notably Peru and Chile, condemned the raid.', RAID],
    ['A number of states, such as Peru and Chile, condemned the raid.', RAID],
    ['Raids on allies, including Peru and Chile, shook the council.', []],
    ['Norway named its allies, including Peru and Chile, and condemned the raid.', ['NOR opposes raid']],
  ])('%s', (text, expected) => expect(stances(text)).toEqual(expected));
});

describe('who signs a statement in its heading is its "we"', () => {
  test.each([
    ['Joint statement by Norway, Peru and Chile', ['CHL opposes raid', 'NOR opposes raid', 'PER opposes raid']],
    ['Joint statement by the foreign ministers of Norway and Peru', ['NOR opposes raid', 'PER opposes raid']],
    [`Statement by ${DAHL} on the raid`, ['Liv Dahl opposes raid']],
    ['Text of the appeal to Norway and Peru', []],
  ])('%s', (heading, expected) => expect(stances(`${heading}\n\nWe condemn the raid.`)).toEqual(expected));
});
