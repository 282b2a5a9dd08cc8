import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticleFile } from '../../server/cli/article-file.ts';
import { CliError } from '../../server/cli/failure.ts';
import { readingPool } from '../../server/readers/reading-pool.ts';
import { type Ran, run } from '../support/command.ts';
import { temporaryFolder } from '../support/folders.ts';

const NEWS = 'French President Emmanuel Macron met German Chancellor Angela Merkel in Berlin on Monday.';
const FRENCH =
  'Le président de la République a rencontré lundi à Berlin la chancelière allemande pour évoquer la situation au Proche-Orient ; les deux dirigeants se reverront à Paris au mois de juillet prochain.';

let files: string;
let data: string;
beforeAll(async () => {
  files = await temporaryFolder();
  data = await temporaryFolder();
  await mkdir(join(files, 'folder'));
  const written: Record<string, string | Uint8Array> = {
    'good.txt': NEWS,
    'empty.txt': '',
    'white.txt': ' \n\n',
    'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
    'latin1.txt': Buffer.from('Macron met the Prime Minister of Curaçao.', 'latin1'),
    'long.txt': 'The end of it. '.repeat(80_000),
    'huge.txt': 'The end of it. '.repeat(300_000),
    'french.txt': FRENCH,
    'french.html': `<html><body><p>${FRENCH}</p></body></html>`,
    'empty.html': '',
    'huge.html': '<p>The end of it.</p>'.repeat(250_000),
    'text.pdf': NEWS,
    'text.docx': NEWS,
    'old.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'no-event.txt': 'It rained all day in Geneva and the lake was grey.',
  };
  for (const [name, text] of Object.entries(written)) await writeFile(join(files, name), text);
});

const env = () => ({ DATA_DIR: data, SAMPLES: 'off' });
const file = (name: string): string => join(files, name);

/** One plain message and what to do: few lines, no stack, nothing of the program's inside. */
function expectPlain({ code, out, err }: Ran): void {
  expect(code).toBe(1);
  expect(err.trim().split('\n').length).toBeLessThanOrEqual(3);
  expect(err).not.toMatch(/\n\s+at |node:internal|Something went wrong/);
  expect(out).toBe('');
}

describe('files', () => {
  const reader = readingPool();
  afterAll(() => reader.close());

  test.each([
    ['empty.txt', 'has no text'],
    ['white.txt', 'has no text'],
    ['picture.txt', 'is no plain text'],
    ['latin1.txt', 'is not valid UTF-8'],
    ['long.txt', '1.2 MB of text; one article may have 1.0 MB'],
    ['huge.txt', '4.5 MB; one article may have 1 MB'],
    ['french.txt', 'is not in English'],
    ['french.html', 'is not in English'],
    ['empty.html', 'shows no text of an article'],
    ['huge.html', '5.3 MB; a web page may have 4 MB'],
    ['text.pdf', 'is no PDF file that can be read'],
    ['text.docx', 'is damaged: it cannot be unpacked'],
    ['old.doc', 'is in the old Word format'],
    ['missing.txt', 'There is no file'],
    ['folder', 'This is a folder'],
  ])('%s: %s', async (name, message) => {
    const error = await readArticleFile(file(name), reader).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(CliError);
    expect((error as CliError).message).toContain(message);
    expect((error as CliError).message).toContain(name);
    expect((error as CliError).hint).not.toBeNull();
  });

  test('a file that cannot be read is one plain message and what to do', async () => {
    const ran = await run(['extract', file('latin1.txt'), '--json'], {});
    expectPlain(ran);
    expect(ran.err).toBe(`${file('latin1.txt')} is not valid UTF-8.\nSave it as UTF-8 and try again.\n`);
  });

  test('one bad file among good ones does not keep them out', async () => {
    const ran = await run(['ingest', file('empty.txt'), file('good.txt'), '--published', '2018-04-10'], env());
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('empty.txt has no text');
    expect(ran.out).toContain('good.txt: 1 meeting');
  });

  test('an article without an event is fine and says so', async () => {
    const ran = await run(['ingest', file('no-event.txt'), '--published', '2018-04-10'], env());
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('no diplomatic event found in it') });
    const read = await run(['extract', file('no-event.txt')], {});
    expect(read).toMatchObject({ code: 0, out: 'No diplomatic event found in it.\n' });
  });

  test('an article without a date gets a plain warning', async () => {
    const ran = await run(['extract', file('good.txt')], {});
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('no publication date');
  });
});

describe.concurrent('command lines', () => {
  test.each([
    [['ingest', 'x.txt', '--published', '2018-02-30'], 'is no calendar date: write YYYY-MM-DD'],
    [['extract', 'x.txt', '--published', 'Tuesday'], 'is no calendar date: write YYYY-MM-DD'],
    [['cypher', 'RETURN 1', '--params', '{'], 'must be a JSON object'],
    [['cypher', 'RETURN 1', '--params', '[1]'], 'must be a JSON object'],
    [['ingest'], 'missing required argument'],
    [['nonsense'], "unknown command 'nonsense'"],
    [['delete', 'ab'], 'too short for an id'],
    [['delete', 'abcdef012345'], 'There is no article'],
    [['cypher', 'CREATE (n) RETURN n'], 'CREATE is not allowed here'],
    [['cypher', 'MATCH (n RETURN n'], '\n         ^'],
  ])('%j: %s', async (args, message) => {
    const ran = await run(args, env());
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(message);
    expect(ran.err).not.toMatch(/\n\s+at |node:internal|Something went wrong/);
  });
});

describe.concurrent('settings and surroundings', () => {
  test.each([
    ['a data folder that cannot be made', () => ({ DATA_DIR: file('good.txt') }), 'DATA_DIR'],
    ['a data folder below a file', () => ({ DATA_DIR: join(file('good.txt'), 'data') }), 'DATA_DIR'],
    ['a port that is no number', () => ({ PORT: 'http' }), 'Set PORT'],
    ['an address that is not ours', () => ({ HOST: '203.0.113.7' }), 'Set HOST'],
    ['a Neo4j that is down', () => ({ NEO4J_URI: 'bolt://127.0.0.1:1' }), 'NEO4J_URI'],
  ])('%s', async (_, more, hint) => {
    const ran = await run(['serve'], { DATA_DIR: await temporaryFolder(), PORT: '0', ...more() });
    expectPlain(ran);
    expect(ran.err).toContain(hint);
  });

  test('a Neo4j that is down, for a question', async () => {
    const ran = await run(['ask', 'Who met Macron?'], {
      DATA_DIR: await temporaryFolder(),
      NEO4J_URI: 'bolt://127.0.0.1:1',
    });
    expectPlain(ran);
    expect(ran.err).toContain('NEO4J_URI');
  });

  test('a taken port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const ran = await run(['serve'], { DATA_DIR: await temporaryFolder(), PORT: String(port) });
    other.close();
    expectPlain(ran);
    expect(ran.err).toContain(`Port ${port} is taken`);
    expect(ran.err).toContain('Set PORT');
  });
});
