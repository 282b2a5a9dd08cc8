import { expect, test } from 'vitest';
import { Answer, type Reply, whileReading } from '../../../graph/index.ts';

const REPLY: Reply = {
  question: 'Who met Liv Dahl in May 2018?',
  status: 'nothing',
  headline: 'No meeting reported in May 2018',
  understood: [],
  ignored: [],
  rows: [],
  apart: [],
  notes: ['Outside this period: 2.'],
  cypher: [],
  candidates: [],
  suggestions: [],
};

test.each([
  [0, []],
  [1, ['1 article is still being read: the answer may change.']],
  [33, ['33 articles are still being read: the answer may change.']],
])('with %i articles waiting', (waiting, told) => {
  const answer = Answer.parse(whileReading(REPLY, waiting));
  expect(answer).toEqual({ ...REPLY, waiting, notes: [...told, 'Outside this period: 2.'] });
});
