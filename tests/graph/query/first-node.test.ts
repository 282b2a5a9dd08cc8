import { describe, expect, it } from 'vitest';
import * as graph from '../../../graph/index.ts';

type Query = { readonly name: string; readonly text: string; readonly mode: string };
const isQuery = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && 'mode' in value && 'text' in value;
const made: readonly Query[] = [graph.neighboursIn({ from: '2018-01-01', to: null, kinds: ['MET'] })];
const queries: readonly Query[] = [...Object.values(graph as Record<string, unknown>).filter(isQuery), ...made];

const FIRST = /^(?:CALL \{ )?(?:UNWIND \$\w+ AS \w+ )?MATCH \((\w*)/;
/** The node that a list or an id in the parameters binds. */
const BOUND = /(?:WHERE (\w+)\.(?:id|block|textHash) IN \$)|(?:\((\w+):\w+ \{id: \$)/;

describe('the embedded engine starts at the first node of a pattern, and looks at every node of its label unless it is bound', () => {
  const bound = queries.flatMap(({ name, text }) => {
    const [, list, one] = BOUND.exec(text) ?? [];
    return list === undefined && one === undefined ? [] : [[name, text, list ?? one] as const];
  });

  it('sees the queries', () => {
    expect(bound.length).toBeGreaterThan(20);
  });

  it.each(bound)('%s begins with what it is given', (_, text, given) => {
    expect(FIRST.exec(text)?.[1]).toBe(given);
  });
});
