import { expect, test } from 'vitest';
import { renewed } from '../../../server/views/renewed.ts';

/** A clock that only reading moves: each takes 10 ms and gives how many there were. */
function aReading() {
  const state = { ms: 0, reads: 0 };
  const read = async (): Promise<number> => {
    state.reads += 1;
    const mine = state.reads;
    await Promise.resolve();
    state.ms += 10;
    return mine;
  };
  return { state, names: renewed(read, () => state.ms) };
}

type Change = readonly [later: number, more: boolean];

test.each<readonly [string, readonly Change[], number]>([
  ['not again when nothing has changed', [], 1],
  ['again after a change', [[0, false]], 2],
  [
    'once for many changes',
    [
      [0, true],
      [1, true],
      [1, false],
    ],
    2,
  ],
  ['not after one of many changes that follow at once', [[5, true]], 1],
  ['again after one of many changes when nine times as long has passed', [[90, true]], 2],
])('it is read %s', async (_, changes, reads) => {
  const { state, names } = aReading();
  await names.now();
  for (const [later, more] of changes) {
    state.ms += later;
    names.changed(more);
  }
  expect(await names.now()).toBe(reads);
  expect(await names.now()).toBe(reads);
});

test('who asks while it is read gets the same reading', async () => {
  const { state, names } = aReading();
  expect(await Promise.all([names.now(), names.now()])).toEqual([1, 1]);
  expect(state.reads).toBe(1);
});

test('who asks after a change that came while it was read gets the graph after that change', async () => {
  const { names } = aReading();
  const before = names.now();
  names.changed(false);
  expect(await names.now()).toBe(2);
  expect(await before).toBe(1);
});

test('a failure is told to those who asked, and the next one reads again', async () => {
  let fails = true;
  const names = renewed(
    async () => {
      if (fails) throw new Error('the store is away');
      return 1;
    },
    () => 0,
  );
  await expect(names.now()).rejects.toThrow('the store is away');
  fails = false;
  expect(await names.now()).toBe(1);
});
