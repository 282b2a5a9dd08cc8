import { expect, test } from 'vitest';
import type { Entry } from '../../../server/archive/ledger.ts';
import { createUnread } from '../../../server/jobs/unread.ts';

/** What a journal holds, by state. */
function registerOf(states: readonly Entry['state'][]) {
  const ids = states.map((_, i) => String(i));
  const standing = (id: string) => ({ origin: 'user', state: states[Number(id)] ?? 'done', knowledge: null }) as const;
  return { ids: () => ids, standing };
}

test.each([
  { what: 'an empty folder', states: [], lost: false, samples: 0, before: 0 },
  { what: 'the very first start', states: [], lost: false, samples: 33, before: 33 },
  {
    what: 'articles left unread',
    states: ['received', 'done', 'failed', 'received'],
    lost: false,
    samples: 0,
    before: 2,
  },
  { what: 'a lost graph', states: ['received', 'done', 'replaced', 'failed'], lost: true, samples: 0, before: 2 },
] as const)('$what: $before unread before the start has looked', ({ states, lost, samples, before }) => {
  let waiting = 0;
  const unread = createUnread({ jobs: { waiting: () => waiting }, register: registerOf(states), lost, samples });
  expect(unread.count()).toBe(before);
  waiting = 40;
  expect(unread.count()).toBe(40);
  waiting = 0;
  unread.takenUp();
  expect(unread.count()).toBe(0);
});
