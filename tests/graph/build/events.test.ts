import { describe, expect, it } from 'vitest';
import { buildGraph, type Graph, type Property } from '../../../graph/index.ts';
import { aCountry, aDate, anActor, anArticle, type Sentence, smallReference } from '../../support/builders.ts';

const KIM = anActor('Kim Jong Un', 'PRK');
const MOON = anActor('Moon Jae-in', 'KOR');
const TRUMP = anActor('Donald Trump', 'USA');
const PYONGYANG = { name: 'Pyongyang', country: 'PRK', status: 'known' } as const;
const PANMUNJOM = { name: 'Panmunjom', country: 'KOR', status: 'known' } as const;
const NORTH = { name: null, country: 'PRK', status: 'known' } as const;

type Told = { readonly on: string | null; readonly say: Sentence };

function graphOf(told: readonly Told[]): Graph {
  const read = told.map(({ on, say }, i) => anArticle(`Story ${i}`, on, [say]));
  return buildGraph(read, smallReference);
}

/** A stay of Kim in Seoul's country; further towns after the first. */
const visited = (days: string, ...towns: readonly string[]): Sentence => {
  const [from = '', to = from] = days.split('/');
  const [place = null, ...alsoIn] = towns.map((name) => ({ name, country: 'KOR', status: 'known' }) as const);
  const date = { from, to, precision: 'day', when: from, status: 'known' } as const;
  const args = [KIM, aCountry('KOR', 'South Korea', 'recipient')];
  return { kind: 'visit', said: { args, date, place, ...(alsoIn.length === 0 ? {} : { alsoIn }) } };
};

const met = (said: Sentence['said'], modality: Sentence['modality'] = 'occurred'): Sentence => ({
  modality,
  said: { args: [KIM, MOON], ...said },
});

const events = (graph: Graph): readonly Readonly<Record<string, Property>>[] =>
  graph.nodes.filter((n) => n.key === 'Event').map((n) => n.props);
const edges = (graph: Graph, type: string): Graph['edges'] => graph.edges.filter((e) => e.type === type);

type Row = {
  readonly name: string;
  readonly told: readonly Told[];
  /** when, modality and count of each event, in any order. */
  readonly events: readonly string[];
};

const shown = (e: Readonly<Record<string, Property>>): string =>
  [
    e['when'] ?? 'undated',
    e['modality'],
    ...(e['disputed'] ? ['disputed'] : []),
    ...(e['summary'] ? [`at least ${String(e['count'])}`] : []),
  ].join(' ');

