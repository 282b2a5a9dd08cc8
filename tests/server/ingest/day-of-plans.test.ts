import { describe, expect, test } from 'vitest';
import { lines, read } from './support.ts';

/** A Monday. */
const DAY = '2015-03-02';
const THURSDAY = '2015-03-05';

/** What puts it ahead, in front of a bare verb. */
const PLANS = [
  'will',
  'is to',
  'is due to',
  'is also due to',
  'is scheduled to',
  'is expected to',
  'is set to',
  'is slated to',
  'is likely to',
  'is going to',
  'plans to',
  'intends to',
  'hopes to',
  'is planning to',
  'is preparing to',
  'has promised to',
  'was due to',
  'was expected to',
] as const;

/** Where the day may stand. */
const PLACES: Readonly<Record<string, (who: string, verb: string, whom: string) => string>> = {
  'in front': (who, verb, whom) => `On Thursday ${who} ${verb} ${whom}.`,
  'in front, with a comma': (who, verb, whom) => `On Thursday, ${who} ${verb} ${whom}.`,
  'a part of it in front': (who, verb, whom) => `On Thursday morning ${who} ${verb} ${whom}.`,
  'behind who does it': (who, verb, whom) => `${who} on Thursday ${verb} ${whom}.`,
  'at the end': (who, verb, whom) => `${who} ${verb} ${whom} on Thursday.`,
  'in front of more about whom': (who, verb, whom) => `On Thursday ${who} ${verb} ${whom}, who took office last year.`,
  'in what somebody says': (who, verb, whom) => `A spokesman said on Monday that on Thursday ${who} ${verb} ${whom}.`,
};

const DEEDS = [
  ['Norwegian Foreign Minister Liv Dahl', 'meet', 'Chilean Foreign Minister Pedro Rojas'],
  ['Foreign Minister Rosa Quispe of Peru', 'hold talks with', 'Chilean Foreign Minister Pedro Rojas'],
  ['Nabil Haddad, the Jordanian prime minister,', 'host', 'Chilean Foreign Minister Pedro Rojas'],
  ['President Bakir Adzic of Croatia', 'visit', 'Chile'],
  ['Norwegian Foreign Minister Liv Dahl', 'fly to', 'Santiago'],
] as const;

describe.each(Object.entries(PLACES))('the day of what is planned stands %s', (_, place) => {
  test.each(PLANS)('%s', (plan) => {
    // Of what was planned once, "Thursday" may be the last one.
    const days = plan.startsWith('was ') ? [THURSDAY, '2015-02-26'] : [THURSDAY];
    for (const [who, verb, whom] of DEEDS) {
      const { claims } = read(place(who, `${plan} ${verb}`, whom), DAY);
      expect(claims.map((claim) => days.includes(claim.said.date?.when ?? ''))).not.toContain(false);
      expect(claims.map(({ modality }) => modality)).not.toContain('occurred');
      expect(claims.length).toBeGreaterThan(0);
    }
  });
});

const A = 'Norwegian Foreign Minister Liv Dahl';
const B = 'Chilean President Pedro Rojas';

describe('a verb in the present tense behind a day', () => {
  test.each([
    [`${A} on Thursday visits Chile.`, 'visit Liv Dahl > CHL planned 2015-03-05 CHL'],
    [`${A} this week plans to visit Chile.`, 'visit Liv Dahl > CHL planned 2015-03 CHL'],
    [`${A} on Thursday travels to Santiago.`, 'visit Liv Dahl > CHL planned 2015-03-05 Santiago'],
    [`${A} on Thursday meets ${B}.`, 'meeting Liv Dahl + Pedro Rojas planned 2015-03-05 -'],
  ])('%s', (text, line) => {
    expect(lines(text, DAY)).toEqual([line]);
  });
});

describe('a verb in the present tense behind an aside', () => {
  test.each([
    `${A}, the head of the mission, plans to visit Chile on Thursday.`,
    `${A}, who took office in May, hopes to visit Chile on Thursday.`,
    `${A}, under pressure at home, travels to Chile on Thursday.`,
    `${A}, on a tour of the region, visits Chile on Thursday.`,
    `Liv Dahl, Norway's foreign minister, on Thursday visits Chile.`,
  ])('%s', (text) => {
    expect(lines(text, DAY)).toEqual([
      expect.stringMatching(/^visit Liv Dahl > CHL (?:planned|proposed) 2015-03-05 CHL$/),
    ]);
  });

  test.each([
    `In the talks with ${A}, the head of the mission, visits to Chile were discussed.`,
    `Apart from ${A}, the head of the mission, plans to open roads were on the table.`,
  ])('a noun is none: %s', (text) => {
    expect(lines(text, DAY)).toEqual([]);
  });
});

/** The day is that of the promise, of the offer, or of how somebody felt. */
test.each([
  [`On Friday ${A} agreed to visit Chile.`, 'planned'],
  [`On Friday ${A} promised to visit Chile.`, 'planned'],
  [`On Friday ${A} was invited to visit Chile.`, 'proposed'],
  [`On Friday ${A} offered to visit Chile.`, 'proposed'],
  [`On Friday ${A} was ready to visit Chile.`, 'proposed'],
])('%s', (text, modality) => {
  expect(lines(text, DAY)).toEqual([`visit Liv Dahl > CHL ${modality} - CHL`]);
});
