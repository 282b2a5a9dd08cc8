import { expect, test } from 'vitest';
import type { NodeValue, Value } from '../../../graph/index.ts';
import { cellOf } from '../../../server/views/cypher-answer.ts';
import { schemaView } from '../../../server/views/schema.ts';

const article: NodeValue = {
  kind: 'node',
  ref: '7',
  labels: ['Article'],
  props: { id: 'a', title: 'Talks', sketch: 'v1:0a0b' },
};

test.each<[string, Value, unknown]>([
  ['a node', article, { $node: ['Article'], id: 'a', title: 'Talks' }],
  ['a list of nodes', [article], [{ $node: ['Article'], id: 'a', title: 'Talks' }]],
  [
    'a path',
    { kind: 'path', nodes: [article], edges: [] },
    {
      $path: { nodes: [{ $node: ['Article'], id: 'a', title: 'Talks' }], edges: [] },
    },
  ],
  ['its properties', { kind: 'map', entries: article.props }, { id: 'a', title: 'Talks' }],
])('what the program keeps for itself is not shown: %s', (_name, value, cell) => {
  expect(cellOf(value)).toEqual(cell);
});

test('nor is it offered', () => {
  const schema = schemaView({ name: 'embedded', version: '1', differences: [] });
  const properties = schema.nodes.find(({ label }) => label === 'Article')?.properties;
  expect(properties).toContain('title');
  expect(properties).not.toContain('sketch');
});
