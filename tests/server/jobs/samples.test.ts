import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSamples, parseSample } from '../../../server/jobs/samples.ts';
import { ROOT } from '../../../server/root.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { anInput, aWorkshop } from '../../support/workshop.ts';

const folder = join(ROOT, 'server', 'samples');

test('every bundled sample has a title, a day and a text', async () => {
  const names = (await readdir(folder)).filter((n) => n.endsWith('.txt'));
  expect(names.length).toBeGreaterThanOrEqual(12);
  for (const name of names) {
    const sample = parseSample(name, await readFile(join(folder, name), 'utf8'));
    expect(sample.text.length, name).toBeGreaterThan(100);
    expect(name.startsWith(sample.published ?? '?'), name).toBe(true);
  }
});

test.each([
  ['no title', 'published: 2018-05-31\n\nText.'],
  ['a wrong day', 'title: T\npublished: 2018-02-30\n\nText.'],
  ['an unknown field', 'title: T\npublished: 2018-05-31\nauthor: A\n\nText.'],
])('a sample with %s is an error that names the file', (_, text) => {
  expect(() => parseSample('x.txt', text)).toThrow(/^x\.txt: /);
});

test('samples come and go, and own articles stay', async () => {
  const shop = await aWorkshop({ folder: await temporaryFolder() });
  const samples = createSamples({ folder, ...shop });
  await shop.jobs.submit(anInput('my own'), 'user');
  const available = await samples.available();
  expect(await samples.add()).toBe(available);
  expect(await samples.add()).toBe(0);
  await shop.jobs.idle();
  expect(samples.present()).toBe(available);
  expect(await samples.remove()).toBe(available);
  expect(samples.present()).toBe(0);
  expect([...shop.graph.articles.keys()]).toEqual([anInput('my own').id]);
  await shop.close();
});

test('a sample that somebody adds is theirs and stays', async () => {
  const shop = await aWorkshop({ folder: await temporaryFolder() });
  const article = anInput('shared');
  await shop.jobs.submit(article, 'sample');
  await shop.jobs.submit(article, 'user');
  await shop.jobs.idle();
  const samples = createSamples({ folder: await temporaryFolder(), ...shop });
  expect(await samples.remove()).toBe(0);
  expect(shop.register.find(article.id)?.state).toBe('done');
  await shop.close();
});
