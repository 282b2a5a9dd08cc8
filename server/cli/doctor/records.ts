import { join } from 'node:path';
import { openArticles } from '../../archive/articles.ts';
import { codeOf, type DataFolder } from '../../archive/folder.ts';
import { readJournal } from '../../archive/journal.ts';
import type { Entry } from '../../archive/ledger.ts';
import type { JournalRecord } from '../../archive/record.ts';
import { createStandings } from '../../archive/standings.ts';
import { counted } from '../output.ts';
import { bad, type Check, fault, good, note } from './check.ts';

/** What the journal says; null where it cannot be read. */
export type Records = { readonly entries: readonly Entry[] | null; readonly checks: readonly Check[] };

async function filesOf(folder: DataFolder): Promise<ReadonlySet<string>> {
  try {
    return new Set(await openArticles(folder.articles).ids());
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return new Set();
    throw error;
  }
}

const AT_START = 'Nothing: the next start takes care of it.';

function compared(entries: readonly Entry[], files: ReadonlySet<string>): readonly Check[] {
  const live = entries.filter((e) => e.state !== 'retracted');
  const known = new Set(entries.map((e) => e.id));
  const lost = live.filter((e) => !files.has(e.id));
  const strange = [...files].filter((id) => !known.has(id));
  const left = entries.filter((e) => e.state === 'retracted' && files.has(e.id));
  const failed = live.filter((e) => e.state === 'failed');
  const checks: Check[] = [];
  if (lost.length > 0) {
    const first = lost.slice(0, 3).map((e) => e.id.slice(0, 12));
    const says = `${counted(lost.length, 'article')} without a file: ${first.join(', ')} …`;
    checks.push(bad('archive', says, 'Add them again, or take them out with `diplograph delete`.'));
  }
  if (strange.length > 0)
    checks.push(note('archive', `${counted(strange.length, 'file')} not in the journal.`, AT_START));
  if (left.length > 0)
    checks.push(note('archive', `${counted(left.length, 'deleted article')} not removed yet.`, AT_START));
  if (failed.length > 0) {
    const says = `${counted(failed.length, 'article')} could not be read: ${failed[0]?.reason ?? 'no reason kept'}`;
    checks.push(note('journal', says, '`diplograph articles` lists them; the page reads them again on request.'));
  }
  return checks.length > 0 ? checks : [good('archive', `${counted(live.length, 'article')}, as the journal says`)];
}

/** What the journal says of each article that ever came. */
async function entriesIn(folder: DataFolder): Promise<readonly Entry[]> {
  const records = await readJournal(join(folder.journal, 'journal.jsonl'));
  const standings = createStandings((place) => records[place] as JournalRecord);
  for (const [place, record] of records.entries()) standings.take(record, place);
  return [...standings.ids()].flatMap((id) => standings.find(id) ?? []);
}

/** Journal against archive. */
export async function recordChecks(folder: DataFolder): Promise<Records> {
  try {
    const entries = await entriesIn(folder);
    return { entries, checks: compared(entries, await filesOf(folder)) };
  } catch (error) {
    return { entries: null, checks: [fault('journal', error)] };
  }
}
