import {
  type Claim,
  claimKey,
  groupBy,
  type Judgement,
  type JudgeRequest,
  type MeetingKey,
  type ReportRow,
  reportsOfEvents,
  Said,
} from '../../graph/index.ts';
import type { BindDeps } from './bind-subject.ts';
import { JudgementRefused } from './refused.ts';

/** One of them is enough to know the meeting by; more outlast an article that goes. */
const REPORTS_KEPT = 50;

const said = ({ said: text }: ReportRow): Said => Said.parse(JSON.parse(text));

function nameOf(reports: readonly Said[]): string {
  const [first] = reports;
  const when = reports.find((r) => r.date !== null)?.date?.when;
  return [(first?.args ?? []).map((a) => a.name).join(' – '), ...(when === undefined ? [] : [when])].join(', ');
}

function meetingKey(id: string, rows: readonly ReportRow[]): MeetingKey {
  const [first] = rows;
  if (!first) {
    throw new JudgementRefused(
      `There is no event '${id}'.`,
      '`diplograph review` lists meetings with their ids.',
      true,
    );
  }
  if (first.kind !== 'meeting') {
    throw new JudgementRefused(`'${id}' is a ${first.kind}.`, 'Only meetings are offered as one.');
  }
  const kept = rows.slice(0, REPORTS_KEPT);
  const claims = kept.map((row) => claimKey({ ...row, kind: row.kind as Claim['kind'], said: said(row) }));
  return { name: nameOf(kept.map(said)), claims };
}

/** Two events are two meetings: each is known by its reports. Throws JudgementRefused. */
export async function bindTwoMeetings(
  { act, a, b }: Extract<JudgeRequest, { act: 'two-meetings' }>,
  { view }: BindDeps,
): Promise<Judgement> {
  if (a === b) throw new JudgementRefused('These are one id.', 'Give two.');
  const rows = groupBy<ReportRow, string>(await view.read(reportsOfEvents, { ids: [a, b] }), (r) => r.event);
  return { act, a: meetingKey(a, rows.get(a) ?? []), b: meetingKey(b, rows.get(b) ?? []) };
}
