import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  EventList,
  IngestResult,
  JudgementList,
  JudgementView,
  type JudgeRequest,
  NodeCard,
  Problem,
  Review,
  SearchAnswer,
} from '../../graph/index.ts';
import { run } from '../support/command.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type RunningApp, startApp } from '../support/server/running-app.ts';

const TEXTS = [
  ['2021-04-07', 'Norwegian Foreign Minister Liv Dahl met Latvian President Ilze Kalnina in Riga on Tuesday.'],
  ['2021-04-08', 'Norwegian Foreign Minister Liv Dahle met Latvian President Ilze Kalnina in Riga on April 6.'],
  ['2021-04-09', 'Norway met Latvian President Ilze Kalnina in Riga on April 6.'],
  ['2021-04-10', 'Norwegian Foreign Minister Liv Dahl did not meet Latvian President Ilze Kalnina in Riga on April 6.'],
] as const;
const [DAHL, DAHLE] = ['liv-dahl.NOR', 'liv-dahle.NOR'];

let dataDir: string;
let app: RunningApp;
beforeAll(async () => {
  dataDir = await temporaryFolder();
  app = await startApp(dataDir);
  for (const [published, text] of TEXTS) {
    const { body } = await request(app.url).post('/api/articles?wait=1').send({ text, published }).expect(200);
    expect(IngestResult.parse(body).claims).toBeGreaterThan(0);
  }
});
afterAll(() => app.close());

const get = async (path: string): Promise<unknown> => (await request(app.url).get(path).expect(200)).body;
const card = async (id: string) => NodeCard.parse(await get(`/api/nodes/${encodeURIComponent(id)}`));
const judge = async (body: JudgeRequest) =>
  JudgementView.parse((await request(app.url).post('/api/judgements').send(body).expect(200)).body);
const refused = async (body: object, status: number) =>
  Problem.parse((await request(app.url).post('/api/judgements').send(body).expect(status)).body);
const undo = async (number: number) =>
  JudgementView.parse((await request(app.url).delete(`/api/judgements/${number}`).expect(200)).body);
const digest = async () => (await get('/api/digest')) as { digest: string };
const list = async () => JudgementList.parse(await get('/api/judgements')).judgements;
const meetingsOf = async (id: string) => (await card(id)).events.filter((e) => e.kind === 'meeting');

