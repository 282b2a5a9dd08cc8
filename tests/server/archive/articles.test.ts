import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { makeArticle } from '../../../graph/index.ts';
import { type ArticleArchive, openArticles } from '../../../server/archive/articles.ts';
import { temporaryFolder } from '../../support/folders.ts';

const input = { title: 'Envoys meet', text: 'They met.', published: '2018-05-31', url: null, outlet: null };
const article = makeArticle(input);
const from = (outlet: string, url: string) => makeArticle({ ...input, outlet, url });

let folder: string;
let archive: ArticleArchive;
beforeEach(async () => {
  folder = await temporaryFolder();
  archive = openArticles(folder);
});

test('an article comes back as it was put, also after opening again', async () => {
  expect(await archive.put(article)).toMatchObject({ known: false, changed: true });
  expect(await openArticles(folder).find(article.id)).toEqual(article);
  expect(await archive.ids()).toEqual([article.id]);
});

test('the same article again adds its link and outlet, and nothing else', async () => {
  await archive.put(from('B Paper', 'https://b.example/1'));
  expect(await archive.put(from('A Paper', 'https://a.example/1'))).toMatchObject({ known: true, changed: true });
  expect(await archive.put(from('A Paper', 'https://a.example/1'))).toMatchObject({ known: true, changed: false });
  expect(await archive.find(article.id)).toEqual({
    ...article,
    outlets: ['A Paper', 'B Paper'],
    urls: ['https://a.example/1', 'https://b.example/1'],
  });
});

test('links that arrive at the same time are all kept', async () => {
  const outlets = Array.from({ length: 20 }, (_, i) => `Paper ${String(i).padStart(2, '0')}`);
  await Promise.all(outlets.map((outlet) => archive.put(makeArticle({ ...input, outlet }))));
  expect((await archive.find(article.id))?.outlets).toEqual(outlets);
});

test('a removed article is gone, and removing it again does no harm', async () => {
  await archive.put(article);
  await archive.remove(article.id);
  await archive.remove(article.id);
  expect(await archive.find(article.id)).toBeNull();
  expect(await archive.ids()).toEqual([]);
});

test.each(['../../etc/passwd', 'x', `${article.id}.json`, `${article.id}/..`, ''])('%j names no file', async (id) => {
  await writeFile(join(folder, 'x.json'), '{}');
  expect(await archive.find(id)).toBeNull();
  await expect(archive.remove(id)).resolves.toBeUndefined();
  expect(await readFile(join(folder, 'x.json'), 'utf8')).toBe('{}');
});

test('a damaged file is an error that names it', async () => {
  await writeFile(join(folder, `${article.id}.json`), '{"id":');
  await expect(archive.find(article.id)).rejects.toThrow(`${article.id}.json is damaged`);
});
