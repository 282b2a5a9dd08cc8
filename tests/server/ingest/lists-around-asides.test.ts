import { describe, expect, test } from 'vitest';
import { ALL, DAHL, DAY, QUISPE, SOTO, TWO } from './cast.ts';
import { lines, meetings, read } from './support.ts';

describe('a list goes on behind what is told of one in it', () => {
  test.each([
    [`${DAHL} met ${QUISPE}, who pledged two ships, and ${SOTO} later in the day.`, [`${ALL} occurred`]],
    [`${DAHL}, who arrived by train, and ${QUISPE} held talks.`, [`${TWO} occurred`]],
    [`${DAHL} met ${QUISPE}, whose term ends in May, and ${SOTO} in Bonn.`, [`${ALL} occurred`]],
    [`${DAHL} met ${QUISPE}, who pledged two ships, and ${SOTO} praised her.`, [`${TWO} occurred`]],
    [`${DAHL} met ${QUISPE}, who pledged two ships, but ${SOTO} did not.`, [`${TWO} occurred`]],
    [
      `${DAHL} met ${QUISPE}, who had seen Kenyan President Josphat Mwangi, and ${SOTO}.`,
      [`${TWO} occurred`, 'Josphat Mwangi + Marta Quispe occurred', 'Jorge Soto + Marta Quispe occurred'],
    ],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual([...expected].sort());
  });

  test('what is told there is told of the one in front', () => {
    const text = `${DAHL}, who paid a visit to Lima in April, and Defence Minister Per Holm met ${SOTO}.`;
    expect(lines(text, DAY).filter((line) => line.startsWith('visit'))).toEqual([
      'visit Liv Dahl > PER occurred 2022-04 Lima',
    ]);
  });
});

describe('who takes part on whose side', () => {
  const MET = `${DAHL} met ${QUISPE}.`;
  const sides = (text: string): readonly string[] =>
    read(text, DAY)
      .persons.map(({ name, country }) => `${name} ${country}`)
      .sort();
  test.each([
    ['Ana Rojas and Ines Vega took part on the Peruvian side.', ['Ana Rojas PER', 'Ines Vega PER']],
    [
      'Per Holm took part on the Norwegian side, Ana Rojas and Ines Vega on the Peruvian.',
      ['Ana Rojas PER', 'Ines Vega PER', 'Per Holm NOR'],
    ],
    ["Ana Rojas and Ines Vega took part on Peru's side.", ['Ana Rojas PER', 'Ines Vega PER']],
  ])('%s', (text, others) => {
    expect(sides(`${MET} ${text}`)).toEqual([...others, 'Liv Dahl NOR', 'Marta Quispe PER'].sort());
    const names = others.map((other) => other.slice(0, -4));
    expect(meetings(`${MET} ${text}`, DAY)).toContain(
      `${[...names, 'Liv Dahl', 'Marta Quispe'].sort().join(' + ')} occurred`,
    );
    expect(lines(`${MET} ${text}`, DAY).filter((line) => line.startsWith('stance'))).toEqual([]);
  });

  test.each(['Ana Rojas and Ines Vega slept on the Peruvian border.', 'Snow fell on the Peruvian side.'])(
    '%s',
    (text) => {
      expect(meetings(`${MET} ${text}`, DAY)).toEqual([`${TWO} occurred`]);
    },
  );
});

describe('who is asked for something is not called on', () => {
  test.each([
    [`${DAHL} called on ${QUISPE} and on the envoy, Ana Rojas, to keep calm.`, []],
    [`${DAHL} called on ${QUISPE} and on ${SOTO} to keep calm.`, []],
    [`${DAHL} called on ${QUISPE} and on ${SOTO}.`, [`${ALL} occurred`]],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('with whom one sat down', () => {
  test.each([
    [`${DAHL} sat down with Chile's Jorge Soto.`, ['Jorge Soto + Liv Dahl occurred']],
    [`${DAHL} sat down with Chile's best players.`, []],
    [`Prices went down with Chile's Jorge Soto.`, []],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('what was done by somebody is no clause of its own', () => {
  test.each([
    ['Norway condemned in the strongest terms the force used by the police.', ['stance NOR opposes force occurred']],
    ['Norway condemned in strong terms the raid planned by Peru.', ['stance NOR opposes raid occurred']],
    ['Norway condemned in strong terms the raid; prices rose by 3 percent.', ['stance NOR opposes raid occurred']],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual(expected);
  });
});
