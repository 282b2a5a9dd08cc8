import fc from 'fast-check';
import type { Argument, ReadArticle } from '../../graph/index.ts';
import { aCountry, aDate, anActor, anArticle, type Sentence } from '../support/builders.ts';

/** Names chosen so that they contain, equal and shadow one another across countries and the table. */
const PEOPLE: readonly (readonly [string, string | null])[] = [
  ['Kim Jong Un', 'PRK'],
  ['Kim', 'PRK'],
  ['Kim Yong Chol', 'PRK'],
  ['Kim', null],
  ['Kim Jong Un', null],
  ['Sergei Lavrov', 'RUS'],
  ['Sergey Lavrov', 'RUS'],
  ['Lavrov', 'RUS'],
  ['Sergei Viktorovich Lavrov', 'RUS'],
  ['Moon Jae-in', 'KOR'],
  ['Moon', 'KOR'],
  ['Wang Yi', 'CHN'],
];

const DATES = ['2018-05-31', '2018-05-30', '2018-05', '2018', '2018-06-12', '2018-06', null] as const;
const PLACES = [
  null,
  { name: 'Pyongyang', country: 'PRK', status: 'known' },
  { name: 'pyongyang', country: 'PRK', status: 'implied' },
  { name: null, country: 'PRK', status: 'known' },
  { name: 'Dandong', country: 'CHN', status: 'known' },
] as const;

/** Further towns of a stay: they overlap one another and the places. */
const TOWNS = [[], [], [PLACES[1]], [PLACES[4]], [PLACES[1], PLACES[4]], [PLACES[4], { ...PLACES[4], name: 'Hyesan' }]];

const person = fc.constantFrom(...PEOPLE).map(([name, country]) => anActor(name, country));
const land = fc.constantFrom(aCountry('USA', 'United States'), aCountry('RUS', 'Russia'));
const other = (a: Argument): Argument => ({ ...a, role: 'recipient' });

const common = {
  date: fc.constantFrom(...DATES).map((d) => (d === null ? null : aDate(d))),
  place: fc.constantFrom(...PLACES),
  group: fc.option(fc.integer({ min: 0, max: 1 })),
};
const modality = fc.constantFrom('occurred', 'planned', 'proposed', 'cancelled', 'denied' as const);

const meeting: fc.Arbitrary<Sentence> = fc
  .record({
    modality,
    people: fc.uniqueArray(fc.oneof(person, land), {
      minLength: 2,
      maxLength: 3,
      selector: (a) => `${a.key} ${a.country}`,
    }),
    form: fc.constantFrom(null, 'in-person', 'phone' as const),
    count: fc.option(fc.integer({ min: 2, max: 3 }), { freq: 8 }),
    ...common,
  })
  .map(({ modality: m, people, ...said }) => ({ kind: 'meeting', modality: m, said: { args: people, ...said } }));

const visit: fc.Arbitrary<Sentence> = fc
  .record({ modality, who: person, to: land, ...common, alsoIn: fc.constantFrom(...TOWNS) })
  .map(({ modality: m, who, to, ...said }) => ({
    kind: 'visit',
    modality: m,
    said: { args: [who, other(to)], ...said },
  }));

const TOPICS = [
  null,
  { name: 'denuclearization', key: 'denuclearization' },
  { name: 'Denuclearization', key: 'denuclearization' },
] as const;
const stance: fc.Arbitrary<Sentence> = fc
  .record({
    modality: fc.constantFrom('occurred', 'planned', 'denied' as const),
    who: fc.oneof(person, land),
    to: land,
    topic: fc.constantFrom(...TOPICS),
    polarity: fc.constantFrom('supports', 'opposes' as const),
  })
  .map(({ modality: m, who, to, ...said }) => ({
    kind: 'stance',
    modality: m,
    said: { args: said.topic === null ? [who, other(to)] : [who], ...said },
  }));

const sentence: fc.Arbitrary<Sentence> = fc.oneof({ weight: 4, arbitrary: meeting }, visit, stance);

const words = (seed: string): string => Array.from({ length: 60 }, (_, i) => `${seed}${(i * 7) % 61}`).join(' ');
/** Long texts that are near copies of one another, or not, in chains. */
const RESTS = [
  '',
  words('ba'),
  `${words('ba')} ${words('ke')}`,
  `${words('ke')} ${words('mu')}`,
  `More. ${words('mu')}`,
];

/** An article; its title makes it distinct, equal titles and days make exact duplicates of text. */
export const article: fc.Arbitrary<ReadArticle> = fc
  .record({
    title: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
    published: fc.constantFrom('2018-05-31', '2018-06-01', '2018-07-02', null),
    sentences: fc.array(sentence, { minLength: 0, maxLength: 4 }),
    rest: fc.constantFrom(...RESTS),
  })
  .map(({ title, published, sentences, rest }) => anArticle(title, published, sentences, rest));

/** Articles of distinct ids: a store holds one reading of each. */
export const articles = fc.uniqueArray(article, { minLength: 1, maxLength: 6, selector: (r) => r.article.id });
