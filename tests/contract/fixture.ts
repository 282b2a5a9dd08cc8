import { z } from 'zod';
import {
  createEdges,
  edgeRow,
  NODE_KINDS,
  type NodeKind,
  nodeRow,
  type Params,
  type Properties,
  putNodes,
  type Row,
  readQuery,
  searchText,
  type WriteTx,
  writeQuery,
} from '../../graph/index.ts';
import type { Subject } from './subject.ts';

const named = (id: string, name: string, more: { aliases?: string[]; country?: string | null } = {}): Properties => {
  const { aliases = [], country = null } = more;
  return { id, name, aliases, country, searchText: searchText(name, aliases) };
};

const NODES: readonly (readonly [NodeKind, readonly Properties[]])[] = [
  [
    'leader',
    [
      named('kim.PRK', 'Kim Jong Un', { aliases: ['Kim Jongun'], country: 'PRK' }),
      named('moon.KOR', 'Moon Jae-in', { country: 'KOR' }),
      named('lavrov.RUS', 'Sergei Lavrov', { aliases: ['Sergey Lavrov', 'Лавров'], country: 'RUS' }),
      named('dominguez.CUB', 'José Domínguez', { country: 'CUB' }),
      named('kim-yong-chol.PRK', 'Kim Yong Chol', { country: 'PRK' }),
      named('kim-alone.x', 'Kim'),
    ],
  ],
  ['country', [named('PRK', 'North Korea', { aliases: ['DPRK'] }), named('KOR', 'South Korea')]],
  ['place', [named('place:KOR.panmunjom', 'Panmunjom', { country: 'KOR' })]],
  [
    'meeting',
    [
      { id: 'e1', kind: 'meeting', modality: 'occurred', count: 1, date: '2018-04-27', dateTo: '2018-04-27' },
      { id: 'e2', kind: 'meeting', modality: 'planned', count: 1 },
    ],
  ],
];

const met = (key: string, [from, to]: readonly [string, string], date: string | null): Row => {
  const props = { key, eventId: 'e1', when: date, sources: ['c1', 'c2'], place: 'Panmunjom', date, dateTo: date };
  return edgeRow({ type: 'MET', from, to, props });
};

/** Six leaders, two countries, a place and two events; one dated and one undated MET, one participation. */
export async function writeFixture(tx: WriteTx): Promise<void> {
  for (const [kind, list] of NODES) {
    const { label: key } = NODE_KINDS[kind];
    await tx.run(putNodes(kind), { rows: list.map((props) => nodeRow({ key, props })) });
  }
  const edges = [met('m1', ['kim.PRK', 'moon.KOR'], '2018-04-27'), met('m2', ['kim.PRK', 'lavrov.RUS'], null)];
  await tx.run(createEdges('MET Actor'), { rows: edges });
  const props = { key: 'p1', role: 'actor', status: 'known' };
  const part = { type: 'PARTICIPATED_IN', from: 'kim.PRK', to: 'e1', props };
  await tx.run(createEdges('PARTICIPATED_IN'), { rows: [edgeRow(part)] });
}

/** A read without a schema of its own: rows as the store gives them. */
export function rowsOf(
  subject: Subject,
  text: string,
  params: Params = {},
): Promise<readonly Record<string, unknown>[]> {
  return subject.store.view().read(readQuery('test', text, z.record(z.string(), z.unknown())), params);
}

export const writing = (text: string) => writeQuery('test-write', text, z.record(z.string(), z.unknown()));

/** Every node and edge but the writer's own, as sorted lines: equal lines mean nothing was written. */
export async function graphLines(subject: Subject): Promise<readonly string[]> {
  const nodes = await rowsOf(
    subject,
    "MATCH (n) WHERE NOT n:Meta OR n.id <> 'writer' RETURN labels(n) AS l, properties(n) AS p",
  );
  const edges = await rowsOf(
    subject,
    'MATCH (a)-[r]->(b) RETURN type(r) AS t, a.id AS a, b.id AS b, properties(r) AS p',
  );
  return [...nodes, ...edges].map((row) => JSON.stringify(row, sortedKeys)).toSorted();
}

function sortedKeys(_name: string, value: unknown): unknown {
  if (Array.isArray(value) && value.every((v) => typeof v === 'string')) return value.toSorted();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