const ROWS: readonly Row[] = [
  {
    name: 'two reports of one day are one meeting',
    told: [
      { on: '2018-04-28', say: met({ date: aDate('2018-04-27') }) },
      { on: '2018-04-29', say: met({ date: aDate('2018-04-27'), place: PANMUNJOM }) },
    ],
    events: ['2018-04-27 occurred'],
  },
  {
    name: 'meetings on two dates never merge',
    told: [
      { on: '2018-04-28', say: met({ date: aDate('2018-04-27') }) },
      { on: '2018-05-27', say: met({ date: aDate('2018-05-26') }) },
    ],
    events: ['2018-04-27 occurred', '2018-05-26 occurred'],
  },
  {
    name: 'a planned meeting that took place is one event that occurred',
    told: [
      { on: '2018-04-10', say: met({ date: aDate('2018-04') }, 'planned') },
      { on: '2018-04-27', say: met({ date: aDate('2018-04-27'), place: PANMUNJOM }) },
    ],
    events: ['2018-04-27 occurred'],
  },
  {
    name: 'a month that fits two days stands alone',
    told: [
      { on: '2018-05-01', say: met({ date: aDate('2018-04-27') }) },
      { on: '2018-05-01', say: met({ date: aDate('2018-04-05') }) },
      { on: '2018-05-02', say: met({ date: aDate('2018-04') }) },
    ],
    events: ['2018-04-05 occurred', '2018-04-27 occurred', '2018-04 occurred'],
  },
  {
    name: 'a cancellation before the day is history, one after it a dispute',
    told: [
      { on: '2018-05-24', say: met({ date: aDate('2018-06-12') }, 'cancelled') },
      { on: '2018-06-12', say: met({ date: aDate('2018-06-12') }) },
    ],
    events: ['2018-06-12 occurred'],
  },
  {
    name: 'denied beside occurred is disputed',
    told: [
      { on: '2018-06-13', say: met({ date: aDate('2018-06-12') }) },
      { on: '2018-06-14', say: met({ date: aDate('2018-06-12') }, 'denied') },
    ],
    events: ['2018-06-12 occurred disputed'],
  },
  {
    name: 'without a report that it took place the latest article decides',
    told: [
      { on: '2018-05-10', say: met({ date: aDate('2018-06-12') }, 'planned') },
      { on: '2018-05-24', say: met({ date: aDate('2018-06-12') }, 'cancelled') },
    ],
    events: ['2018-06-12 cancelled'],
  },
  {
    name: 'two towns on one day are two meetings',
    told: [
      { on: '2018-04-28', say: met({ date: aDate('2018-04-27'), place: PANMUNJOM }) },
      { on: '2018-04-28', say: met({ date: aDate('2018-04-27'), place: PYONGYANG }) },
    ],
    events: ['2018-04-27 occurred', '2018-04-27 occurred'],
  },
  {
    name: 'a country takes in its towns',
    told: [
      { on: '2018-04-28', say: met({ date: aDate('2018-04-27'), place: NORTH }) },
      { on: '2018-04-28', say: met({ date: aDate('2018-04-27'), place: PYONGYANG }) },
    ],
    events: ['2018-04-27 occurred'],
  },
  {
    name: 'a call and a meeting of one day are two',
    told: [
      { on: '2018-04-28', say: met({ date: aDate('2018-04-27'), form: 'phone' }) },
      { on: '2018-04-28', say: met({ date: aDate('2018-04-27'), form: 'in-person' }) },
    ],
    events: ['2018-04-27 occurred', '2018-04-27 occurred'],
  },
  {
    name: 'a number is a summary of its own',
    told: [
      { on: '2018-05-31', say: met({ date: aDate('2018'), count: 2 }) },
      { on: '2018-04-28', say: met({ date: aDate('2018-04-27') }) },
    ],
    events: ['2018 occurred at least 2', '2018-04-27 occurred'],
  },
  {
    name: 'an undated report joins the only meeting within thirty days before it',
    told: [
      { on: '2018-04-27', say: met({ date: aDate('2018-04-27') }) },
      { on: '2018-05-03', say: met({}) },
      { on: '2018-09-03', say: met({}) },
    ],
    events: ['2018-04-27 occurred', 'undated occurred'],
  },
  {
    name: 'other participants are another event',
    told: [
      { on: '2018-06-12', say: met({ date: aDate('2018-06-12') }) },
      { on: '2018-06-12', say: met({ date: aDate('2018-06-12'), args: [KIM, TRUMP] }) },
    ],
    events: ['2018-06-12 occurred', '2018-06-12 occurred'],
  },
];

describe('claims become events', () => {
  it.each(ROWS)('$name', ({ told, events: expected }) => {
    expect(events(graphOf(told)).map(shown).sort()).toEqual([...expected].sort());
  });

  it('a stay takes in the days inside it, for a visit only', () => {
    const stay = {
      from: '2018-05-30',
      to: '2018-06-02',
      precision: 'day',
      when: '2018-05-30',
      status: 'known',
    } as const;
    const visit = (date: Sentence['said']['date']): Sentence => ({
      kind: 'visit',
      said: { args: [TRUMP, aCountry('PRK', 'North Korea', 'recipient')], date: date ?? null },
    });
    const told = [stay, aDate('2018-05-31'), aDate('2018-06-01')];
    expect(events(graphOf(told.map((d) => ({ on: '2018-06-03', say: visit(d) }))))).toHaveLength(1);
    expect(events(graphOf(told.map((d) => ({ on: '2018-06-03', say: met({ date: d }) }))))).toHaveLength(3);
  });
});

