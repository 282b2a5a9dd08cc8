import { describe, expect, test } from 'vitest';
import { lines, read } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const MWANGI = 'Kenyan President Josphat Mwangi';
const BOTH = 'meeting Josphat Mwangi + Liv Dahl occurred';
const OSLO = [`${BOTH} 2022-05-16 Oslo`, 'visit Josphat Mwangi > NOR occurred 2022-05-16 Oslo'];

describe('how ministries tell of meetings', () => {
  test.each([
    [`${DAHL} received at her office in Oslo on Monday ${MWANGI}.`, OSLO],
    [`${DAHL} received on Monday in Oslo ${MWANGI}.`, OSLO],
    [`${DAHL} received a courtesy call by ${MWANGI}.`, [`${BOTH} - -`]],
    [`${DAHL} held a telephonic conversation with ${MWANGI}.`, [`${BOTH} - -`]],
    [`${MWANGI} called on ${DAHL} in Oslo on Monday.`, OSLO],
    [`${MWANGI} called on ${DAHL} and gave her a letter.`, [`${BOTH} - -`]],
    [`${MWANGI} granted an audience to ${DAHL}.`, [`${BOTH} - -`]],
    [`On May 16, commencing at 4:30 p.m., ${DAHL} met ${MWANGI} in Oslo.`, OSLO],
    [
      `${DAHL} will on Monday, 23 May 2022, hold talks with ${MWANGI}.`,
      ['meeting Josphat Mwangi + Liv Dahl planned 2022-05-23 -'],
    ],
    [
      `${DAHL}, accompanied by Ambassador Kari Lie, met ${MWANGI}.`,
      ['meeting Josphat Mwangi + Kari Lie + Liv Dahl occurred - -'],
    ],
    [
      `${DAHL} met ${MWANGI} in the presence of Kenyan Trade Minister Peter Kamau.`,
      ['meeting Josphat Mwangi + Liv Dahl + Peter Kamau occurred - -'],
    ],
    [
      'The Foreign Ministers of Norway, Liv Dahl, Kenya, Peter Kamau, and Peru, Ana Rojas, met on 16 May.',
      ['meeting Ana Rojas + Liv Dahl + Peter Kamau occurred 2022-05-16 -'],
    ],
    [
      'The Ministers of Foreign Affairs of the Kingdom of Norway, H.E. Liv Dahl, and of Kenya, Hon. Peter Kamau, met.',
      ['meeting Liv Dahl + Peter Kamau occurred - -'],
    ],
    [
      'The 2+2 dialogue between the foreign and defence ministers of Norway and Kenya was held on Monday.',
      ['meeting KEN + NOR occurred 2022-05-16 -'],
    ],
    [`${MWANGI} met Norwegian Deputy Prime Minister, Minister of Foreign Affairs and Trade Liv Dahl.`, [`${BOTH} - -`]],
    [`Liv Dahl, Minister of Foreign Affairs and International Cooperation of Norway, met ${MWANGI}.`, [`${BOTH} - -`]],
    [
      `${DAHL} met ${MWANGI}. The Minister and President Mwangi condemned the coup in Chad.`,
      [
        `${BOTH} - -`,
        'stance Josphat Mwangi opposes coup in Chad occurred',
        'stance Liv Dahl opposes coup in Chad occurred',
      ],
    ],
    [
      `Norwegian Deputy Prime Minister and Foreign Minister Liv Dahl met ${MWANGI} and condemned the coup in Chad.`,
      [`${BOTH} - -`, 'stance Liv Dahl opposes coup in Chad occurred'],
    ],
    [`The Secretary-General met with ${MWANGI}.`, ['meeting Josphat Mwangi + UN occurred - -']],
    [
      `A Downing Street spokesperson said: The Prime Minister spoke to ${MWANGI} this afternoon. He also met ${DAHL}.`,
      ['meeting GBR + Josphat Mwangi occurred 2022-05-18 -', 'meeting GBR + Liv Dahl occurred - -'],
    ],
    [
      `${DAHL} met Kenyan Foreign Minister Peter Kamau. Mr. Kamau called on King Axel of Norway and Prime Minister Kari Moe. Both ministers met again on Monday.`,
      [
        'meeting Axel + Kari Moe + Peter Kamau occurred - -',
        'meeting Liv Dahl + Peter Kamau occurred - -',
        'meeting Liv Dahl + Peter Kamau occurred 2022-05-16 -',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual(expected);
  });

  test.each([
    [`${DAHL} called on ${MWANGI} to free the crew.`],
    [`${DAHL} called on ${MWANGI} for restraint.`],
    [`${DAHL} called on Kenya and Uganda.`],
    [`${DAHL} spoke to an audience of students from Kenya.`],
    [`${DAHL} presented a book to ${MWANGI}'s library.`],
    [`NATO met on Monday. The Secretary-General spoke of Kenya.`],
    ['The Prime Minister met people in the street on Monday.'],
  ])('no meeting: %s', (text) => {
    expect(lines(text, DAY).filter((line) => line.startsWith('meeting'))).toEqual([]);
  });

  test('a call that is paid is no telephone call', () => {
    const forms = read(`${DAHL} received a courtesy call from ${MWANGI}. ${DAHL} had a call with ${MWANGI}.`, DAY);
    expect(forms.claims.map(({ said }) => said.form)).toEqual(['in-person', 'phone']);
  });
});

describe('whom ministries name, and for whom they act', () => {
  test.each([
    [`Shri Vikram Rao, External Affairs Minister of India, met ${DAHL}.`, 'Vikram Rao', 'IND'],
    [`Raksha Mantri Shri Vikram Rao met ${DAHL}.`, 'Vikram Rao', 'IND'],
    [`The Rt. Hon. Ann Hall met ${DAHL}.`, 'Ann Hall', null],
    [`British Minister for Europe Ann Hall MP met ${DAHL}.`, 'Ann Hall', 'GBR'],
    [`Malaysian Foreign Minister Dato' Seri Hassan Omar met ${DAHL}.`, 'Hassan Omar', 'MYS'],
    [`HE Sheikh Saad Al-Fahim, Minister of Foreign Affairs of Qatar, met ${DAHL}.`, 'Saad Al-Fahim', 'QAT'],
    [
      `Ivan Petrov, Russian ambassador extraordinary and plenipotentiary to Norway, met ${MWANGI}.`,
      'Ivan Petrov',
      'RUS',
    ],
    [`The Special Envoy of the UN Secretary-General for Yemen, Hans Berg, met ${DAHL}.`, 'Hans Berg', 'United Nations'],
    [`Vice Foreign Minister Liu Wenbin met Kenya's Ambassador to China Peter Kamau.`, 'Liu Wenbin', 'CHN'],
    [`${MWANGI} met his Norwegian counterparts Liv Dahl and Jon Moe.`, 'Jon Moe', 'NOR'],
    [
      `${DAHL} met ${MWANGI}. They were joined by Deputy Minister Jon Moe and Kenyan Ambassador Grace Otieno.`,
      'Jon Moe',
      'NOR',
    ],
    ['The President of Türkiye Recep Tayyip Erdoğan received Minister Liv Dahl of Norway.', 'Liv Dahl', 'NOR'],
    [`The Foreign Secretary, Vikram Rao, paid a courtesy call on the King of Bhutan.`, 'Vikram Rao', null],
  ])('%s', (text, name, side) => {
    const person = read(text, DAY).persons.find((one) => one.name === name);
    expect([person?.name, person?.country ?? person?.org ?? null]).toEqual([name, side]);
  });
});

describe('lines of a text', () => {
  test('a title that is not filled ends before the text below it', () => {
    const text = `Minister Dahl’s meeting with the President of Kenya, Josphat Mwangi\nOn Monday in Nairobi, ${DAHL} met ${MWANGI}. They spoke of trade for a long time, and of the fish of the two seas.`;
    expect(lines(text, DAY)).toContain(`${BOTH} 2022-05-16 Nairobi`);
  });

  test('a filled line goes on with the next', () => {
    const text = `They spoke of the fish of the two seas for most of the day. Norwegian Foreign Minister Liv\nDahl met ${MWANGI} in Nairobi on Monday.`;
    expect(lines(text, DAY)).toContain(`${BOTH} 2022-05-16 Nairobi`);
  });
});
