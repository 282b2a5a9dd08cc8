import { expect, test } from 'vitest';
import { paced } from '../../../server/jobs/paced.ts';

/** A clock that only work moves. */
function aClock() {
  const clock = { ms: 0, done: 0 };
  const run = paced(
    async () => {
      clock.done += 1;
      clock.ms += 10;
    },
    () => clock.ms,
  );
  return { clock, run };
}

test.each([
  ['after the first of many batches', [[0, true]], 1],
  [
    'not after one that follows at once',
    [
      [0, true],
      [1, true],
    ],
    1,
  ],
  [
    'again when nine times as long has passed',
    [
      [0, true],
      [90, true],
    ],
    2,
  ],
  [
    'always after the last one',
    [
      [0, true],
      [1, true],
      [1, false],
    ],
    2,
  ],
  [
    'after each single one',
    [
      [0, false],
      [1, false],
      [1, false],
    ],
    3,
  ],
] as const)('the work is done %s', async (_, batches, times) => {
  const { clock, run } = aClock();
  for (const [later, more] of batches) {
    clock.ms += later;
    await run(more);
  }
  expect(clock.done).toBe(times);
});
