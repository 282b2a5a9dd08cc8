import { describe, expect, test } from 'vitest';
import { lines, meetings } from './support.ts';

const DAY = '2021-06-10';

describe('two relative clauses of one person', () => {
  test.each([
    [
      'Norwegian Foreign Minister Liv Dahl, who had come from Madrid and who leaves on Friday for Lima, was silent.',
      ['visit Liv Dahl > PER planned 2021-06-11 Lima'],
    ],
    [
      'Norwegian Foreign Minister Liv Dahl, who praised Kenya and who condemned Belarus, was silent.',
      ['stance Liv Dahl opposes BLR occurred', 'stance Liv Dahl supports KEN occurred'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual(expected);
  });
});

describe('the first to visit a place', () => {
  test.each([
    [
      'Liv Dahl, the first Norwegian foreign minister to visit Hanoi since 2009, held talks with President Tran Van Binh.',
      ['Liv Dahl + Tran Van Binh occurred'],
    ],
    ['Norway sent Liv Dahl to visit Hanoi, officials said, and talks with Peru failed.', []],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('what is said by somebody else with a subject of its own', () => {
  test.each([
    ['Norway has rejected the treaty, and Peru said it was time for patience.', ['stance NOR opposes treaty occurred']],
    [
      'Norway has rejected the treaty, and Peru welcomed it.',
      ['stance NOR opposes treaty occurred', 'stance PER supports treaty occurred'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual(expected);
  });
});
