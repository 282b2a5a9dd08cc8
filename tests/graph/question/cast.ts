import { makeNameIndex, type Named, type NamedKind, type NameIndex, type WorldWords } from '../../../graph/index.ts';

type Row = readonly [id: string, name: string, events: number, aliases?: readonly string[], country?: string];

const named =
  (kind: NamedKind) =>
  ([id, name, events, aliases = [], country]: Row): Named => ({
    id,
    kind,
    name,
    aliases,
    country: country ?? (kind === 'country' ? id : id.includes('.') ? id.slice(id.lastIndexOf('.') + 1) : null),
    iso2: null,
    events,
  });

const LEADERS: readonly Row[] = [
  ['kim-jong-un.PRK', 'Kim Jong Un', 30, ['Kim', 'Kim Jong-un']],
  ['kim-yong-chol.PRK', 'Kim Yong Chol', 2],
  ['kim-yo-jong.PRK', 'Kim Yo Jong', 1],
  ['moon-jae-in.KOR', 'Moon Jae-in', 14, ['Moon']],
  ['donald-trump.USA', 'Donald Trump', 12, ['Trump', 'Donald J. Trump']],
  ['xi-jinping.CHN', 'Xi Jinping', 6, ['Xi']],
  ['sergei-lavrov.RUS', 'Sergei Lavrov', 5, ['Sergey Lavrov', 'Lavrov']],
  ['vladimir-putin.RUS', 'Vladimir Putin', 4, ['Putin']],
  ['shinzo-abe.JPN', 'Shinzo Abe', 5, ['Abe']],
  ['mike-pompeo.USA', 'Mike Pompeo', 6, ['Pompeo']],
  ['ri-yong-ho.PRK', 'Ri Yong Ho', 3],
  ['wang-yi.CHN', 'Wang Yi', 2],
  ['park-geun-hye.KOR', 'Park Geun-hye', 2, ['Park']],
  ['park-won-soon.KOR', 'Park Won-soon', 1],
  ['theresa-may.GBR', 'Theresa May', 2, ['May']],
  ['wind-o-neil.IRL', 'Wind O’Neil', 1],
];
const COUNTRIES: readonly Row[] = [
  ['PRK', 'North Korea', 9],
  ['KOR', 'South Korea', 6],
  ['USA', 'United States', 7],
  ['CHN', 'China', 5],
  ['RUS', 'Russia', 5],
];
const PLACES: readonly Row[] = [
  ['place:PRK.pyongyang', 'Pyongyang', 6, [], 'PRK'],
  ['place:SGP.singapore', 'Singapore', 2, [], 'SGP'],
  ['place:KOR.panmunjom', 'Panmunjom', 2, [], 'KOR'],
  ['place:CHN.dalian', 'Dalian', 1, [], 'CHN'],
];
const TOPICS: readonly Row[] = [
  ['topic:denuclearization', 'denuclearization', 3],
  ['topic:peace', 'a stable peace in the region', 1],
  ['topic:sanctions', 'sanctions against North Korea', 2],
];

const COUNTRY_WORDS: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
  ['PRK', 'KP', 'North Korea', ['DPRK'], ['North Korean', 'North Koreans']],
  ['KOR', 'KR', 'South Korea', ['Republic of Korea'], ['South Korean', 'South Koreans']],
  [
    'USA',
    'US',
    'United States',
    ['US', 'U.S.', 'USA', 'America', 'United States of America'],
    ['American', 'Americans'],
  ],
  ['CHN', 'CN', 'China', [], ['Chinese']],
  ['RUS', 'RU', 'Russia', [], ['Russian', 'Russians']],
  ['JPN', 'JP', 'Japan', [], ['Japanese']],
  ['FRA', 'FR', 'France', [], ['French']],
  ['SGP', 'SG', 'Singapore', [], ['Singaporean']],
  ['GEO', 'GE', 'Georgia', [], ['Georgian']],
];

export const WORDS: WorldWords = {
  countries: COUNTRY_WORDS.map(([iso3, iso2, name, aliases, adjectives]) => ({
    iso3,
    iso2,
    name,
    aliases,
    adjectives,
  })),
  titles: [
    { phrase: 'president', plural: 'presidents', role: 'president' },
    { phrase: 'prime minister', plural: 'prime ministers', role: 'prime-minister' },
    { phrase: 'foreign minister', plural: 'foreign ministers', role: 'foreign-minister' },
    { phrase: 'secretary of state', plural: 'secretaries of state', role: 'foreign-minister' },
    { phrase: 'chairman', plural: 'chairmen', role: 'chairman' },
    { phrase: 'Mr', plural: null, role: 'mister' },
  ],
  leaders: [{ id: 'angela-merkel.DEU', name: 'Angela Merkel', aliases: ['Merkel'], country: 'DEU' }],
  organizations: [
    { id: 'org:UN', name: 'United Nations', aliases: ['UN', 'U.N.'] },
    { id: 'org:WHO', name: 'World Health Organization', aliases: ['WHO'] },
  ],
  places: [{ id: 'place:CHE.geneva', name: 'Geneva', aliases: [], country: 'CHE' }],
  metonyms: [
    { surface: 'Pyongyang', country: 'PRK' },
    { surface: 'Seoul', country: 'KOR' },
    { surface: 'Moscow', country: 'RUS' },
    { surface: 'White House', country: 'USA' },
    { surface: 'Singapore', country: 'SGP' },
  ],
};

/** The day from which the tests tell "last year". */
export const TODAY = '2018-06-20';

/** The people of spring 2018 on the Korean Peninsula and a few others. */
export const NAMES: NameIndex = makeNameIndex(
  [
    ...LEADERS.map(named('leader')),
    ...COUNTRIES.map(named('country')),
    ...PLACES.map(named('place')),
    ...TOPICS.map(named('topic')),
  ],
  WORDS,
);
