import { expect, test } from 'vitest';
import { addDays, groupBy, intervalOf } from '../../../graph/index.ts';
import { loadTables } from '../../../server/reference/read.ts';

const HORIZON = '2025-12-31';
/** Days that may pass between two holders without a name for them. */
const GRACE = 7;

type Office = 'state' | 'government';
const HOLDERS: Readonly<Record<Office, readonly string[]>> = {
  state: ['president', 'monarch', 'supreme-leader', 'leader'],
  government: ['prime-minister', 'chancellor'],
};

const G20 = 'ARG AUS BRA CAN CHN FRA DEU IND IDN ITA JPN MEX RUS SAU ZAF KOR TUR GBR USA'.split(' ');
const CONFLICTS =
  'SYR IRQ IRN ISR PSE UKR RUS GEO ARM AZE KOR PRK AFG PAK IND SDN SSD ETH LBY YEM LBN VEN COL CUB MMR SRB BIH XKX MLI COD SOM'.split(
    ' ',
  );

/** States that begin later, and offices that do. */
const BEGINS: Readonly<Record<string, string>> = {
  'UKR state': '1991-12-05',
  'UKR government': '1990-10-23',
  'GEO state': '1991-04-14',
  'GEO government': '1990-11-15',
  'ARM state': '1991-10-16',
  'ARM government': '1990-08-13',
  'AZE state': '1990-05-18',
  'AZE government': '1990-02-07',
  'RUS state': '1991-07-10',
  'RUS government': '1992-06-15',
  'PSE government': '2003-03-19',
  'YEM state': '1990-05-22',
  'YEM government': '1990-05-24',
  'SSD state': '2011-07-09',
  'SSD government': '2011-07-09',
  'XKX state': '2008-02-17',
  'XKX government': '2008-02-17',
  'BIH state': '1990-12-20',
  'BIH government': '1990-12-20',
  'SRB government': '1991-02-11',
  'MLI government': '1991-04-02',
};

type Span = { readonly from: string; readonly to: string };
const ALWAYS: Span = { from: '1990-01-01', to: HORIZON };
const since = (from: string): Span => ({ from, to: HORIZON });

/** The head of state is the head of government too, or the head of state is that of another country. */
const SHARED: readonly (readonly [string, Office, Span])[] = [
  ...['ARG', 'BRA', 'MEX', 'IDN', 'ZAF', 'COL', 'VEN', 'USA', 'IRN', 'SSD'].map(
    (of): readonly [string, Office, Span] => [of, 'government', ALWAYS],
  ),
  ['AUS', 'state', ALWAYS],
  ['CAN', 'state', ALWAYS],
  ['TUR', 'government', since('2018-07-09')],
  ['SYR', 'government', since('2025-03-29')],
  ['AFG', 'government', { from: '2001-11-13', to: '2021-09-07' }],
  ['SDN', 'government', { from: '1990-01-01', to: '2017-03-02' }],
  ['GEO', 'government', { from: '1995-10-05', to: '2003-11-27' }],
  ['MMR', 'government', { from: '2011-03-30', to: '2021-08-01' }],
  ['COD', 'government', { from: '1997-05-16', to: '2006-12-30' }],
];

/** When nobody held the office, or nobody alone. */
const VACANT: readonly (readonly [string, Office, Span, string])[] = [
  ['IRQ', 'state', { from: '2003-04-09', to: '2004-06-28' }, 'the Coalition Provisional Authority governed'],
  ['IRQ', 'government', { from: '2003-04-09', to: '2004-06-28' }, 'the Coalition Provisional Authority governed'],
  ['SOM', 'state', { from: '1991-01-26', to: '2000-08-27' }, 'no government was recognised'],
  ['SOM', 'government', { from: '1990-01-01', to: '2000-10-08' }, 'no government was recognised'],
  ['GEO', 'state', { from: '1992-01-06', to: '1992-03-10' }, 'a military council governed'],
  ['AFG', 'government', { from: '1992-04-15', to: '1996-06-26' }, 'civil war: the office was empty or contested'],
  ['SDN', 'government', { from: '2019-04-11', to: '2019-08-21' }, 'a military council governed'],
  ['MLI', 'government', { from: '2012-03-22', to: '2012-04-17' }, 'after a coup'],
  ['MLI', 'government', { from: '2020-08-18', to: '2020-09-27' }, 'after a coup'],
  ['MLI', 'government', { from: '2021-05-24', to: '2021-06-07' }, 'after a coup'],
  ['ETH', 'government', { from: '1991-05-28', to: '1991-06-06' }, 'between two regimes'],
  ['AZE', 'government', { from: '1993-06-07', to: '1993-06-30' }, 'during an uprising'],
  ['KOR', 'government', { from: '1994-04-21', to: '1994-04-30' }, 'a minister acted'],
];

const terms = groupBy(loadTables().leaders, (row) => row.of);

function spansOf(of: string, office: Office): readonly Span[] {
  const held = (terms.get(of) ?? []).filter((row) => HOLDERS[office].includes(row.role));
  const known = held.map(({ term }) => ({
    from: term.from === null ? '' : intervalOf(term.from).from,
    to: term.to === null ? HORIZON : intervalOf(term.to).to,
  }));
  const excused = [...SHARED, ...VACANT].filter((row) => row[0] === of && row[1] === office).map((row) => row[2]);
  return [...known, ...excused].sort((a, b) => a.from.localeCompare(b.from));
}

/** Stretches of more than a few days for which nobody is known, as people read them. */
function gapsOf(of: string, office: Office): readonly string[] {
  const out: string[] = [];
  let covered = addDays(BEGINS[`${of} ${office}`] ?? '1990-01-01', -1);
  for (const { from, to } of [...spansOf(of, office), { from: addDays(HORIZON, 1), to: HORIZON }]) {
    if (from > addDays(covered, GRACE + 1)) out.push(`${of} ${office} ${addDays(covered, 1)}..${addDays(from, -1)}`);
    if (to > covered) covered = to;
  }
  return out;
}

test.each([...new Set([...G20, ...CONFLICTS])].sort())('%s has a head of state and of government at any time', (of) => {
  expect([...gapsOf(of, 'state'), ...gapsOf(of, 'government')]).toEqual([]);
});

test('a gap is seen', () => {
  expect(gapsOf('ATA', 'state')).toEqual(['ATA state 1990-01-01..2025-12-31']);
});
