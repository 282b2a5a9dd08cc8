import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Answer, CypherAnswer } from '../../graph/index.ts';
import { type Ran, run } from '../support/command.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type RunningApp, startApp } from '../support/server/running-app.ts';
import { BORDER_ARTICLE, MEETINGS_OF_KIM } from './border-article.ts';

const INGEST = ['--published', BORDER_ARTICLE.published, '--title', BORDER_ARTICLE.title, '--outlet', 'Test Gazette'];
const MEETING = ['Moon Jae-in', '2018-04-27', 'Panmunjom'];

let file: string;
beforeAll(async () => {
  file = join(await temporaryFolder(), 'border.txt');
  await writeFile(file, BORDER_ARTICLE.text);
});

function json<T>(shape: z.ZodType<T>, { code, out, err }: Ran): T {
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
  return shape.parse(JSON.parse(out));
}

describe('beside a running server', () => {
  let app: RunningApp;
  let settings: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const dataDir = await temporaryFolder();
    settings = { DATA_DIR: dataDir };
    app = await startApp(dataDir);
  });
  afterAll(() => app.close());

  test('what it adds and prints as JSON comes from the server', async () => {
    const seen: string[] = [];
    const stop = app.parts.api.jobs.feed.follow(null, ({ progress }) => seen.push(progress.stage));
    const added = await run(['ingest', file, ...INGEST], settings);
    stop();
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toMatch(/border\.txt: 2 meetings, \d visits, 1 stance, 1 invitation \([0-9a-f]{32}\)\n$/);
    // The server itself did the work, so its own listeners heard of it.
    expect(seen).toContain('stored');

    const [again, asked, queried] = await Promise.all([
      run(['ingest', file, ...INGEST], settings),
      run(['ask', 'Who', 'met', 'Kim Jong Un?', '--json'], settings),
      run(['cypher', MEETINGS_OF_KIM, '--json'], settings),
    ]);
    expect(again.out).toContain('already known; 2 meetings');
    expect(json(Answer, asked).rows.map((r) => r.value)).toEqual(['Moon Jae-in']);
    expect(json(CypherAnswer, queried).rows).toEqual([MEETING]);
  });

  test('figures of the network', async () => {
    await run(['ingest', file, ...INGEST], settings);
    const analyse = async (...words: string[]): Promise<string> => (await run(['analyse', ...words], settings)).out;
    expect(await analyse('pairs')).toContain('Kim Jong Un  Moon Jae-in  1      2018-04-27');
    expect(await analyse('paths', 'kim jong', 'Moon Jae-in')).toContain('Kim Jong Un met Moon Jae-in (2018-04-27)');
    expect(await analyse('activity', 'Kim', 'Jong', 'Un', '--by', 'year')).toContain('2018');
    expect(await analyse('actors', '--json')).toContain('"between"');
    expect(await analyse('communities')).toContain('1. around');
    const nobody = await run(['analyse', 'paths', 'Napoleon', 'Moon Jae-in'], settings);
    expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining("nobody called 'Napoleon'") });
  });

  test('samples are added once and removed', async () => {
    const samples = async (verb: string): Promise<string> => (await run(['samples', verb], settings)).out;
    expect(await samples('add')).toMatch(/^Added \d+ sample articles\.\n$/);
    expect(await samples('add')).toBe('The samples are already there.\n');
    expect(await samples('remove')).toMatch(/^Removed \d+ sample articles\.\n$/);
    expect(await samples('remove')).toBe('There are no samples.\n');
  });
});

describe('alone', () => {
  test('commands at the same time wait for each other', async () => {
    const settings = { DATA_DIR: await temporaryFolder() };
    const outcomes = await Promise.all([
      run(['ingest', file, ...INGEST], settings),
      run(['articles', '--json'], settings),
      run(['ask', 'Who met Kim Jong Un?'], settings),
    ]);
    expect(outcomes.map((o) => o.code)).toEqual([0, 0, 0]);
  });
});

describe('extract', () => {
  const names = z.array(z.string());
  const Gold = z.strictObject({
    id: z.string(),
    date: z.string().nullable(),
    persons: z.array(z.looseObject({ name: z.string() })),
    meetings: z.array(z.looseObject({ participants: names, date: z.string().nullable(), modality: z.string() })),
    visits: z.array(z.looseObject({ visitor: z.string(), country: z.string().nullable() })),
    supports: z.array(z.looseObject({ source: z.string(), target: z.string(), polarity: z.string() })),
    invites: z.array(z.looseObject({ from: z.string(), to: z.string(), place: z.string().nullable() })),
  });

  test('--json prints one document in the form of the labelled texts, and keeps nothing', async () => {
    const dataDir = join(await temporaryFolder(), 'data');
    const outcome = await run(['extract', file, ...INGEST.slice(0, 4), '--json'], { DATA_DIR: dataDir });
    const gold = json(Gold, outcome);
    expect(gold).toMatchObject({ id: 'border', date: '2018-04-28' });
    expect(gold.persons.map((p) => p.name)).toEqual(
      expect.arrayContaining(['Moon Jae-in', 'Kim Jong Un', 'Donald Trump', 'Wang Yi', 'Xi Jinping']),
    );
    expect(gold.meetings).toMatchObject([
      { participants: ['Moon Jae-in', 'Kim Jong Un'], date: '2018-04-27', modality: 'occurred' },
      { participants: ['Moon Jae-in', 'Donald Trump'], date: '2018-05-22', modality: 'planned' },
    ]);
    expect(gold.invites).toMatchObject([{ from: 'Kim Jong Un', to: 'Xi Jinping' }]);
    expect(gold.supports).toMatchObject([{ source: 'China', polarity: 'supports' }]);
    await expect(readFile(join(dataDir, 'journal', 'journal.jsonl'))).rejects.toThrow('ENOENT');
  });
});
