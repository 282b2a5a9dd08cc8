import { afterAll, beforeAll, expect, test } from 'vitest';
import { Answer } from '../../graph/index.ts';
import { answerLines } from '../../server/cli/ask.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type RunningApp, startApp } from '../support/server/running-app.ts';

const QUESTION = 'Who met Sergei Lavrov in May 2018?';
const NOTE = /^\d+ articles are still being read: the answer may change\.$/;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp(await temporaryFolder(), { samples: 'auto' });
});
afterAll(() => app.close());

const ask = async (): Promise<{ answer: Answer; header: string | null }> => {
  const response = await fetch(`${app.url}/api/ask?q=${encodeURIComponent(QUESTION)}`);
  return { answer: Answer.parse(await response.json()), header: response.headers.get('articles-waiting') };
};

test('the first answers say that the samples are still being read; the last one knows them', async () => {
  const { answer, header } = await ask();
  expect(answer.waiting).toBeGreaterThan(0);
  expect(answer.notes[0]).toMatch(NOTE);
  expect(header).toBe(String(answer.waiting));
  expect(answerLines(answer).slice(0, 3)).toEqual([
    answer.headline,
    expect.stringMatching(/^Understood as/),
    answer.notes[0],
  ]);

  await app.parts.api.jobs.idle();
  const last = await ask();
  expect(last).toMatchObject({ header: '0', answer: { status: 'answered', waiting: 0 } });
  expect(last.answer.notes.join('\n')).not.toContain('still being read');
});
