import { describe, expect, it } from 'vitest';
import { type DyadEvent, DyadPanel, dyadCodebook, dyadVariables, type PanelPeriod } from '../../../graph/index.ts';

const anEvent = (more: Partial<DyadEvent> = {}): DyadEvent => ({
  kind: 'meeting',
  modality: 'occurred',
  date: '2021-06-07',
  precision: 'day',
  form: null,
  polarity: null,
  count: 1,
  summary: false,
  disputed: false,
  actors: ['LVA', 'NOR'],
  recipients: [],
  ...more,
});
const aVisit = (more: Partial<DyadEvent> = {}): DyadEvent =>
  anEvent({ kind: 'visit', actors: ['NOR'], recipients: ['LVA'], ...more });

function panelOf(events: readonly DyadEvent[], period: PanelPeriod = 'month'): DyadPanel {
  const panel = new DyadPanel(period);
  for (const event of events) panel.add(event);
  return panel;
}

/** Each row as pair, period and what is not zero. */
function rowsOf(panel: DyadPanel, zeros = false): readonly string[] {
  const [head = '', ...lines] = [...panel.lines(zeros)].map((line) => line.trimEnd());
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const set = names.flatMap((name, i) => (i > 4 && cells[i] !== '0' ? [`${name}=${cells[i]}`] : []));
    return [cells.slice(0, 3).join(' '), ...set].join(' ');
  });
}

describe('counts', () => {
  it.each<[string, DyadEvent[], string[]]>([
    ['a meeting is one for the pair', [anEvent()], ['LVA NOR 2021-06 meetings=1 meeting_days=1']],
    [
      'a meeting told with other participants may be two, on one day',
      [anEvent(), anEvent()],
      ['LVA NOR 2021-06 meetings=2 meeting_days=1'],
    ],
    [
      'of three countries each pair meets once',
      [anEvent({ actors: ['EST', 'LVA', 'NOR'] })],
      ['EST LVA 2021-06', 'EST NOR 2021-06', 'LVA NOR 2021-06'].map((pair) => `${pair} meetings=1 meeting_days=1`),
    ],
    ['a call is no meeting', [anEvent({ form: 'video' })], ['LVA NOR 2021-06 calls=1']],
    ['a visit has a direction', [aVisit()], ['LVA NOR 2021-06 visits_ba=1 visit_days_ba=1']],
    [
      'an invitation and a statement have one too',
      [
        anEvent({ kind: 'invitation', actors: ['LVA'], recipients: ['NOR'] }),
        anEvent({ kind: 'stance', polarity: 'opposes', actors: ['NOR'], recipients: ['LVA'] }),
        anEvent({ kind: 'stance', polarity: 'supports', actors: ['LVA'], recipients: ['NOR'] }),
      ],
      ['LVA NOR 2021-06 invitations_ab=1 supports_ab=1 opposes_ba=1'],
    ],
    [
      'what is planned or called off stands apart',
      [anEvent({ modality: 'planned' }), anEvent({ modality: 'cancelled' }), aVisit({ modality: 'cancelled' })],
      ['LVA NOR 2021-06 meetings_planned=1 meetings_cancelled=1 visits_cancelled_ba=1'],
    ],
    [
      'a number that is stated is not added',
      [anEvent(), anEvent({ summary: true, count: 3, precision: 'month', date: '2021-06-01' })],
      ['LVA NOR 2021-06 meetings=1 meeting_days=1 meetings_stated=3'],
    ],
    [
      'a meeting of which the month is known has no day',
      [anEvent({ precision: 'month', date: '2021-06-01' })],
      ['LVA NOR 2021-06 meetings=1'],
    ],
    [
      'what is disputed is counted and marked',
      [anEvent({ disputed: true })],
      ['LVA NOR 2021-06 meetings=1 meeting_days=1 disputed=1'],
    ],
    ['a journey at home is none', [aVisit({ recipients: ['NOR'] })], []],
    [
      'denied, proposed, undated, or of a year: not there',
      [
        anEvent({ modality: 'denied' }),
        anEvent({ modality: 'proposed' }),
        anEvent({ date: null, precision: null }),
        anEvent({ precision: 'year', date: '2021-01-01' }),
      ],
      [],
    ],
  ])('%s', (_, events, rows) => expect(rowsOf(panelOf(events))).toEqual(rows));

  it('by year also what only has a year', () => {
    const events = [anEvent({ precision: 'year', date: '2021-01-01' }), anEvent()];
    expect(rowsOf(panelOf(events, 'year'))).toEqual(['LVA NOR 2021 meetings=2 meeting_days=1']);
  });
});

it('zero rows are all pairs in all periods from the first to the last', () => {
  const panel = panelOf([anEvent({ date: '2020-11-30' }), anEvent({ actors: ['EST', 'NOR'], date: '2021-02-01' })]);
  const rows = rowsOf(panel, true);
  expect(rows).toHaveLength(3 * 4);
  expect(rows.slice(0, 4)).toEqual(['2020-11', '2020-12', '2021-01', '2021-02'].map((p) => `EST LVA ${p}`));
  expect(rows).toContain('LVA NOR 2020-11 meetings=1 meeting_days=1');
});

it('every event is counted or left out for one reason', () => {
  const { leftOut } = panelOf([
    anEvent(),
    anEvent({ date: null }),
    anEvent({ precision: 'year' }),
    anEvent({ actors: ['NOR'] }),
    anEvent({ modality: 'denied' }),
  ]);
  expect(leftOut).toEqual({ events: 5, counted: 1, undated: 1, coarse: 1, noPair: 1, modality: 1 });
});

it('the codebook tells every variable and what was left out', () => {
  const { leftOut } = panelOf([anEvent(), anEvent({ date: null })]);
  const text = dyadCodebook({ period: 'month', zeros: false, version: '1.2.3', leftOut });
  for (const { column } of dyadVariables()) expect(text).toContain(`- \`${column}\`: `);
  expect(text).toContain('Diplograph 1.2.3');
  expect(text).toContain('- left out, undated: 1');
});
