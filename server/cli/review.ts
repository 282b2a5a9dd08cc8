import { type EventView, Review } from '../../graph/index.ts';
import type { Config } from '../config.ts';
import { counted, print, printJson } from './output.ts';
import { withSession } from './session.ts';

const MEETINGS_HINT =
  '  → diplograph judge two EVENT EVENT, diplograph judge amend CLAIM --actor ID=ID, or diplograph judge reject CLAIM';

const partiesOf = (event: EventView): string => event.participants.map((p) => p.party.name).join(' – ');

function eventLines(event: EventView): readonly string[] {
  const head = [event.when ?? 'undated', event.place?.name, event.modality].filter((part) => part != null).join(', ');
  const claims = event.claims.map((c) => `    ${c.id}  ${c.modality}: “${c.quote}”`);
  return [`  ${event.id}  ${event.kind}: ${partiesOf(event)} (${head})`, ...claims];
}

function printNames({ pairs, total }: Review['names']): void {
  print(`${counted(total, 'pair')} of names that may be one person or organisation`);
  for (const { a, b, why } of pairs) print(`  ${a.id}  ${b.id}\n    ${a.name} – ${b.name}: ${why}`);
  if (pairs.length > 0) print('  → diplograph judge merge ID ID, or diplograph judge apart ID ID');
}

function printMeetings({ pairs, total }: Review['meetings']): void {
  print(`${counted(total, 'pair')} of meetings on one day in one place with some of the same parties`);
  for (const pair of pairs) print(pair.flatMap(eventLines).join('\n'));
  if (pairs.length > 0) print(MEETINGS_HINT);
}

function printDisputed({ events, total }: Review['disputed']): void {
  print(counted(total, 'disputed event'));
  for (const event of events) print(eventLines(event).join('\n'));
  if (events.length > 0) print('  → diplograph judge reject CLAIM, or diplograph judge amend CLAIM');
}

/** Prints what a person had better look at, with the ids to judge it by. */
export async function review(config: Config, options: { readonly json?: boolean }): Promise<void> {
  const found = await withSession(config, { resume: true }, (client) => client.get('/api/review', Review));
  if (options.json) return printJson(found);
  printNames(found.names);
  printMeetings(found.meetings);
  printDisputed(found.disputed);
}
