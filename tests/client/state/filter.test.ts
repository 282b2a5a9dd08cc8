import { describe, expect, it } from 'vitest';
import { applyFilter, countSwitches, DEFAULT_FILTER, RELATIONS, toggled } from '../../../client/state/filter.ts';
import { aNode, anEdge } from '../../support/elements.ts';

const all = {
  nodes: [
    aNode('moon'),
    aNode('kim'),
    aNode('xi'),
    aNode('CHN', { kind: 'country' }),
    aNode('peace', { kind: 'topic' }),
    aNode('off', { kind: 'meeting', modality: 'cancelled' }),
  ],
  edges: [
    anEdge('MET', ['kim', 'moon']),
    anEdge('PLANS_TO_MEET', ['kim', 'xi'], { modality: 'planned' }),
    anEdge('VISITED', ['kim', 'CHN']),
    anEdge('SUPPORTS', ['moon', 'peace']),
    anEdge('TOOK_PART', ['kim', 'off'], { modality: 'cancelled', eventId: 'off' }),
    anEdge('TOOK_PART', ['xi', 'off'], { modality: 'cancelled', eventId: 'off' }),
  ],
};

const shown = (filter: Partial<typeof DEFAULT_FILTER>, keep: readonly string[] = []) => {
  const { nodes, edges } = applyFilter(all, { ...DEFAULT_FILTER, ...filter }, new Set(keep));
  return { nodes: nodes.map((node) => node.id).join(' '), edges: edges.map((edge) => edge.type).join(' ') };
};

describe('applyFilter', () => {
  it.each([
    ['not drawn as it begins', ['text'], 'MET'],
    ['drawn beside texts', ['text', 'machine-coded'], 'MET VISITED'],
    ['drawn alone', ['machine-coded'], 'VISITED'],
  ] as const)('what a machine coded is %s', (_, sources, edges) => {
    const coded = { ...anEdge('VISITED', ['kim', 'CHN']), machineCoded: true };
    const elements = { nodes: all.nodes, edges: [anEdge('MET', ['kim', 'moon']), coded] };
    const drawn = applyFilter(elements, { ...DEFAULT_FILTER, sources });
    expect(drawn.edges.map((edge) => edge.type).join(' ')).toBe(edges);
    expect(countSwitches(elements).get('machine-coded')).toBe(1);
  });

  it.each([
    ['as it begins: what took place, without topics', {}, 'moon kim CHN', 'MET VISITED'],
    ['topics', { kinds: ['leader', 'country', 'topic'] }, 'moon kim CHN peace', 'MET VISITED SUPPORTS'],
    [
      'planned adds its own edges',
      { modalities: ['occurred', 'planned'] },
      'moon kim xi CHN',
      'MET PLANS_TO_MEET VISITED',
    ],
    ['cancelled shows event nodes', { modalities: ['cancelled'] }, 'kim xi off', 'TOOK_PART TOOK_PART'],
    [
      'meetings off takes planned ones too',
      { relations: ['VISITED'], modalities: ['occurred', 'planned'] },
      'kim CHN',
      'VISITED',
    ],
    ['meetings off takes cancelled ones too', { relations: ['VISITED'], modalities: ['cancelled'] }, '', ''],
    ['no countries', { kinds: ['leader'] }, 'moon kim', 'MET'],
    ['nothing reported so', { modalities: ['denied'] }, '', ''],
  ] as const)('%s', (...row) => {
    const [, filter, nodes, edges] = row;
    expect(shown(filter)).toEqual({ nodes, edges });
  });

  it('keeps what is selected or added, even without an edge', () => {
    expect(shown({}, ['xi']).nodes).toBe('moon kim xi CHN');
  });

  it('never leaves an edge without both ends', () => {
    for (const kind of DEFAULT_FILTER.kinds) {
      const { nodes, edges } = applyFilter(all, { ...DEFAULT_FILTER, kinds: [kind] });
      const ids = new Set(nodes.map((node) => node.id));
      expect(edges.every((edge) => ids.has(edge.source) && ids.has(edge.target))).toBe(true);
    }
  });
});

describe('countSwitches', () => {
  it('counts nodes by kind, edges by relation and events by how they are reported', () => {
    const counts = countSwitches(all);
    expect(Object.fromEntries(counts)).toMatchObject({
      leader: 3,
      country: 1,
      MET: 2,
      VISITED: 1,
      occurred: 3,
      planned: 1,
      cancelled: 1,
    });
    expect(counts.get('denied')).toBeUndefined();
  });
});

describe('toggled', () => {
  it('takes out, puts in, and keeps the order of the table', () => {
    expect(toggled(RELATIONS, 'MET', RELATIONS)).toEqual(RELATIONS.slice(1));
    expect(toggled(['VISITED'], 'MET', RELATIONS)).toEqual(['MET', 'VISITED']);
  });
});
