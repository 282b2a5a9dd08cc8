import { expect, test } from 'vitest';
import { Answer, replyTo, whileReading } from '../../../graph/index.ts';

const UNDERSTOOD_NOT = replyTo('Who met whom?', { kind: 'not-understood', reason: 'no-relation' }, []);
const REPLY = { ...UNDERSTOOD_NOT, notes: ['Outside this period: 2.'] };

test.each([
  [0, []],
  [1, ['1 article is still being read: the answer may change.']],
  [33, ['33 articles are still being read: the answer may change.']],
])('with %i articles waiting', (waiting, told) => {
  const answer = Answer.parse(whileReading(REPLY, waiting));
  expect(answer).toEqual({ ...REPLY, waiting, notes: [...told, 'Outside this period: 2.'] });
});
