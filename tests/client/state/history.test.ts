import { expect, test } from 'vitest';
import { historyOf, sidesOf } from '../../../client/state/history.ts';
import type { ClaimView, Modality } from '../../../graph/index.ts';

const told = (...all: readonly (readonly [Modality, string | null])[]) => ({
  claims: all.map(([modality, published]) => ({ modality, article: { published } }) as ClaimView),
});

test.each([
  [
    'a plan that took place',
    [
      ['occurred', '2018-06-13'],
      ['planned', '2018-05-10'],
    ],
    ['planned', 'occurred'],
  ],
  [
    'called off, then held',
    [
      ['occurred', '2018-06-13'],
      ['cancelled', '2018-05-25'],
      ['planned', '2018-05-10'],
      ['planned', '2018-06-02'],
    ],
    ['planned', 'cancelled', 'occurred'],
  ],
  [
    'told once, or always the same',
    [
      ['occurred', '2018-06-13'],
      ['occurred', '2018-06-14'],
    ],
    [],
  ],
  [
    'an article without a day comes first',
    [
      ['planned', '2018-05-10'],
      ['proposed', null],
    ],
    ['proposed', 'planned'],
  ],
] as const)('%s', (_name, claims, steps) => {
  expect(historyOf(told(...claims)).map((s) => s.modality)).toEqual(steps);
});

test('a dispute has two sides, and what was told before', () => {
  const { held, against, before } = sidesOf(
    told(['occurred', null], ['denied', null], ['cancelled', null], ['planned', null]),
  );
  expect([held.length, against.length, before.length]).toEqual([1, 2, 1]);
});
