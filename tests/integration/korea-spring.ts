import { aCountry, aDate, anActor, type Sentence } from '../support/builders.ts';

const KIM = anActor('Kim Jong Un', 'PRK');
const RI = anActor('Ri Yong Ho', 'PRK');
const KIM_CHOL = anActor('Kim Yong Chol', 'PRK');
const MOON = anActor('Moon Jae-in', 'KOR');
const TRUMP = anActor('Donald Trump', 'USA');
const XI = anActor('Xi Jinping', 'CHN');
const LAVROV = anActor('Sergei Lavrov', 'RUS');
const ABE = anActor('Shinzo Abe', 'JPN');
const place = (name: string, country: string) => ({ name, country, status: 'known' }) as const;
const recipient = <A extends { role: string }>(actor: A) => ({ ...actor, role: 'recipient' }) as const;

/** One article's sentences: meetings held, planned, called off and denied, visits, an invitation and two stances. */
export const SENTENCES: readonly Sentence[] = [
  {
    quote: 'Kim met Lavrov in Pyongyang on Thursday.',
    said: { args: [KIM, LAVROV], date: aDate('2018-05-31'), place: place('Pyongyang', 'PRK') },
  },
  {
    quote: 'Lavrov met Ri Yong Ho.',
    said: { args: [LAVROV, RI], date: aDate('2018-05-31'), place: place('Pyongyang', 'PRK') },
  },
  {
    quote: 'Kim met Moon at Panmunjom on 27 April.',
    said: { args: [KIM, MOON], date: aDate('2018-04-27'), place: place('Panmunjom', 'KOR') },
  },
  { quote: 'Kim met Moon again in May.', said: { args: [KIM, MOON], date: aDate('2018-05') } },
  { quote: 'Kim met Xi twice this year.', said: { args: [KIM, XI], date: aDate('2018'), count: 2 } },
  {
    quote: 'Trump met Moon at the White House.',
    said: { args: [TRUMP, MOON], date: aDate('2018-05-22'), place: place('Washington', 'USA') },
  },
  { quote: 'Trump spoke with Moon by phone.', said: { args: [TRUMP, MOON], date: aDate('2018-04-28'), form: 'phone' } },
  {
    quote: 'Trump is to meet Kim in Singapore.',
    modality: 'planned',
    said: { args: [TRUMP, KIM], date: aDate('2018-06-12'), place: place('Singapore', 'SGP') },
  },
  {
    quote: 'A meeting of Abe and Kim was called off.',
    modality: 'cancelled',
    said: { args: [ABE, KIM], date: aDate('2018-07') },
  },
  { quote: 'Tokyo denied that Abe met Ri.', modality: 'denied', said: { args: [ABE, RI] } },
  {
    quote: 'Lavrov travelled to North Korea.',
    kind: 'visit',
    said: {
      args: [LAVROV, aCountry('PRK', 'North Korea', 'recipient')],
      date: aDate('2018-05-31'),
      place: place('Pyongyang', 'PRK'),
    },
  },
  {
    quote: 'Kim Yong Chol flew to New York.',
    kind: 'visit',
    said: {
      args: [KIM_CHOL, aCountry('USA', 'United States', 'recipient')],
      date: aDate('2018-05-30'),
      place: place('New York', 'USA'),
    },
  },
  {
    quote: 'Lavrov invited Kim to Moscow.',
    kind: 'invitation',
    said: { args: [LAVROV, recipient(KIM)], place: place('Moscow', 'RUS') },
  },
  {
    quote: 'Russia supports denuclearization.',
    kind: 'stance',
    said: {
      args: [aCountry('RUS', 'Russia')],
      polarity: 'supports',
      topic: { name: 'denuclearization', key: 'denuclearization' },
    },
  },
  {
    quote: 'Abe opposed sanctions relief.',
    kind: 'stance',
    said: { args: [ABE], polarity: 'opposes', topic: { name: 'sanctions relief', key: 'sanctions relief' } },
  },
  ...[1, 2, 3, 4, 5].map(
    (day): Sentence => ({
      quote: `Kim met Wang Yi on ${day} March.`,
      said: { args: [KIM, anActor('Wang Yi', 'CHN')], date: aDate(`2018-03-0${day}`) },
    }),
  ),
];
