import { describe, expect, test } from 'vitest';
import { buildGraph, claimKey, type Judgement, judge, type ReadArticle, subjectOf } from '../../../graph/index.ts';
import { aCountry, aDate, anActor, anArticle, smallReference } from '../../support/builders.ts';

const subject = (id: string) => {
  const found = subjectOf(id, smallReference);
  if (!found) throw new Error(`'${id}' is no id`);
  return found;
};
const merge = (a: string, b: string): Judgement => ({ act: 'merge', a: subject(a), b: subject(b) });
const apart = (a: string, b: string): Judgement => ({ act: 'apart', a: subject(a), b: subject(b) });
const undo = (number: number): Judgement => ({ act: 'undo', number });

const MOON = anActor('Moon Jae-in', 'KOR');
const met = (...names: readonly (readonly [string, string | null])[]): readonly ReadArticle[] =>
  names.map(([name, country], i) =>
    anArticle(`Story ${i}`, '2018-06-01', [
      { said: { args: [anActor(name, country), MOON], date: aDate('2018-05-31') } },
    ]),
  );

const leaders = (read: readonly ReadArticle[], told: readonly Judgement[]): readonly string[] =>
  buildGraph(read, smallReference, judge(told, smallReference))
    .nodes.filter((n) => n.key === 'Leader' && n.id !== 'moon-jae-in.KOR')
    .map((n) => [n.id, ...((n.props['mergedIds'] as readonly string[] | null) ?? [])].join(' + '))
    .sort();

const [UN, CHOL, KIM] = ['kim-jong-un.PRK', 'kim-yong-chol.PRK', 'kim.PRK'];
const KIMS = met(['Kim Jong Un', 'PRK'], ['Kim Yong Chol', 'PRK'], ['Kim', 'PRK']);

describe('who is who, as judged', () => {
  test.each([
    ['nothing judged', KIMS, [], [UN, CHOL, KIM]],
    ['a short name that two share is one of them', KIMS, [merge(KIM, CHOL)], [UN, `${CHOL} + ${KIM}`]],
    ['the smaller id stands', KIMS, [merge(CHOL, UN), merge(UN, KIM)], [`${UN} + ${CHOL} + ${KIM}`]],
    ['a chain is one', KIMS, [merge(UN, KIM), merge(CHOL, KIM)], [`${UN} + ${CHOL} + ${KIM}`]],
    ['undone is never judged', KIMS, [merge(UN, CHOL), undo(1)], [UN, CHOL, KIM]],
    ['a later one wins on the same pair', KIMS, [merge(UN, CHOL), apart(CHOL, UN)], [UN, CHOL, KIM]],
    ['and again', KIMS, [apart(UN, CHOL), merge(CHOL, UN), merge(KIM, UN)], [`${UN} + ${CHOL} + ${KIM}`]],
    ['a short name is of the two that are one', KIMS, [merge(UN, CHOL)], [`${UN} + ${CHOL}`]],
    [
      'one against a chain falls',
      KIMS,
      [merge(UN, KIM), merge(CHOL, KIM), apart(UN, CHOL)],
      [`${UN} + ${CHOL} + ${KIM}`],
    ],
    [
      'a chain against one kept apart falls',
      KIMS,
      [apart(UN, CHOL), merge(UN, KIM), merge(CHOL, KIM)],
      [`${UN} + ${KIM}`, CHOL],
    ],
    [
      'a name inside another stands alone when kept apart',
      met(['Kim Jong Un', 'PRK'], ['Kim', 'PRK']),
      [apart(KIM, UN)],
      [UN, KIM],
    ],
    [
      'a name without a country, too',
      met(['Kim Jong Un', 'PRK'], ['Kim Jong Un', null]),
      [apart('kim-jong-un.x', UN)],
      [UN, 'kim-jong-un.x'],
    ],
    [
      'the id of the table stands',
      met(['Sergei Lavrov', 'RUS'], ['A Lavrow', 'RUS']),
      [merge('a-lavrow.RUS', 'sergei-lavrov.RUS')],
      ['sergei-lavrov.RUS + a-lavrow.RUS'],
    ],
    [
      'a longer form of a row is another person',
      met(['Sergei Lavrov', 'RUS'], ['Sergei Viktorovich Lavrov', 'RUS']),
      [apart('sergei-viktorovich-lavrov.RUS', 'sergei-lavrov.RUS')],
      ['sergei-lavrov.RUS', 'sergei-viktorovich-lavrov.RUS'],
    ],
    ['one that nobody is called by binds to nothing', KIMS, [merge('a-nobody.PRK', 'b-nobody.PRK')], [UN, CHOL, KIM]],
  ] as const)('%s', (_name, read, told, expected) => {
    expect(leaders(read, told)).toEqual([...expected].sort());
  });

  test('one that falls names those that it is against', () => {
    const { standings } = judge([merge(UN, KIM), merge(CHOL, KIM), apart(UN, CHOL), merge(KIM, UN)], smallReference);
    expect(standings.map((s) => [s.number, s.state, s.by])).toEqual([
      [1, 'replaced', [4]],
      [2, 'stands', []],
      [3, 'stands', []],
      [4, 'against', [3]],
    ]);
  });

  test('meetings of one day become one, those of two days never', () => {
    const read = [
      ...met(['Kim Jong Un', 'PRK'], ['Kim Yong Chol', 'PRK']),
      anArticle('Later', '2018-06-20', [
        { said: { args: [anActor('Kim Yong Chol', 'PRK'), MOON], date: aDate('2018-06-12') } },
      ]),
    ];
    const { nodes } = buildGraph(read, smallReference, judge([merge(UN, CHOL)], smallReference));
    expect(
      nodes
        .filter((n) => n.key === 'Event')
        .map((n) => String(n.props['when']))
        .sort(),
    ).toEqual(['2018-05-31', '2018-06-12']);
  });
});