const TOURS: readonly (readonly [string, readonly Sentence[], readonly (readonly string[])[]])[] = [
  ['one stay in several towns', [visited('2018-05-01/2018-05-03', 'Seoul', 'Busan')], [['Busan', 'Seoul']]],
  [
    'days in its towns are of the stay, a day elsewhere is not',
    [
      visited('2018-05-01/2018-05-03', 'Seoul', 'Busan'),
      visited('2018-05-02', 'Busan'),
      visited('2018-05-03', 'Seoul'),
      visited('2018-05-03', 'Daegu'),
    ],
    [['Busan', 'Seoul'], ['Daegu']],
  ],
  [
    'stays that share a town are one, also by way of a third',
    [
      visited('2018-05-01/2018-05-03', 'Seoul', 'Busan'),
      visited('2018-05-01/2018-05-03', 'Daegu', 'Ulsan'),
      visited('2018-05-01/2018-05-03', 'Ulsan', 'Busan'),
      visited('2018-05-01/2018-05-03', 'Jeju', 'Mokpo'),
    ],
    [
      ['Busan', 'Daegu', 'Seoul', 'Ulsan'],
      ['Jeju', 'Mokpo'],
    ],
  ],
];

describe('a stay in several towns', () => {
  const told = (say: readonly Sentence[]): Graph => graphOf(say.map((s) => ({ on: '2018-05-04', say: s })));
  const places = (graph: Graph): readonly (readonly string[])[] =>
    events(graph)
      .map(({ id }) => edges(graph, 'HELD_IN').filter(({ from }) => from === id))
      .map((held) => held.map(({ to }) => graph.nodes.find((n) => n.id === to)?.props['name'] as string).sort())
      .sort((a, b) => (a.join() < b.join() ? -1 : 1));

  it.each(TOURS)('%s', (_, say, expected) => {
    expect(places(told(say))).toEqual(expected);
    expect(places(told(say.toReversed()))).toEqual(expected);
  });

  it('its edge names all of them', () => {
    const [edge] = edges(told([visited('2018-05-01/2018-05-03', 'Seoul', 'Busan')]), 'VISITED');
    expect(edge?.props).toMatchObject({ place: 'Busan, Seoul', placeId: 'place:KOR.seoul' });
  });
});

describe('events become edges', () => {
  const only = (say: Sentence): Graph => graphOf([{ on: '2018-05-31', say }]);

  it.each([
    ['occurred', 'MET'],
    ['planned', 'PLANS_TO_MEET'],
  ] as const)('a meeting that is %s gives %s, once, smaller id first', (modality, type) => {
    const found = edges(only(met({ date: aDate('2018-04-27') }, modality)), type);
    expect(found.map((e) => [e.from, e.to])).toEqual([['kim-jong-un.PRK', 'moon-jae-in.KOR']]);
  });

  it.each(['proposed', 'cancelled', 'denied'] as const)('a meeting that is %s gives no derived edge', (modality) => {
    expect(only(met({}, modality)).edges.filter((e) => 'eventId' in e.props)).toEqual([]);
  });

  it('a call is CALLED, never MET', () => {
    const graph = only(met({ form: 'phone' }));
    expect([edges(graph, 'CALLED').length, edges(graph, 'MET').length]).toEqual([1, 0]);
  });

  it('two of one country make no pair, unless a foreigner mediates', () => {
    const yong = anActor('Kim Yong Chol', 'PRK');
    const plain = only({ said: { args: [KIM, yong, MOON] } });
    expect(edges(plain, 'MET').map((e) => [e.from, e.to])).toEqual([
      ['kim-jong-un.PRK', 'moon-jae-in.KOR'],
      ['kim-yong-chol.PRK', 'moon-jae-in.KOR'],
    ]);
    const mediated = only({ said: { args: [KIM, yong, { ...MOON, role: 'mediator' }] } });
    expect(edges(mediated, 'MET').map((e) => [e.from, e.to])).toEqual([['kim-jong-un.PRK', 'kim-yong-chol.PRK']]);
  });

  it('a visit leads to the country, a stance to its topic', () => {
    const visit = only({
      kind: 'visit',
      said: { args: [TRUMP, aCountry('PRK', 'North Korea', 'recipient')], place: PYONGYANG },
    });
    expect(edges(visit, 'VISITED').map((e) => [e.from, e.to, e.props['place']])).toEqual([
      ['donald-trump.USA', 'PRK', 'Pyongyang'],
    ]);
    const topic = { name: 'an agreement with Seoul', key: 'agreement' };
    const stance = only({ kind: 'stance', said: { args: [aCountry('RUS', 'Russia')], topic, polarity: 'supports' } });
    expect(edges(stance, 'SUPPORTS').map((e) => [e.from, e.to])).toEqual([['RUS', 'topic:agreement']]);
  });
});

