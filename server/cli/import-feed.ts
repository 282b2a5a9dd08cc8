import type { ImportItem } from '../../graph/index.ts';
import type { FeedLog, Memory } from '../archive/feed-log.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import { ImportError } from '../import/row.ts';
import { articleOf, entriesOf, type Source, type SourceDesk, tellsWhy } from '../import/source.ts';
import { type FeedEntry, MAX_ENTRIES } from '../readers/feed/feed.ts';
import { NOTHING, type ProgressLine, sum, type Tally } from './import-tally.ts';
import { counted, remark } from './output.ts';

export type FeedDesk = SourceDesk & {
  readonly feeds: FeedLog;
  readonly progress: ProgressLine;
  readonly send: (place: string, item: ImportItem) => Promise<Tally>;
};

/** What became of an entry; `again`: it is to be tried at the next import. */
type Met = { readonly tally: Tally; readonly reason: string | null; readonly again: boolean };
type Placed = { readonly place: string; readonly entry: FeedEntry };

const leftOut = (place: string, reason: string): Tally => ({ ...NOTHING, rows: 1, leftOut: [{ place, reason }] });
const remembered = (place: string, reason: string | null): Tally =>
  reason === null ? { ...NOTHING, rows: 1, known: 1 } : leftOut(place, reason);

async function meet(desk: FeedDesk, { place, entry }: Placed): Promise<Met> {
  try {
    const tally = await desk.send(place, await articleOf(entry, desk));
    return { tally, reason: tally.leftOut[0]?.reason ?? null, again: false };
  } catch (error) {
    if (!tellsWhy(error)) throw error;
    const again = error instanceof FetchError && error.passing;
    return { tally: leftOut(place, error.message), reason: error.message, again };
  }
}

/** Entries after which is noted what was seen, so that a feed that is cut short goes on where it was. */
const NOTED = 20;

/** Takes the entries that were not met before. */
async function takeAll(desk: FeedDesk, place: string, work: { entries: readonly FeedEntry[]; memory: Memory }) {
  const { entries, memory } = work;
  const forms = new Set(entries.map(({ form }) => form));
  const seen = new Map([...memory.entries].filter(([form]) => forms.has(form)));
  let tally = NOTHING;
  let again = false;
  for (const [at, entry] of entries.entries()) {
    const where = entry.url ?? `${place}, entry ${at + 1}`;
    const before = seen.get(entry.form);
    if (before !== undefined) {
      tally = sum(tally, remembered(where, before));
      continue;
    }
    const met = await meet(desk, { place: where, entry });
    tally = sum(tally, met.tally);
    again ||= met.again;
    if (!met.again) seen.set(entry.form, met.reason);
    desk.progress.tell(`${place}: ${at + 1} of ${counted(entries.length, 'entry')}`);
    if (seen.size % NOTED === 0) await desk.feeds.keep(place, { validators: null, entries: seen });
  }
  return { tally, again, seen };
}

function unchanged({ progress }: FeedDesk, place: string, { entries }: Memory): Tally {
  progress.end();
  remark(`${place} has not changed.`);
  return [...entries.values()].map((reason) => remembered(place, reason)).reduce(sum, NOTHING);
}

const tooMany = (place: string, left: number): Tally => {
  const reason = `stands behind the first ${MAX_ENTRIES} entries of its feed`;
  return { ...NOTHING, rows: left, leftOut: Array.from({ length: left }, () => ({ place, reason })) };
};

async function take(desk: FeedDesk, source: Source): Promise<Tally> {
  const { place } = source;
  const memory = await desk.feeds.recall(place);
  const given = await source.get({ since: memory.validators, again: memory.entries.size > 0 });
  if (given === null) return unchanged(desk, place, memory);
  const { entries, left } = await entriesOf(given, desk);
  const { tally, again, seen } = await takeAll(desk, place, { entries, memory });
  await desk.feeds.keep(place, { validators: again ? null : given.validators, entries: seen });
  return sum(tally, tooMany(place, left));
}

/** Imports a feed, or the page at an address. Throws ImportError when there is none. */
export async function importSource(desk: FeedDesk, source: Source): Promise<Tally> {
  try {
    return await take(desk, source);
  } catch (error) {
    throw tellsWhy(error) ? new ImportError(`${source.place} ${error.message}.`, error.hint, error) : error;
  }
}
