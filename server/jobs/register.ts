import type { Article, VersionsOf } from '../../graph/index.ts';
import type { ArticleArchive } from '../archive/articles.ts';
import type { Journal } from '../archive/journal.ts';
import { asVersion, type Entry, receivedEntry, receivedRecord, replay, withRecord } from '../archive/ledger.ts';
import type { NewRecord, Origin } from '../archive/record.ts';
import { oneByOne } from '../archive/turns.ts';
import { createVersions } from '../archive/versions.ts';

/** Other articles that a change takes out of the graph, or brings back: earlier or later versions. */
export type Shift = { readonly replaced: readonly string[]; readonly revived: readonly string[] };
/** `fresh`: it is to be read; else it was known and nothing changed. */
export type Received = {
  readonly entry: Entry;
  readonly known: boolean;
  readonly fresh: boolean;
  readonly shift: Shift;
};

/** The state of every article: in memory, and durable in archive and journal before anything is acknowledged. */
export type Register = {
  readonly find: (id: string) => Entry | null;
  /** In the order of arrival, without retracted ones. */
  entries(): readonly Entry[];
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
  const entries = replay(journal.records);
  const versions = createVersions();
  for (const entry of entries.values()) if (entry.state !== 'retracted') versions.put(entry);
  // A text that comes again while its removal ends must not lose its file.
  const inTurn = oneByOne();
  const kept = (id: string): Entry | null => entries.get(id) ?? null;
  const shown = (entry: Entry): Entry => asVersion(entry, versions.replacedBy(entry.id));
  const find = (id: string): Entry | null => {
    const entry = kept(id);
    return entry && shown(entry);
  };

  /** Makes the change to one article, and tells which of its other versions count otherwise since. */
  const shifting = (entry: Entry, change: () => void): Shift => {
    const counts = (id: string): boolean => versions.replacedBy(id) === null;
    const was = new Map(versions.family(entry.id).map((id) => [id, counts(id)]));
    change();
    const now = new Set([...was.keys(), ...versions.family(entry.id)]);
    now.delete(entry.id);
    const moved = [...now].filter((id) => counts(id) !== (was.get(id) ?? true));
    return { replaced: moved.filter((id) => !counts(id)), revived: moved.filter(counts) };
  };

  const place = (entry: Entry): Shift => {
    entries.set(entry.id, entry);
    if (entry.state === 'received') return shifting(entry, () => versions.put(entry));
    return entry.state === 'retracted' ? shifting(entry, () => versions.drop(entry.id)) : NO_SHIFT;
  };

  const record = async (records: readonly NewRecord[]): Promise<Shift> => {
    if (records.length === 0) return NO_SHIFT;
    const at = await journal.append(records);
    return records
      .flatMap((r) => withRecord(kept(r.id), { at, ...r }) ?? [])
      .map(place)
      .reduce(joined, NO_SHIFT);
  };

  const receive = async (article: Article, origin: Origin): Promise<Received> => {
    const stored = await archive.put(article);
    const old = liveEntry(kept(article.id));
    const owner: Origin = old?.origin === 'user' ? 'user' : origin;
    const same = old !== null && !stored.changed && old.origin === owner && old.state !== 'failed';
    if (same) return { entry: old, known: true, fresh: false, shift: NO_SHIFT };
    const shift = await record([receivedRecord(receivedEntry(stored.article, owner))]);
    const entry = find(article.id) ?? receivedEntry(stored.article, owner);
    return { entry, known: old !== null, fresh: entry.state !== 'replaced', shift };
  };

  return {
    find,
    record,
    versions: versions.family,
    entries: () => [...entries.values()].filter((e) => e.state !== 'retracted').map(shown),
    retracted: () => [...entries.values()].flatMap((e) => (e.state === 'retracted' ? [e.id] : [])),
    receive: (article, origin) => inTurn(article.id, () => receive(article, origin)),
    dropText: (id) =>
      inTurn(id, async () => {
        if (kept(id)?.state === 'retracted') await archive.remove(id);
      }),
    async again(id) {
      const entry = liveEntry(kept(id));
      if (entry === null || shown(entry).state === 'replaced') return entry && shown(entry);
      await record([receivedRecord(entry)]);
      return find(id);
    },
    extracted(id) {
      const entry = kept(id);
      if (entry?.state === 'received') entries.set(id, { ...entry, state: 'extracted' });
    },
    forget(id) {
      entries.delete(id);
      versions.drop(id);
    },
  };
}
