import { describe, expect, it } from 'vitest';
import type { StoreView } from '../../../graph/index.ts';
import { readEdges, readParts, type Totals } from '../../../server/views/drawable.ts';

const NONE: Totals = { nodes: 0, edges: 0, events: 0, parts: 0 };
const WANTED = { ids: ['a', 'b'], limit: 2 };

/** A store that answers each query with so many rows, and notes what it was asked. */
function storeWith(rows: Readonly<Record<string, readonly object[]>>) {
  const asked: string[] = [];
  const read = async ({ name }: { readonly name: string }) => {
    asked.push(name);
    return rows[name] ?? [];
  };
  return { view: { read } as unknown as StoreView, asked };
}

describe('how a drawing is read', () => {
  it.each([
    { name: 'few edges are sorted', edges: 300_000, latest: 2, asked: ['edges-among'] },
    { name: 'of many the latest are read by their days', edges: 300_001, latest: 2, asked: ['latest-edges-among'] },
    {
      name: 'with those without a day where too few have one',
      edges: 300_001,
      latest: 1,
      asked: ['latest-edges-among', 'edges-among'],
    },
  ])('$name', async ({ edges, latest, asked: expected }) => {
    const { view, asked } = storeWith({ 'latest-edges-among': Array.from({ length: latest }, () => ({})) });
    await readEdges(view, WANTED, { ...NONE, edges });
    expect(asked).toEqual(expected);
  });

  it.each([
    { name: 'no events without an edge: nothing is read', events: 0, asked: [] },
    { name: 'few are sorted', events: 40_000, asked: ['lone-events'] },
    { name: 'of many the latest are read by their days', events: 40_001, asked: ['latest-lone-events', 'lone-events'] },
  ])('$name', async ({ events, asked: expected }) => {
    const { view, asked } = storeWith({});
    expect(await readParts(view, WANTED, { ...NONE, events })).toEqual([]);
    expect(asked).toEqual(expected);
  });

  it('each of the drawn in an event is told with what the event is, the latest event first', async () => {
    const { view } = storeWith({
      'lone-events': [
        { event: 'late', kind: 'meeting' },
        { event: 'early', kind: 'visit' },
        { event: 'of others', kind: 'visit' },
      ],
      'parts-in-events': [
        { event: 'early', node: 'a' },
        { event: 'late', node: 'b' },
        { event: 'late', node: 'a' },
      ],
      'topics-in-events': [{ event: 'early', node: 'topic' }],
    });
    expect(await readParts(view, WANTED, { ...NONE, events: 3 })).toEqual([
      { event: 'late', kind: 'meeting', node: 'a' },
      { event: 'late', kind: 'meeting', node: 'b' },
      { event: 'early', kind: 'visit', node: 'a' },
      { event: 'early', kind: 'visit', node: 'topic' },
    ]);
  });
});
