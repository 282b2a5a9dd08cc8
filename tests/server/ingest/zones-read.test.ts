import { describe, expect, test } from 'vitest';
import { lines, read } from './support.ts';

const A = 'Norwegian Foreign Minister Liv Dahl';
const B = 'Swedish Foreign Minister Nils Berg';
const MET = `${A} met ${B}.`;
const MEETING = 'meeting Liv Dahl + Nils Berg occurred - -';

const names = (text: string): readonly string[] => read(text).persons.map(({ name }) => name);

describe('lines that are no news', () => {
  test.each([
    'To Read The Full Story about Danish Prime Minister Mads Holm, log in',
    'Click to log in and read how Danish Prime Minister Mads Holm met Liv Dahl',
    'Subscribe to hear Danish Prime Minister Mads Holm',
    'Sign up for news of Danish Prime Minister Mads Holm',
    'Read more: Danish Prime Minister Mads Holm meets Liv Dahl',
    'Related: Danish Prime Minister Mads Holm meets Liv Dahl',
    'Advertisement',
    'Copyright 2018 Danish Prime Minister Mads Holm',
    'Share this: Danish Prime Minister Mads Holm meets Liv Dahl',
    'Reporting by Ambassador Mads Holm; editing by Minister Eva Lund',
    'By Mads Holm',
  ])('%s', (line) => {
    expect(lines(`${MET}\n\n${line}`)).toEqual([MEETING]);
    expect(names(`${MET}\n\n${line}`)).toEqual(['Liv Dahl', 'Nils Berg']);
  });

  test.each([`Related talks between ${A} and ${B} ended.`, `By noon ${A} had met ${B}.`])('but this is: %s', (line) => {
    expect(lines(`The day was long.\n\n${line}`)).toEqual([MEETING]);
  });
});

describe('captions', () => {
  test.each([
    [`${A} meets ${B} in Oslo on Monday. (NTB/via Reuters)`, 'occurred 2018-05-28'],
    [`${A} meets ${B} in Oslo on Monday. (Reuters)`, 'occurred 2018-05-28'],
    [`${A} met ${B} in Oslo (Norway) on Monday.`, 'occurred 2018-05-28'],
    [`${A} meets ${B} in Oslo on Monday.`, 'planned 2018-06-04'],
  ])('%s', (text, expected) => {
    expect(lines(`The day was long.\n\n${text}`)).toContain(`meeting Liv Dahl + Nils Berg ${expected} Oslo`);
  });

  test('a picture of the archive keeps only a dated event', () => {
    expect(lines(`The day was long.\n\nFILE PHOTO: ${A} meets ${B} in Oslo.`)).toEqual([]);
    expect(lines(`The day was long.\n\nFILE PHOTO: ${A} meets ${B} in Oslo on May 3, 2016.`)).toContain(
      'meeting Liv Dahl + Nils Berg occurred 2016-05-03 Oslo',
    );
  });
});

describe('datelines', () => {
  test.each([
    `OSLO (Reuters) - ${MET}`,
    `OSLO, May 31 (Reuters) - ${MET}`,
    `Oslo (AFP) — ${MET}`,
    `OSLO, Norway, May 31 (AP) — ${MET}`,
    `OSLO, May 31 /NTB/. ${MET}`,
    `OSLO – ${MET}`,
    `OSLO: ${MET}`,
    `NEW OSLO, May 31: ${MET}`,
    `OSLO, May 31 (NTB): ${MET}`,
    `OSLO/LIMA: ${MET}`,
    `Two ministers meet\n\nOSLO: ${MET}`,
  ])('its place and day are not those of the event: %s', (text) => {
    expect(lines(text)).toEqual([MEETING]);
  });

  test('here is the town that it names', () => {
    const told = [
      'meeting Liv Dahl + Nils Berg occurred 2018-05-28 Oslo',
      'visit Nils Berg > NOR occurred 2018-05-28 Oslo',
    ];
    expect(lines(`OSLO (Reuters) - ${A} met ${B} here on Monday.`)).toEqual(told);
    expect(lines(`OSLO, May 30 (NTB) -- ${B} arrived here Wednesday.`)).toEqual([
      'visit Nils Berg > NOR occurred 2018-05-30 Oslo',
    ]);
    expect(lines(`OSLO: ${A} met ${B} here on Monday.`)).toEqual(told);
    expect(lines(`${A} met ${B} here.`)).toEqual([MEETING]);
  });

  test.each([
    [`${A} – a former teacher – met ${B}.`, [MEETING]],
    [`In Oslo (Norway) – as planned – ${A} met ${B}.`, [MEETING]],
    [`The day was long.\n\nOSLO: ${A} met ${B} here.`, [MEETING]],
  ])('no dateline: %s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('headlines', () => {
  test.each([
    ['Dahl Meets Berg in Oslo\n\nThe talks were long, Norwegian Foreign Minister Liv Dahl said.', []],
    [
      `Dahl to Meet Berg\n\n${A} will meet ${B} on Friday.`,
      ['meeting Liv Dahl + Nils Berg planned - -', 'meeting Liv Dahl + Nils Berg planned 2018-06-01 -'],
    ],
    [`Macron Meets Merkel\n\nThe two spoke of trade.`, ['meeting Macron + Merkel occurred - -']],
    [`Macron to Meet Merkel\n\nThe two will speak of trade.`, ['meeting Macron + Merkel planned - -']],
    [`Two Dead Storm Hits Big Town\n\nThe storm was strong.`, []],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});
