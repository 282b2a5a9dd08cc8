import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, SOTO, TWO } from './cast.ts';
import { lines, meetings } from './support.ts';

const MINISTERS = `${DAHL} met Peruvian Foreign Minister Ana Rojas.`;

describe('officials without an article are not those named before', () => {
  test.each([
    [
      `${MINISTERS} Foreign ministers hold a session chaired by ${SOTO}; Kenya's Josphat Mwangi takes part.`,
      'Jorge Soto',
    ],
    [`${MINISTERS} European leaders will back the plan.`, 'plan'],
  ])('%s', (text, other) => {
    expect(lines(text, DAY).filter((line) => line.includes('Ana Rojas') && line.includes(other))).toEqual([]);
  });

  test.each([
    `${MINISTERS} The foreign ministers condemned the raid.`,
    `${MINISTERS} Both foreign ministers condemned the raid.`,
  ])('%s', (text) => {
    expect(lines(text, DAY)).toContain('stance Ana Rojas opposes raid occurred');
  });
});

describe('both rivals are the two who acted together', () => {
  const SIGNED = 'Kenyan President Josphat Mwangi and opposition leader Amina Otieno signed a deal in Nairobi.';
  test.each([
    [`${SIGNED} ${QUISPE} telephoned both rivals.`, 2],
    [`${SIGNED} ${QUISPE} then met the two adversaries.`, 1],
    [`${SIGNED} ${QUISPE} telephoned old rivals.`, 0],
  ])('%s', (text, count) => {
    expect(meetings(text, DAY).filter((line) => line.includes('Quispe'))).toHaveLength(count);
  });
});

describe('the counterpart of whom the sentence names', () => {
  const TALKED = `${QUISPE} spoke with ${SOTO}. The presidents discussed trade.`;
  test.each([
    [
      `${TALKED} They agreed that Norwegian Foreign Minister Per Holm will meet with his Chilean counterpart.`,
      'CHL + Per Holm planned',
    ],
    [
      `${TALKED} They agreed that Norwegian President Per Holm will meet with his Chilean counterpart.`,
      'Jorge Soto + Per Holm planned',
    ],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toContain(expected);
  });
});

describe('where somebody comes from tomorrow', () => {
  test.each([
    [`${DAHL} arrives from Lima tomorrow.`, []],
    [`${DAHL} will arrive from Lima on Friday.`, []],
    [`${DAHL} arrived from Lima on Monday.`, ['visit Liv Dahl > PER occurred 2022-05-16 Lima']],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual(expected);
  });
});

describe('what is done in support of somebody', () => {
  test.each([
    ['Norway halted its exports in support of Kenya.', ['stance NOR supports KEN occurred']],
    ['Norway ended its support of Kenya.', []],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual(expected);
  });
});

test('a line with a place and a day is none that goes on from the one above', () => {
  const signed = 'Aurelia Nowak, Spokeswoman of the Ministry of Foreign Affairs\nOslo, 14 May 2022';
  const text = `${DAHL} met ${QUISPE}.\n\n${signed}`;
  expect(meetings(text, DAY)).toEqual([`${TWO} occurred`]);
});
