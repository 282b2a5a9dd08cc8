import { describe, expect, test } from 'vitest';
import { lines, read } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const QUISPE = 'Peruvian Foreign Minister Ana Quispe';
const SOTO = 'Chilean Foreign Minister Jorge Soto';
const ALL = 'Ana Quispe + Jorge Soto + Liv Dahl';

const meetings = (text: string, published = DAY): readonly string[] =>
  lines(text, published).filter((line) => line.startsWith('meeting'));

describe('who came to a summit stands in a list behind it', () => {
  test.each([
    [`The summit was held in Geneva on 12 May. Attending were: ${DAHL}, ${QUISPE} and ${SOTO}.`, '2022-05-12 Geneva'],
    [
      `The ministers met in Geneva on 12 May. Among those attending were ${DAHL}, ${QUISPE} and ${SOTO}.`,
      '2022-05-12 Geneva',
    ],
    [`Fishing powers gathered in Geneva on 12 May. Participants: ${DAHL}, ${QUISPE} and ${SOTO}.`, '2022-05-12 Geneva'],
    [
      'The conference took place in Geneva from 11 to 12 May. The following heads of delegation attended: Liv Dahl (Norway); Ana Quispe (Peru); and Jorge Soto (Chile).',
      '2022-05 Geneva',
    ],
    [
      'The summit took place in Geneva on 12 May. Participants:\n1. Liv Dahl, Foreign Minister of Norway\n2. Ana Quispe, Foreign Minister of Peru\n3. Jorge Soto, Foreign Minister of Chile',
      '2022-05-12 Geneva',
    ],
    [
      'The summit took place in Geneva on 12 May.\n\nPresent were:\n• Foreign Minister Liv Dahl (Norway)\n• Foreign Minister Ana Quispe (Peru)\n• Foreign Minister Jorge Soto (Chile)',
      '2022-05-12 Geneva',
    ],
  ])('%s', (text, when) => {
    expect(meetings(text)).toContain(`meeting ${ALL} occurred ${when}`);
  });

  test('of a summit to come', () => {
    const text = `Friday: The Arctic Council holds a summit in Geneva. ${DAHL} and ${QUISPE} attend.`;
    expect(meetings(text)).toEqual(['meeting Ana Quispe + Liv Dahl planned 2022-05-20 Geneva']);
  });

  test.each([
    [`${DAHL} met ${QUISPE} in Lima. They spoke of the summit in Geneva in June. She was joined by ${SOTO}.`],
    [
      `${DAHL} met ${QUISPE} in Lima. A summit will be held in Geneva in June. The Norwegian delegation included Ambassador Kari Lie.`,
    ],
    [`The summit was held in Geneva on 12 May. The committee includes ${DAHL} and ${QUISPE}.`],
    [`The summit was held in Geneva on 12 May. ${DAHL} praised ${QUISPE}.`],
  ])('nobody is put at it: %s', (text) => {
    expect(meetings(text).filter((line) => line.endsWith('Geneva'))).toEqual([]);
  });
});

describe('countries and names in brackets', () => {
  test.each([
    [`${DAHL} held bilaterals with Ana Quispe (Peru) and Jorge Soto (Chile) on Monday.`],
    [`${DAHL} held talks with her counterparts from Peru (Ana Quispe) and Chile (Jorge Soto) on Monday.`],
    ['The foreign ministers of Norway (Liv Dahl), Peru (Ana Quispe) and Chile (Jorge Soto) met on Monday.'],
  ])('%s', (text) => {
    expect(meetings(text)).toEqual([`meeting ${ALL} occurred 2022-05-16 -`]);
  });

  test('what else stands in brackets names nobody', () => {
    const { persons } = read('Norway (Oslo University) and Peru (Team Lima) met on Monday.', DAY);
    expect(persons).toEqual([]);
  });
});

