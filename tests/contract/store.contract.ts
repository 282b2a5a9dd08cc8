import { describe } from 'vitest';
import { lifeCases } from './life.ts';
import { limitCases } from './limits.ts';
import { readOnlyCases } from './read-only.ts';
import { searchCases } from './search.ts';
import type { StoreUnderTest } from './subject.ts';
import { transactionCases } from './transactions.ts';
import { valueCases } from './values.ts';

/** What every store must do; the same cases for each. */
export function storeContract(kind: StoreUnderTest): void {
  describe.each([kind])('$name', () => {
    valueCases(kind);
    transactionCases(kind);
    readOnlyCases(kind);
    limitCases(kind);
    searchCases(kind);
    lifeCases(kind);
  });
}
