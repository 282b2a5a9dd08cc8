import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Thursday. */
const DAY = '2021-06-10';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const ROJAS = 'Peruvian Foreign Minister Ana Rojas';
const VIDAL = 'Chilean President Rosa Vidal';
const QUISPE = 'Peruvian President Marta Quispe';
const KATO = 'Ugandan President Moses Kato';
const ODUYA = 'Kenyan President Amina Oduya';

const meetings = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('meeting'));
const last = (text: string): string | undefined => meetings(text).at(-1);

describe('groups that the text names again', () => {
  test.each([
    [
      `${VIDAL} owes the idea to ${QUISPE} and ${ODUYA}, and the three met in Quito on Sunday.`,
      'Amina Oduya + Marta Quispe + Rosa Vidal occurred 2021-06-06 Quito',
    ],
    [
      `${DAHL} criticised ${ROJAS}. On Monday the two women met in Oslo.`,
      'Ana Rojas + Liv Dahl occurred 2021-06-07 Oslo',
    ],
    [
      `${VIDAL} wrote to ${QUISPE}. ${DAHL} met ${ROJAS} in May. The two presidents last met in Bogota in March.`,
      'Marta Quispe + Rosa Vidal occurred 2021-03 Bogota',
    ],
    [
      `${DAHL} spoke separately with ${VIDAL} and ${QUISPE}. The two leaders are to sit down in Bogota in July.`,
      'Marta Quispe + Rosa Vidal planned 2021-07 Bogota',
    ],
    [
      'Norway and Denmark recalled their envoys. Their prime ministers met Chilean President Rosa Vidal on Monday.',
      'DNK + NOR + Rosa Vidal occurred 2021-06-07 -',
    ],
    [
      `${VIDAL} met ${QUISPE} in May. Their foreign ministers will meet in Lima in July.`,
      'CHL + PER planned 2021-07 Lima',
    ],
  ])('%s', (text, told) => {
    expect(meetings(text)).toContain(`meeting ${told}`);
  });

  test.each([
    [
      `${VIDAL} met ${QUISPE} and ${ODUYA}. They discussed trade.`,
      'Amina Oduya + Marta Quispe + Rosa Vidal occurred - -',
    ],
    [
      `${VIDAL} received ${QUISPE} and ${ODUYA}. They will meet again in July.`,
      'Amina Oduya + Marta Quispe + Rosa Vidal planned 2021-07 -',
    ],
    [`${VIDAL} criticised ${QUISPE} and ${ODUYA}. They met in May.`, 'Amina Oduya + Marta Quispe occurred 2021-05 -'],
  ])('who met two others is one of them: %s', (text, expected) => {
    expect(last(text)).toBe(`meeting ${expected}`);
  });

  test('who speaks for a government is none of the two', () => {
    const text = `${VIDAL} hoped for deeds, spokesman Juan Perez said. ${QUISPE} thanked her, and the two are to meet in July.`;
    expect(last(text)).toBe('meeting Marta Quispe + Rosa Vidal planned 2021-07 -');
  });

  test('of three ministers two are not known', () => {
    const text = `${DAHL} praised ${ROJAS}. Kenyan Foreign Minister Peter Mwangi praised her too. ${VIDAL} met both foreign ministers.`;
    expect(meetings(text)).toEqual([]);
  });
});

describe('who brings others together', () => {
  test.each([
    [
      `In March the Norwegian minister, Liv Dahl, brought together ${ODUYA} and ${KATO} in Oslo.`,
      'Amina Oduya + Liv Dahl + Moses Kato occurred 2021-03 Oslo',
    ],
    [
      `${DAHL} brought the presidents of Kenya and Uganda, Amina Oduya and Moses Kato, together in Oslo on 3 May.`,
      'Amina Oduya + Liv Dahl + Moses Kato occurred 2021-05-03 Oslo',
    ],
    [
      `The summit was convened at the initiative of ${DAHL} and attended by ${ODUYA} and ${KATO}.`,
      'Amina Oduya + Liv Dahl + Moses Kato occurred - -',
    ],
    [
      `The summit was held in Nairobi under the chairmanship of ${ODUYA} and was attended by ${KATO} and ${VIDAL}.`,
      'Amina Oduya + Moses Kato + Rosa Vidal occurred - Nairobi',
    ],
  ])('%s', (text, told) => {
    expect(meetings(text)).toContain(`meeting ${told}`);
  });

  test.each([
    [`${DAHL} brought two books, one for ${ODUYA} and one for ${KATO}.`],
    ['The union brings Norway, Peru and Chile together.'],
    [`The law was passed at the initiative of ${DAHL}.`],
  ])('no meeting: %s', (text) => {
    expect(meetings(text)).toEqual([]);
  });
});

describe('meetings that are off, untrue or not agreed', () => {
  test.each([
    [`${VIDAL} had planned to fly to Lima to see ${QUISPE}, but the trip has been put off.`, 'cancelled'],
    [`A summit between ${VIDAL} and ${QUISPE} was to be held in May, but was called off.`, 'cancelled'],
    [`${VIDAL} will meet ${QUISPE} in May, but the strike has been called off.`, 'planned'],
    [`${VIDAL} will meet ${QUISPE} in May, but the talks have not been cancelled.`, 'planned'],
    [`A meeting between ${VIDAL} and ${QUISPE} is not on the agenda.`, 'proposed'],
    [`A meeting between ${VIDAL} and ${QUISPE} is on the agenda.`, 'planned'],
    [`A spokesman said reports that ${VIDAL} had met ${QUISPE} were propaganda.`, 'denied'],
    [`Reports that ${VIDAL} met ${QUISPE} in March are false.`, 'denied'],
    [`Reports that ${VIDAL} met ${QUISPE} in March are detailed.`, 'occurred'],
    [`${VIDAL} meets ${QUISPE} at 10:00 a.m.`, 'planned'],
    [`${VIDAL} met ${QUISPE} at 10:00 a.m.`, 'occurred'],
  ])('%s', (text, modality) => {
    expect(last(text)).toContain(`Marta Quispe + Rosa Vidal ${modality}`);
  });
});

describe('both sides are those who were told of together', () => {
  const SOTO = 'Chilean President Jorge Soto';
  const MEDIATED = 'Norwegian mediators met representatives of both sides in Oslo.';
  test.each([
    [`${SOTO} spoke on Friday. ${QUISPE} said she wanted peace. ${MEDIATED}`, []],
    [`${SOTO} spoke with ${QUISPE}. ${MEDIATED}`, ['CHL + NOR + PER', 'Jorge Soto + Marta Quispe']],
    [`${SOTO} praised ${QUISPE}. Both sides held talks in Oslo.`, ['Jorge Soto + Marta Quispe']],
    ['Chile and Peru are at odds. Both sides held talks in Oslo.', ['CHL + PER']],
    [`${SOTO} spoke. ${QUISPE} spoke. The two leaders held talks.`, ['Jorge Soto + Marta Quispe']],
  ])('%s', (text, expected) => {
    expect(meetings(text).map((line) => line.replace(/^meeting | occurred.*$/g, ''))).toEqual(expected);
  });
});
