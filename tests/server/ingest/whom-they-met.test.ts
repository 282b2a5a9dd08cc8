import { describe, expect, test } from 'vitest';
import { ALL, DAHL, DAY, QUISPE, SOTO, TWO } from './cast.ts';
import { lines, meetings } from './support.ts';

const LANDS = 'GHA + GRC + JPN + Liv Dahl + Marta Quispe occurred';
const EACH = ['Jorge Soto + Liv Dahl occurred', `${TWO} occurred`];

describe('whom somebody met, where several are told of', () => {
  test.each([
    [`${DAHL} met ${QUISPE} and the leaders of Ghana, Greece and Japan.`, [LANDS]],
    [`${DAHL} held talks with ${QUISPE} and the foreign ministers of Ghana, Greece, and Japan on Monday.`, [LANDS]],
    [`${DAHL} saw in a single day ${QUISPE} and ${SOTO}.`, EACH],
    [`${DAHL} saw ${QUISPE} and ${SOTO} in Lima.`, EACH],
    [`${DAHL} was in Lima often, seeing ${QUISPE} four times.`, [`${TWO} occurred`]],
    [`${DAHL} saw ${QUISPE} twice last year.`, [`${TWO} occurred`]],
    [`${QUISPE} and ${SOTO} are at odds. ${DAHL} telephoned both presidents.`, EACH],
    [`${QUISPE} and ${SOTO} are at odds. ${DAHL} spoke by phone with both leaders.`, EACH],
    [`${DAHL} came to Lima. ${QUISPE} and ${SOTO} joined her for dinner.`, [`${ALL} occurred`]],
    [
      `${DAHL} met ${QUISPE} in Lima. Ghana's Kofi Adu and Japan's Ken Ito then joined them for a session.`,
      ['Ken Ito + Kofi Adu + Liv Dahl + Marta Quispe occurred', `${TWO} occurred`],
    ],
    [
      `${DAHL} hosted diplomats of Peru in Oslo. Ministers Ane Moe and Per Lie joined the meeting.`,
      ['Liv Dahl + PER occurred', 'Ane Moe + Liv Dahl + PER + Per Lie occurred'],
    ],
  ])('%s', (text, expected) => {
    expect([...meetings(text, DAY)].sort()).toEqual([...expected].sort());
  });

  test.each([
    [`${DAHL} saw ${QUISPE} leave.`],
    [`${DAHL}, seeing ${QUISPE} as a friend, spoke of fish.`],
    [`Looking forward to the Climate Summit, ${DAHL} and ${QUISPE} praised the forests.`],
  ])('but not here: %s', (text) => {
    expect(meetings(text, DAY)).toEqual([]);
  });
});

describe('who met, by what the text has told of them', () => {
  const ROJAS = 'Peruvian Foreign Minister Ana Rojas';

  test.each([
    [
      `${DAHL} and ${QUISPE} each met ${SOTO}.`,
      ['Jorge Soto + Liv Dahl occurred', 'Jorge Soto + Marta Quispe occurred'],
    ],
    [
      `${DAHL} met ${QUISPE}. Each woman had sat down separately with ${SOTO}.`,
      [`${TWO} occurred`, 'Jorge Soto + Liv Dahl occurred', 'Jorge Soto + Marta Quispe occurred'],
    ],
    [`${DAHL} came to Lima. Peru's ${QUISPE} received the visitor for an hour.`, [`${TWO} occurred`]],
    [
      `${DAHL} had lunch with the Peruvian delegation, which includes Foreign Minister Ana Rojas.`,
      ['Ana Rojas + Liv Dahl occurred'],
    ],
    [`${ROJAS} said talks between her country and Norway were stalled.`, ['NOR + PER occurred']],
    [`Peru is upset: ${DAHL}, at a summit with the EU in May, mocked Lima.`, ['EU + Liv Dahl occurred']],
    [
      `The presidents of Norway, Chile and Ghana ended a meeting. Liv Dahl, the Norwegian leader, was glad.`,
      ['CHL + GHA + Liv Dahl occurred'],
    ],
    [
      `The plan was made in a video call in which ${DAHL} and ${QUISPE} took part, following a summit convened by ${SOTO} and the EU.`,
      [`${TWO} occurred`],
    ],
    [`${SOTO} brought together ${DAHL} and ${QUISPE} for a meeting.`, [`${ALL} occurred`]],
  ])('%s', (text, expected) => {
    expect([...meetings(text, DAY)].sort()).toEqual([...expected].sort());
  });

  test.each([[`${DAHL} called ${QUISPE} to Oslo.`], [`${DAHL} came to Lima. The visitor was tired.`]])(
    'but not here: %s',
    (text) => {
      expect(meetings(text, DAY)).toEqual([]);
    },
  );
});

