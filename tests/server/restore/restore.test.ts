import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GraphStore } from '../../../graph/index.ts';
import { openDataFolder } from '../../../server/archive/folder.ts';
import { restore } from '../../../server/restore/restore.ts';
import { embeddedStore } from '../../../server/store/embedded/store.ts';
import { temporaryFolder } from '../../support/folders.ts';

const HEAD = { diplograph: 1, program: '1.2.3', texts: false };
const LEADER = { id: 'liv-dahl.NOR', labels: ['Actor', 'Leader'], props: { id: 'liv-dahl.NOR', name: 'Liv Dahl' } };
const LAND = { id: 'NOR', labels: ['Actor', 'Country'], props: { id: 'NOR', name: 'Norway' } };
const OFFICE = { from: 'liv-dahl.NOR', key: 'k', props: { key: 'k' }, to: 'NOR', type: 'REPRESENTS' };

/** A file of these graph lines, with a right end. */
function fileOf(graph: readonly object[], more: readonly object[] = [], end: object = {}): string {
  const lines = graph.map((row) => JSON.stringify(row));
  const digest = createHash('sha256').update(lines.join('\n')).digest('hex');
  const edges = graph.filter((row) => 'type' in row).length;
  const last = { digest, nodes: graph.length - edges, edges, articles: 0, journal: 0, judgements: 0, ...end };
  return `${[HEAD, ...graph, ...more, { end: last }].map((row) => JSON.stringify(row)).join('\n')}\n`;
}

const WHOLE = fileOf([LAND, LEADER, OFFICE]);

async function aPlace() {
  const folder = await openDataFolder(join(await temporaryFolder(), 'data'));
  const stores: GraphStore[] = [];
  const openStore = async (): Promise<GraphStore> => {
    const store = embeddedStore({ path: null });
    await store.open();
    stores.push(store);
    return store;
  };
  return { folder, openStore, stores, storeName: 'memory', clock: () => new Date(0) };
}

async function restored(text: string, place: Awaited<ReturnType<typeof aPlace>>) {
  const file = join(await temporaryFolder(), 'export.jsonl');
  await writeFile(file, text);
  return restore(file, place);
}

describe('a whole file', () => {
  it('is restored, for reading only when it has no texts, and leaves no mark', async () => {
    const place = await aPlace();
    const checked = await restored(WHOLE, place);
    expect(checked).toMatchObject({ texts: false, end: { nodes: 2, edges: 1 } });
    expect(await readdir(place.folder.root)).toEqual(['archive', 'journal', 'read-only']);
  });

  it('is not restored where something is, and changes nothing there', async () => {
    const place = await aPlace();
    await writeFile(join(place.folder.articles, 'a.json'), 'mine');
    await expect(restored(WHOLE, place)).rejects.toThrow(/The data folder .* is not empty\./);
    expect(await readFile(join(place.folder.articles, 'a.json'), 'utf8')).toBe('mine');
    expect(place.stores).toEqual([]);
  });

  it('takes the place of what an attempt that was cut short has left', async () => {
    const place = await aPlace();
    await writeFile(place.folder.restoring, 'memory');
    await writeFile(join(place.folder.journal, 'journal.jsonl'), 'half a li');
    await restored(WHOLE, place);
    expect(await readFile(join(place.folder.journal, 'journal.jsonl'), 'utf8')).toBe('');
    expect(await readdir(place.folder.root)).not.toContain('restoring');
  });
});

describe('refused before anything is written', () => {
  const article = { id: '0'.repeat(32), title: '', text: 'x', published: null, outlets: [], urls: [] };
  const lines = WHOLE.trimEnd().split('\n');
  it.each<[string, string, RegExp]>([
    ['cut short', lines.slice(0, -1).join('\n'), /breaks off before its end/],
    ['a name changed', WHOLE.replace('Norway', 'Sweden'), /was changed: its lines do not give the digest/],
    ['a line taken out', lines.toSpliced(2, 1).join('\n'), /was changed/],
    ['a line more', `${WHOLE}${lines[1]}\n`, /goes on after its end/],
    ['no head', lines.slice(1).join('\n'), /does not begin as an export/],
    ['empty', '', /breaks off before its end/],
    ['no JSON', 'Norway\n', /export\.jsonl:1 is no JSON/],
    ['another list', '{"title": "x"}\n', /export\.jsonl:1 cannot be read: is no line of an export/],
    ['a later form', WHOLE.replace('"diplograph":1', '"diplograph":99'), /:1 cannot be read: .*a later version/],
    ['unknown labels', fileOf([{ ...LAND, labels: ['Spy'] }]), /:2 cannot be read: has unknown labels: Spy/],
    ['an unknown type', fileOf([{ ...OFFICE, type: 'OWNS' }]), /:2 cannot be read: has an unknown type/],
    [
      'an article changed',
      fileOf([], [{ article: { ...article, textHash: '', machineCoded: false } }], { articles: 1 }),
      /:2 cannot be read: .*was changed/,
    ],
  ])('%s', async (_, text, message) => {
    const place = await aPlace();
    await expect(restored(text, place)).rejects.toThrow(message);
    expect(place.stores).toEqual([]);
    expect(await readdir(place.folder.root)).toEqual(['archive', 'journal']);
  });

  it('bytes that are no text, and a file that is not there', async () => {
    const place = await aPlace();
    const file = join(await temporaryFolder(), 'export.jsonl');
    await expect(restore(file, place)).rejects.toThrow(/is not there/);
    await writeFile(file, Buffer.from([0xff, 0xfe, 0x0a]));
    await expect(restore(file, place)).rejects.toThrow(/is not valid UTF-8/);
  });
});

it('a graph that does not fit together leaves nothing', async () => {
  const place = await aPlace();
  await expect(restored(fileOf([LAND, OFFICE]), place)).rejects.toThrow(/cannot be restored/);
  expect(await readdir(place.folder.root)).toEqual(['archive', 'journal']);
  expect(await readdir(place.folder.journal)).toEqual([]);
});