describe('judging', () => {
  test('the review names what may be one, with its reason', async () => {
    const { names, meetings, disputed } = Review.parse(await get('/api/review'));
    expect(names.pairs.map((p) => [p.reason, p.a.id, p.b.id])).toEqual([['near', DAHL, DAHLE]]);
    expect(meetings.pairs.length).toBeGreaterThanOrEqual(2);
    expect(disputed.events.map((e) => e.claims.map((c) => c.modality))).toContainEqual(['occurred', 'denied']);
  });

  test('a merge makes one node and one meeting; the old id stays an address; undo brings all back', async () => {
    const before = await digest();
    expect(await judge({ act: 'merge', a: DAHL, b: DAHLE })).toMatchObject({ number: 1, state: 'stands' });
    expect((await meetingsOf(DAHL)).map((e) => e.claims.length)).toEqual([3]);
    expect((await card(DAHLE)).id).toBe(DAHL);
    expect(Review.parse(await get('/api/review')).names.pairs).toEqual([]);
    const hits = SearchAnswer.parse(await get('/api/search?q=dahle')).hits.map((h) => h.id);
    expect(hits).toEqual([DAHL]);
    expect(await undo(1)).toMatchObject({ number: 1, state: 'undone' });
    expect(await digest()).toEqual(before);
  });

  test('kept apart, the pair is not asked about again; a merge against it is refused and names it', async () => {
    const { number } = await judge({ act: 'apart', a: DAHL, b: DAHLE });
    expect(Review.parse(await get('/api/review')).names.pairs).toEqual([]);
    await judge({ act: 'merge', a: DAHL, b: 'ilze-kalnina.LVA' });
    const { detail, hint } = await refused({ act: 'merge', a: DAHLE, b: 'ilze-kalnina.LVA' }, 409);
    expect(detail).toContain(`#${number}`);
    expect(hint).toContain(`judge undo ${number}`);
    for (const { number: n } of (await list()).filter((j) => j.state === 'stands')) await undo(n);
  });

  test.each([
    [{ act: 'merge', a: DAHL, b: 'nobody.NOR' }, 404, 'nobody.NOR'],
    [{ act: 'merge', a: DAHL, b: DAHL }, 409, 'one id'],
    [{ act: 'merge', a: DAHL, b: 'org:NATO' }, 409, 'organization'],
    [{ act: 'merge', a: 'NOR', b: 'LVA' }, 409, 'Countries'],
    [{ act: 'reject', claim: 'none' }, 404, 'none'],
    [{ act: 'merge', a: DAHL }, 400, "'b'"],
    [{ act: 'amend', claim: 'x', change: { date: '2021-02-30' } }, 400, 'no date'],
  ])('%j is refused', async (body, status, words) => {
    expect((await refused(body, status)).detail).toContain(words);
  });

  test('a rejected claim is gone; the event is no longer disputed; a restart, a new reading and a rebuild keep it so', async () => {
    const before = await digest();
    const [event] = await meetingsOf(DAHL);
    const denial = event?.claims.find((c) => c.modality === 'denied');
    await judge({ act: 'reject', claim: denial?.id ?? '' });
    expect((await meetingsOf(DAHL)).map((e) => [e.disputed, e.claims.length])).toEqual([[false, 1]]);
    const after = await digest();
    expect(after).not.toEqual(before);
    await request(app.url).post(`/api/articles/${denial?.article.id}/retry`).expect(202);
    await app.parts.api.jobs.idle();
    expect(await digest()).toEqual(after);
    await request(app.url).post('/api/rebuild').expect(200);
    expect(await digest()).toEqual(after);
    await app.close();
    app = await startApp(dataDir);
    expect(await digest()).toEqual(after);
    await undo((await list()).findLast((j) => j.act === 'reject')?.number ?? 0);
    expect(await digest()).toEqual(before);
  });

  test('an amended claim has the day, the town, the modality and the people that were given', async () => {
    const before = await digest();
    const norway = (await meetingsOf('NOR')).find((e) => e.participants.some((p) => p.party.id === 'NOR'));
    const claim = norway?.claims[0]?.id ?? '';
    const actors = [{ from: 'NOR', to: DAHL }];
    const { number, words } = await judge({ act: 'amend', claim, change: { actors } });
    expect(words).toContain('NOR is Liv Dahl');
    expect((await meetingsOf(DAHL)).map((e) => e.claims.length)).toEqual([3]);
    const place = { name: 'Oslo', country: 'NOR' };
    const more = await judge({ act: 'amend', claim, change: { date: '2021-04', place, modality: 'planned' } });
    const moved = (await meetingsOf(DAHL)).find((e) => e.modality === 'planned');
    expect(moved).toMatchObject({ when: '2021-04', place: { name: 'Oslo' } });
    await undo(more.number);
    await undo(number);
    expect(await digest()).toEqual(before);
  });

  test('an actor is known by the key that the claim gives it, also after another amendment', async () => {
    const before = await digest();
    const [event] = await meetingsOf(DAHL);
    const claim = event?.claims.find((c) => c.modality === 'occurred');
    const key = claim?.actors.find((a) => a.name === 'Liv Dahl')?.key ?? '';
    expect(claim?.actors.map((a) => [a.name, a.kind, a.role])).toContainEqual(['Ilze Kalnina', 'leader', 'actor']);
    const to = { kind: 'leader', name: 'Ada Berg', country: 'NOR' } as const;
    const first = await judge({ act: 'amend', claim: claim?.id ?? '', change: { actors: [{ from: key, to }] } });
    const [moved] = await meetingsOf('ada-berg.NOR');
    const next = moved?.claims[0]?.actors.find((a) => a.name === 'Ada Berg')?.key ?? '';
    expect(next).toBe('actor leader ada berg');
    const change = { actors: [{ from: next, to: 'kim-jong-un.PRK' }] };
    const second = await judge({ act: 'amend', claim: claim?.id ?? '', change });
    expect((await meetingsOf('kim-jong-un.PRK')).map((e) => e.claims.length)).toEqual([1]);
    await undo(second.number);
    expect((await meetingsOf('ada-berg.NOR')).length).toBe(1);
    await undo(first.number);
    expect(await digest()).toEqual(before);
  });

  test.each([
    ['jens stoltenb', 'jens-stoltenberg.NATO', 0],
    ['Norway', 'NOR', 1],
    ['north atl', 'org:NATO', 0],
    ['kalnina', 'ilze-kalnina.LVA', 3],
  ])('who can take part is found by name in graph and tables: %s', async (text, id, events) => {
    const { hits } = SearchAnswer.parse(await get(`/api/search?actors=1&q=${encodeURIComponent(text)}`));
    expect(hits[0]).toMatchObject({ id, events });
    expect(hits.every((hit) => ['leader', 'country', 'organization'].includes(hit.kind))).toBe(true);
  });

  test('one judgement tells two persons of one name apart, and is not asked about again', async () => {
    const before = await digest();
    const claims = (await card(DAHL)).events.flatMap((e) => e.claims);
    const denials = claims.filter((c) => c.modality === 'denied').map((c) => c.id);
    const told = await judge({ act: 'namesake', who: DAHL, claims: denials });
    expect(told).toMatchObject({ state: 'stands', ids: [DAHL, 'liv-dahl~2.NOR'] });
    expect((await card('liv-dahl~2.NOR')).name).toBe('Liv Dahl (2)');
    expect((await meetingsOf('liv-dahl~2.NOR')).map((e) => e.modality)).toEqual(['denied']);
    expect((await meetingsOf(DAHL)).map((e) => e.disputed)).toEqual([false]);
    const { names } = Review.parse(await get('/api/review'));
    expect(names.pairs.map((p) => [p.a.id, p.b.id])).toEqual([
      [DAHL, DAHLE],
      [DAHLE, 'liv-dahl~2.NOR'],
    ]);
    const after = await digest();
    await request(app.url).post('/api/rebuild').expect(200);
    expect(await digest()).toEqual(after);
    const other = claims.find((c) => c.modality === 'occurred')?.id ?? '';
    expect((await judge({ act: 'namesake', who: DAHL, claims: [other] })).ids[1]).toBe('liv-dahl~3.NOR');
    await undo(told.number + 1);
    expect(await digest()).toEqual(after);
    expect((await refused({ act: 'namesake', who: DAHL, claims: denials }, 409)).detail).toContain('takes no part');
    expect((await refused({ act: 'namesake', who: 'NOR', claims: denials }, 409)).hint).toContain('persons');
    await undo(told.number);
    expect(await digest()).toEqual(before);
  });

  test('meetings judged to be two are not offered again, also when their articles are read again or come back', async () => {
    const pairs = async () =>
      Review.parse(await get('/api/review')).meetings.pairs.map((p) => p.map((e) => e.id).join(' '));
    const before = await digest();
    const offered = await pairs();
    const [one, other] = (offered[0] ?? '').split(' ') as [string, string];
    const told = await judge({ act: 'two-meetings', a: one, b: other });
    expect(told).toMatchObject({ act: 'two-meetings', state: 'stands' });
    expect(told.words).toContain('Ilze Kalnina');
    expect(await pairs()).toEqual(offered.slice(1));
    expect(await digest()).toEqual(before);
    const { events } = EventList.parse(await get(`/api/events?ids=${one}`));
    const articles = [...new Set(events.flatMap((e) => e.claims.map((c) => c.article.id)))];
    const texts = TEXTS.filter(([, text]) => events.some((e) => e.claims.some((c) => text.includes(c.quote))));
    for (const id of articles) await request(app.url).delete(`/api/articles/${id}`).expect(200);
    const stateNow = async () => (await list()).find((j) => j.number === told.number)?.state;
    expect(await stateNow()).toBe('idle');
    for (const [published, text] of texts) {
      await request(app.url).post('/api/articles?wait=1').send({ text, published }).expect(200);
    }
    expect(await stateNow()).toBe('stands');
    expect(await pairs()).toEqual(offered.slice(1));
    await undo(told.number);
    expect(await pairs()).toEqual(offered);
    expect((await refused({ act: 'two-meetings', a: one, b: one }, 409)).detail).toContain('one id');
    expect((await refused({ act: 'two-meetings', a: one, b: 'none' }, 404)).detail).toContain('none');
    const visit = (await card(DAHL)).events.find((e) => e.kind === 'visit')?.id ?? '';
    expect((await refused({ act: 'two-meetings', a: one, b: visit }, 409)).detail).toContain('visit');
  });

  test('an amendment whose claim is gone no longer applies, and applies again when the claim is back', async () => {
    const [event] = await meetingsOf(DAHL);
    const claim = event?.claims.find((c) => c.modality === 'occurred')?.id ?? '';
    const amended = await judge({ act: 'amend', claim, change: { date: '2021-04-05' } });
    const stateNow = async () => (await list()).find((j) => j.number === amended.number)?.state;
    expect(amended.state).toBe('stands');
    const rejected = await judge({ act: 'reject', claim });
    expect(await stateNow()).toBe('gone');
    await undo(rejected.number);
    expect(await stateNow()).toBe('stands');
    await undo(amended.number);
  });

  test('one that binds to nothing any more is listed', async () => {
    const { number } = await judge({ act: 'merge', a: DAHL, b: DAHLE });
    const gone = (await card(DAHLE)).events.flatMap((e) => e.claims).find((c) => c.quote.includes('Dahle'));
    await request(app.url).delete(`/api/articles/${gone?.article.id}`).expect(200);
    expect((await list()).find((j) => j.number === number)).toMatchObject({ state: 'idle' });
  });

  test('the command line lists, judges and says what is wrong', async () => {
    const env = { DATA_DIR: dataDir };
    const review = await run(['review'], env);
    expect(review).toMatchObject({ code: 0, err: '' });
    // The denied meeting does not deny that the minister was in Riga: the visit is not disputed.
    expect(review.out).toContain('1 disputed event\n');
    const meetings = [...review.out.matchAll(/^ {2}(\S+) {2}meeting: /gmu)].map((found) => found[1] ?? '');
    expect((await run(['judge', 'two', ...meetings.slice(0, 2)], env)).out).toContain('two meetings');
    expect((await run(['review'], env)).out).not.toContain(`${meetings[0]}  meeting`);
    const shown = await run(['judge', 'list'], env);
    expect(shown.out).toContain('binds to nothing at present');
    const wrong = await run(['judge', 'merge', DAHL, 'nobody.NOR'], env);
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).toContain('nobody.NOR');
    const events = EventList.parse({ events: await meetingsOf(DAHL), total: 1 }).events;
    const denial = events.flatMap((e) => e.claims).find((c) => c.modality === 'denied');
    const amended = await run(['judge', 'amend', denial?.id ?? '', '--modality', 'cancelled'], env);
    expect(amended.out).toContain('cancelled');
    const number = /#(\d+)/.exec(amended.out)?.[1] ?? '';
    expect((await run(['judge', 'undo', `#${number}`], env)).out).toContain('undone by');
  });

  test('an export carries them: restored, the graph is the same, and one can be undone there', async () => {
    const file = join(await temporaryFolder(), 'all.jsonl');
    const [event] = await meetingsOf(DAHL);
    const rejected = await judge({ act: 'reject', claim: event?.claims[0]?.id ?? '' });
    const there = await temporaryFolder();
    await run(['export', '--format', 'jsonl', '--out', file], { DATA_DIR: dataDir });
    expect(await run(['restore', file], { DATA_DIR: there })).toMatchObject({ code: 0 });
    const kept = await digest();
    await app.close();
    app = await startApp(there);
    expect(await digest()).toEqual(kept);
    expect(await undo(rejected.number)).toMatchObject({ state: 'undone' });
    expect(await digest()).not.toEqual(kept);
  });

  const merge: JudgeRequest = { act: 'merge', a: DAHL, b: 'ilze-kalnina.LVA' };
  const recorded = async (count: number) => {
    await expect.poll(async () => (await list()).length).toBe(count);
  };
  const exported = async () => {
    const { text } = await request(app.url).get('/api/export?format=jsonl').buffer().expect(200);
    return JSON.parse(text.trimEnd().split('\n').at(-1) ?? '').end as { digest: string; judgements: number };
  };

  test('an export waits for a judgement that is recorded, and has it in graph and list', async () => {
    const count = (await list()).length;
    let over: () => void = () => undefined;
    const batch = app.parts.api.jobs.quiet(() => new Promise<void>((resolve) => (over = resolve)));
    const judging = judge(merge);
    await recorded(count + 1);
    const file = exported();
    over();
    await batch;
    const { number } = await judging;
    expect(await file).toMatchObject({ ...(await digest()), judgements: app.parts.api.judging.judgements.count() });
    await undo(number);
  });

  test('a judgement made while an export is written is recorded, waits, and is not in the file', async () => {
    const [before, { journal, judging }] = [await digest(), app.parts.api];
    const known = judging.judgements.count();
    const [real, shown] = [journal.read.bind(journal), (await list()).length];
    const late: Promise<JudgementView>[] = [];
    vi.spyOn(journal, 'read').mockImplementationOnce(() => {
      const records = real();
      return (async function* () {
        late.push(judge(merge));
        await recorded(shown + 1);
        yield* records;
      })();
    });
    expect(await exported()).toMatchObject({ ...before, judgements: known });
    expect(await Promise.all(late)).toMatchObject([{ state: 'stands' }]);
    expect(await digest()).not.toEqual(before);
  });
});
