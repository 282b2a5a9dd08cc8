import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, SOTO, TWO } from './cast.ts';
import { lines, read } from './support.ts';

const visits = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('visit'));

describe('who comes along, and where to next', () => {
  test.each([
    [
      `${DAHL} flew to Lima on Monday, then on to Quito, for talks.`,
      ['visit Liv Dahl > ECU occurred 2022-05-16 Quito', 'visit Liv Dahl > PER occurred 2022-05-16 Lima'],
    ],
    [
      `Norway will send Foreign Minister Liv Dahl to Lima and then on to Quito.`,
      ['visit Liv Dahl > ECU planned - Quito', 'visit Liv Dahl > PER planned - Lima'],
    ],
    [
      `${QUISPE}, joined by ${DAHL}, travelled to Quito in April.`,
      ['visit Liv Dahl > ECU occurred 2022-04 Quito', 'visit Marta Quispe > ECU occurred 2022-04 Quito'],
    ],
    [
      `${QUISPE} travelled to Quito together with ${DAHL}.`,
      ['visit Liv Dahl > ECU occurred - Quito', 'visit Marta Quispe > ECU occurred - Quito'],
    ],
    [`${DAHL} returned to Oslo on Friday after two days in Peru.`, ['visit Liv Dahl > PER occurred 2022-05 PER']],
    [
      `${DAHL} spoke to the press on her return to Oslo after four days in Peru.`,
      ['visit Liv Dahl > PER occurred - PER'],
    ],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });

  test.each([
    `${DAHL} took part in a conference of ministers in Lima by video link.`,
    `${DAHL}, who has a cold and addressed the summit in Lima virtually, praised the hosts.`,
    `Speaking via satellite, ${DAHL} told the forum in Lima that aid would come.`,
    `${DAHL} returned to Oslo on Friday after two days of storms in Peru.`,
  ])('nobody travels: %s', (text) => {
    expect(visits(text)).toEqual([]);
  });
});

const PAIR = 'Peru and Chile fought over a river.';

describe('who was somewhere, by what the words around tell', () => {
  test.each([
    [
      `${PAIR} UN envoy Nils Berg shuttled between the two capitals in April.`,
      ['visit Nils Berg > CHL occurred 2022-04 CHL', 'visit Nils Berg > PER occurred 2022-04 PER'],
    ],
    [
      `${PAIR} Italy offered its help. UN envoy Nils Berg gave up after a stop in both countries. The war between Peru and Chile goes on.`,
      ['visit Nils Berg > CHL occurred - CHL', 'visit Nils Berg > PER occurred - PER'],
    ],
    [
      `${DAHL} was among those who attended the inauguration of ${QUISPE} in Lima on Monday.`,
      ['visit Liv Dahl > PER occurred 2022-05-16 Lima'],
    ],
    [`${DAHL} was a guest at the summit in Lima.`, ['visit Liv Dahl > PER occurred - Lima']],
    [`${DAHL} was among the mourners at the funeral in Lima.`, ['visit Liv Dahl > PER occurred - Lima']],
    [
      `${DAHL} stopped in Lima on Monday on the way to Quito.`,
      ['visit Liv Dahl > ECU planned - Quito', 'visit Liv Dahl > PER occurred 2022-05-16 Lima'],
    ],
    [
      `${QUISPE} gave a speech and ${DAHL} made a stopover in Lima on her way to Quito.`,
      ['visit Liv Dahl > ECU planned - Quito', 'visit Liv Dahl > PER occurred - Lima'],
    ],
    [
      `Officials discussed matters related to the preparations for the visit of ${DAHL} to Peru.`,
      ['visit Liv Dahl > PER planned - PER'],
    ],
    [`${DAHL} will visit Lima to build on a summit in Quito last fall.`, ['visit Liv Dahl > PER planned - Lima']],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });

  test.each([
    `${DAHL} decided to return Norwegian troops to Peru.`,
    `${DAHL} praised the base, through which soldiers pass on their way to Peru.`,
    `The vote went against ${DAHL}, who represents Norway in Lima.`,
    `${DAHL} was among those who urged restraint in Lima's dispute with Quito.`,
    `${QUISPE} and ${DAHL} hosted a meeting with Chilean President Jorge Soto.`,
  ])('nobody travels: %s', (text) => {
    expect(visits(text)).toEqual([]);
  });

  test('who is at home again is no longer where the journey led', () => {
    const trip = `${DAHL} will travel to Peru and Chile on June 7-9. In Chile, Minister Dahl will meet ${SOTO}.`;
    expect(
      lines(
        `${trip} In Oslo on June 10, Minister Dahl will speak. Minister Dahl will also meet UN envoy Nils Berg.`,
        DAY,
      ),
    ).toContain('meeting Liv Dahl + Nils Berg planned - -');
  });
});

describe('journeys that are off, and those that are not', () => {
  test.each([
    [`A trip to Peru by ${DAHL} planned for June was called off on Tuesday.`, 'cancelled 2022-06 PER'],
    [`A visit by ${DAHL} to Peru scheduled for June 20 will go ahead.`, 'planned 2022-06-20 PER'],
    [`${DAHL} had been due to visit Lima in June but cancelled because of storms.`, 'cancelled 2022-06 Lima'],
    [`${DAHL} had been due to visit Lima in June but cancelled her speech.`, 'planned 2022-06 Lima'],
    [`${DAHL} begins a visit to Peru on Sunday at the invitation of ${QUISPE}.`, 'planned 2022-05-22 PER'],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual([`visit Liv Dahl > PER ${expected}`]);
  });

  test('the day of the visit is not that of its invitation, and an invitation tells when the guest is to come', () => {
    expect(lines(`${DAHL} begins a visit to Peru on Sunday at the invitation of ${QUISPE}.`, DAY)).toContain(
      'invitation Marta Quispe > Liv Dahl occurred - PER',
    );
    expect(visits(`${QUISPE} extended an invitation to ${DAHL} to attend the summit in Lima on June 3.`)).toEqual([
      'visit Liv Dahl > PER proposed 2022-06-03 Lima',
    ]);
  });
});

describe('a text that opens with a call', () => {
  const CALL = `${DAHL} had a telephone conversation with ${QUISPE}.`;
  const met = (text: string) => read(text, DAY).claims.filter(({ kind }) => kind === 'meeting');

  test.each([
    'Following up on the talks held in Quito on April 5, 2022, both leaders also exchanged views on trade.',
    "Marta Quispe thanked her for Norway's recent visit to Lima. The two leaders discussed trade.",
  ])('what else they discussed has no place: %s', (more) => {
    const told = met(`${CALL} ${more}`).filter(({ said }) => said.form === 'phone');
    expect(told).toHaveLength(2);
    expect(told.map(({ said }) => [said.group, said.place, said.date])).toEqual([
      [0, null, null],
      [0, null, null],
    ]);
  });

  test('but a meeting of theirs is one of its own', () => {
    const [, later] = met(`${CALL} They had met in Lima on May 3.`);
    expect(later?.said.form).toBe('in-person');
    expect(lines(`${CALL} They had met in Lima on May 3.`, DAY)).toContain(`meeting ${TWO} occurred 2022-05-03 Lima`);
  });
});
