import { describe, expect, test } from 'vitest';
import { meetings } from './support.ts';

const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const QUISPE = 'Peruvian President Marta Quispe';
const occurred = 'Liv Dahl + Marta Quispe occurred';
const planned = 'Liv Dahl + Marta Quispe planned';
const proposed = 'Liv Dahl + Marta Quispe proposed';

describe('names of meetings', () => {
  test.each([
    [`${DAHL} held a one-on-one with ${QUISPE}.`, [occurred]],
    [`${DAHL} and ${QUISPE} had a working breakfast.`, [occurred]],
    [`${DAHL} held an exchange of views with ${QUISPE}.`, [occurred]],
    [`The ministerial between ${DAHL} and ${QUISPE} ended.`, [occurred]],
    [`${DAHL} will fly to Lima for the Norway-Peru Business Council.`, ['Liv Dahl + PER planned']],
    ['The Norway – Peru Energy Dialogue took place on Monday.', ['NOR + PER occurred']],
    [`At the summit in Oslo, ${DAHL} and ${QUISPE} signed a treaty.`, [occurred]],
    [`${DAHL} recalled her visit with ${QUISPE} in March.`, [occurred]],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });

  test.each([
    [`${DAHL} and ${QUISPE} gave a news conference.`],
    [`${DAHL} said the Security Council should act.`],
    [`${DAHL} described the Norway-Peru Strategic Partnership.`],
    [`${DAHL} said the NATO summit was long.`],
    [`${DAHL} will attend the G7 summit in May.`],
    [`${DAHL} will travel to Madrid, Spain, for the NATO summit.`],
    [`${DAHL} spoke on the sidelines of the G7 summit.`],
    [`${DAHL} began a visit with her family.`],
  ])('not: %s', (text) => {
    expect(meetings(text)).toEqual([]);
  });
});

