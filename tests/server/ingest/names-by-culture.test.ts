import { describe, expect, test } from 'vitest';
import { lines, meetings, read } from './support.ts';

const B = 'Swedish Foreign Minister Nils Berg';

/** How a person is named in full, how in short, and who it is. */
describe('short names by language', () => {
  test.each([
    ['Korean: the family name first', 'South Korean President Moon Jae-in', 'Moon', 'Moon Jae-in'],
    ['Korean with a hyphen or without', 'North Korean leader Kim Jong Un', 'Kim Jong-un', 'Kim Jong Un'],
    ['Korean, unlisted', 'South Korean Foreign Minister Han Sung-min', 'Han', 'Han Sung-min'],
    ['Chinese', 'Chinese President Xi Jinping', 'Xi', 'Xi Jinping'],
    ['Chinese, unlisted', 'Chinese Vice Foreign Minister Liu Wenbin', 'Liu', 'Liu Wenbin'],
    ['Vietnamese: the given name', 'Vietnamese General Secretary Nguyen Phu Trong', 'Trong', 'Nguyen Phu Trong'],
    ['Vietnamese, unlisted', 'Vietnamese Deputy Prime Minister Le Van Khoa', 'Khoa', 'Le Van Khoa'],
    ['Ethiopian: the given name', 'Ethiopian Prime Minister Abiy Ahmed', 'Abiy', 'Abiy Ahmed'],
    ['Ethiopian, unlisted', 'Ethiopian Foreign Minister Dawit Bekele', 'Dawit', 'Dawit Bekele'],
    ['Burmese', 'Myanmar State Counsellor Aung San Suu Kyi', 'Suu Kyi', 'Aung San Suu Kyi'],
    ['Japanese', 'Japanese Prime Minister Shinzo Abe', 'Abe', 'Shinzo Abe'],
    ['Japanese, the other order', 'Japanese Foreign Minister Kono Taro', 'Taro Kono', 'Kono Taro'],
    [
      'Spanish: the first surname',
      'Mexican President Andrés Manuel López Obrador',
      'López Obrador',
      'Andrés Manuel López Obrador',
    ],
    ['Spanish: without marks', 'Mexican Foreign Minister Luis Videgaray Caso', 'Videgaray', 'Luis Videgaray Caso'],
    [
      'Portuguese: the last one',
      'Brazilian Foreign Minister Aloysio Nunes Ferreira',
      'Ferreira',
      'Aloysio Nunes Ferreira',
    ],
    ['Arabic: with or without the particle', 'Syrian President Bashar al-Assad', 'Assad', 'Bashar al-Assad'],
    ['Arabic: spelled otherwise', 'Egyptian Foreign Minister Mohammed Fahmy', 'Mohamed Fahmy', 'Mohammed Fahmy'],
    [
      'Arabic: a title and the given name',
      'Qatari Emir Sheikh Tamim bin Hamad Al Thani',
      'Sheikh Tamim',
      'Tamim bin Hamad Al Thani',
    ],
    ['Arabic: the name of the father', 'Saudi Crown Prince Mohammed bin Salman', 'bin Salman', 'Mohammed bin Salman'],
    ['rulers: a title and a number', "Jordan's King Abdullah II", 'King Abdullah', 'Abdullah II'],
    ['popes', 'Pope Francis', 'the pope', 'Francis'],
    ['suffixes', 'U.S. President Joseph R. Biden, Jr.', 'Biden', 'Joseph R. Biden, Jr.'],
    ['particles', 'European Commission President Ursula von der Leyen', 'Von der Leyen', 'Ursula von der Leyen'],
  ])('%s', (_case, full, short, name) => {
    const text = `${full} spoke to the press on the first day. On Tuesday, ${short} met ${B}.`;
    expect(meetings(text)).toEqual([`${[name, 'Nils Berg'].sort().join(' + ')} occurred`]);
  });
});

describe('one name, two persons', () => {
  test('a rival of the same family name keeps its own meetings', () => {
    const two =
      'North Korean leader Kim Jong Un spoke. North Korean envoy Kim Yong Chol left. Kim Yong Chol met Swedish Foreign Minister Nils Berg.';
    expect(meetings(two)).toEqual(['Kim Yong Chol + Nils Berg occurred']);
  });

  test('another title is another person', () => {
    const text = `Norwegian Foreign Minister Liv Dahl spoke. Danish Defence Minister Jon Dahl met ${B}.`;
    expect(meetings(text)).toEqual(['Jon Dahl + Nils Berg occurred']);
  });
});

describe('words that look like names', () => {
  test.each([
    'The moon rose over May and June. Rice was sold near a bush.',
    'May is a warm month.',
    'A ban on rice was lifted in March.',
    'The Kremlin talks in May were long.',
  ])('%s', (text) => {
    expect(read(text).persons).toEqual([]);
  });

  test.each([
    [
      'British Prime Minister Theresa May spoke. May met Swedish Foreign Minister Nils Berg.',
      'Nils Berg + Theresa May',
    ],
    [
      'Former U.S. President George W. Bush spoke. Bush met Swedish Foreign Minister Nils Berg.',
      'George W. Bush + Nils Berg',
    ],
    [
      'U.N. Secretary-General Ban Ki-moon spoke. Ban met Swedish Foreign Minister Nils Berg.',
      'Ban Ki-moon + Nils Berg',
    ],
  ])('%s', (text, pair) => {
    expect(meetings(text)).toEqual([`${pair} occurred`]);
  });
});

