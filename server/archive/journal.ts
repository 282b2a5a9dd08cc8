import { type Log, type LogKind, openLog, readLog } from './log.ts';
import { JournalRecord, type NewRecord } from './record.ts';
import { createStandings, type Standings } from './standings.ts';

/** What happened to each article, in order, and where each stands by it. */
export type Journal = Log<JournalRecord, NewRecord> & { readonly standings: Standings };

const KIND: LogKind<JournalRecord> = {
  shape: JournalRecord,
  remedy: 'Move the file away; the articles are read again.',
};

export const readJournal = (path: string): Promise<readonly JournalRecord[]> => readLog(path, KIND);

/** `clock` stamps the records. Throws when a line other than a torn last one cannot be read. */
export async function openJournal(path: string, clock: () => Date): Promise<Journal> {
  const past: [JournalRecord, number][] = [];
  const log = await openLog<JournalRecord, NewRecord>(path, clock, {
    ...KIND,
    each: (record, place) => past.push([record, place]),
  });
  const standings = createStandings((place) => log.at(place));
  for (const [record, place] of past) standings.take(record, place);
  return { ...log, standings };
}
