import { type Chance, makeChance } from './chance.ts';
import { proseSentence } from './prose.ts';

/** Articles dense in events, made from our own sentences: the same on every machine and run. */
export type BenchArticle = { readonly title: string; readonly text: string; readonly published: string };

type Pick = Chance['pick'];

const PEOPLE = [
  ['Norwegian Foreign Minister Liv Dahl', 'Dahl'],
  ['Kenyan President Josphat Mwangi', 'Mwangi'],
  ['Russian Foreign Minister Sergei Lavrov', 'Lavrov'],
  ['Chinese President Xi Jinping', 'Xi'],
  ['U.S. Secretary of State Mike Pompeo', 'Pompeo'],
  ['North Korean leader Kim Jong Un', 'Kim'],
  ['South Korean President Moon Jae-in', 'Moon'],
  ['French President Emmanuel Macron', 'Macron'],
  ['German Chancellor Angela Merkel', 'Merkel'],
  ['Chilean Defence Minister Tomás Araya', 'Araya'],
  ['Turkish President Recep Tayyip Erdogan', 'Erdogan'],
  ['Indian Prime Minister Narendra Modi', 'Modi'],
  ['Saudi Crown Prince Mohammed bin Salman', 'bin Salman'],
  ['Polish Deputy Prime Minister Zofia Wrona', 'Wrona'],
  ['Vietnamese Prime Minister Lê Văn Khoa', 'Khoa'],
  ['EU foreign policy chief Pieter van Aalst', 'Van Aalst'],
  ['U.N. special envoy for Yemen Carl Munter', 'Munter'],
  ['Ethiopian Prime Minister Abiy Ahmed', 'Abiy'],
] as const;
const COUNTRIES = ['Norway', 'Kenya', 'Russia', 'China', 'the United States', 'France', 'Germany', 'Turkey', 'India'];
const TOWNS = [
  'Oslo',
  'Nairobi',
  'Moscow',
  'Beijing',
  'Washington',
  'Paris',
  'Berlin',
  'Ankara',
  'New Delhi',
  'Geneva',
];
const DAYS = [
  'on Monday',
  'on Tuesday',
  'on Thursday',
  'last week',
  'earlier this month',
  'on 12 March',
  'in May 2018',
];
const LATER = ['next week', 'next month', 'in July', 'later this year', 'on June 12', 'before the end of the year'];
const TOPICS = [
  'the ceasefire',
  'trade',
  'the nuclear agreement',
  'energy security',
  'the sanctions',
  'border controls',
];

/** {p}: somebody with a title, {s}: one named before, {c}: country, {t}: town, {d}: past, {l}: future, {o}: topic. */
const EVENTS = [
  '{p} met {p} in {t} {d} to discuss {o}.',
  '{s} held talks with {p} in {t} {d}, his office said.',
  '{p}, who arrived in {t} {d}, was received by {p} at the presidential palace.',
  '{s} will travel to {t} {l} for a two-day visit, the foreign ministry said in a statement.',
  '{p} invited {p} to visit {c} {l}, and {s} accepted the invitation.',
  '{p} and {p} spoke by telephone {d} about {o} and agreed to meet {l}.',
  '{c} condemned the attack and called for an immediate end to the violence.',
  '{s} said that {c} supports the efforts of {p} to save {o}.',
  'The two leaders have met twice since {s} took office, most recently in {t}.',
  'A planned meeting between {p} and {p} in {t} was called off {d} after {c} refused to lift the sanctions.',
  'After talks with his counterpart from {c}, {s} told reporters that {o} would be discussed {l}.',
  '{p} is expected to pay an official visit to {c} {l}, according to two people familiar with the plans.',
  '“We welcome the decision of {c},” {s} said {d} ahead of a summit with {p} in {t}.',
  '{p} denied that he had met {p} during his stay in {t}.',
  'It would be the first visit to {c} by a head of state since 2009.',
  '{p} praised {c} for hosting the conference, which opened in {t} {d} and was attended by {p}.',
  '{s} also met with the foreign ministers of {c}, Kenya and Norway on the sidelines of the meeting.',
  'Before leaving for {t}, {s} had a working dinner with {p}; they did not take questions.',
  '{c} and {c} hope to hold a summit in {t} {l}, but no date has been set.',
  '{p} accused {c} of breaking {o} and warned against further steps.',
  'During his meeting with {p}, {s} expressed his support for {o} in the strongest terms.',
  '{s}, accompanied by {p}, flew from {t} to {t} {d}.',
];
const OTHERS = [
  'The agreement covers fishing rights, a common market for electricity and the return of about 1,200 people.',
  'Analysts said the timing was unusual, since budgets are settled in autumn and both parliaments are in recess.',
  'Oil prices rose 2.3 percent in early trading, while shares in the region were little changed.',
  'The ministry did not say how much the programme would cost or who would pay for it.',
  'He was born in a small town near the border and studied law before he entered politics.',
  'More than 40 journalists had waited outside the building since the early morning.',
  'Officials from both sides worked through the night on a text of eleven pages, a diplomat said.',
  'The talks had been delayed several times because of the pandemic and a dispute over the seating.',
  'In a statement of two paragraphs the government in {t} said that it would study the proposal.',
  'Relations between {c} and {c} have been strained for years over {o}.',
];

