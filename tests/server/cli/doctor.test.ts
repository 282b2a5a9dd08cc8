import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openArticles } from '../../../server/archive/articles.ts';
import { openDataFolder, placesIn } from '../../../server/archive/folder.ts';
import { openJournal } from '../../../server/archive/journal.ts';
import { receivedEntry, receivedRecord } from '../../../server/archive/ledger.ts';
import type { Check } from '../../../server/cli/doctor/check.ts';
import { folderChecks } from '../../../server/cli/doctor/folder.ts';
import { isAtLeast, nodeCheck, pageCheck } from '../../../server/cli/doctor/program.ts';
import { recordChecks } from '../../../server/cli/doctor/records.ts';
import { settingsChecks } from '../../../server/cli/doctor/settings.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { anInput } from '../../support/workshop.ts';

const shown = (checks: readonly Check[]): readonly string[] => checks.map((c) => `${c.state} ${c.what}`);

describe('versions', () => {
  test.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.1.0', true],
    ['20.18.9', false],
    ['18.20.0', false],
  ])('%s is late enough: %s', (version, enough) => {
    expect(isAtLeast(version, '>=20.19.0')).toBe(enough);
    expect(nodeCheck(version).state).toBe(enough ? 'good' : 'bad');
  });

  test('a page that is not built is told', () => {
    expect(pageCheck('/nowhere')).toMatchObject({ state: 'note', todo: expect.stringContaining('npm run build') });
  });
});

describe('settings', () => {
  test.each([
    { env: {}, found: ['good settings'] },
    { env: { PORT: 'seven' }, found: ['bad settings'] },
    { env: { TOKEN: 'short' }, found: ['bad settings'] },
    { env: { NEO4J_PASS: 'x' }, found: ['note NEO4J_PASS'] },
    { env: { LEXICON: 'words' }, found: ['note LEXICON'] },
    { env: { NEO4J_USER: 'neo' }, found: ['note NEO4J_URI'] },
    { env: { NEO4J_URI: 'bolt://localhost' }, found: ['note NEO4J_PASSWORD'] },
    { env: { ALLOWED_HOSTS: 'https://a.example' }, found: ['bad ALLOWED_HOSTS'] },
    { env: { ALLOWED_HOSTS: 'a.example, b.example' }, found: ['good settings'] },
    { env: { LEXICON_DIR: '/nowhere' }, found: ['bad LEXICON_DIR'] },
    { env: { HOST: '0.0.0.0' }, found: ['note HOST'] },
    { env: { HOME: '/root', PATH: '/bin', NEO4J_USER: '' }, found: ['good settings'] },
  ])('$env', ({ env, found }) => {
    expect(shown(settingsChecks(env, '/').checks)).toEqual(found);
  });
});

describe('the data folder', () => {
  test('that is not there yet is no fault, and is not made', async () => {
    const root = join(await temporaryFolder(), 'new');
    const places = placesIn(root);
    expect(shown(await folderChecks(places)).filter((line) => line.startsWith('bad'))).toEqual([]);
    expect(shown((await recordChecks(places)).checks)).toEqual(['good archive']);
  });

  test('a lock of a process that is no more is told', async () => {
    const folder = await openDataFolder(await temporaryFolder());
    await writeFile(folder.lock, '{"pid": 4194304, "address": null}');
    expect(shown(await folderChecks(folder))).toContain('note lock');
  });
});

describe('archive and journal', () => {
  const [one, two, three, four] = ['one', 'two', 'three', 'four'].map((word) => anInput(`They met ${word} times.`));
  if (!one || !two || !three || !four) throw new Error('four articles');

  async function aFolder() {
    const folder = await openDataFolder(await temporaryFolder());
    const journal = await openJournal(join(folder.journal, 'journal.jsonl'), () => new Date(0));
    return { folder, journal, archive: openArticles(folder.articles) };
  }
  const received = (article: typeof one) => receivedRecord(receivedEntry(article, 'user'));

  test('that agree are good', async () => {
    const { folder, journal, archive } = await aFolder();
    await archive.put(one);
    await journal.append([received(one)]);
    await journal.close();
    expect(shown((await recordChecks(folder)).checks)).toEqual(['good archive']);
  });

  test('what each lacks, and what failed', async () => {
    const { folder, journal, archive } = await aFolder();
    for (const article of [two, three, four]) await archive.put(article);
    const records = [received(one), received(three), received(four)];
    await journal.append([
      ...records,
      { state: 'retracted', id: three.id },
      { state: 'failed', id: four.id, reason: 'No.' },
    ]);
    await journal.close();
    const { checks } = await recordChecks(folder);
    expect(shown(checks)).toEqual(['bad archive', 'note archive', 'note archive', 'note journal']);
    expect(checks.every((c) => c.todo !== null)).toBe(true);
  });

  test('a journal that cannot be read', async () => {
    const { folder, journal } = await aFolder();
    await journal.close();
    await mkdir(folder.journal, { recursive: true });
    await writeFile(join(folder.journal, 'journal.jsonl'), 'no journal\n');
    expect(shown((await recordChecks(folder)).checks)).toEqual(['bad journal']);
  });
});
