import { expect, it } from 'vitest';
import { overviewQuestions } from '../../../client/state/overview.ts';
import { aNode, anEdge } from '../../support/elements.ts';

const node = (id: string, events: number, kind: 'leader' | 'country' = 'leader') => ({
  ...aNode(id, { kind }),
  name: id,
  events,
});
const NODES = [
  node('Kerry', 90),
  node('Rice', 80),
  node('Lavrov', 40),
  node('Dahl', 10),
  node('RUS', 70, 'country'),
  node('NOR', 9, 'country'),
];

it.each([
  {
    name: 'the most active two who met, not the two most active',
    edges: [anEdge('MET', ['Kerry', 'Lavrov']), anEdge('MET', ['Dahl', 'Lavrov']), anEdge('VISITED', ['Kerry', 'NOR'])],
    are: ['Who met Kerry?', 'When did Kerry meet Lavrov?', 'Who visited NOR?'],
  },
  { name: 'nobody met', edges: [anEdge('VISITED', ['Kerry', 'RUS'])], are: ['Who visited RUS?'] },
  { name: 'a plan is no meeting', edges: [anEdge('PLANS_TO_MEET', ['Kerry', 'Lavrov'])], are: [] },
  { name: 'a country that is met is no leader', edges: [anEdge('MET', ['Kerry', 'RUS'])], are: [] },
  { name: 'nothing', edges: [], are: [] },
])('questions to begin with have an answer: $name', ({ edges, are }) => {
  expect(overviewQuestions({ nodes: NODES, edges })).toEqual(are);
});
