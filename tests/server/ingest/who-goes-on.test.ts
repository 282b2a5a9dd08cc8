import { describe, expect, test } from 'vitest';
import { lines, meetings } from './support.ts';

/** A Thursday. */
const DAY = '2015-11-05';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const QUISPE = 'Peruvian President Ana Quispe';
const SOTO = 'Chilean Foreign Minister Jorge Soto';

const visits = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('visit'));

describe('who is meant behind an office', () => {
  test('the holder, whoever the sentence before was about', () => {
    const text = `${SOTO} met Kenyan President Amos Otieno in Lima. The president flew on to Oslo, where he was received by ${DAHL}.`;
    expect(meetings(text)).toEqual(['Amos Otieno + Jorge Soto occurred', 'Amos Otieno + Liv Dahl occurred']);
  });

  test('but behind a name that one', () => {
    const text = `${SOTO} met Kenyan President Amos Otieno in Lima. Soto flew on to Oslo, where he was received by ${DAHL}.`;
    expect(meetings(text)).toEqual(['Amos Otieno + Jorge Soto occurred', 'Jorge Soto + Liv Dahl occurred']);
  });
});

describe('the ministers of other states', () => {
  const met = `${DAHL} met ${SOTO} in Oslo.`;
  test.each([
    `${met} Foreign ministers of four Arab states arrived in Nairobi.`,
    `${met} Foreign ministers of three African nations arrived in Nairobi.`,
  ])('%s', (text) => {
    expect(visits(text)).toEqual(['visit Jorge Soto > NOR occurred - Oslo']);
  });

  test('but those of the two', () => {
    expect(visits(`${met} The foreign ministers arrived in Nairobi.`)).toHaveLength(3);
  });
});

describe('who is only involved', () => {
  test.each([
    [`${DAHL} and ${QUISPE} were involved in the negotiations.`, []],
    [`${SOTO} denied that ${DAHL} and ${QUISPE} had been involved in the talks.`, []],
    [`${DAHL} and ${QUISPE} took part in the talks.`, ['Ana Quispe + Liv Dahl occurred']],
    ['Qatar and Egypt were involved in talks with Hamas.', ['EGY + Hamas + QAT occurred']],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });
});

describe('what somebody calls for', () => {
  test.each([
    [`${DAHL} called ${QUISPE} on Sunday to brief her on the deal.`, ['Ana Quispe + Liv Dahl occurred']],
    [`${DAHL} called for ${QUISPE} to meet ${SOTO}.`, ['Ana Quispe + Jorge Soto proposed']],
    [`${DAHL} called on ${QUISPE} to meet ${SOTO}.`, ['Ana Quispe + Jorge Soto proposed']],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('the day of an earlier trip', () => {
  test.each([
    [`${DAHL} will arrive in Lima on Friday after completing a trip to Kenya.`, 'visit Liv Dahl > KEN occurred - KEN'],
    [`${DAHL} will arrive in Lima on Friday after a trip to Kenya.`, 'visit Liv Dahl > KEN occurred - KEN'],
    [`${DAHL} made a trip to Kenya on Monday.`, 'visit Liv Dahl > KEN occurred 2015-11-02 KEN'],
  ])('%s', (text, expected) => {
    expect(visits(text)).toContain(expected);
  });
});
