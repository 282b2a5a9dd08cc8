import { expect, test } from 'vitest';
import { compiledPart } from '../../../server/reference/compiled.ts';
import { loadTables } from '../../../server/reference/read.ts';
import { loadRules } from '../../../server/reference/rules.ts';

const PARTS = { tables: loadTables(), rules: loadRules() };

test.each(Object.entries(PARTS))('%s are the same after they were written and read back', (_, part) => {
  expect(JSON.parse(JSON.stringify(part))).toEqual(part);
});

test('from its sources the program reads everything anew', () => {
  expect(compiledPart('tables', PARTS.tables.hash)).toBeNull();
});