describe('two persons of one name', () => {
  const read = met(['Liv Dahl', 'USA'], ['Liv Dahl', 'USA'], ['Dahl', 'USA'], ['Liv Dahl', null]);
  const [DAHL, SECOND] = ['liv-dahl.USA', 'liv-dahl~2.USA'];
  const namesake = (from: string, ...articles: readonly number[]): Judgement => ({
    act: 'namesake',
    who: subject(DAHL),
    other: { ...subject(SECOND), name: 'Liv Dahl' },
    claims: articles.flatMap((n) => (read[n]?.claims ?? []).map((claim) => ({ claim: claimKey(claim), from }))),
  });
  const whole = 'actor leader liv dahl';

  test.each([
    ['nothing judged', [], [`${DAHL} Liv Dahl`]],
    ['one judgement makes two', [namesake(whole, 1)], [`${DAHL} Liv Dahl`, `${SECOND} Liv Dahl (2)`]],
    [
      'a short name goes where it is said to',
      [namesake('actor leader dahl', 2)],
      [`${DAHL} Liv Dahl`, `${SECOND} Dahl (2)`],
    ],
    ['all of them', [namesake(whole, 0, 1)], [`${SECOND} Liv Dahl (2)`, 'dahl.USA Dahl', 'liv-dahl.x Liv Dahl']],
    ['undone is never judged', [namesake(whole, 1), undo(1)], [`${DAHL} Liv Dahl`]],
    ['and made one again', [namesake(whole, 1), merge(DAHL, SECOND)], [`${DAHL} Liv Dahl`]],
    ['merged with somebody else', [namesake(whole, 1), merge(SECOND, KIM)], [`${DAHL} Liv Dahl`, `${KIM} Liv Dahl`]],
  ] as const)('%s', (_name, told, expected) => {
    const { nodes } = buildGraph(read, smallReference, judge(told, smallReference));
    const people = nodes.filter((n) => n.key === 'Leader' && n.id !== 'moon-jae-in.KOR');
    expect(people.map((n) => `${n.id} ${String(n.props['name'])}`).sort()).toEqual([...expected].sort());
  });

  test('an office stays with the one whom the sentence gives it', () => {
    const titled = anArticle('Ice', '2018-06-01', [
      { said: { args: [anActor('Liv Dahl', 'USA', { title: 'Foreign Minister', roleId: 'fm' }), MOON] } },
    ]);
    const [claim] = titled.claims;
    if (!claim) throw new Error('no claim');
    const told: Judgement = {
      act: 'namesake',
      who: subject(DAHL),
      other: subject(SECOND),
      claims: [{ claim: claimKey(claim), from: whole }],
    };
    const { edges } = buildGraph([titled], smallReference, judge([told], smallReference));
    const offices = edges.filter((e) => e.type === 'REPRESENTS' && e.from === SECOND);
    expect(offices.map((e) => [e.to, e.props['title']])).toEqual([['USA', 'Foreign Minister']]);
  });
});

describe('claims, as judged', () => {
  const PRK = aCountry('PRK', 'North Korea');
  const [read] = [
    anArticle('Talks', '2018-06-01', [
      { said: { args: [PRK, MOON], date: aDate('2018-05-31') } },
      { modality: 'denied', said: { args: [anActor('Kim Jong Un', 'PRK'), MOON], date: aDate('2018-05-31') } },
    ]),
  ];
  const [first, second] = read.claims;
  const keys = [first, second].map((c) => c && claimKey(c));
  const [told, denied] = keys;
  const shown = (judgements: readonly Judgement[]): readonly string[] =>
    buildGraph([read], smallReference, judge(judgements, smallReference))
      .nodes.filter((n) => n.key === 'Event')
      .map((n) => `${String(n.props['when'])} ${String(n.props['modality'])}`)
      .sort();

  test('a rejected claim is not told', () => {
    expect(denied && shown([{ act: 'reject', claim: denied }])).toEqual(['2018-05-31 occurred']);
  });

  test('an amended claim says what was given, the later one first', () => {
    if (!told) throw new Error('no claim');
    const day = (date: string | null): Judgement => ({ act: 'amend', claim: told, change: { date } });
    expect(shown([day('2018-05')])).toEqual(['2018-05 occurred', '2018-05-31 denied']);
    expect(shown([day('2018-05'), day('2018-05-30')])).toEqual(['2018-05-30 occurred', '2018-05-31 denied']);
    expect(shown([day('2018-05'), day('2018-05-30'), undo(2)])).toEqual(['2018-05 occurred', '2018-05-31 denied']);
  });

  test('another actor in the place of one makes it the same event', () => {
    if (!told) throw new Error('no claim');
    const actors = [{ from: 'actor country PRK', to: subject(UN) }];
    expect(shown([{ act: 'amend', claim: told, change: { actors } }])).toEqual(['2018-05-31 occurred']);
  });
});
