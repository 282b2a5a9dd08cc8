import type { Article, VersionsOf } from '../../graph/index.ts';
import type { ArticleArchive } from '../archive/articles.ts';
import type { Journal } from '../archive/journal.ts';
import { type Entry, receivedEntry, receivedRecord } from '../archive/ledger.ts';
import type { NewRecord, Origin } from '../archive/record.ts';
import type { Shift, Standing } from '../archive/standings.ts';
import { oneByOne } from '../archive/turns.ts';

/** `fresh`: it is to be read; else it was known and nothing changed. */
export type Received = {
  readonly entry: Entry;
  readonly known: boolean;
  readonly fresh: boolean;
  readonly shift: Shift;
};

/** The state of every article, durable in archive and journal before anything is acknowledged. */
export type Register = {
  /** All that is known of an article, read from the journal. */
  readonly find: (id: string) => Entry | null;
  /** What is kept in memory of it. */
  readonly standing: (id: string) => Standing | null;
  /** In the order of arrival, without retracted ones. */
  ids(): readonly string[];
  retracted(): readonly string[];
  receive(article: Article, origin: Origin): Promise<Received>;
  /** Back to received, to be read again; one that a later version replaces stays as it is. */
  again(id: string): Promise<Entry | null>;
  extracted(id: string): void;
  /** Removes the file of an article, unless it has come again since it was retracted. */
  dropText(id: string): Promise<void>;
  record(records: readonly NewRecord[]): Promise<Shift>;
  /** As if this data folder had never seen it; the journal keeps its lines. */
  forget(id: string): void;
  /** All versions of an article, itself among them. */
  readonly versions: VersionsOf;
};

type Deps = { readonly archive: ArticleArchive; readonly journal: Journal };

const NO_SHIFT: Shift = { replaced: [], revived: [] };
const liveEntry = (entry: Entry | null): Entry | null => (entry?.state === 'retracted' ? null : entry);
const joined = (a: Shift, b: Shift): Shift => ({
  replaced: [...a.replaced, ...b.replaced],
  revived: [...a.revived, ...b.revived],
});

export function createRegister({ archive, journal }: Deps): Register {
  const { standings } = journal;
  const { find, own, standing } = standings;
  // A text that comes again while its removal ends must not lose its file.
  const inTurn = oneByOne();
  const isRetracted = (id: string): boolean => standing(id)?.state === 'retracted';

  const record = async (records: readonly NewRecord[]): Promise<Shift> => {
    if (records.length === 0) return NO_SHIFT;
    const { at, places } = await journal.append(records);
    return records.map((r, i) => standings.take({ at, ...r }, places[i] ?? 0)).reduce(joined, NO_SHIFT);
  };

  const receive = async (article: Article, origin: Origin): Promise<Received> => {
    const stored = await archive.put(article);
    const old = liveEntry(own(article.id));
    const owner: Origin = old?.origin === 'user' ? 'user' : origin;
    const same = old !== null && !stored.changed && old.origin === owner && old.state !== 'failed';
    if (same) return { entry: old, known: true, fresh: false, shift: NO_SHIFT };
    const shift = await record([receivedRecord(receivedEntry(stored.article, owner))]);
    const entry = find(article.id) ?? receivedEntry(stored.article, owner);
    return { entry, known: old !== null, fresh: entry.state !== 'replaced', shift };
  };

  return {
    find,
    standing,
    record,
    versions: standings.family,
    ids: () => [...standings.ids()].filter((id) => !isRetracted(id)),
    retracted: () => [...standings.ids()].filter(isRetracted),
    receive: (article, origin) => inTurn(article.id, () => receive(article, origin)),
    dropText: (id) =>
      inTurn(id, async () => {
        if (isRetracted(id)) await archive.remove(id);
      }),
    async again(id) {
      const entry = liveEntry(find(id));
      if (entry === null || entry.state === 'replaced') return entry;
      await record([receivedRecord(entry)]);
      return find(id);
    },
    extracted: standings.extracted,
    forget: standings.forget,
  };
}
