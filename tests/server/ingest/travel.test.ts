import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const ODUYA = 'Kenyan Foreign Minister Amina Oduya';
const REYES = 'Peruvian President Rosa Reyes';

const told = (text: string, kind: string): readonly string[] =>
  lines(text, DAY).filter((line) => line.startsWith(kind));

describe('words of travel', () => {
  test.each([
    [`${REYES} travelled to the Turkish towns of Bodrum and Izmir.`, ['visit Rosa Reyes > TUR occurred - Bodrum']],
    [`${REYES} wound up a visit to Ankara with a joint statement.`, ['visit Rosa Reyes > TUR occurred - Ankara']],
    [`${REYES} spent Monday in Ankara.`, ['visit Rosa Reyes > TUR occurred 2022-05-16 Ankara']],
    [
      `${REYES} flew to Ankara and then to Beijing.`,
      ['visit Rosa Reyes > CHN occurred - Beijing', 'visit Rosa Reyes > TUR occurred - Ankara'],
    ],
    [
      `${REYES} will stop over in Doha on her way to Hanoi.`,
      ['visit Rosa Reyes > QAT planned - Doha', 'visit Rosa Reyes > VNM planned - Hanoi'],
    ],
    [`${REYES} returned home after talks in Hanoi.`, ['visit Rosa Reyes > VNM occurred - Hanoi']],
    [`${REYES} left Lima for an official visit to Hanoi.`, ['visit Rosa Reyes > VNM occurred - Hanoi']],
    [`${REYES} heads to Hanoi next month.`, ['visit Rosa Reyes > VNM planned 2022-06 Hanoi']],
    [`${REYES} travelled on Thursday to neighbouring Bolivia.`, ['visit Rosa Reyes > BOL occurred 2022-05-12 BOL']],
    [`Turkey barred ${ODUYA} from travelling to Hanoi.`, ['visit Amina Oduya > VNM proposed - Hanoi']],
    ['Peruvian lawmakers led by Senator Ana Prado landed in Ankara.', ['visit Ana Prado > TUR occurred - Ankara']],
    [
      'Members of the Peruvian Congress led by Senator Ana Prado landed in Ankara.',
      ['visit Ana Prado > TUR occurred - Ankara'],
    ],
    ['Peruvian and Turkish diplomats met in Ankara.', ['visit PER > TUR occurred - Ankara']],
    [`${REYES} is on a three-day working visit to Ankara.`, ['visit Rosa Reyes > TUR occurred - Ankara']],
    [`${REYES} urged Turkish leaders on a visit to Ankara to agree.`, ['visit Rosa Reyes > TUR occurred - Ankara']],
    [
      `${REYES} will be in Ankara on Thursday and in Hanoi on Friday.`,
      ['visit Rosa Reyes > TUR planned 2022-05-19 Ankara', 'visit Rosa Reyes > VNM planned 2022-05-20 Hanoi'],
    ],
    [`${REYES} left Peru to address the parliament in Ankara.`, ['visit Rosa Reyes > TUR occurred - Ankara']],
    [`${ODUYA} informed ${REYES} about her talks in Hanoi.`, ['visit Amina Oduya > VNM occurred - Hanoi']],
    [
      `On a visit to Hanoi, ${REYES} met ${ODUYA}.`,
      ['visit Amina Oduya > VNM occurred - Hanoi', 'visit Rosa Reyes > VNM occurred - Hanoi'],
    ],
    ['Peru hosted a NATO delegation.', ['visit NATO > PER occurred - PER']],
    [
      `${REYES} arrives in Hanoi on Thursday with Foreign Minister Luis Paredes.`,
      ['visit Luis Paredes > VNM planned 2022-05-19 Hanoi', 'visit Rosa Reyes > VNM planned 2022-05-19 Hanoi'],
    ],
    [`${REYES} is expected at a summit in Hanoi.`, ['visit Rosa Reyes > VNM planned - Hanoi']],
    [`German Finance Minister Christian Vogt flew to Hanoi.`, ['visit Christian Vogt > VNM occurred - Hanoi']],
  ])('%s', (text, expected) => {
    expect(told(text, 'visit')).toEqual(expected);
  });

  test.each([
    ['The USS Ronald Reagan visited Ankara.'],
    [`${REYES} blamed Turkey for its failure to stop fighters from crossing its border into Syria.`],
    [`${REYES} praised the road to Hanoi.`],
    ['Turkey and Peru met in Hanoi.'],
    [`${REYES} travelled home to discuss the war in Syria.`],
    [`On a visit to Lima, ${REYES} met Peruvian Foreign Minister Luis Paredes.`],
    [`${REYES} entered politics in Lima.`],
  ])('none: %s', (text) => {
    expect(told(text, 'visit')).toEqual([]);
  });
});

describe('officials of an organisation are at home in the town where they work', () => {
  test.each([
    ['Washington', ['visit UN Secretary-General Ann Hall']],
    ['New York', []],
  ])('%s', (town, expected) => {
    const visits = told(`United Nations Secretary-General Ann Hall met ${REYES} in ${town}.`, 'visit');
    expect(visits.filter((line) => line.includes('Ann Hall'))).toHaveLength(expected.length);
  });
});

describe('meetings', () => {
  test.each([
    ['Peruvian and Turkish delegations met in Hanoi.', ['meeting PER + TUR occurred - Hanoi']],
    [`${REYES} met her Turkish counterpart three times.`, ['meeting Rosa Reyes + TUR occurred - -']],
    [
      'Peru denied that Turkish President Deniz Kaya and Amina Oduya, the Kenyan foreign minister, had met.',
      ['meeting Amina Oduya + Deniz Kaya denied - -'],
    ],
    [`Turkish President Deniz Kaya took a phone call from ${REYES}.`, ['meeting Deniz Kaya + Rosa Reyes occurred - -']],
    ['Peruvian and Turkish ministers returned to the negotiating table.', ['meeting PER + TUR occurred - -']],
  ])('%s', (text, expected) => {
    expect(told(text, 'meeting')).toEqual(expected);
  });

  test.each([
    ['Peru returned to the negotiating table.'],
    ['Peruvian and Turkish students came together for a concert of the army.'],
    [`${REYES} took the call of the people to heart.`],
  ])('none: %s', (text) => {
    expect(told(text, 'meeting')).toEqual([]);
  });
});
