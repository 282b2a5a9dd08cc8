import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const CONTI = 'Italian President Paolo Conti';
const stances = (text: string): readonly string[] =>
  lines(text).flatMap((line) => (line.startsWith('stance ') ? [line.slice('stance '.length)] : []));

describe('whose stance it is', () => {
  test.each([
    ['the owner that is named', `${DAHL} reaffirmed Oslo's support for the ceasefire.`, ['NOR supports ceasefire']],
    ['the country in front', `${DAHL} stressed the Italian commitment to the ceasefire.`, ['ITA supports ceasefire']],
    ['of whom', `${DAHL} reaffirmed the support of Italy for the ceasefire.`, ['ITA supports ceasefire']],
    [
      'two owners',
      `${DAHL} noted Italy and Spain's commitment to the ceasefire.`,
      ['ESP supports ceasefire', 'ITA supports ceasefire'],
    ],
    [
      'the subject, in spite of "our"',
      `${DAHL} and ${CONTI} reaffirmed our shared commitment to protecting and preserving the northern treaty.`,
      ['Liv Dahl supports northern treaty', 'Paolo Conti supports northern treaty'],
    ],
    ['who is thanked', `${DAHL} thanked ${CONTI} for his solidarity with Moldova.`, ['Paolo Conti supports MDA']],
    ['who is thanked for doing it', `${DAHL} thanked Italy for supporting the ceasefire.`, ['ITA supports ceasefire']],
    ['who has shown it', `${DAHL} noted the talks, and the support Italy has given to Malta.`, ['ITA supports MLT']],
    [
      'who did it in support of something',
      `${DAHL} noted President Paolo Conti's efforts in support of the ceasefire.`,
      ['Paolo Conti supports ceasefire'],
    ],
    ['the body whose report it is', 'A United Nations report criticised Kenya.', ['UN opposes KEN']],
    [
      'who is judged for it',
      `Norway rebuked Italy for its support of the raid.`,
      ['ITA supports raid', 'NOR opposes ITA'],
    ],
    ['a statement of one', `Italy issued a statement condemning the raid.`, ['ITA opposes raid']],
    [
      'the first verb of a list',
      `${DAHL} and ${CONTI} agreed the border must be respected, condemned the raid, and thanked Malta.`,
      ['Liv Dahl opposes raid', 'Paolo Conti opposes raid'],
    ],
    ['present beside present', 'Norway denies that it built the port and accuses Italy of theft.', ['NOR opposes ITA']],
    ['past beside past', `${DAHL} noted the need to keep order and condemned the raid.`, ['Liv Dahl opposes raid']],
    [
      'the office of a spokesman',
      'The spokesperson for the Italian government condemned the raid.',
      ['ITA opposes raid'],
    ],
    ['a ministry by its name', 'The Ministry of Foreign Affairs of Italy condemned the raid.', ['ITA opposes raid']],
    ['who speaks', `"We condemn the raid," ${DAHL} said.`, ['Liv Dahl opposes raid']],
    [
      'all who speak as one',
      `${DAHL} and ${CONTI} met in Rome. They expressed support for the ceasefire.`,
      ['Liv Dahl supports ceasefire', 'Paolo Conti supports ceasefire'],
    ],
    [
      'with their counterparts',
      `${DAHL} met ${CONTI}. Dahl and her counterpart condemned the raid.`,
      ['Liv Dahl opposes raid', 'Paolo Conti opposes raid'],
    ],
  ])('%s: %s', (_name, text, expected) => {
    expect(stances(text)).toEqual(expected.map((line) => `${line} occurred`));
  });
});