describe('dialogue as a policy', () => {
  test.each([
    [`${DAHL} and ${QUISPE} agreed to continue the dialogue.`],
    [`${DAHL} and ${QUISPE} agreed to maintain contacts at all levels.`],
    ['Norway and Peru committed to deepen consultations.'],
    ['Norway and Peru promote dialogue.'],
  ])('%s', (text) => {
    expect(meetings(text)).toEqual([]);
  });

  test.each([
    ['Norway and Peru held consultations on Monday.', ['NOR + PER occurred']],
    ['Norway and Peru will continue the dialogue on June 4.', ['NOR + PER planned']],
    ['Norway and Peru agreed to continue negotiations.', ['NOR + PER planned']],
  ])('but: %s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });
});

describe('verbs of meeting', () => {
  test.each([
    [`${DAHL} will engage with ${QUISPE} in Lima.`, [planned]],
    [`${DAHL} exchanged views with ${QUISPE}.`, [occurred]],
    [`${DAHL} visited ${QUISPE} in hospital.`, [occurred]],
    [`${DAHL} called ${QUISPE} on Monday.`, [occurred]],
    [`${DAHL} shook hands with ${QUISPE}.`, [occurred]],
    [`${DAHL} and ${QUISPE} met late Monday.`, [occurred]],
    [`${DAHL} and ${QUISPE} spoke by phone.`, [occurred]],
    [`${DAHL} invited ${QUISPE} to a meeting in Oslo.`, [proposed]],
    [`${DAHL} hosted representatives of Peru and Chile.`, ['CHL + Liv Dahl + PER occurred']],
    [`An aide to ${QUISPE} said Monday Ms. Quispe and ${DAHL} will meet in Lima.`, [planned]],
    [`${DAHL} will welcome ${QUISPE} to Oslo for talks.`, [planned]],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });

  test.each([
    [`${DAHL} and ${QUISPE} met the press.`],
    [`${DAHL} and ${QUISPE} fund efforts to meet new challenges.`],
    [`${DAHL} and ${QUISPE} spoke about the climate.`],
    [`${DAHL} called ${QUISPE} a friend.`],
    [`${DAHL} called on ${QUISPE} to act.`],
    ['Norway urged Peru to engage with Chile.'],
    [`${DAHL} and ${QUISPE} exchanged letters.`],
    [`${DAHL} visited the wounded in Lima.`],
    [`${DAHL} spoke about her contacts with ${QUISPE}.`],
  ])('not: %s', (text) => {
    expect(meetings(text)).toEqual([]);
  });
});

describe('parties that go by what they are', () => {
  test.each([
    [`${DAHL} met with the ambassadors of the G7 countries.`, ['G7 + Liv Dahl occurred']],
    [`${DAHL} met with officials from the ASEAN Secretariat.`, ['ASEAN + Liv Dahl occurred']],
    [`${DAHL} spoke with foreign ministers of NATO allies.`, ['Liv Dahl + NATO occurred']],
    [
      'Talks between the Norwegian delegation and representatives of the Peruvian government ended.',
      ['NOR + PER occurred'],
    ],
    [`${DAHL} will meet with Government of Peru officials.`, ['Liv Dahl + PER planned']],
    [`In Peru, ${DAHL} will meet with senior government officials.`, ['Liv Dahl + PER planned']],
    [`${DAHL} will travel to Lima to engage with government officials and civil society.`, ['Liv Dahl + PER planned']],
    [`${QUISPE} spoke. Talks between the leaders of Peru and Chile ended.`, ['CHL + Marta Quispe occurred']],
    [`${DAHL} will take part in a conference hosted by the Government of Peru.`, ['Liv Dahl + PER planned']],
    [
      'Norway and Peru said talks between the two nations were held with Chile acting as mediator.',
      ['CHL + NOR + PER occurred'],
    ],
    [`${DAHL} was briefed on talks between Peru and Chile.`, ['CHL + PER occurred']],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });

  test.each([
    [`In Peru, ${DAHL} will meet with civil society leaders.`],
    [`In Peru, ${DAHL} will meet with business leaders.`],
    [`In Oslo, ${DAHL} met with senior government officials.`],
    [`${DAHL} briefed the press on the prospects for talks with Peru.`],
  ])('not: %s', (text) => {
    expect(meetings(text)).toEqual([]);
  });
});

describe('who comes to it', () => {
  test.each([
    [`${DAHL} co-chaired the Norway-Peru Strategic Dialogue in May.`, ['Liv Dahl + PER occurred']],
    [
      `${DAHL} will discuss the upcoming Norway-Peru summit that ${QUISPE} will host in Lima.`,
      ['Marta Quispe + NOR planned'],
    ],
    [
      "The plan builds on Norwegian Foreign Minister Liv Dahl's participation in the 2016 Norway-Peru summit.",
      ['Liv Dahl + PER occurred'],
    ],
    ['The meeting brought together three states -- Norway, Peru and Chile.', ['CHL + NOR + PER occurred']],
    [
      'Norway is inviting leaders from Peru, Chile and Ecuador, as well as Brazil, for this meeting.',
      ['BRA + CHL + ECU + NOR + PER proposed'],
    ],
    [`${DAHL} proposed a trilateral (Peru-Chile-Ecuador) meeting.`, ['CHL + ECU + PER proposed']],
    [`${DAHL} said her country will reject talks with Peru.`, ['NOR + PER proposed']],
    ["The plan will start after next week's Norway-Peru summit.", ['NOR + PER planned']],
    [`${DAHL} flew to Lima to continue consultations with ${QUISPE}.`, [occurred]],
    [`Citizens of Norway! Today I spoke with ${QUISPE}.`, ['Marta Quispe + NOR occurred']],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });

  test.each([
    [`${DAHL} will return after the completion of the G7 summit.`],
    [`Today I spoke with ${QUISPE}.`],
    [`${DAHL} spoke on her return to Peru.`],
    [`The Dahl-Quispe Expert Group was founded by ${DAHL} and others.`],
  ])('not: %s', (text) => {
    expect(meetings(text)).toEqual([]);
  });
});

describe('lists, dates and groups around a meeting', () => {
  test.each([
    [`${DAHL} spoke with many leaders – Peru, Chile, Ecuador and others.`, ['CHL + ECU + Liv Dahl + PER occurred']],
    ["The plan will start after next week's Norwegian-Peruvian summit.", ['NOR + PER planned']],
    [
      `After a long flight, ${DAHL} and Norwegian Senator Ola Moe met with ${QUISPE}.`,
      ['Liv Dahl + Marta Quispe + Ola Moe occurred'],
    ],
    [`${DAHL} will attend the Quad ministerial, hosted by Peruvian President Marta Quispe.`, [planned]],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });

  test.each([
    [
      `${DAHL} spoke with foreign ministers of ASEAN nations during the ASEAN-Norway Meeting.`,
      ['ASEAN + Liv Dahl occurred'],
    ],
    [
      `${DAHL} will meet with officials from the ASEAN Secretariat and the ASEAN Committee of Permanent Representatives.`,
      ['ASEAN + Liv Dahl planned'],
    ],
  ])('told once: %s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });

  test('who leads the delegation of a country takes part for it', () => {
    const text = `${DAHL} attended the Norway-Peru Dialogue. Peruvian Minister Ana Rojas led the Peruvian delegation.`;
    expect(meetings(text)).toContain('Ana Rojas + Liv Dahl occurred');
  });

  test('other leaders are not those who met before', () => {
    const text = `${DAHL} met ${QUISPE}. Ms. Dahl will discuss with European leaders the price of fish.`;
    expect(meetings(text)).toEqual([occurred]);
  });
});
