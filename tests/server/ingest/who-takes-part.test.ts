import { describe, expect, test } from 'vitest';
import { ALL, DAHL, DAY, QUISPE, SOTO, TWO } from './cast.ts';
import { lines, meetings, read } from './support.ts';

describe('names behind an office and its countries', () => {
  test.each([
    ['The prime ministers of Norway and Peru, Liv Dahl and Marta Quispe, met on Monday.', TWO],
    ['The leaders of Norway, Peru and Chile – Liv Dahl, Marta Quispe and Jorge Soto – met on Monday.', ALL],
    ['Foreign ministers Liv Dahl of Norway and Marta Quispe of Peru met on Monday.', TWO],
    ['Presidents Marta Quispe of Peru, Jorge Soto of Chile and Liv Dahl of Norway met on Monday.', ALL],
    ["Norway's Liv Dahl and Peru's Marta Quispe met on Monday.", TWO],
    [
      'Councillor Jorge Soto from the National Security Council of Chile, Minister Marta Quispe of Peru, and Minister Liv Dahl of Norway met on Monday.',
      ALL,
    ],
    ["Talks between Norway's Liv Dahl and Peruvian President Marta Quispe were held on Monday.", TWO],
  ])('%s', (text, who) => {
    expect(meetings(text, DAY)).toEqual([`${who} occurred`]);
  });

  test.each([
    ['The presidents of Norway and Peru, Oslo University and Lima College said, had met.'],
    ["The fleets are Norway's Blue Fjord and another one."],
  ])('but nobody here: %s', (text) => {
    expect(read(text, DAY).persons.filter(({ name }) => !/Quispe/.test(name))).toEqual([]);
  });
});

describe('those who lead their sides take part for them', () => {
  test.each([
    [
      'A summit of Norway, Peru and Chile was held in Lima on May 12, led by Prime Minister Liv Dahl of Norway, President Marta Quispe of Peru and President Jorge Soto of Chile.',
      ALL,
    ],
    [
      'Officials led by Special Envoy Liv Dahl of Norway, Deputy Minister Marta Quispe of Peru and Director Jorge Soto of Chile convened the second meeting of the Norway-Peru-Chile Ocean Dialogue in Lima on May 12.',
      ALL,
    ],
    [`The Norway-Peru Fishing Dialogue was co-chaired by ${DAHL} and ${QUISPE}.`, TWO],
    ['Secretary Liv Dahl of South Korea and Director Marta Quispe met on Monday.', TWO],
  ])('%s', (text, who) => {
    expect(meetings(text, DAY)).toEqual([`${who} occurred`]);
  });

  test('a chairman of one side leaves the other as it is', () => {
    expect(meetings(`The Norway-Peru Fishing Dialogue was chaired by ${DAHL}.`, DAY)).toEqual(['NOR + PER occurred']);
  });
});

