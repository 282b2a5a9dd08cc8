import { describe, expect, test } from 'vitest';
import { lines, meetings } from './support.ts';

const stances = (text: string): readonly string[] =>
  lines(text).flatMap((line) => /^stance (.*?)(?: occurred)?$/.exec(line)?.[1] ?? []);

describe('bodies that are named again by one word', () => {
  test.each([
    [
      'the council of a body',
      'The Gulf Cooperation Council met in Lima. The Council condemned the raid.',
      ['GCC opposes raid'],
    ],
    [
      'a council of another body',
      'The Supreme Council of the Gulf Cooperation Council met. In a statement, the Council expressed solidarity with Malta.',
      ['GCC supports MLT'],
    ],
    [
      'the ministry of a country',
      'The Polish foreign ministry issued a statement. The ministry condemned the raid.',
      ['POL opposes raid'],
    ],
    [
      'the ministry of a spokesman',
      'Polish Foreign Ministry spokesman Jan Berg spoke on Monday. The ministry condemned the raid.',
      ['POL opposes raid'],
    ],
    [
      'the last of two ministries',
      'The Polish foreign ministry spoke. The Norwegian foreign ministry did, too. The ministry condemned the raid.',
      ['NOR opposes raid'],
    ],
    [
      'all members of a body',
      'The members of the European Council condemned the raid.',
      ['European-Council opposes raid'],
    ],
    [
      'its members again',
      'The European Council met. The council members praised the truce.',
      ['European-Council supports truce'],
    ],
    ['an organ of a body', "The African Union's executive council condemned the raid.", ['AU opposes raid']],
    ['a cabinet', 'The Peruvian cabinet met. The Cabinet welcomed the truce.', ['PER supports truce']],
    [
      'ministers of a body',
      'European Union foreign ministers discussed Malta. The ministers condemned the raid.',
      ['EU opposes raid'],
    ],
  ])('%s', (_case, text, expected) => {
    expect(stances(text)).toEqual(expected);
  });

  test.each([
    ['the council of a town', 'The council of the town met. The council condemned the raid.'],
    ['a body of others', 'The African Union met. The union of the teachers condemned the raid.'],
    ['another council', 'The Gulf Cooperation Council met. The town council condemned the raid.'],
    ['one of several', 'The Polish foreign ministry spoke. A ministry condemned the raid.'],
  ])('not %s', (_case, text) => {
    expect(stances(text)).toEqual([]);
  });
});

describe('whose side it is', () => {
  test.each([
    ['a foreign office', 'The Peruvian Foreign Office condemned the raid.', ['PER opposes raid']],
    ["a country's foreign office", "Kenya's Foreign Office condemned the raid.", ['KEN opposes raid']],
    ['the foreign office', 'The Foreign Office condemned the raid.', ['GBR opposes raid']],
    [
      'a policy',
      "Norwegian Foreign Minister Liv Dahl stressed her country's policy of supporting the truce.",
      ['NOR supports truce'],
    ],
    [
      'officials in countries',
      'Officials in Norway and Peru condemned the raid.',
      ['NOR opposes raid', 'PER opposes raid'],
    ],
    [
      'an order',
      'Norwegian President Liv Dahl signed an order imposing sanctions on the Harbour Front.',
      ['Liv Dahl opposes Harbour Front'],
    ],
    [
      'who was spoken of before the quotation',
      'Peruvian President Ana Ruiz said she left. Norwegian President Liv Dahl praised Malta. "I condemn the raid."',
      ['Liv Dahl opposes raid', 'Liv Dahl supports MLT'],
    ],
    ['an ally', "Malta's key ally, Norway, issued a statement, deriding the raid.", ['NOR opposes raid']],
    ['acts as an object', 'Norway condemned acts of violence in Malta.', ['NOR opposes acts of violence']],
    [
      'a declaration called by a town',
      'Norway welcomed the Tunis Declaration, reiterating its condemnation of terrorism.',
      ['NOR opposes terrorism', 'NOR supports Tunis Declaration'],
    ],
  ])('%s', (_case, text, expected) => {
    expect(stances(text)).toEqual(expected);
  });

  test.each([
    ['guests with an office', 'Norway welcomed Peruvian President Ana Ruiz and other leaders to the White House.'],
    ['what must still be done', 'The plan would have to be approved by the European Union.'],
    ['who speaks behind the verb', '"This is a crime," denounced the Norwegian minister in a statement.'],
    ['the role of others', 'Norway thanked Qatar for its role in supporting the truce.'],
    ['people in a country', 'Protesters in Norway and Peru condemned the raid.'],
  ])('not %s', (_case, text) => {
    expect(stances(text)).toEqual([]);
  });
});

describe('a body of states as its own officials call it', () => {
  test.each([
    ["NATO Secretary General Liv Dahl stressed the Alliance's support for Malta.", ['NATO supports MLT']],
    ["Arab League Secretary General Liv Dahl stressed the League's support for Malta.", ['Arab-League supports MLT']],
    ["Norwegian President Liv Dahl reaffirmed the Administration's commitment to Malta.", ['NOR supports MLT']],
    ["Norwegian President Liv Dahl stressed the Alliance's support for Malta.", []],
    ["NATO Secretary General Liv Dahl stressed the opposition alliance's support for Malta.", []],
    ["NATO Secretary General Liv Dahl stressed the teachers' union's support for Malta.", []],
    ["European Commission President Liv Dahl stressed the Union's support for Malta.", []],
  ])('%s', (text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('a body by the organ that speaks for it', () => {
  test.each([
    ['The Executive Council of the African Union condemned the raid.', ['AU opposes raid']],
    ['The Council of Ministers of the Arab League condemned the raid.', ['Arab-League opposes raid']],
    ['The Assembly of Heads of State and Government of the African Union condemned the raid.', ['AU opposes raid']],
    ['The Authority of Heads of State and Government of ECOWAS condemned the raid.', ['ECOWAS opposes raid']],
    ['The Commission of the African Union condemned the raid.', ['AU-Commission opposes raid']],
    ['The Peace and Security Council of the African Union condemned the raid.', ['AU-PSC opposes raid']],
    ['The UN Security Council condemned the raid.', ['UNSC opposes raid']],
    ['The council of the town condemned the raid.', []],
    ['The union of the teachers of ASEAN condemned the raid.', []],
    ['A committee of experts of the African Union condemned the raid.', []],
  ])('%s', (text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('the leaders of a body', () => {
  const DAHL = 'Norwegian Foreign Minister Liv Dahl';
  test.each([
    ['of states', `${DAHL} met EU leaders in Brussels.`, ['EU + Liv Dahl occurred']],
    ['to come', `${DAHL} will meet African Union leaders in Nairobi.`, ['AU + Liv Dahl planned']],
    ['its officials', `${DAHL} met EU officials in Brussels.`, ['EU + Liv Dahl occurred']],
    ['a forum has none', `${DAHL} met G7 leaders in Brussels.`, []],
    ['among themselves', 'EU leaders met in Brussels.', []],
  ])('%s', (_case, text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });
});

describe('a chamber is of the country in front of it', () => {
  test.each([
    ["Peru's House of Representatives condemned the raid.", 'PER'],
    ['The Peruvian Congress condemned the raid.', 'PER'],
    ['The US House of Representatives condemned the raid.', 'USA'],
    ['Congress condemned the raid.', 'USA'],
  ])('%s', (text, source) => {
    expect(lines(text)).toEqual([`stance ${source} opposes raid occurred`]);
  });
});