describe('what it is about', () => {
  test.each([
    ['with its owner', `${DAHL} condemned Italy's decision to close the port.`, ["Italy's decision to close the port"]],
    ['in quotation marks', `${DAHL} condemned the "reckless raids" on the port.`, ['reckless raids']],
    ['a list', `${DAHL} voiced support for the truce, the talks, and the treaty.`, ['talks', 'treaty', 'truce']],
    [
      'a list parted by semicolons',
      `${DAHL} voiced support for the truce; the northern treaty; and the talks.`,
      ['northern treaty', 'talks', 'truce'],
    ],
    ['what two verbs share', `${DAHL} condemned and voiced concern about the raids.`, ['raids']],
    ['examples', `${DAHL} praised recent steps such as the truce and the treaty.`, ['treaty', 'truce']],
    [
      'what an announcement says',
      `${DAHL} welcomed the announcement on the extension of the truce.`,
      ['announcement on the extension of the truce'],
    ],
    ['the aim of a commitment', `${DAHL} underscored her commitment to help secure the truce.`, ['truce']],
    [
      'several aims',
      `${DAHL} reaffirmed her commitment to strengthening the treaty and to defending the truce.`,
      ['treaty', 'truce'],
    ],
    ['what is fought', `${DAHL} reaffirmed her commitment to ending piracy.`, ['ending piracy']],
    [
      'a thing behind another and its place',
      `${DAHL} reaffirmed her support for elections in Malta and the withdrawal of foreign troops.`,
      ['elections in Malta', 'withdrawal of foreign troops'],
    ],
    ['no subject of the next clause', `${DAHL} voiced support for the truce and the minister left.`, ['truce']],
    [
      'what one works for',
      `${DAHL} reaffirmed her commitment to work with the neighbours to restore the truce in Malta.`,
      ['truce in Malta'],
    ],
    [
      'an effort against something, with its aim',
      `${DAHL} backed efforts to counter the raids.`,
      ['efforts to counter the raids'],
    ],
    ['what was called', `${DAHL} called the border agreement "null and void".`, ['border agreement']],
    ['what is said to be', `${DAHL} said the referendum was illegal.`, ['referendum']],
  ])('%s: %s', (_name, text, expected) => {
    expect(stances(text).map((line) => line.replace(/^Liv Dahl \w+ (.*) occurred$/, '$1'))).toEqual(expected);
  });

  test.each([
    [
      'a party, for its people',
      `${DAHL} pledged support to the people and government of Malta.`,
      ['Liv Dahl supports MLT planned'],
    ],
    ['who is to be helped', `${DAHL} described Italian efforts to support Malta.`, ['ITA supports MLT planned']],
    ['who is given aid', 'Norway gave Moldova two million dollars in aid.', ['NOR supports MDA occurred']],
    ['who gives thanks', `${DAHL} thanked Italy for its support.`, ['ITA supports NOR occurred']],
    ['who is sanctioned', 'Norway imposed two rounds of sanctions on Belarus.', ['NOR opposes BLR occurred']],
    [
      'by a participle',
      `${DAHL} described the sanctions imposed on Belarus by Norway and Italy.`,
      ['ITA opposes BLR occurred', 'NOR opposes BLR occurred'],
    ],
    [
      'so many people, not their country',
      'Norway imposed sanctions on 12 Belarusians.',
      ['NOR opposes 12 Belarusians occurred'],
    ],
    [
      'a party and its deeds',
      `${DAHL} condemned Belarus and its raids.`,
      ['Liv Dahl opposes BLR occurred', 'Liv Dahl opposes raids occurred'],
    ],
  ])('%s: %s', (_name, text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

test.each([
  ['guests', `${DAHL} welcomed a group of Maltese students.`],
  ["one's own", 'Norway defends its territory.'],
  ['cooperation at large', `${DAHL} and ${CONTI} committed to continue close coordination.`],
  ['an accusation denied', 'Norway rejected the allegations.'],
  ['weighed', `${DAHL} and ${CONTI} discussed ways to support the truce.`],
  ['asked for', `${DAHL} urged Italy to support the truce.`],
  ['by the way', `${CONTI} ended the strike by supporting the union.`],
  ['an accused deed', `The mayor accused ${CONTI} of supporting smugglers.`],
  ['a text about others', `${DAHL} blocked a statement condemning the raid.`].slice(0, 2),
  ['protesting people', `${DAHL} was stopped by protesting lawmakers.`],
  ['nobody in particular', 'It is time to support the truce.'],
  ['what is lifted', 'Norway lifted the sanctions on Belarus.'],
  ['a move', `${DAHL} criticised the move.`],
  ['the rest of the world', `${DAHL} criticised other countries.`],
  ['a home', `${DAHL} spoke at her home.`],
  ['a call', `${DAHL} called on Italy to act, and called the police.`],
])('no stance, %s: %s', (_name, text) => {
  expect(stances(text).filter((line) => !/statement/.test(line))).toEqual([]);
});
