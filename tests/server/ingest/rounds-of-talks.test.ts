import { describe, expect, test } from 'vitest';
import { lines, read } from './support.ts';

/** A Friday. */
const DAY = '2022-05-20';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const ROJAS = 'Peruvian Economy Minister Juan Rojas';
const BOTH = 'meeting Juan Rojas + Liv Dahl occurred';

describe('rounds of talks, and what is only said of talks', () => {
  test.each([
    [`${DAHL} and ${ROJAS} opened the third round of the Strategic Dialogue on Friday.`, [`${BOTH} 2022-05-20 -`]],
    [`${DAHL} and ${ROJAS} held the second meeting of the Joint Commission on May 17.`, [`${BOTH} 2022-05-17 -`]],
    [`${DAHL} and ${ROJAS} launched the Norway-Peru Economic Dialogue on Friday.`, [`${BOTH} 2022-05-20 -`]],
    ['Norway and Peru will launch talks on fishing in June.', ['meeting NOR + PER planned 2022-06 -']],
    ['Norway issued a call for talks with Peru.', ['meeting NOR + PER proposed - -']],
    ["Norway's call for talks with Peru was rejected.", ['meeting NOR + PER proposed - -']],
    [`${DAHL} presented an initiative for dialogue with Peru.`, ['meeting Liv Dahl + PER proposed - -']],
    [`${DAHL} left the door open to talks with Peru.`, ['meeting Liv Dahl + PER proposed - -']],
    [`${DAHL} urged a return to talks with Peru.`, ['meeting Liv Dahl + PER proposed - -']],
    ['Norway agreed to talks with Peru.', ['meeting NOR + PER planned - -']],
    [`${DAHL} received a mandate for talks with Peru.`, ['meeting Liv Dahl + PER proposed - -']],
    [`${DAHL} used the opportunity of a meeting with ${ROJAS} to thank him.`, [`${BOTH} - -`]],
  ])('%s', (text, told) => {
    expect(lines(text, DAY).filter((line) => line.startsWith('meeting'))).toEqual(told);
  });

  test.each([
    [`${DAHL} and ${ROJAS} spoke of the summit in May.`],
    [`${DAHL} and ${ROJAS} inaugurated a bridge in Lima on Friday.`],
  ])('no meeting: %s', (text) => {
    expect(lines(text, DAY).filter((line) => line.startsWith('meeting'))).toEqual([]);
  });

  test('a spokesman beside what his state does speaks for it', () => {
    const text =
      'Chile opposes the new alliance of Norway, Sweden and Denmark, with Foreign Ministry spokesman Jon Lind saying that it is a risk.';
    expect(read(text, DAY).persons).toEqual([expect.objectContaining({ name: 'Jon Lind', country: 'CHL' })]);
  });
});

describe('officials are of the country from whose ministry they come', () => {
  test.each([
    ['Director Ann Hall and Deputy Director Jon Moe from the Norwegian Foreign Ministry met the envoys.', 'NOR', 'NOR'],
    ['Senior Directors Ann Hall and Jon Moe from the U.S. National Security Council met the envoys.', 'USA', 'USA'],
    ['Councillor Ann Hall from the Security Secretariat of Japan met Director Jon Moe of Peru.', 'JPN', 'PER'],
    ['President Ann Hall of Chile met Director Jon Moe from Peru.', 'CHL', 'PER'],
  ])('%s', (text, hall, moe) => {
    const countries = Object.fromEntries(read(text, DAY).persons.map(({ name, country }) => [name, country]));
    expect(countries).toEqual({ 'Ann Hall': hall, 'Jon Moe': moe });
  });
});

describe('the next round is one of those who held the last', () => {
  const MET = 'Norway and Peru held talks in Quito on Monday.';
  const next = (text: string): readonly string[] =>
    lines(`${MET} ${text}`, DAY).filter((line) => line.startsWith('meeting') && !line.endsWith('Quito'));

  test.each([
    ['The next round of talks will take place in Lima in June.', '2022-06 Lima'],
    ['The next round is scheduled to take place in Lima in June.', '2022-06 Lima'],
    ['Another round is to be held in Lima on June 3.', '2022-06-03 Lima'],
    ['A further round of talks is expected in Lima in June.', '2022-06 Lima'],
    ['A second round of talks will be held in Lima in June.', '2022-06 Lima'],
    ['The next meeting will be held in Lima in June.', '2022-06 Lima'],
  ])('%s', (text, when) => {
    expect(next(text)).toEqual([`meeting NOR + PER planned ${when}`]);
  });

  test.each([
    ['The next summit will be held in Lima in June.'],
    ['The next round of voting will be held in Lima in June.'],
    ['The next round of talks between Chile and Ghana will take place in Lima in June.'],
    ['The next meeting is planned to discuss fish.'],
  ])('none of theirs: %s', (text) => {
    expect(next(text).filter((line) => line.includes('NOR'))).toEqual([]);
  });
});
