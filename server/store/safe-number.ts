import { MAX_INTEGER, StoreError } from '../../graph/index.ts';

/** An integer of an engine as number. Throws StoreError 'bad_query' past 2^53, where a number would be another one. */
export function safeNumber(v: bigint): number {
  if (v >= -BigInt(MAX_INTEGER) && v <= BigInt(MAX_INTEGER)) return Number(v);
  throw new StoreError('bad_query', `The number ${v} is too big to be shown exactly.`, {
    hint: 'Return it as text: toString(…).',
  });
}