describe('each with a place or day of its own', () => {
  const [one, other] = ['Ana Quispe + Liv Dahl', 'Jorge Soto + Liv Dahl'];
  test.each([
    [`${DAHL} met ${QUISPE} in Lima and ${SOTO} in Santiago.`, 'occurred - Lima', 'occurred - Santiago'],
    [`${DAHL} met ${QUISPE} on Monday and ${SOTO} on Tuesday.`, 'occurred 2022-05-16 -', 'occurred 2022-05-17 -'],
    [`${DAHL} will meet ${QUISPE} on Monday and ${SOTO} on Tuesday.`, 'planned 2022-05-23 -', 'planned 2022-05-24 -'],
    [
      `${DAHL} held talks with ${QUISPE} in Lima and with ${SOTO} in Santiago.`,
      'occurred - Lima',
      'occurred - Santiago',
    ],
  ])('%s', (text, first, second) => {
    expect(meetings(text)).toEqual([`meeting ${one} ${first}`, `meeting ${other} ${second}`]);
  });

  test.each([
    [`${DAHL} met ${QUISPE} in Lima and ${SOTO} in Santiago praised them.`, [`meeting ${one} occurred - Lima`]],
    [`${DAHL} met ${QUISPE} and ${SOTO} in Lima.`, [`meeting ${ALL} occurred - Lima`]],
  ])('but: %s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });
});

describe('schedules and what lies ahead', () => {
  test.each([
    ['The following is the public schedule for Thursday, May 12, 2022.'],
    ['Public Schedule – May 12, 2022'],
    ['Current events: May 12, 2022'],
    ['Agenda for Thursday, 12 May 2022'],
  ])('the day of its items: %s', (head) => {
    const text = `${head}\n\n10:00 a.m. ${DAHL} participates in a meeting with ${QUISPE} in Geneva.`;
    expect(meetings(text)).toEqual(['meeting Ana Quispe + Liv Dahl planned 2022-05-12 Geneva']);
  });

  test.each([
    ['a day after that of the text', `MONDAY, MAY 23\n- ${DAHL} hosts ${QUISPE} in Oslo.`, '2022-05-23 Oslo'],
    ['what one travels for', `Friday: ${DAHL} travels to Lima to meet ${QUISPE}.`, '2022-05-20 Lima'],
    [
      'what all is ready for',
      `All is ready for Friday's meeting between ${DAHL} and ${QUISPE} in Lima.`,
      '2022-05-20 Lima',
    ],
  ])('planned: %s', (_, text, when) => {
    expect(meetings(text)).toEqual([`meeting Ana Quispe + Liv Dahl planned ${when}`]);
  });

  test('many names are no foreign language', () => {
    const lead = 'MONDAY, MAY 23\n';
    const items = `LIMA - ${DAHL} meets ${QUISPE}.\nOSLO - Prime Minister Jens Moe hosts Kenyan President Josphat Mwangi.\nKIGALI - ${SOTO} visits Rwandan President Paul Kagame.\n`;
    expect(meetings(lead + items)).toContain('meeting Ana Quispe + Liv Dahl planned 2022-05-23 Lima');
  });
});

describe('a diary whose owner stands in its title', () => {
  const MET = 'meeting Ana Quispe + Liv Dahl planned 2022-05-19';
  const VISIT = 'visit Liv Dahl > PER planned 2022-05-19 Lima';
  test.each([
    ['Weekly schedule of Norwegian Foreign Minister Liv Dahl', `10.00 Meeting with ${QUISPE}`, [`${MET} -`]],
    ['Norwegian Foreign Minister Liv Dahl’s schedule', `10:00 Meets with ${QUISPE} in Lima`, [`${MET} Lima`, VISIT]],
    ['The week of Norwegian Foreign Minister Liv Dahl', 'Visit to Lima', [VISIT]],
    ['Agenda of Norwegian Foreign Minister Liv Dahl', 'Travels to Lima', [VISIT]],
    ['Programme of the Norwegian foreign minister', `${DAHL} opens a school\n\nMeeting with ${QUISPE}`, [`${MET} -`]],
  ])('%s: %s', (title, entry, expected) => {
    expect(lines(`${title}\n\nThursday, 19 May\n\n${entry}`, DAY)).toEqual(expected);
  });

  test.each([
    [`Thursday: 9.30 a.m., meeting with ${QUISPE} in Lima.`, [`${MET} Lima`, VISIT]],
    [`Thursday, 9.30: Private talks with ${QUISPE}.`, [`${MET} -`]],
    [`Thursday, 19 May, 14:00: Official welcome ceremony and talks with ${QUISPE} – Town Hall`, [`${MET} -`]],
    [`Thursday: Chilean President Jorge Soto, talks with ${QUISPE}.`, []],
  ])('an hour or a ceremony in front is nobody: %s', (entry, expected) => {
    expect(lines(`Diary of Norwegian Foreign Minister Liv Dahl\n\n${entry}`, DAY)).toEqual(expected);
  });

  test('an entry without a day is planned all the same', () => {
    const text = `Foreign Minister Liv Dahl's schedule\n\nBilateral meeting with ${QUISPE}`;
    expect(lines(text, DAY)).toEqual(['meeting Ana Quispe + Liv Dahl planned - -']);
  });

  test('what it says of a stance is held already', () => {
    const text = `Foreign Minister Liv Dahl's schedule\n\nMeeting with ${QUISPE}. Norway opposes the blockade.`;
    expect(lines(text, DAY)).toEqual([
      'meeting Ana Quispe + Liv Dahl planned - -',
      'stance NOR opposes blockade occurred',
    ]);
  });

  test.each([
    [`meeting with ${QUISPE}; lunch with ${SOTO}`, ['Ana Quispe + Liv Dahl', 'Jorge Soto + Liv Dahl']],
    [`lunch with ${QUISPE}; trilateral with the foreign ministers of Kenya and Uganda`, ['KEN + Liv Dahl + UGA']],
    [`meeting with the delegation of Peru; Kenyan Minister Peter Kamau opens a school`, ['Liv Dahl + PER']],
  ])('between semicolons each engagement is its owner’s: %s', (entry, expected) => {
    const met = lines(`Schedule of Foreign Minister Liv Dahl\n\nThursday: ${entry}.`, DAY).join('\n');
    for (const who of expected) expect(met).toContain(`meeting ${who} planned`);
    expect(met).not.toContain('Kamau');
  });

  test.each([
    ['Schedule of the President of the Republic', `10.00 Meeting with ${QUISPE}\n\n11.00 Meeting with ${SOTO}`],
    ['Liv Dahl and Ana Quispe agree on a schedule', `Meeting with ${SOTO}`],
    ['Schedule of Liv Dahl and Ana Quispe', `Meeting with ${SOTO}`],
    ['Foreign Minister Liv Dahl', `10.00 Meeting with ${QUISPE}`],
  ])('names nobody as its owner: %s', (title, entry) => {
    expect(lines(`${title}\n\nThursday, 19 May\n\n${entry}`, DAY)).toEqual([]);
  });
});

describe('beside a summit', () => {
  const SUMMIT = 'The Arctic summit was held in Geneva on 12 May.';
  test.each([
    [`${SUMMIT} On the sidelines, ${DAHL} met ${QUISPE}.`],
    [`${SUMMIT} ${DAHL} met ${QUISPE} on the margins of the summit.`],
  ])('%s', (text) => {
    expect(meetings(text)).toEqual(['meeting Ana Quispe + Liv Dahl occurred 2022-05-12 Geneva']);
  });

  test.each([
    [`${SUMMIT} ${DAHL} met ${QUISPE} on the sidelines of the UN General Assembly.`],
    [`${SUMMIT} The leaders of the G7 met in June. ${DAHL} met ${QUISPE}.`],
  ])('another one: %s', (text) => {
    expect(meetings(text)).toEqual(['meeting Ana Quispe + Liv Dahl occurred - -']);
  });

  test('leaders of a body are not those named before', () => {
    const text = `${DAHL} met ${QUISPE} in Lima. G7 leaders meet in Geneva on Friday.`;
    expect(meetings(text)).toEqual(['meeting Ana Quispe + Liv Dahl occurred - Lima']);
  });

  test('a passive verb with its agent', () => {
    const text = `Bilateral meetings were held by ${DAHL} with ${QUISPE} and ${SOTO} on Monday.`;
    expect(meetings(text)).toEqual([`meeting ${ALL} occurred 2022-05-16 -`]);
  });
});

describe('a counterpart in a list of those who met', () => {
  test.each([
    [
      'Norwegian Foreign Minister Liv Dahl, her Peruvian counterpart, Ana Quispe, and Chile’s Jorge Soto met in Geneva.',
    ],
    [
      'Norway’s foreign minister, Liv Dahl, her Peruvian counterpart, Ana Quispe, and Chile’s Jorge Soto met in Geneva.',
    ],
    ['Norwegian Foreign Minister Liv Dahl, her Peruvian counterpart Ana Quispe and Chile’s Jorge Soto met in Geneva.'],
  ])('%s', (text) => expect(meetings(text)).toEqual([`meeting ${ALL} occurred - Geneva`]));

  test('but not what is told behind a name', () => {
    const text = 'Liv Dahl, the Norwegian counterpart, Peruvian Foreign Minister Ana Quispe, and others left.';
    expect(
      read(text, DAY)
        .persons.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Ana Quispe', 'Liv Dahl']);
  });
});

describe('an office told once for several names', () => {
  test.each([
    ['Liv Dahl, Ana Quispe and Jorge Soto, the foreign ministers of Norway, Peru and Chile, met in Geneva.'],
    ['Liv Dahl, Ana Quispe and Jorge Soto, foreign ministers of Norway, Peru and Chile, respectively, met in Geneva.'],
  ])('behind them: %s', (text) => {
    expect(meetings(text)).toEqual([`meeting ${ALL} occurred - Geneva`]);
    expect(
      read(text, DAY)
        .persons.map(({ name, country }) => `${name} ${country}`)
        .toSorted(),
    ).toEqual(['Ana Quispe PER', 'Jorge Soto CHL', 'Liv Dahl NOR']);
  });

  test('in front of the last of a list', () => {
    expect(
      meetings(`${DAHL} met EU envoy Greta Weiss and trade ministers Ola Vik, Jon Moe and Kari Lie in Geneva.`),
    ).toEqual(['meeting Greta Weiss + Jon Moe + Kari Lie + Liv Dahl + Ola Vik occurred - Geneva']);
  });

  test.each([
    ['Liv Dahl and Ana Quispe, the authors of Norway and Peru, met in Geneva.'],
    ['Liv Dahl and Ana Quispe, the winners, met the foreign ministers of Norway and Peru in Geneva.'],
  ])('nobody: %s', (text) => {
    expect(meetings(text).filter((line) => /Dahl|Quispe/.test(line))).toEqual([]);
  });

  test('but who tells it is in no list', () => {
    expect(meetings(`${DAHL} met ${QUISPE} and ${SOTO}, Ola Vik and Jon Moe said.`)).toEqual([
      `meeting ${ALL} occurred - -`,
    ]);
  });
});
