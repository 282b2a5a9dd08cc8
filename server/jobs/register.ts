import type { Article } from '../../graph/index.ts';
import type { ArticleArchive } from '../archive/articles.ts';
import type { Journal } from '../archive/journal.ts';
import { type Entry, receivedEntry, receivedRecord, replay, withRecord } from '../archive/ledger.ts';
import type { NewRecord, Origin } from '../archive/record.ts';
import { oneByOne } from '../archive/turns.ts';

/** `fresh`: it is to be read; else it was known and nothing changed. */
export type Received = { readonly entry: Entry; readonly known: boolean; readonly fresh: boolean };

/** The state of every article: in memory, and durable in archive and journal before anything is acknowledged. */
export type Register = {
  find(id: string): Entry | null;
  /** In the order of arrival, without retracted ones. */
  entries(): readonly Entry[];
  retracted(): readonly string[];
  receive(article: Article, origin: Origin): Promise<Received>;
  /** Back to received, to be read again. */
  again(id: string): Promise<Entry | null>;
  extracted(id: string): void;
  /** Removes the file of an article, unless it has come again since it was retracted. */
  dropText(id: string): Promise<void>;
  record(records: readonly NewRecord[]): Promise<void>;
  /** As if this data folder had never seen it; the journal keeps its lines. */
  forget(id: string): void;
};

type Deps = { readonly archive: ArticleArchive; readonly journal: Journal };

const liveEntry = (entry: Entry | null): Entry | null => (entry?.state === 'retracted' ? null : entry);

export function createRegister({ archive, journal }: Deps): Register {
  const entries = replay(journal.records);
  // A text that comes again while its removal ends must not lose its file.
  const inTurn = oneByOne();
  const find = (id: string): Entry | null => entries.get(id) ?? null;

  const record = async (records: readonly NewRecord[]): Promise<void> => {
    if (records.length === 0) return;
    await journal.append(records);
    for (const r of records) {
      const next = withRecord(find(r.id), { at: '', ...r });
      if (next) entries.set(r.id, next);
    }
  };

  const restart = async (entry: Entry): Promise<Entry> => {
    await record([receivedRecord(entry)]);
    return entry;
  };

  const receive = async (article: Article, origin: Origin): Promise<Received> => {
    const stored = await archive.put(article);
    const old = liveEntry(find(article.id));
    const owner: Origin = old?.origin === 'user' ? 'user' : origin;
    const same = old !== null && !stored.changed && old.origin === owner && old.state !== 'failed';
    if (same) return { entry: old, known: true, fresh: false };
    const entry = await restart(receivedEntry(stored.article, owner));
    return { entry, known: old !== null, fresh: true };
  };

  return {
    find,
    record,
    entries: () => [...entries.values()].filter((e) => e.state !== 'retracted'),
    retracted: () => [...entries.values()].flatMap((e) => (e.state === 'retracted' ? [e.id] : [])),
    receive: (article, origin) => inTurn(article.id, () => receive(article, origin)),
    dropText: (id) =>
      inTurn(id, async () => {
        if (find(id)?.state === 'retracted') await archive.remove(id);
      }),
    async again(id) {
      const entry = liveEntry(find(id));
      return entry === null ? null : restart(entry);
    },
    extracted(id) {
      const entry = find(id);
      if (entry?.state === 'received') entries.set(id, { ...entry, state: 'extracted' });
    },
    forget: (id) => void entries.delete(id),
  };
}
