import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentReader } from '../../server/readers/document.ts';
import { knownFile } from '../../server/readers/kind.ts';
import { readingPool } from '../../server/readers/reading-pool.ts';
import { refusal } from '../server/readers/reading.ts';
import { aDocx, aParagraph, aPdfBomb } from '../support/files.ts';

/** Long for a small page on a busy machine, short for a test. */
const MS = 8000;
const LIMITS = { html: MS, pdf: MS, docx: 60_000 };
const SENTENCE = 'Norwegian Foreign Minister Liv Dahl met Chidi Okafor in Bergen on Tuesday.';
const PAGE = `<html><body><h1>Talks</h1><p>${SENTENCE}</p></body></html>`;

const page = (body: string): Buffer => Buffer.from(`<html><body>${body}`);

let reader: DocumentReader;
beforeAll(async () => {
  reader = readingPool(LIMITS);
  // The threads are there before the time is taken.
  await Promise.all([read(PAGE, 'a.html'), read(PAGE, 'b.html')]);
});
afterAll(() => reader.close());

async function read(bytes: Buffer | string, name: string, by: DocumentReader = reader) {
  const file = knownFile({ bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, type: name });
  if (file === null) throw new Error(`${name} counts as plain text`);
  return by.read(file);
}

/** The longest that this thread was kept from its other work. */
async function stalled(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  await work;
  clearInterval(timer);
  return longest;
}

describe('hostile files', () => {
  test.each([
    ['deep nesting', page('<div>'.repeat(200_000)), 'a.html', 'nested more than 400 levels deep'],
    ['a tag without end', page(`<a href="${'x'.repeat(1_000_000)}`), 'a.html', 'a tag of more than 64,000 characters'],
    ['more tags than any page', page('<p>'.repeat(1_000_000)), 'a.html', 'more than 300,000 tags'],
    ['a PDF file that unpacks to 1 GB', aPdfBomb(1_000_000_000), 'a.pdf', 'was given up after 8 s of reading'],
    ['a Word document that unpacks to 30 MB', aDocx(aParagraph('a'.repeat(30_000_000))), 'a.docx', 'more than 20 MB'],
  ])('%s', async (_, bytes, name, message) => {
    const outcome = refusal(read(bytes, name));
    expect(await stalled(outcome)).toBeLessThan(MS - 1000);
    const { message: said, hint } = await outcome;
    expect(said).toContain(message);
    expect(hint).not.toBe('');
  });

  test('good files are read beside and after one that keeps its reader busy without end', async () => {
    // No machine unpacks 1 GB in half a second.
    const hasty = readingPool({ ...LIMITS, pdf: 500 });
    const slow = refusal(read(aPdfBomb(1_000_000_000), 'slow.pdf', hasty));
    const good = [read(PAGE, 'a.html', hasty), read(aDocx(aParagraph(SENTENCE)), 'a.docx', hasty)];
    expect((await Promise.all(good)).map(({ text }) => text)).toEqual([SENTENCE, SENTENCE]);
    expect((await slow).message).toContain('was given up after');
    const after = await Promise.all([read(PAGE, 'b.html', hasty), read(PAGE, 'c.html', hasty)]);
    expect(after.map(({ text }) => text)).toEqual([SENTENCE, SENTENCE]);
    await hasty.close();
  });
});
