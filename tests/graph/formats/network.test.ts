import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it, test } from 'vitest';
import {
  csvLine,
  gexf,
  graphml,
  type NetworkFileEdge,
  type NetworkFileNode,
  networkText,
  plainCsvLine,
  spellsOf,
} from '../../../graph/index.ts';
import { gexfFaults } from '../../support/gexf-schema.ts';
import { elements, strictXml } from '../../support/strict-xml.ts';

const HOSTILE = [
  'Inês “Nê” Caldeira',
  "=cmd|' /C calc'!A0",
  '<b>&amp;</b>',
  'two\nlines\r\nand\ttabs',
  ' blank at both ends ',
  '"quoted", and more',
  '🕊 dove',
  'شهباز شريف',
  "O'Brien",
  "'=1+1",
  'bell\u0007 and null\u0000',
  'half \ud800 a pair',
  ']]> <!-- -->',
  '',
] as const;

const aNode = (id: string, name: string, more: Partial<NetworkFileNode> = {}): NetworkFileNode => {
  return { id, name, kind: 'leader', country: 'NOR', modality: null, when: null, ...more };
};
const anEdge = (key: string, source: string, target: string, more: Partial<NetworkFileEdge> = {}): NetworkFileEdge => ({
  key,
  type: 'MET',
  source,
  target,
  eventId: `event-${key}`,
  modality: 'occurred',
  date: '2021-06-07',
  dateTo: '2021-06-07',
  precision: 'day',
  when: '2021-06-07',
  place: 'Riga',
  form: null,
  count: 1,
  ...more,
});

/** What XML cannot hold is lost; everything else comes back. */
const kept = (text: string): string =>
  ['\0', '\u0007', '\ud800'].reduce((t, lost) => t.replaceAll(lost, '\ufffd'), text);

const nodes = HOSTILE.map((name, i) => aNode(`n${i}`, name));
const edges = [
  anEdge('k3', 'n1', 'n2', { type: 'SUPPORTS', date: null, dateTo: null, precision: null, when: null, place: null }),
  anEdge('k2', 'n0', 'n1', { date: '2021-04-01', dateTo: '2021-04-30', precision: 'month', when: '2021-04' }),
  anEdge('k1', 'n0', 'n1', { place: HOSTILE[2] }),
];

describe('GraphML', () => {
  const root = strictXml(networkText(graphml, nodes, edges));

  test('every name comes back', () => {
    const names = elements(root, 'node').map((n) => n.children.find((d) => d.attributes['key'] === 'node-label')?.text);
    expect(names).toEqual(HOSTILE.map(kept));
  });

  test('an edge for each event, with what is known', () => {
    const [first, , last] = elements(root, 'edge');
    const data = (of = first) => Object.fromEntries((of?.children ?? []).map((d) => [d.attributes['key'], d.text]));
    expect(elements(root, 'edge').map((e) => e.attributes['id'])).toEqual(['k1', 'k2', 'k3']);
    expect(data()).toMatchObject({ 'edge-type': 'MET', 'edge-directed': 'false', 'edge-place': HOSTILE[2] });
    expect(Object.keys(data(last))).not.toContain('edge-date');
  });

  test('every key that is used is declared', () => {
    const declared = new Set(elements(root, 'key').map((k) => k.attributes['id']));
    for (const { attributes } of elements(root, 'data')) expect(declared).toContain(attributes['key']);
  });
});

describe('GEXF', () => {
  const root = strictXml(networkText(gexf(), nodes, edges));

  test('every name comes back', () => {
    expect(elements(root, 'node').map((n) => n.attributes['label'])).toEqual(HOSTILE.map(kept));
  });

  test('events of one type between two nodes are one edge with a spell for each stretch of days', () => {
    const [met, supports] = elements(root, 'edge');
    expect(met?.attributes).toMatchObject({ source: 'n0', target: 'n1', kind: 'MET', weight: '2' });
    expect(elements(met ?? root, 'spell').map((s) => s.attributes)).toEqual([
      { start: '2021-04-01', end: '2021-04-30' },
      { start: '2021-06-07', end: '2021-06-07' },
    ]);
    expect(elements(supports ?? root, 'spells')).toEqual([]);
  });

  test('an empty network is one', () => {
    expect(elements(strictXml(networkText(gexf(), [], [])), 'node')).toEqual([]);
  });

  test.each([
    ['with every hostile name', networkText(gexf(), nodes, edges)],
    ['empty', networkText(gexf(), [], [])],
    [
      'with an event as a node',
      networkText(gexf(), [aNode('e', 'Talks', { kind: 'meeting', modality: 'denied', when: '2021-04' })], []),
    ],
  ])('it is as GEXF 1.3 wants it: %s', (_, text) => expect(gexfFaults(strictXml(text))).toEqual([]));

  const whole = networkText(gexf(), nodes, edges);
  test.each([
    ['another version', 'version="1.3"', 'version="1.2"'],
    ['a day that is none', 'start="2021-06-07"', 'start="June 7"'],
    ['a spell that is turned round', 'end="2021-04-30"', 'end="2021-03-30"'],
    ['an edge to nobody', 'target="n1"', 'target="nobody"'],
    ['an attribute of no type', 'type="integer"', 'type="number"'],
    ['a value that is not declared', '<attvalue for="0"', '<attvalue for="9"'],
    ['an element that it does not know', '<spells>', '<times/><spells>'],
    ['a node twice', 'id="n1"', 'id="n0"'],
  ])('the check sees %s', (_, from, to) => {
    expect(whole).toContain(from);
    expect(gexfFaults(strictXml(whole.replace(from, to)))).not.toEqual([]);
  });

  const day = fc.integer({ min: 1, max: 28 }).map((d) => `2021-02-${String(d).padStart(2, '0')}`);
  property.prop([fc.array(fc.tuple(day, day))])('spells are in order, apart, and hold every day', (pairs) => {
    const given = pairs.map(([a, b]) => (a < b ? { date: a, dateTo: b } : { date: b, dateTo: a }));
    const spells = spellsOf(given);
    for (const [i, spell] of spells.entries()) expect(spell.from > (spells[i - 1]?.to ?? '')).toBe(true);
    for (const { date, dateTo } of given) {
      expect(spells.some((s) => s.from <= date && dateTo <= s.to)).toBe(true);
    }
  });
});

/** A reader of RFC 4180 without mercy. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\n)/y;
  while (cell.lastIndex < text.length) {
    const [, raw = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error(`no cell at ${cell.lastIndex}`);
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ["'x", "''x"],
    ['a=1', 'a=1'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
  ])('%j is written as %j', (text, cell) => expect(csvLine([text])).toBe(`${cell}\n`));

  it('numbers, truth and nothing stay what they are', () => {
    expect(csvLine([-1, 0.5, true, null, ''])).toBe('-1,0.5,true,,\n');
  });

  it('for programs nothing is put in front, and an empty text is not nothing', () => {
    expect(plainCsvLine(['=1', '', null])).toBe('=1,"",\n');
  });

  property.prop([fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)), { minLength: 1 })])(
    'without its first apostrophe every text comes back, and none is a formula',
    (texts) => {
      const [cells = []] = readCsv(csvLine(texts));
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      expect(cells.map((c) => c.replace(/^'/, ''))).toEqual(texts.map((t) => t.replaceAll('\0', '\ufffd')));
    },
  );
});