/** With a title when they are introduced, and by surname. */
export type Introduced = readonly [full: string, short: string];

function sentenceOf(pick: Pick, template: string, people: readonly Introduced[]): string {
  const fill: Readonly<Record<string, () => string>> = {
    p: () => pick(people)[0],
    s: () => pick(people)[1],
    c: () => pick(COUNTRIES),
    t: () => pick(TOWNS),
    d: () => pick(DAYS),
    l: () => pick(LATER),
    o: () => pick(TOPICS),
  };
  const text = template.replace(/\{(\w)\}/g, (_, slot: string) => fill[slot]?.() ?? '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const countWords = (text: string): number => text.split(/\s+/).length;

/** The sentences of one paragraph. */
type Paragraph = (chance: Chance, people: readonly Introduced[]) => readonly string[];
/** Two sentences of three tell of an event: some 20 claims in 450 words. */
const dense: Paragraph = ({ pick }, people) =>
  [pick(EVENTS), pick(EVENTS), pick(OTHERS)].map((template) => sentenceOf(pick, template, people));
/** One of six: some 6 claims in 450 words, as many as in a mixed sample of foreign news. */
const ordinary: Paragraph = (chance, people) => [
  sentenceOf(chance.pick, chance.pick(EVENTS), people),
  ...Array.from({ length: 5 }, () => proseSentence(chance)),
];
const PARAGRAPHS = { dense, ordinary } as const;

function articleOf(words: number, paragraphOf: () => readonly string[]): string {
  const paragraphs: string[] = [];
  let count = 0;
  while (count < words) {
    const paragraph = paragraphOf().join(' ');
    paragraphs.push(paragraph);
    count += countWords(paragraph);
  }
  return paragraphs.join('\n\n');
}

const FIRST = [
  'Liv',
  'Josphat',
  'Sergei',
  'Anna',
  'Moses',
  'Tomás',
  'Zofia',
  'Pieter',
  'Carl',
  'Lucia',
  'Omar',
  'Ines',
];
const STEMS = ['Dahl', 'Mwan', 'Laur', 'Berg', 'Koss', 'Aray', 'Wron', 'Aals', 'Munt', 'Khor', 'Sund', 'Verd', 'Tarn'];
const ENDS = ['en', 'gi', 'ov', 'ström', 'ic', 'a', 'ski', 'hout', 'er', 'ani'];
const LANDS = [
  'Norwegian',
  'Kenyan',
  'Russian',
  'Chinese',
  'French',
  'German',
  'Chilean',
  'Turkish',
  'Polish',
  'Indian',
];
const TITLES = ['Foreign Minister', 'President', 'Defence Minister', 'Prime Minister', 'Trade Minister'];

/** As many people as have different names, so that seldom two articles tell of one event. */
export const manyPeople: readonly Introduced[] = STEMS.flatMap((stem, i) =>
  ENDS.flatMap((end, j) =>
    FIRST.map((first, k): Introduced => {
      const land = LANDS[(i + 3 * j + 7 * k) % LANDS.length];
      const title = TITLES[(i + j + k) % TITLES.length];
      return [`${land} ${title} ${first} ${stem}${end}`, `${stem}${end}`];
    }),
  ),
);

/** `count` articles of about `words` words. */
export function benchArticles(
  count: number,
  words = 450,
  people: readonly Introduced[] = PEOPLE,
  density: keyof typeof PARAGRAPHS = 'dense',
): readonly BenchArticle[] {
  const chance = makeChance(20180531);
  const { pick } = chance;
  return Array.from({ length: count }, () => ({
    title: '',
    text: `${pick(TOWNS).toUpperCase()} - ${articleOf(words, () => PARAGRAPHS[density](chance, people))}`,
    published: pick(['2018-05-31', '2019-03-12', '2021-11-02']),
  }));
}
