import { describe, expect, it } from 'vitest';
import { edgeTypeOf, eventElements, joinElements } from '../../../client/state/event-elements.ts';
import { aNode, anEdge, anEvent } from '../../support/elements.ts';

const two = { actors: ['kim.x', 'moon.x'] };
const trip = { actors: ['kim.x'], recipients: ['CHN'] };

describe('edgeTypeOf', () => {
  it.each([
    ['a meeting of no stated form', anEvent('meeting', two), 'MET'],
    ['a call', anEvent('meeting', two, { form: 'phone' }), 'CALLED'],
    ['a planned call', anEvent('meeting', two, { form: 'phone', modality: 'planned' }), 'PLANS_TO_MEET'],
    ['a visit', anEvent('visit', trip), 'VISITED'],
    ['a planned visit', anEvent('visit', trip, { modality: 'planned' }), 'PLANS_TO_VISIT'],
    ['support', anEvent('stance', trip, { polarity: 'supports' }), 'SUPPORTS'],
    ['opposition', anEvent('stance', trip, { polarity: 'opposes' }), 'OPPOSES'],
    ['an invitation', anEvent('invitation', trip), 'INVITED'],
    ['a denied meeting', anEvent('meeting', two, { modality: 'denied' }), null],
    ['a cancelled visit', anEvent('visit', trip, { modality: 'cancelled' }), null],
    ['a planned invitation', anEvent('invitation', trip, { modality: 'planned' }), null],
  ])('%s', (_, event, type) => {
    expect(edgeTypeOf(event)).toBe(type);
  });
});

describe('eventElements', () => {
  const lines = (event: ReturnType<typeof anEvent>) =>
    eventElements([event]).edges.map((edge) => `${edge.source} ${edge.type} ${edge.target}`);

  it('draws every pair of a meeting once, smaller id first', () => {
    expect(lines(anEvent('meeting', { actors: ['c.x', 'a.x', 'b.x'] }))).toEqual([
      'a.x MET c.x',
      'b.x MET c.x',
      'a.x MET b.x',
    ]);
  });

  it('draws a visit from visitor to country', () => {
    expect(lines(anEvent('visit', trip))).toEqual(['kim.x VISITED CHN']);
  });

  it('draws a stance to its party and its topic', () => {
    const topic = { id: 'topic:peace', name: 'peace' };
    expect(lines(anEvent('stance', trip, { polarity: 'supports', topic }))).toEqual([
      'kim.x SUPPORTS CHN',
      'kim.x SUPPORTS topic:peace',
    ]);
  });

  it('draws as a node what has no edge of its own', () => {
    const { nodes, edges } = eventElements([anEvent('meeting', two, { id: 'e1', modality: 'cancelled' })]);
    expect(nodes.find((node) => node.id === 'e1')).toMatchObject({ kind: 'meeting', modality: 'cancelled' });
    expect(edges.map((edge) => `${edge.source} ${edge.type} ${edge.target}`)).toEqual([
      'kim.x TOOK_PART e1',
      'moon.x TOOK_PART e1',
    ]);
  });
});

describe('joinElements', () => {
  it('takes each node and each event of an edge once, the first one told', () => {
    const first = {
      nodes: [aNode('a', { events: 9 })],
      edges: [anEdge('MET', ['a', 'b'], { eventId: 'e', key: 'server' })],
    };
    const second = {
      nodes: [aNode('a'), aNode('b')],
      edges: [anEdge('MET', ['a', 'b'], { eventId: 'e', key: 'page' })],
    };
    const { nodes, edges } = joinElements([first, second]);
    expect(nodes.map((node) => [node.id, node.events])).toEqual([
      ['a', 9],
      ['b', 1],
    ]);
    expect(edges.map((edge) => edge.key)).toEqual(['server']);
  });
});
