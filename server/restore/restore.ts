import { join } from 'node:path';
import type { GraphStore } from '../../graph/index.ts';
import { openArticles } from '../archive/articles.ts';
import { type DataFolder, replaceFile } from '../archive/folder.ts';
import { openJournal } from '../archive/journal.ts';
import { openJudgementLog } from '../archive/judgement-log.ts';
import { graphDigest } from '../exports/jsonl.ts';
import { graphPages } from '../exports/source.ts';
import { RestoreError } from './fault.ts';
import { type Checked, checkedFile } from './file.ts';
import { fill } from './fill.ts';
import { checkFolder, checkStore, emptyFolder, emptyStore, isHalf, isHalfIn, markHalf, unmarkHalf } from './place.ts';

export type Place = {
  readonly folder: DataFolder;
  /** Names the database, without a secret. */
  readonly storeName: string;
  /** Opens the store; called when the file and the folder have been checked. */
  readonly openStore: () => Promise<GraphStore>;
  readonly clock: () => Date;
};

async function pour(path: string, { folder, clock }: Place, store: GraphStore): Promise<void> {
  const journal = await openJournal(join(folder.journal, 'journal.jsonl'), clock);
  const judgements = await openJudgementLog(join(folder.journal, 'judgements.jsonl'), clock);
  try {
    await fill(path, { store, journal, judgements, archive: openArticles(folder.articles) });
  } finally {
    await Promise.all([journal.close(), judgements.close()]);
  }
}

async function checkDigest(store: GraphStore, wanted: string): Promise<void> {
  const pages = graphPages({ view: store.view(), signal: new AbortController().signal });
  if ((await graphDigest(pages)) === wanted) return;
  const hint = 'Its lines are whole but do not fit together; export it again. Nothing was kept.';
  throw new RestoreError('The graph of the file cannot be restored.', hint);
}

async function write(path: string, place: Place, checked: Checked): Promise<void> {
  const { folder, storeName } = place;
  const half = isHalf(folder);
  const again = half && (await isHalfIn(folder, storeName));
  if (half) await emptyFolder(folder);
  const store = await place.openStore();
  const undo = async (): Promise<void> => {
    await emptyStore(store).finally(() => store.close());
    await emptyFolder(folder);
  };
  try {
    if (again) await emptyStore(store);
    else await checkStore(store);
  } catch (error) {
    await store.close();
    throw error;
  }
  await markHalf(folder, storeName);
  try {
    await pour(path, place, store);
    await checkDigest(store, checked.end.digest);
    if (!checked.texts) await replaceFile(folder.readOnly, '');
    await store.close();
  } catch (error) {
    await undo();
    await unmarkHalf(folder);
    throw error;
  }
  await unmarkHalf(folder);
}

/** Puts an export into an empty data folder and store: wholly, or not at all. Throws RestoreError. */
export async function restore(path: string, place: Place): Promise<Checked> {
  if (!isHalf(place.folder)) await checkFolder(place.folder);
  const checked = await checkedFile(path);
  await write(path, place, checked);
  return checked;
}
