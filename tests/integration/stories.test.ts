import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventList, Network } from '../../graph/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type RunningApp, startApp } from '../support/server/running-app.ts';

const LEAD = 'French President Emmanuel Macron met German Chancellor Angela Merkel in Berlin on April 19, 2018.';
const WIRE = `${LEAD} The two spent an hour over the budget of the union and left the harder half of it for the summer. Their aides went on through the night, over cold coffee and three drafts that nobody liked. Ministers of the smaller states had asked for a seat at the table and were told to wait until June.`;
const OWN = `Rain fell on the chancellery as the guests came. ${LEAD} Nobody had expected much, and nobody was surprised: a walk on the terrace, two microphones, no questions. What remains is a date in June and a list of papers that experts are to bring along then.`;

const REPORTS = [
  { outlet: 'A Paper', published: '2018-04-20', title: 'Talks in Berlin', text: WIRE },
  { outlet: 'B Daily', published: '2018-04-21', title: 'An hour and a night', text: `${WIRE} More on page three.` },
  { outlet: 'C Weekly', published: '2018-04-22', title: 'Rain', text: OWN },
];

let app: RunningApp;
beforeAll(async () => {
  app = await startApp(await temporaryFolder());
});
afterAll(() => app.close());

async function telling() {
  const network = Network.parse((await request(app.url).get('/api/network')).body);
  const id = network.edges.find((edge) => edge.type === 'MET')?.eventId ?? '';
  return EventList.parse((await request(app.url).get(`/api/events?ids=${id}`)).body).events[0]?.told;
}

test('copies of a wire are one story, also after one was deleted', async () => {
  const ids: string[] = [];
  for (const report of REPORTS) {
    const { body } = await request(app.url).post('/api/articles?wait=1').send(report).expect(200);
    ids.push(body.id);
  }
  expect(await telling()).toEqual({ articles: 3, outlets: 3, stories: 2 });
  await request(app.url).delete(`/api/articles/${ids[0]}`).expect(200);
  expect(await telling()).toEqual({ articles: 2, outlets: 2, stories: 2 });
  await request(app.url).delete(`/api/articles/${ids[2]}`).expect(200);
  expect(await telling()).toEqual({ articles: 1, outlets: 1, stories: 1 });
});
