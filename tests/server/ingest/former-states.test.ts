import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

const DAHL = 'Norwegian Foreign Minister Liv Dahl';

describe('a town is of the state in which it stood on the day of the text', () => {
  test.each([
    ['1990-09-12', `${DAHL} flew to Moscow.`, ['visit Liv Dahl > SUN occurred - Moscow']],
    ['1992-03-01', `${DAHL} flew to Moscow.`, ['visit Liv Dahl > RUS occurred - Moscow']],
    [null, `${DAHL} flew to Moscow.`, ['visit Liv Dahl > RUS occurred - Moscow']],
    ['1985-05-18', `${DAHL} arrived in Kiev.`, ['visit Liv Dahl > SUN occurred - Kiev']],
    ['1992-05-18', `${DAHL} arrived in Prague.`, ['visit Liv Dahl > CSK occurred - Prague']],
    ['1993-05-18', `${DAHL} arrived in Prague.`, ['visit Liv Dahl > CZE occurred - Prague']],
    ['1990-05-18', `${DAHL} flew to Zagreb.`, ['visit Liv Dahl > YUG occurred - Zagreb']],
    [
      '1995-05-18',
      `${DAHL} flew from Zagreb to Novi Sad.`,
      ['visit Liv Dahl > HRV occurred - Zagreb', 'visit Liv Dahl > YUG occurred - Novi Sad'],
    ],
    ['1985-05-18', 'The Kremlin condemned the attack.', ['stance SUN opposes attack occurred']],
    ['2001-05-18', 'Belgrade condemned the attack.', ['stance YUG opposes attack occurred']],
    ['2004-05-18', 'Belgrade condemned the attack.', ['stance SRB opposes attack occurred']],
    // Who names a land by its own name means the land.
    ['1990-05-18', 'Serbia condemned the attack.', ['stance SRB opposes attack occurred']],
  ])('%s: %s', (day, text, expected) => {
    expect(lines(text, day)).toEqual(expected);
  });
});

describe('who is at home in a former state visits nobody there', () => {
  test.each([
    ['1990-09-12', 'Soviet Prime Minister Ivan Orlov', 'Moscow', ['Liv Dahl > SUN']],
    ['1990-09-12', 'Ukrainian President Ivan Orlov', 'Moscow', ['Liv Dahl > SUN']],
    ['1997-09-12', 'Serbian President Jovan Matic', 'Belgrade', ['Liv Dahl > YUG']],
    ['1997-09-12', 'Yugoslav President Jovan Matic', 'Belgrade', ['Liv Dahl > YUG']],
    ['1997-09-12', 'Croatian President Jovan Matic', 'Belgrade', ['Jovan Matic > YUG', 'Liv Dahl > YUG']],
    ['1997-09-12', 'Yugoslav President Jovan Matic', 'Zagreb', ['Jovan Matic > HRV', 'Liv Dahl > HRV']],
  ])('%s: %s in %s', (day, host, town, visits) => {
    const told = lines(`${DAHL} met ${host} in ${town}.`, day).filter((line) => line.startsWith('visit'));
    expect(told).toEqual(visits.map((visit) => `visit ${visit} occurred - ${town}`));
  });
});
