import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../client/state/card.ts';
import type { EventView, NodeCard } from '../../../graph/index.ts';
import { anEvent } from '../../support/elements.ts';

type Told = Pick<EventView, 'kind' | 'modality'> & { readonly who: readonly string[] };

const event = ({ kind, modality, who }: Told): EventView => anEvent(kind, { actors: who }, { modality });

const card = (kind: NodeCard['kind'], told: readonly Told[]): NodeCard => ({
  id: 'liv',
  kind,
  name: 'Liv Dahl',
  aliases: [],
  country: null,
  iso2: null,
  wikidata: null,
  offices: [],
  counts: [],
  events: told.map(event),
  total: told.length,
});

const meeting = (...others: readonly string[]): Told => ({
  kind: 'meeting',
  modality: 'occurred',
  who: ['liv', ...others],
});

describe('the room that is kept for the figures of a card', () => {
  it.each([
    { what: 'nothing took place', kind: 'leader', told: [{ ...meeting('a'), modality: 'planned' }], lines: 0 },
    { what: 'nobody was met', kind: 'leader', told: [{ ...meeting(), kind: 'visit' }], lines: 5 },
    { what: 'two were met, one twice', kind: 'leader', told: [meeting('a'), meeting('a', 'b')], lines: 7 },
    { what: 'many were met', kind: 'country', told: [meeting('a', 'b', 'c', 'd'), meeting('e', 'f')], lines: 10 },
    { what: 'it is a topic', kind: 'topic', told: [meeting('a')], lines: 2 },
  ] as const)('is $lines lines where $what', ({ kind, told, lines }) => {
    expect(figureLines(card(kind, told))).toBe(lines);
  });
});