describe('organisations', () => {
  test.each([
    ['The Norwegian Foreign Ministry condemned the attack.', ['stance NOR opposes attack occurred']],
    ['The Elysee Palace condemned the attack.', ['stance FRA opposes attack occurred']],
    ['NATO condemned the attack.', ['stance NATO opposes attack occurred']],
    ['According to Reuters, Norway condemned the attack.', ['stance NOR opposes attack occurred']],
    ['The Grand Vista Hotel condemned the attack.', []],
    ['The Soviet Union condemned the attack.', ['stance SUN opposes attack occurred']],
    ['U.S. officials condemned the attack.', ['stance USA opposes attack occurred']],
    ['The Kazakhs condemned the attack.', ['stance KAZ opposes attack occurred']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('a capital is its country or a place, by position and role', () => {
  test.each([
    ['Moscow condemned the attack.', ['stance RUS opposes attack occurred']],
    ['The White House condemned the attack.', ['stance USA opposes attack occurred']],
    ['The Kremlin said that Moscow backed the truce.', ['stance RUS supports truce occurred']],
    ['Moscow backs the truce.', ['stance RUS supports truce occurred']],
    [
      "Norwegian Foreign Minister Liv Dahl praised Moscow's support for the truce.",
      ['stance RUS supports truce occurred'],
    ],
    ['Talks between Moscow and Washington ended.', ['meeting RUS + USA occurred - -']],
    ['Norwegian Foreign Minister Liv Dahl held talks with Tehran.', ['meeting IRN + Liv Dahl occurred - -']],
  ])('actor: %s', (text, expected) => {
    expect(expected.every((line) => lines(text).includes(line))).toBe(true);
  });

  test.each([
    ['Liv Dahl arrived in Moscow.', 'RUS occurred - Moscow'],
    ['Liv Dahl left for Moscow.', 'RUS occurred - Moscow'],
    ['Liv Dahl visited Moscow.', 'RUS occurred - Moscow'],
    ['Liv Dahl toured Moscow.', 'RUS occurred - Moscow'],
    ['Liv Dahl will travel to Moscow.', 'RUS planned - Moscow'],
    ['Liv Dahl flew to Moscow, Russia.', 'RUS occurred - Moscow'],
    ['Liv Dahl arrived in the Turkish capital.', 'TUR occurred - Ankara'],
    ['Liv Dahl arrived in the capital of Turkey.', 'TUR occurred - Ankara'],
    ['Liv Dahl arrived in the Belarusian capital, Minsk.', 'BLR occurred - Minsk'],
  ])('place: %s', (text, visit) => {
    expect(lines(`Norwegian Foreign Minister ${text}`)).toEqual([`visit Liv Dahl > ${visit}`]);
  });

  test('what stands for an actor is never the place of the event', () => {
    expect(lines('Talks between Moscow and Washington ended.')).toEqual(['meeting RUS + USA occurred - -']);
    expect(lines(`Norwegian Foreign Minister Liv Dahl said Moscow must talk. She met ${B}.`)).toEqual([
      'meeting Liv Dahl + Nils Berg occurred - -',
    ]);
  });
});

describe('a title of rulers as a given name', () => {
  test.each([
    ['behind an office', 'Indonesian Minister of Industry Sultan Hamid', 'Sultan Hamid'],
    ['behind a form of address', 'Emirati Minister Dr. Sultan Al Hamid', 'Sultan Al Hamid'],
    ['behind a prince', 'Saudi Prince Sultan bin Hamid', 'Sultan bin Hamid'],
    ['in front of the name of the father', 'Qatari Minister Sultan bin Saad Al Hamid', 'Sultan bin Saad Al Hamid'],
    ['another title', 'Iranian Defence Minister Amir Hamid', 'Amir Hamid'],
    ['a leader whom the table names so', 'Pakistani Foreign Minister Shah Mahmood Qureshi', 'Shah Mahmood Qureshi'],
    ['a sultan', "Oman's Sultan Hamid", 'Hamid'],
    ['a sultan behind a form of address', 'His Majesty Sultan Haitham', 'Haitham'],
    ['a ruler who is a sultan', 'Omani ruler Sultan Hamid bin Tariq', 'Hamid bin Tariq'],
    ['a minister who is a prince', 'Saudi Foreign Minister Prince Hamid bin Farhan', 'Hamid bin Farhan'],
  ])('%s', (_case, full, name) => {
    expect(meetings(`${full} met ${B}.`)).toEqual([`${[name, 'Nils Berg'].sort().join(' + ')} occurred`]);
  });
});