describe('one after the other, and calls', () => {
  const [one, other] = [`${TWO} occurred`, 'Jorge Soto + Liv Dahl occurred'];
  test.each([
    [`${DAHL} met with ${QUISPE} and then with ${SOTO}.`, [other, one]],
    [`${DAHL} spoke on Sunday with ${QUISPE} and later with ${SOTO}.`, [other, one]],
    [`${DAHL} had separate phone calls with ${QUISPE} and ${SOTO}.`, [other, one]],
    [`${DAHL} had calls with ${QUISPE} and ${SOTO}.`, [`${ALL} occurred`]],
    [`${DAHL} and ${QUISPE} spoke for over two hours.`, [one]],
    [`${DAHL} told visiting ${QUISPE} that Oslo would help.`, [one]],
    [`${DAHL} interacted with ${QUISPE} in Lima.`, [one]],
    [`${DAHL} met with ${QUISPE} and then ${SOTO} left for home.`, [one]],
    [`${DAHL} and ${QUISPE} spoke for peace.`, []],
    [`${DAHL} told ${QUISPE} that Oslo would help.`, []],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('what is no meeting yet, or none of theirs', () => {
  test.each([
    [`${DAHL} stressed the importance of starting talks with ${QUISPE}.`, [`${TWO} proposed`]],
    [`${DAHL} underlined the urgency of talks with ${QUISPE}.`, [`${TWO} proposed`]],
    [`${DAHL} underlined the importance of her talks with ${QUISPE} on Monday.`, [`${TWO} occurred`]],
    [`${DAHL} turned down an offer of talks from ${QUISPE}.`, [`${TWO} proposed`]],
    [`${DAHL} ruled out talks with ${QUISPE}.`, [`${TWO} proposed`]],
    ['Norway named an envoy for talks with Peru.', []],
    ['The parliament opened an inquiry into talks between Norway and Peru.', []],
    ['Swedish Foreign Minister Kari Moe criticised the talks with Peru.', []],
    ['Swedish Foreign Minister Kari Moe criticised the talks between Norway and Peru.', ['NOR + PER occurred']],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

test('who leads a summit came to it', () => {
  const text =
    'A summit of Norway and Peru was held in Oslo on May 12, led by Prime Minister Liv Dahl of Norway and President Marta Quispe of Peru.';
  expect(lines(text, DAY)).toContain('visit Marta Quispe > NOR occurred 2022-05-12 Oslo');
});

test('the town in front of a format is not where they meet', () => {
  const found = lines(`${DAHL} and ${QUISPE} agreed to convene a meeting in the Aqaba format.`, DAY);
  expect(found).toEqual([`meeting ${TWO} planned - -`]);
});

describe('where a sentence opens is where both of its verbs take place', () => {
  const places = (text: string): readonly string[] =>
    lines(text, DAY)
      .filter((line) => line.startsWith('meeting'))
      .map((line) => line.split(' ').at(-1) ?? '')
      .toSorted((a, b) => (a < b ? -1 : 1));
  test.each([
    [`In Rome, ${DAHL} met ${QUISPE} and held talks with ${SOTO}.`, ['Rome', 'Rome']],
    [`In Rome, ${DAHL} will attend a fair and meet ${QUISPE}.`, ['Rome']],
    [`In Rome, ${DAHL} met ${QUISPE} and flew to Oslo and met ${SOTO}.`, ['-', 'Rome']],
    [`In Rome, ${DAHL} met ${QUISPE} and said she had met ${SOTO}.`, ['-', 'Rome']],
    [`In Rome, ${DAHL} said she had met ${QUISPE}.`, ['-']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

describe('what stands in front of a second verb is when and where it took place, and of the same one', () => {
  test.each([
    [
      `${DAHL} met ${QUISPE} in Lima and on Tuesday held talks with ${SOTO}.`,
      ['Liv Dahl + Marta Quispe occurred - Lima', 'Jorge Soto + Liv Dahl occurred 2022-05-17 -'],
    ],
    [
      `${DAHL} met ${QUISPE} in Lima and in Arica met ${SOTO}.`,
      ['Liv Dahl + Marta Quispe occurred - Lima', 'Jorge Soto + Liv Dahl occurred - Arica'],
    ],
    [
      `${DAHL} met ${QUISPE} on Monday and in the evening met ${SOTO}.`,
      ['Liv Dahl + Marta Quispe occurred 2022-05-16 -', 'Jorge Soto + Liv Dahl occurred 2022-05-16 -'],
    ],
    [`${DAHL} met ${QUISPE} in Lima and on Tuesday in Arica.`, ['Liv Dahl + Marta Quispe occurred 2022-05-17 Lima']],
  ])('%s', (text, expected) => {
    const found = lines(text, DAY).filter((line) => line.startsWith('meeting'));
    expect(new Set(found)).toEqual(new Set(expected.map((line) => `meeting ${line}`)));
  });
});

describe('who attends what others hold', () => {
  test.each([
    [`${SOTO} took part in ${DAHL}'s talks with ${QUISPE} in Rome.`, [`${ALL} occurred`]],
    [`${SOTO} attended the talks between ${DAHL} and ${QUISPE} in Rome.`, [`${ALL} occurred`]],
    [`${SOTO} criticised ${DAHL}'s talks with ${QUISPE} in Rome.`, [`${TWO} occurred`]],
    [`${SOTO} did not attend the talks between ${DAHL} and ${QUISPE} in Rome.`, [`${TWO} occurred`]],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });

  test.each([
    [`${DAHL} and ${QUISPE} held talks in Rome. ${SOTO} took part from the Chilean side.`],
    [`${DAHL} and ${QUISPE} held talks in Rome. ${SOTO} attended as an observer.`],
    [`${DAHL} and ${QUISPE} held talks in Rome. ${SOTO} attended for the Chilean side.`],
  ])('behind it: %s', (text) => {
    expect(meetings(text, DAY)).toContain(`${ALL} occurred`);
  });
});

describe('who comes to a meeting, told in a clause behind it', () => {
  const KATO = 'Ugandan President Moses Kato';
  const THREE = 'Liv Dahl + Marta Quispe + Moses Kato';
  test.each([
    [`${DAHL} held talks with ${QUISPE} in Lima, in which ${KATO} also took part.`, `${THREE} occurred - Lima`],
    [`${DAHL} held a meeting in Lima with ${QUISPE}, at which ${KATO} was present.`, `${THREE} occurred - Lima`],
    [`${DAHL} held talks with ${QUISPE} in Lima, in which ${KATO} did not take part.`, `${TWO} occurred - Lima`],
    [`${DAHL} held talks with ${QUISPE} in Lima, in which ${KATO} was praised.`, `${TWO} occurred - Lima`],
    [
      `${DAHL} met ${QUISPE} and ${KATO}. They spoke ahead of the summit in Quito on June 5, which all of them are to attend.`,
      `${THREE} planned 2022-06-05 Quito`,
    ],
    [`${DAHL} spoke with ${QUISPE} ahead of the summit in Quito, which ${KATO} will attend.`, `${TWO} occurred - -`],
  ])('%s', (text, expected) => {
    expect(
      lines(text, DAY)
        .filter((line) => line.startsWith('meeting'))
        .at(-1),
    ).toBe(`meeting ${expected}`);
  });
});

describe('a summit that others prepare is none of theirs', () => {
  test.each([
    'The ministers discussed preparations for the Arctic summit to be held in Quito in June.',
    'The ministers reviewed preparations for the talks to be held in Quito in June.',
  ])('%s', (text) => {
    const told = lines(`${DAHL} received Peruvian Foreign Minister Marta Quispe in Oslo. ${text}`, DAY);
    expect(told.filter((line) => line.includes('Quito'))).toEqual([]);
  });

  test('one that was held is looked back on', () => {
    const told = `${DAHL} received Peruvian Foreign Minister Marta Quispe in Oslo.`;
    const text = `${told} Following the talks held in Bergen on Monday, the ministers spoke to the press.`;
    expect(lines(text, DAY)).toContain(`meeting ${TWO} occurred 2022-05-16 Bergen`);
  });
});

describe('the place of a gathering', () => {
  const [GENEVA, LIMA] = ['visit Jorge Soto > CHE', 'visit Jorge Soto > PER'];
  const MARGIN = `${QUISPE} opened the summit in Geneva. ${SOTO} met ${DAHL} on the sidelines`;
  test.each([
    [`${QUISPE} opened the G7 summit in Geneva. ${SOTO} will attend the summit.`, [GENEVA]],
    [`${QUISPE} opened a summit in Geneva. ${SOTO} will attend the G7 summit.`, [GENEVA]],
    [`${QUISPE} opened the G7 summit in Geneva. ${SOTO} will attend the Geneva summit.`, [GENEVA]],
    [`${QUISPE} opened the G7 summit in Geneva. ${SOTO} will attend the BRICS summit.`, []],
    [`${MARGIN}.`, [GENEVA]],
    [`${MARGIN} in Lima.`, [LIMA]],
    [`On the margins of the UN General Assembly in Geneva, ${SOTO} met ${DAHL}.`, [GENEVA]],
  ])('%s', (text, expected) => {
    const visits = lines(text, DAY).filter((line) => line.startsWith('visit Jorge Soto'));
    expect(visits.map((line) => line.split(' ').slice(0, 5).join(' '))).toEqual(expected);
  });
});

describe('a spokesman has no part in what he tells of', () => {
  const SPOKESMAN = 'Norwegian Foreign Ministry spokesman Ola Vik';
  test.each([
    [`${SPOKESMAN} said a call with ${QUISPE} was planned for Friday.`, ['PERSON + NOR planned']],
    [`${SPOKESMAN} said that no talks with ${QUISPE} were scheduled.`, ['PERSON + NOR denied']],
    [`${DAHL} said a call with ${QUISPE} was planned for Friday.`, [`${TWO} planned`]],
  ])('%s', (text, expected) => {
    const found = meetings(text, DAY).map((line) =>
      line.replace('Marta Quispe + NOR', 'PERSON + NOR').replace('NOR + Marta Quispe', 'PERSON + NOR'),
    );
    expect(found).toEqual(expected);
  });
});

describe('hosts of talks between others, and who last spoke in a town', () => {
  test.each([
    [`${DAHL} and ${QUISPE} agreed to a truce after talks hosted by ${SOTO} in Arica.`, [`${ALL} occurred`]],
    [`${DAHL} and ${QUISPE} agreed to a truce after talks hosted by Chile in Arica.`, [`${TWO} occurred`]],
    [`${DAHL} and ${QUISPE} last spoke in Arica in May.`, [`${TWO} occurred`]],
    [`${DAHL} and ${QUISPE} spoke in parliament in Arica.`, []],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});
