import request from 'supertest';
import { expect, test } from 'vitest';
import { Answer, replyTo } from '../../../graph/index.ts';
import { anApi } from '../../support/api.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { anInput } from '../../support/workshop.ts';

const NOTHING = replyTo('Who met whom?', { kind: 'not-understood', reason: 'no-relation' }, []);

test('an answer that is sought while an article is read says so, even if it is read by then', async () => {
  const api = await anApi(await temporaryFolder(), {
    async ask() {
      api.pool.release();
      await api.jobs.idle();
      return NOTHING;
    },
  });
  await api.jobs.submit(anInput('slow'), 'user');
  const during = await request(api.app).get('/api/ask?q=Who+met+Merkel').expect(200);
  expect(Answer.parse(during.body)).toMatchObject({
    waiting: 1,
    notes: [expect.stringMatching(/^1 article is still/)],
  });
  expect(during.headers['articles-waiting']).toBe('1');
  const after = await request(api.app).get('/api/ask?q=Who+met+Merkel').expect(200);
  expect(Answer.parse(after.body)).toEqual({ ...NOTHING, waiting: 0 });
  expect(after.headers['articles-waiting']).toBe('0');
  await api.close();
});
