import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import { expect, test } from 'vitest';
import { ArticleList, IngestResult } from '../../graph/index.ts';
import { run, serve } from '../support/command.ts';
import { temporaryFolder } from '../support/folders.ts';
import { makeFolder } from '../support/word-folder.ts';

const TEXT = 'Norwegian Foreign Minister Liv Dahl palavered with Peruvian President Marta Quispe in Riga on Monday.';
const PATTERN = (claims: string): string => `verbs:
  - id: palaver
    lemma: palaver
    a: subject
    b: [with]
    examples:
      - text: ${TEXT}
        published: 2021-06-10
        claims: ${claims}
      - text: The penguins palavered on the ice.
        claims: []
`;
const CLAIMS = `
          - meeting Liv Dahl + Marta Quispe occurred 2021-06-07 Riga
          - visit Liv Dahl > LVA occurred 2021-06-07 Riga
          - visit Marta Quispe > LVA occurred 2021-06-07 Riga`;

test('a taught verb is read by the command that is told of it, and by no other', async () => {
  const words = await makeFolder({ 'frames/meet.yaml': PATTERN(CLAIMS) });
  const file = join(await temporaryFolder(), 'riga.txt');
  await writeFile(file, TEXT);
  const args = ['extract', file, '--published', '2021-06-10'];
  const [told, byVariable, untold] = await Promise.all([
    run([...args, '--lexicon', words.path], {}),
    run(args, { LEXICON_DIR: words.path }),
    run(args, {}),
  ]);
  expect(told.out).toContain('meeting, occurred: Liv Dahl, Marta Quispe · 2021-06-07 · Riga');
  expect(byVariable.out).toBe(told.out);
  expect(untold.out).toContain('No diplomatic event found in it.');
  await words.remove();
});

test('the checks say what is wrong and how it ended', async () => {
  const good = await makeFolder({ 'frames/meet.yaml': PATTERN(CLAIMS) });
  const wrong = await makeFolder({ 'frames/meet.yaml': PATTERN('[meeting Liv Dahl + PER occurred - -]') });
  const broken = await makeFolder({ 'frames/meet.yaml': PATTERN('[]') });
  const [checked, tested, failed, faulty, started] = await Promise.all([
    run(['lexicon', 'check', '--dir', good.path], {}),
    run(['frames', 'test', '--dir', good.path], {}),
    run(['frames', 'test', '--dir', wrong.path], {}),
    run(['lexicon', 'check', '--dir', broken.path], {}),
    run(['serve'], { LEXICON_DIR: broken.path, DATA_DIR: await temporaryFolder(), PORT: '0' }),
  ]);
  expect([checked.code, tested.code, failed.code, faulty.code, started.code]).toEqual([0, 0, 1, 1, 1]);
  expect(checked.out).toMatch(/titles +\d+ rows[^]*No fault\.\n$/);
  expect(tested.out).toContain(`pass meet/verb:palaver#1  ${TEXT}\n  expected: meeting Liv Dahl + Marta Quispe`);
  expect(tested.out).toMatch(/\d+ examples, 0 failed\.\n$/);
  expect(failed.out).toContain(`FAIL meet/verb:palaver#1  ${TEXT}\n  expected: meeting Liv Dahl + PER occurred - -\n`);
  const fault = `${broken.path}/frames/meet.yaml:6: verbs palaver examples: needs at least one example with claims`;
  expect(faulty.out).toContain(fault);
  expect(faulty.out).toContain('1 fault.\n');
  expect(started.err).toContain(fault);
  await Promise.all([good.remove(), wrong.remove(), broken.remove()]);
});

test('what was read without the words is read again with them', async () => {
  const words = await makeFolder({ 'frames/meet.yaml': PATTERN(CLAIMS) });
  const env = { DATA_DIR: await temporaryFolder(), SAMPLES: 'off' };
  const before = await serve(env);
  const taken = await request(before.url).post('/api/articles?wait=1').send({ text: TEXT, published: '2021-06-10' });
  expect(IngestResult.parse(taken.body).claims).toBe(0);
  await before.stop();

  const after = await serve({ ...env, LEXICON_DIR: words.path });
  const claims = async (): Promise<readonly number[]> =>
    ArticleList.parse((await request(after.url).get('/api/articles')).body).articles.map((a) => a.claims);
  await expect.poll(claims, { timeout: 30_000 }).toEqual([3]);
  await after.stop();
  await words.remove();
});
