import { describe, expect, test } from 'vitest';
import { StoreError } from '../../../graph/index.ts';
import { hintForNothing, withHint } from '../../../server/views/query-hints.ts';

const MISTYPED = 'MATCH (a:Leeder)-[m:MEET]-(b) RETURN c';
const at = (offset: number) => ({ offset, line: 1, column: offset + 1 });

describe('a query that the engine refuses', () => {
  test.each([
    ['where it stumbled at the label', at(MISTYPED.indexOf('Leeder')), 'Did you mean `Leader`?'],
    ['where it stumbled at the type', at(MISTYPED.indexOf('MEET')), 'Did you mean `MET`?'],
    ['without a place', null, 'Did you mean `Leader`?'],
  ])('gets a hint, %s', (_, position, hint) => {
    const refused = new StoreError('bad_query', 'Undefined variable.', { position });
    expect(withHint(MISTYPED, refused)).toMatchObject({ kind: 'bad_query', message: refused.message, position, hint });
  });

  test.each([
    ['the engine has a hint of its own', MISTYPED, new StoreError('bad_query', 'No.', { hint: 'Write a.' })],
    ['every name is known', 'MATCH (a:Leader) RETURN c', new StoreError('bad_query', 'No.')],
    ['it was not the text', MISTYPED, new StoreError('timeout', 'Too long.')],
    ['it is no error of the store', MISTYPED, new Error('inside')],
  ])('stays as it is when %s', (_, query, error) => {
    expect(withHint(query, error)).toBe(error);
  });
});

test.each([
  ['MATCH (a:Leeder) RETURN a', 'Did you mean `Leader`?'],
  ['MATCH (a:Leader)-[:MET]->(b) RETURN b', 'Write -[:MET]- without an arrow.'],
  ['MATCH (a:Leader) RETURN a.nmae', 'Did you mean `name`?'],
  ["MATCH (a:Leader {name: 'Nobody'}) RETURN a", null],
])('%s found nothing: %s', (query, hint) => {
  expect(hintForNothing(query)).toBe(hint);
});
