import { expect, test } from 'vitest';
import { claimLine } from '../../../server/ingest/claim-line.ts';
import { article, extractor } from './support.ts';

const TITLE = 'As Okoro Summit Nears, Nguyen Van Tam Meets Spain’s Ibarra';
const TEXT = `Spanish Foreign Minister Lucia Ibarra shares a table with her Vietnamese counterpart Tran Duc Huy during a meeting in Hanoi, Vietnam on Tuesday. (VNA/via Reuters)

Vietnamese leader Nguyen Van Tam met Tuesday with Spain’s foreign minister, who was in Hanoi on a tour that Madrid hopes will win it a seat at the table ahead of Nguyen’s expected summit with Nigerian President Samuel Okoro in Geneva next month.

Ibarra passed on King Felipe’s “good wishes” for Nguyen’s “bold reforms” in the region. She also expressed Madrid’s support for a treaty Nguyen signed with Laotian President Bounmy Sisouk at a summit last month that dealt with measures to reopen rivers and ease trade between the two neighbors.

A film of the opening of their meeting showed Ibarra inviting Nguyen to Madrid and thanking the Vietnamese leader for the welcome.

According to Spanish media, she also discussed ways to widen trade during a meeting with Foreign Minister Tran Duc Huy.

“We welcome the contacts that have grown in recent weeks between Vietnam and Laos, between Vietnam and Nigeria,” Ibarra said in remarks to the press. “We welcome the summits that already took place between Hanoi and Vientiane as well as planned meetings between Vietnamese and Nigerian leadership.”

She vowed Spain’s support for disarmament and a wider effort to build a fair and durable order in the region.

Madrid has stayed in the background as Nguyen has stepped onto the world stage this year, meeting twice with Indian President Arjun Mehta and Laos’s Sisouk.

As Ibarra was visiting Hanoi, one of Nguyen’s closest aides, former trade chief Pham Quoc Bao, was in Chicago to discuss with U.S. officials the agenda for the Okoro summit.

To Read The Full Story

Are you already a subscriber?
Click to log in!`;

const extraction = extractor.extract(article(TEXT, '2019-07-31', TITLE));
const happenings = [...new Set(extraction.claims.map(claimLine))];

test('persons with country and role', () => {
  const persons = extraction.persons.map((p) => `${p.name}|${p.country}|${p.role}`);
  expect(persons).toEqual(
    expect.arrayContaining([
      'Nguyen Van Tam|VNM|leader',
      'Lucia Ibarra|ESP|Foreign Minister',
      'Tran Duc Huy|VNM|Foreign Minister',
      'Samuel Okoro|NGA|President',
      'Bounmy Sisouk|LAO|President',
      'Arjun Mehta|IND|President',
      'Pham Quoc Bao|VNM|former trade chief',
    ]),
  );
});

test.each([
  'meeting Lucia Ibarra + Nguyen Van Tam occurred 2019-07-30 Hanoi',
  'meeting Lucia Ibarra + Tran Duc Huy occurred 2019-07-30 Hanoi',
  'meeting Bounmy Sisouk + Nguyen Van Tam occurred 2019-06 -',
  'meeting Nguyen Van Tam + Samuel Okoro planned 2019-08 Geneva',
  'meeting Arjun Mehta + Nguyen Van Tam occurred 2019 -',
  'meeting Pham Quoc Bao + USA occurred - Chicago',
  'visit Pham Quoc Bao > USA occurred - Chicago',
  'invitation Lucia Ibarra > Nguyen Van Tam occurred - Madrid',
  'stance ESP supports treaty Nguyen signed with Laotian President Bounmy Sisouk occurred',
  'stance ESP supports disarmament occurred',
  'stance ESP supports fair and durable order in the region occurred',
  'stance Lucia Ibarra supports contacts that have grown in recent weeks between Vietnam and Laos occurred',
  'stance Lucia Ibarra supports summits that already took place between Hanoi and Vientiane occurred',
  'stance Lucia Ibarra supports planned meetings between Vietnamese and Nigerian leadership occurred',
])('%s', (expected) => {
  expect(happenings).toContain(expected);
});

test('the visitor of Hanoi, whatever the date', () => {
  expect(happenings.some((h) => h.startsWith('visit Lucia Ibarra > VNM occurred'))).toBe(true);
});

test('twice with two counterparts makes two pairs of count 2', () => {
  const twice = extraction.claims.filter((claim) => claim.said.count === 2);
  expect(twice.map((claim) => claim.said.args.map((arg) => arg.name).sort())).toEqual([
    ['Arjun Mehta', 'Nguyen Van Tam'],
    ['Bounmy Sisouk', 'Nguyen Van Tam'],
  ]);
});

test('credit and paywall lines give nothing', () => {
  const quotes = extraction.claims.map((claim) => claim.quote).join('\n');
  expect(quotes).not.toMatch(/VNA|subscriber|Full Story/);
});