describe('who is who', () => {
  const leaders = (graph: Graph): readonly string[] =>
    graph.nodes
      .filter((n) => n.key === 'Leader')
      .map((n) => n.id)
      .sort();
  const withMoon = (...names: readonly (readonly [string, string | null])[]): Graph =>
    graphOf(
      names.map(([name, country]) => ({ on: '2018-05-31', say: { said: { args: [anActor(name, country), MOON] } } })),
    );

  it.each([
    [
      'spellings of the table are one',
      [
        ['Sergei Lavrov', 'RUS'],
        ['Sergey Lavrov', 'RUS'],
        ['Lavrov', 'RUS'],
      ],
      ['sergei-lavrov.RUS'],
    ],
    ['a patronymic is the row inside it', [['Sergei Viktorovich Lavrov', 'RUS']], ['sergei-lavrov.RUS']],
    [
      'a short name inside one longer name',
      [
        ['Kim Jong Un', 'PRK'],
        ['Kim', 'PRK'],
      ],
      ['kim-jong-un.PRK'],
    ],
    [
      'a short name inside two stands alone',
      [
        ['Kim Jong Un', 'PRK'],
        ['Kim Yong Chol', 'PRK'],
        ['Kim', 'PRK'],
      ],
      ['kim-jong-un.PRK', 'kim-yong-chol.PRK', 'kim.PRK'],
    ],
    [
      'a name without a country looks through all',
      [
        ['Kim Jong Un', 'PRK'],
        ['Kim Jong Un', null],
      ],
      ['kim-jong-un.PRK'],
    ],
    [
      'one name in two countries is two leaders',
      [
        ['Wang Yi', 'CHN'],
        ['Wang Yi', 'KOR'],
      ],
      ['wang-yi.CHN', 'wang-yi.KOR'],
    ],
  ] as const)('%s', (_name, names, expected) => {
    expect(leaders(withMoon(...names)).filter((id) => id !== 'moon-jae-in.KOR')).toEqual(expected);
  });

  it('a leader carries name, aliases and offices of the table', () => {
    const graph = withMoon(['Sergey Lavrov', 'RUS']);
    const lavrov = graph.nodes.find((n) => n.id === 'sergei-lavrov.RUS');
    expect(lavrov?.props).toMatchObject({
      name: 'Sergei Lavrov',
      country: 'RUS',
      wikidata: 'Q58217',
      aliases: ['Lavrov', 'Sergey Lavrov'],
    });
    expect(edges(graph, 'REPRESENTS').find((e) => e.from === 'sergei-lavrov.RUS')?.props).toMatchObject({
      role: 'foreign-minister',
      from: '2004-03-09',
    });
  });
});