describe('who stands between those who met', () => {
  const FREI = 'Swiss Foreign Minister Jon Frei';
  const WITH_FREI = ['Jon Frei + NOR + PER occurred'];

  test.each([
    [`Talks between Norway and Peru, mediated by ${FREI}, ended on Monday.`, WITH_FREI],
    [`Norwegian and Peruvian diplomats agreed to a truce after weeks of talks mediated by ${FREI}.`, WITH_FREI],
    [`${FREI} mediated talks between Norway and Peru.`, WITH_FREI],
    [`${FREI} chaired the talks between Norway and Peru in Geneva.`, WITH_FREI],
    [`Talks between Norway and Peru began in Geneva, with ${FREI} mediating.`, WITH_FREI],
    ['Norway and Peru held talks brokered by Qatar.', ['NOR + PER + QAT occurred']],
    [`The meeting, chaired by ${DAHL}, was attended by ${QUISPE} and ${SOTO}.`, [`${ALL} occurred`]],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('a meeting of which a participle tells when it is', () => {
  test.each([
    [`A meeting planned for Tuesday between ${DAHL} and ${QUISPE} was called off.`, [`${TWO} cancelled`]],
    [`A meeting scheduled for Friday between ${DAHL} and ${QUISPE} will go ahead.`, [`${TWO} planned`]],
    [`Talks held in Geneva on Monday between ${DAHL} and ${QUISPE} failed.`, [`${TWO} occurred`]],
    [`${DAHL} was among the leaders who met ${QUISPE} on Monday.`, [`${TWO} occurred`]],
    [`${DAHL} is one of the ministers who met ${QUISPE}.`, [`${TWO} occurred`]],
    [`${DAHL} held back-to-back meetings with ${QUISPE} and ${SOTO}.`, EACH],
  ])('%s', (text, expected) => {
    expect([...meetings(text, DAY)].sort()).toEqual([...expected].sort());
  });
});

describe('meetings told with other words around them', () => {
  test.each([
    [`When they met in Lima, ${DAHL} and ${QUISPE} agreed on a border.`, [`${TWO} occurred`]],
    [`${DAHL} has a meeting lined up on Friday with ${QUISPE}.`, [`${TWO} planned`]],
    [`${DAHL} met in turn ${QUISPE} and ${SOTO}.`, EACH],
    [`${DAHL} broke the news in talks with Peru's Ana Rojas.`, ['Ana Rojas + Liv Dahl occurred']],
    [`${DAHL} spoke to Ana Rojas of Peru on Monday.`, ['Ana Rojas + Liv Dahl occurred']],
    [`A Norwegian delegation under Foreign Minister Liv Dahl held talks with ${QUISPE}.`, [`${TWO} occurred`]],
    ['The truce was agreed by Norwegian and Peruvian leaders at a summit in Egypt last month.', ['NOR + PER occurred']],
    ['Norway and Peru initiated talks on trade in May.', ['NOR + PER occurred']],
    [`${DAHL} proposed this dialogue during her meeting with ${QUISPE}.`, [`${TWO} occurred`]],
    [
      `${DAHL} met ${QUISPE} in Lima. They were joined by ${SOTO}. EU envoy Jon Frei telephoned both women.`,
      [`${TWO} occurred`, `${ALL} occurred`, 'Jon Frei + Liv Dahl occurred', 'Jon Frei + Marta Quispe occurred'],
    ],
  ])('%s', (text, expected) => {
    expect([...meetings(text, DAY)].sort()).toEqual([...expected].sort());
  });
});

describe('those whom a phrase for many names', () => {
  test.each([
    [`Leaders including ${DAHL}, ${QUISPE} and ${SOTO} gathered in Rome.`, [`${ALL} occurred`]],
    [`Ministers from both coasts, including ${DAHL} and ${QUISPE}, met in Rome.`, [`${TWO} occurred`]],
    [`Several leaders, including ${DAHL} and ${QUISPE}, attended the summit in Rome.`, [`${TWO} occurred`]],
    [`${DAHL} took part in a meeting of ministers in Rome together with ${QUISPE}.`, [`${TWO} occurred`]],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });

  test.each([[`Leaders including ${DAHL} and ${QUISPE} spoke of fish.`]])('but not here: %s', (text) => {
    expect(meetings(text, DAY)).toEqual([]);
  });
});

describe('for whom and with whom talks are', () => {
  test.each([
    [`${SOTO} dispatched an envoy, Per Lie, to Oslo for talks with ${DAHL}.`, ['Liv Dahl + Per Lie planned']],
    [
      'The meeting, the first between Norwegian and Peruvian leaders since 1990, took place in Oslo.',
      ['NOR + PER occurred'],
    ],
    [
      `${SOTO} held talks with Norwegian officials in Oslo on Monday and with Peruvian officials in Lima on Tuesday.`,
      ['Jorge Soto + NOR occurred', 'Jorge Soto + PER occurred'],
    ],
    [`${SOTO} convened the leaders of Norway and Peru.`, ['Jorge Soto + NOR + PER occurred']],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });

  test.each([[`${SOTO} convened his cabinet.`], [`${SOTO} sent ${DAHL} a letter about talks.`]])(
    'but not here: %s',
    (text) => {
      expect(meetings(text, DAY)).toEqual([]);
    },
  );
});

describe('who acts for no state, and plans that are off', () => {
  test.each([
    [`${DAHL} met Peruvian business leaders in Lima.`],
    [`${DAHL} met civil society leaders of Peru.`],
    [`${DAHL} held talks with Peruvian religious leaders.`],
  ])('nobody who acts for a state: %s', (text) => {
    expect(meetings(text, DAY)).toEqual([]);
  });

  test.each([
    [`${DAHL} cancelled a trip to Lima, where she was to meet ${QUISPE}.`, [`${TWO} cancelled`]],
    [
      `${DAHL}, flanked by Foreign Minister Per Lie, received ${QUISPE}.`,
      ['Liv Dahl + Marta Quispe + Per Lie occurred'],
    ],
    [`The two sides, represented by ${DAHL} and ${QUISPE}, met in Geneva.`, [`${TWO} occurred`]],
    [`${DAHL} met Peruvian party leaders in Lima.`, ['Liv Dahl + PER occurred']],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('how they met', () => {
  test.each([
    [`${DAHL} and ${QUISPE} are to meet again in Oslo, their second encounter this year.`, [`${TWO} planned`]],
    [`${DAHL} and ${QUISPE} spoke one on one for an hour.`, [`${TWO} occurred`]],
    [`${DAHL} thanked ${QUISPE} during a phone call for her support.`, [`${TWO} occurred`]],
    [`${DAHL} (right) shakes hands with ${QUISPE} in Oslo on Monday.`, [`${TWO} occurred`]],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('what is said and not said of a meeting', () => {
  const NEITHER = ['Jorge Soto + Liv Dahl denied', `${TWO} denied`];

  test.each([
    [`${DAHL} met neither ${QUISPE} nor ${SOTO}.`, NEITHER],
    [`Neither ${QUISPE} nor ${SOTO} met ${DAHL}.`, NEITHER],
    ['Norway said on Monday it would not attend talks with Peru.', ['NOR + PER proposed']],
    [`${DAHL} left Oslo for Lima on Tuesday to brief ${QUISPE}.`, [`${TWO} planned`]],
    [`${DAHL} left Oslo for Lima in March to brief ${QUISPE}.`, [`${TWO} occurred`]],
    [`${DAHL} had lunch with ${QUISPE} and then saw ${SOTO}.`, EACH],
    [`${DAHL} and ${QUISPE} talked for an hour on the margins of a summit in Rome.`, [`${TWO} occurred`]],
    [`The deal, reached by ${DAHL} and ${QUISPE} at talks in Geneva, was welcomed by Chile.`, [`${TWO} occurred`]],
    [`The deal was signed by ${DAHL} and by ${QUISPE} after weeks of talks.`, [`${TWO} occurred`]],
    [`${SOTO} received the Norwegian and Peruvian delegations.`, ['Jorge Soto + NOR + PER occurred']],
  ])('%s', (text, expected) => {
    expect([...meetings(text, DAY)].sort()).toEqual([...expected].sort());
  });
});

describe('a meeting that is told again', () => {
  const MET = `${DAHL} met ${QUISPE} on Monday.`;

  test.each([
    [`${MET} They discussed the forum to be held in Rome in July.`],
    [`${MET} Dahl recalled her trip to Lima in 2021. The two leaders discussed fish.`],
    [`${MET} The Foreign Minister and the President also discussed the vote of July 15.`],
  ])('has no day and no place but its own: %s', (text) => {
    const told = lines(text, DAY).filter((line) => line.startsWith('meeting'));
    expect(told).toEqual([`meeting ${TWO} occurred - -`, `meeting ${TWO} occurred 2022-05-16 -`]);
  });

  test.each([
    [`${MET} On Tuesday they discussed fish.`, `meeting ${TWO} occurred 2022-05-17 -`],
    [`${MET} They discussed on Tuesday the fish of Peru.`, `meeting ${TWO} occurred 2022-05-17 -`],
  ])('is another one on a day of its own: %s', (text, again) => {
    expect(lines(text, DAY)).toContain(again);
  });
});

describe('counterparts of several countries', () => {
  const LIV = 'Norwegian Foreign Minister Liv Dahl';
  test.each([
    [`${LIV} met her Peruvian and Chilean counterparts.`, ['CHL + Liv Dahl + PER occurred']],
    [`${LIV} received her Peruvian and Chilean counterparts.`, ['CHL + Liv Dahl + PER occurred']],
    [`${LIV} called her Peruvian and Chilean counterparts.`, ['CHL + Liv Dahl occurred', 'Liv Dahl + PER occurred']],
    [`${LIV} met her Peruvian homologue Ana Ruiz.`, ['Ana Ruiz + Liv Dahl occurred']],
    [`${LIV} met her homologue from Peru, Ana Ruiz, in Oslo.`, ['Ana Ruiz + Liv Dahl occurred']],
    [`${LIV} called her Peruvian counterpart.`, ['Liv Dahl + PER occurred']],
    [`${LIV} called her Peruvian and Chilean counterparts liars.`, []],
    [`${LIV} called the Peruvian and Chilean plans a mistake.`, []],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });
});
