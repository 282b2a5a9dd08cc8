import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2015-03-04';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const ROJAS = 'Chilean Foreign Minister Pedro Rojas';
const RUIZ = 'Chilean President Carmen Ruiz';

/** Ways to tell of a meeting in Santiago on Tuesday. */
const MET = [
  `${DAHL} met ${ROJAS} in Santiago on Tuesday.`,
  `${DAHL} held talks in Santiago on Tuesday with her Chilean counterpart Pedro Rojas.`,
  `${ROJAS} received ${DAHL} in Santiago on Tuesday.`,
  'The foreign ministers of Norway and Chile, Liv Dahl and Pedro Rojas, met in Santiago on Tuesday.',
];

const after = (next: string): readonly string[] =>
  MET.flatMap((met) => lines(`${met} ${next}`, DAY)).filter((line) => line.includes('Carmen Ruiz'));

describe('who came for a meeting is still there, on the same day', () => {
  test.each([
    `She also met ${RUIZ}.`,
    `Dahl then held talks with ${RUIZ} at the palace.`,
    `The Norwegian minister also called on ${RUIZ}.`,
    `Dahl, whose visit ends on Thursday, also met ${RUIZ}.`,
    `Dahl and ${RUIZ} discussed trade and fishing.`,
    `${RUIZ} welcomed Dahl at the presidential palace.`,
  ])('%s', (next) => {
    const told = after(next);
    expect(told).toHaveLength(MET.length);
    for (const line of told) expect(line).toMatch(/^meeting .* occurred 2015-03-03 (?:Santiago|CHL)$/);
  });

  test.each([[`She is due to meet ${RUIZ} on Thursday.`], [`On Thursday she will be received by ${RUIZ}.`]])(
    'and some days more: %s',
    (next) => {
      const told = after(next).filter((line) => line.startsWith('meeting'));
      expect(told).toHaveLength(MET.length);
      for (const line of told) expect(line).toMatch(/ planned 2015-03-05 (?:Santiago|CHL)$/);
    },
  );
});

describe('what was or will be on another occasion', () => {
  test.each([
    [`Dahl had met ${RUIZ} in January.`, / 2015-01 -$/],
    [`Dahl has often met ${RUIZ}.`, / - -$/],
    [`She will meet ${RUIZ} again next month.`, / 2015-04 -$/],
    [`Before that, she met ${RUIZ}.`, / - (?:-|CHL)$/],
  ])('%s', (next, end) => {
    for (const line of after(next)) expect(line).toMatch(end);
  });
});

test('an ambassador at a meeting has not come for it', () => {
  const text = `${DAHL} met ${ROJAS} in Santiago on Tuesday. The Norwegian delegation included Ambassador to Chile Odd Berg.`;
  expect(lines(text, DAY).filter((line) => line.startsWith('visit'))).toEqual([
    'visit Liv Dahl > CHL occurred 2015-03-03 Santiago',
  ]);
});

describe('he or she is the only one of whom the sentence has told', () => {
  test.each([
    `Norwegian Foreign Minister Liv Dahl's visit to Chile, where she met ${ROJAS}, ended on Tuesday.`,
    `Officials said ${DAHL} ended a visit to Chile on Tuesday during which she met ${ROJAS}.`,
  ])('%s', (text) => {
    expect(lines(text, DAY)).toContainEqual(expect.stringMatching(/^meeting Liv Dahl \+ Pedro Rojas occurred/));
  });

  test(`who is told of later is not: she`, () => {
    expect(lines(`The treaty that she signed with ${ROJAS} pleased ${DAHL}.`, DAY)).toEqual([]);
  });
});
