import { describe, expect, test } from 'vitest';
import { lines, read } from './support.ts';

/** A Saturday. */
const DAY = '2005-09-03';
const DAHL = 'Norwegian Prime Minister Liv Dahl';
const QUISPE = 'Peruvian President Ana Quispe';
const INVITED = ['invitation Liv Dahl > Ana Quispe occurred - NOR', 'visit Ana Quispe > NOR proposed - NOR'];
const of = (text: string) => lines(text, DAY);

describe('whose invitation it is', () => {
  test.each([
    [`${DAHL} renewed her invitation to ${QUISPE} to visit Norway.`, INVITED],
    [`${DAHL} repeated an invitation for ${QUISPE} to visit Norway.`, INVITED],
    [
      `Norwegian Foreign Minister Odd Berg conveyed Prime Minister Liv Dahl's invitation to ${QUISPE} to visit Norway.`,
      INVITED,
    ],
    [`${DAHL} issued an invitation for tenders in Peru.`, []],
  ])('%s', (text, expected) => expect(of(text)).toEqual(expected));
});

describe('what was agreed and will not be', () => {
  test.each([
    [`${DAHL} will not make her planned visit to Peru next week.`, ['visit Liv Dahl > PER cancelled 2005-09 PER']],
    [`${DAHL} will not hold her scheduled meeting with ${QUISPE}.`, ['meeting Ana Quispe + Liv Dahl cancelled - -']],
    [`${DAHL} will not visit Peru next week.`, ['visit Liv Dahl > PER proposed 2005-09 PER']],
  ])('%s', (text, expected) => expect(of(text)).toEqual(expected));
});

describe('an office told once for two states', () => {
  const opening =
    'President Odd Berg of Norway and President Ana Quispe of Peru have not met, spokesman Lars Vik said. ';
  test('is that of both', () => {
    expect(of(`${opening}\n\nA meeting of the Norwegian and the Peruvian president is possible.`)).toContain(
      'meeting Ana Quispe + Odd Berg proposed - -',
    );
  });
  test('is not lent to a nationality that stands alone', () => {
    expect(of('The Norwegian met the Peruvian president on Friday.')).toEqual([
      'meeting NOR + PER occurred 2005-09-02 -',
    ]);
  });
});

describe('who tells a sentence at its end', () => {
  test.each([
    ['Oslo had prepared a meeting of the Kenyan premier and the Peruvian prime minister, Liv Dahl added.', []],
    ['Norway hosted the Peruvian prime minister, Ana Quispe, on Friday.', ['Ana Quispe']],
  ])('%s', (text, names) => {
    const persons = read(text, DAY).persons.filter(({ country }) => country === 'PER');
    expect(persons.map(({ name }) => name)).toEqual(names);
  });
});

describe('a surname that only one in office bears', () => {
  test.each([
    ['Bush and Hu will meet in New York on Wednesday.', ['Bush', 'Hu']],
    ['The Bush family sold a ranch.', []],
  ])('%s', (text, names) =>
    expect(
      read(text, DAY)
        .persons.map(({ name }) => name)
        .toSorted(),
    ).toEqual(names),
  );
});

describe('names that all stand with a country', () => {
  test.each([
    [
      'The envoys are Claudio Pardino of Peru, Aftab Kohli of Pakistan and Ntsime Jafta of Lesotho.',
      ['Aftab Kohli PAK', 'Claudio Pardino PER', 'Ntsime Jafta LSO'],
    ],
    ['Bank of England, Bank of Japan and the Reserve Bank of India cut rates.', []],
    ['Rotary Club of Kenya and Lions Club of Uganda met.', []],
  ])('%s', (text, names) =>
    expect(
      read(text, DAY)
        .persons.map(({ name, country }) => `${name} ${country}`)
        .toSorted(),
    ).toEqual(names),
  );
});

describe('what takes no side', () => {
  test.each([
    [`${DAHL} and ${QUISPE} congratulated each other on the holiday.`],
    [`${DAHL} welcomed each of them.`],
    [`After a welcoming ceremony ${DAHL} spoke to the press.`],
  ])('%s', (text) => expect(of(text)).toEqual([]));
});

test('an office in front of a form of respect is that of the name behind it', () => {
  const text =
    'The Amir Sheikh Sabah Al-Ahmad met Russian President Ilya Petrov. The Amir invited him to visit Kuwait.';
  expect(of(text)).toContain('invitation Sabah Al-Ahmad > Ilya Petrov occurred - KWT');
});

describe('who is listed with an ambassador is not of where the ambassador is', () => {
  test.each([
    [
      'She will lead a delegation that will include Norwegian Ambassador to Chile Odd Berg, General Paul Roy and General Ann Hall.',
      ['Paul Roy', 'Ann Hall'],
    ],
  ])('%s', (text, names) => {
    const { persons } = read(`Norwegian Prime Minister Liv Dahl will travel to Fiji. ${text}`, DAY);
    const lands = persons.filter(({ name }) => names.includes(name)).map(({ country }) => country);
    expect(lands).toHaveLength(names.length);
    expect(lands).not.toContain('CHL');
  });

  test('but who receives one is', () => {
    const { persons } = read("Deputy Minister Pia Rojas met Norway's ambassador to Chile, Odd Berg.", DAY);
    expect(persons).toContainEqual(expect.objectContaining({ name: 'Pia Rojas', country: 'CHL' }));
  });
});

describe('an office that is general', () => {
  test.each([
    ['UNRWA Commissioner-General Odd Berg', 'UNRWA'],
    ['Commissioner General of UNRWA Odd Berg', 'UNRWA'],
    ['the UNHCR High Commissioner Odd Berg', 'UN Refugee Agency'],
  ])('%s', (berg, org) => {
    const { persons, claims } = read(`Peruvian President Ana Quispe met ${berg} in Lima.`);
    expect(persons).toContainEqual(expect.objectContaining({ name: 'Odd Berg', org }));
    expect(claims.some(({ kind }) => kind === 'meeting')).toBe(true);
  });
});

test.each([
  'Norwegian Vice-Minister Odd Berg',
  'Parliamentary Vice-Minister Odd Berg of Norway',
  'Norwegian Vice Minister Odd Berg',
])('a deputy with a hyphen: %s', (berg) => {
  expect(of(`${berg} met ${QUISPE}.`)).toEqual(['meeting Ana Quispe + Odd Berg occurred - -']);
});

describe('an office that somebody has not held for long', () => {
  test.each([
    'Kazakh Foreign Minister Murat Aliyev met newly appointed Jordanian Foreign Minister Tarek Mansour.',
    'On Tuesday newly elected Kazakh President Murat Aliyev met with Jordanian Foreign Minister Tarek Mansour.',
    'Kazakh Foreign Minister Murat Aliyev recently met Jordanian Foreign Minister Tarek Mansour.',
  ])('%s', (text) => {
    expect(lines(text, '2015-03-04').map((line) => line.split(' occurred')[0])).toEqual([
      'meeting Murat Aliyev + Tarek Mansour',
    ]);
  });
});
