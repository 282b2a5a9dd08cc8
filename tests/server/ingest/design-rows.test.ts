import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

const A = 'Norwegian Foreign Minister Liv Dahl';
const B = 'Swedish Foreign Minister Nils Berg';
const C = 'Danish Prime Minister Mads Holm';
const AB = 'meeting Liv Dahl + Nils Berg';
const ABC = 'meeting Liv Dahl + Mads Holm + Nils Berg';

describe('coordination', () => {
  test.each([
    [`${A} met ${B} as well as ${C}.`, [`${ABC} occurred - -`]],
    [`${A} met ${B} along with ${C}.`, [`${ABC} occurred - -`]],
    [`${A} met ${B}, but not ${C}.`, [`${AB} occurred - -`]],
    [`${A} met ${B} rather than ${C}.`, [`${AB} occurred - -`]],
    [`${A} met ${B} without ${C}.`, [`${AB} occurred - -`]],
    [`Talks between North and South Korea ended.`, ['meeting KOR + PRK occurred - -']],
    [`Talks between North Korea and the United States ended.`, ['meeting PRK + USA occurred - -']],
    [`Chinese, Russian and US leaders met in Oslo.`, ['meeting CHN + RUS + USA occurred - Oslo']],
    [`${A} met her Danish and Finnish counterparts.`, ['meeting DNK + FIN + Liv Dahl occurred - -']],
    [
      `${A} will visit Germany (June 14), Senegal (June 15-16).`,
      ['visit Liv Dahl > DEU planned 2018-06-14 DEU', 'visit Liv Dahl > SEN planned 2018-06 SEN'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('nouns that tell of an event', () => {
  test.each([
    [`The visit by ${A} to Sweden ended.`, ['visit Liv Dahl > SWE occurred - SWE']],
    [`${A}'s Stockholm visit ended.`, ['visit Liv Dahl > SWE occurred - Stockholm']],
    [`${A}'s meeting with ${B} ended.`, [`${AB} occurred - -`]],
    [`The meeting of ${A} and ${B} ended.`, [`${AB} occurred - -`]],
    [`An invitation from ${B} to ${A} was sent.`, ['invitation Nils Berg > Liv Dahl occurred - -']],
    [`${A} left the meeting room.`, []],
    [`Visiting professor Ann Hall met ${B}.`, []],
    ['The G20 summit ended.', []],
    ['The meeting was long.', []],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('who says so changes nothing, but for a denial', () => {
  test.each([
    [`${A} said on Tuesday that ${B} met ${C}.`, ['meeting Mads Holm + Nils Berg occurred - -']],
    [`“We condemn the attack,” ${A} said.`, ['stance Liv Dahl opposes attack occurred']],
    ['A spokesman for the Norwegian government said it condemned the attack.', ['stance NOR opposes attack occurred']],
    [`${A} denied that she had met ${B}.`, [`${AB} denied - -`]],
    [`${A} did not rule out a meeting with ${B}.`, [`${AB} proposed - -`]],
    [`${A} reportedly met ${B}.`, [`${AB} occurred - -`]],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('visits that follow from another report', () => {
  test.each([
    [`${A} received ${B}.`, [`${AB} occurred - NOR`, 'visit Nils Berg > NOR occurred - NOR']],
    [`${A} met ${B} in Stockholm.`, [`${AB} occurred - Stockholm`, 'visit Liv Dahl > SWE occurred - Stockholm']],
    [
      `${A} invited ${B} to Oslo.`,
      ['invitation Liv Dahl > Nils Berg occurred - Oslo', 'visit Nils Berg > NOR proposed - Oslo'],
    ],
    [
      `${A} will host ${B} on Friday.`,
      [`${AB} planned 2018-06-01 NOR`, 'visit Nils Berg > NOR planned 2018-06-01 NOR'],
    ],
    [`${A} spoke with ${B} by phone from Stockholm.`, [`${AB} occurred - -`]],
    [`STOCKHOLM (Reuters) - ${A} met ${B}.`, [`${AB} occurred - -`]],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('whose stance it is', () => {
  test.each([
    [`${C} expressed Norway's support for Sweden.`, ['stance NOR supports SWE occurred']],
    ['Sweden is backed by Norway.', ['stance NOR supports SWE occurred']],
    [
      `${A} praised the peace plan and the ceasefire.`,
      ['stance Liv Dahl supports ceasefire occurred', 'stance Liv Dahl supports peace plan occurred'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

test('a country whose short form has lost its point', () => {
  expect(lines('The U.S, France and China condemned the attack.')).toEqual([
    'stance CHN opposes attack occurred',
    'stance FRA opposes attack occurred',
    'stance USA opposes attack occurred',
  ]);
});
