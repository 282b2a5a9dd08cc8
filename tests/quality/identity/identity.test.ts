import { describe, expect, test } from 'vitest';
import type { EventKind } from '../../../graph/index.ts';
import { loadKnowledge } from '../../../server/ingest/knowledge.ts';
import { createExtractor } from '../../../server/ingest/pipeline.ts';
import { loadTables } from '../../../server/reference/read.ts';
import { makeReference } from '../../../server/reference/reference.ts';
import { build, type Counts, eventsOf, groups, pairs, peopleOf } from './measure.ts';

/** Joining what is two spoils the graph, so few may be wrong; a pair that stays two can be judged. */
const PRECISION = 0.98;
const RECALL = 0.92;

const tables = loadTables();
const extractor = createExtractor(loadKnowledge(tables));
const reference = makeReference(tables);
const built = groups.map((group) => ({ group, built: build(group, extractor, reference) }));

const happenings = built.map(({ group, built: b }) => ({
  name: group.name,
  counts: Object.entries(group.same).map(([kind, clusters]) =>
    pairs(clusters, (label) => eventsOf(b, label, kind as EventKind)),
  ),
}));
const persons = built.map(({ group, built: b }) => ({
  name: group.name,
  counts: [pairs(group.people, (mention) => peopleOf(b, mention))],
}));

const sum = (all: readonly { readonly counts: readonly Counts[] }[], key: keyof Counts): number =>
  all.flatMap((g) => g.counts).reduce((n, c) => n + c[key], 0);

describe.each([
  ['claims of one event', happenings],
  ['names of one person', persons],
] as const)('%s', (what, all) => {
  const [right, wrong, missed] = [sum(all, 'right'), sum(all, 'wrong'), sum(all, 'missed')];
  const off = all.filter((g) => g.counts.some((c) => c.wrong + c.missed > 0)).map((g) => g.name);

  test('pairs that are joined are one', () => {
    console.info(`${what}: ${right} right, ${wrong} wrong, ${missed} missed; off: ${off.join('; ')}`);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(PRECISION);
  });

  test('pairs that are one are joined', () => {
    expect(right / (right + missed)).toBeGreaterThanOrEqual(RECALL);
  });
});

const stated = built.flatMap(({ group, built: b }) =>
  Object.entries(group.shows).map(([label, expected]) => ({
    name: `${group.name}: ${label}`,
    label,
    expected,
    group,
    b,
  })),
);

test.each(stated)('$name', ({ label, expected, group, b }) => {
  const [kind = 'meeting'] = Object.keys(group.same) as EventKind[];
  const shown = eventsOf(b, label, kind).map((id) => {
    const props = b.graph.nodes.find((n) => n.id === id)?.props;
    return [props?.['when'] ?? 'undated', props?.['modality'], ...(props?.['disputed'] ? ['disputed'] : [])].join(' ');
  });
  expect(shown).toEqual([expected]);
});
