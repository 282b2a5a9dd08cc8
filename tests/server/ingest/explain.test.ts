import { describe, expect, it, test } from 'vitest';
import { type ExplainedSentence, Explanation } from '../../../graph/index.ts';
import { createExplain } from '../../../server/ingest/explain/explain.ts';
import type { TextStop } from '../../../server/ingest/explain/words.ts';
import type { Stop } from '../../../server/ingest/trace.ts';
import { patternsOf } from '../../../server/reference/frame-files.ts';
import { patternPlaces } from '../../../server/reference/pattern-places.ts';
import { article, extractor, knowledge } from './support.ts';

const explain = createExplain(extractor, knowledge, patternPlaces(null));
const PUBLISHED = '2018-05-31';

const of = (text: string, stretch = { start: 0, end: text.length }): Explanation =>
  explain({ text, title: '', published: PUBLISHED }, stretch);

function only(text: string): ExplainedSentence {
  const [sentence, ...more] = of(text).sentences;
  if (sentence === undefined || more.length > 0) throw new Error('one sentence is wanted');
  return sentence;
}

const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const VIDAL = 'Chilean President Rosa Vidal';
const LUND = 'Norwegian Prime Minister Kari Lund';

/** Every reason for which a pattern gives nothing, with a sentence whose only or nearest pattern it stops. */
const STOPPED: Readonly<
  Record<Exclude<Stop, 'person-met' | 'repeat' | 'contrast'>, readonly [text: string, words: string]>
> = {
  veto: [`${DAHL} joined the chess club.`, '“joined” stands with words'],
  passive: [`${VIDAL} was visited by a doctor.`, '“visited” is passive'],
  'no-actor': ['The storm visited Norway.', '“visited” has nobody who does it; “The storm” is a thing'],
  'no-party': ['The ministers will meet the press.', '“meet” has no second party'],
  habit: [`${DAHL} often meets ${VIDAL}.`, '“meets” tells what is done again and again'],
  'no-target': ['Norway condemned it.', '“condemned” has nobody and nothing'],
  'no-place': [`${VIDAL} visited the wounded.`, '“visited” has no place whose country is known'],
  'occurred-only': [
    `${DAHL} said she was to leave Ankara on Friday.`,
    '“leave” says something only when it took place',
  ],
  'own-country': [`${VIDAL} visited Santiago.`, '“visited” leads to the own country'],
  'one-country': [`${LUND} met ${DAHL}.`, '“met” joins parties of one country only'],
  'same-party': ['Norway supports Norway.', '“supports” has the same party on both sides'],
  'empty-topic': ['Norway supports the move.', '“supports” aims at words that name no topic'],
};

describe('a sentence that gives no report says what stopped it', () => {
  it.each(Object.entries(STOPPED))('%s', (id, [text, words]) => {
    const { stop, claims } = only(text);
    expect(claims).toEqual([]);
    expect(stop?.id).toBe(id);
    expect(stop?.words).toContain(words);
    expect(of(text).answer.join(' ')).toContain(stop?.words);
  });

  it.each([
    ['no-trigger', 'Oil prices rose on Tuesday.', 'no word of it says'],
    ['word-use', 'The meeting room in Oslo was repainted.', '“meeting”'],
    ['long-sentence', `${DAHL} spoke ${'of peace and '.repeat(110)}trade.`, 'more than 300 words'],
  ] as const satisfies readonly (readonly [TextStop, string, string])[])('%s', (id, text, words) => {
    const { stop } = only(text);
    expect(stop?.id).toBe(id);
    expect(stop?.words).toContain(words);
  });

  it.each([
    ['empty', '   ', 'the text is empty'],
    [
      'not-english',
      'La ministra se reunió con el presidente en la capital y luego viajó a otra ciudad para hablar con sus colegas sobre la economía del país y sobre el comercio.',
      'not English',
    ],
  ] as const)('%s: nothing of the text is read', (id, text, words) => {
    const { stop, answer } = of(text);
    expect(stop?.id).toBe(id);
    expect(answer).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ['boilerplate', `${DAHL} met ${VIDAL}.\nRead more: our newsletter`, 'Read more: our newsletter'],
    ['credit', `${DAHL} met ${VIDAL} in Oslo. (Reuters/Ana Sol)`, ' (Reuters/Ana Sol)'],
    ['dateline', `OSLO (Reuters) - ${DAHL} met ${VIDAL} on Monday.`, 'OSLO (Reuters) - '],
    ['day-header', `March 3, 2018\n${DAHL} met ${VIDAL}.`, 'March 3, 2018'],
  ] as const)('a stretch that is no sentence: %s', (id, text, stretch) => {
    const start = text.indexOf(stretch);
    const { masked, sentences, answer } = of(text, { start, end: start + stretch.length });
    expect(sentences).toEqual([]);
    expect(masked.map(({ why, text: words }) => [why.id, words])).toEqual([[id, stretch]]);
    expect(answer[0]).toContain('is not read');
  });

  it('between the sentences stands none', () => {
    const text = `${DAHL} met ${VIDAL}.\n\n\nNorway condemned the attack.`;
    const start = text.indexOf('\n');
    const { stop } = of(text, { start, end: start + 1 });
    expect(stop?.id).toBe('no-text');
  });
});

describe('beside a report, what gave no further one', () => {
  it.each([
    ['person-met', `${VIDAL} welcomed ${LUND} in Santiago.`, 'stance/verb:welcome'],
    ['repeat', `${DAHL} met ${VIDAL} and met Vidal.`, 'meet/verb:meet'],
    ['own-country', `Norway and ${VIDAL} held talks in Santiago.`, 'meet/noun:talks+visit'],
  ] as const satisfies readonly (readonly [Stop, string, string])[])('%s', (id, text, rule) => {
    const { claims, candidates, stop } = only(text);
    expect(claims.length).toBeGreaterThan(0);
    expect(stop).toBeNull();
    expect(candidates.flatMap((each) => (each.stop?.id === id ? [each.rule] : []))).toContain(rule);
  });

  it('names who takes no part', () => {
    const { answer } = of(`${DAHL} met ${VIDAL} while ${LUND} stayed at home.`);
    expect(answer).toContain('Kari Lund is named, but no word for an event takes it as a party.');
  });
});

describe('who a phrase stands for, and why not', () => {
  it.each([
    ['observer', `${DAHL} met analysts.`, 'analysts'],
    ['thing', `${DAHL} met the press.`, 'the press'],
    ['title', 'Norway met the ministers.', 'the ministers'],
    ['unknown-name', `${DAHL} met Ada Quill.`, 'Ada Quill'],
    ['media', `${DAHL} met Reuters.`, 'Reuters'],
    ['pronoun', 'They met Norway.', 'They'],
    ['place', `${DAHL} met Istanbul.`, 'Istanbul'],
  ])('nobody: %s', (id, text, words) => {
    const { stop, candidates } = only(text);
    expect(stop?.id).toBe('no-party');
    const phrases = candidates.flatMap((each) => each.phrases);
    expect(phrases.find((each) => each.text === words)?.why?.id).toBe(id);
  });

  it.each([
    ['name', `${DAHL} met ${VIDAL}.`, 'Rosa Vidal'],
    ['pronoun', `${VIDAL} arrived. She met ${DAHL}.`, 'Rosa Vidal'],
    ['metonym', `${DAHL} met the Chilean government.`, 'Chile'],
    ['description', `${DAHL} met the Chilean president.`, 'Chile'],
    ['group', `${DAHL} met ${VIDAL}. The two leaders held talks.`, 'Liv Dahl'],
  ])('somebody, by %s', (via, text, name) => {
    const roles = of(text).sentences.flatMap(({ claims }) => claims.flatMap((claim) => claim.roles));
    expect(roles).toContainEqual(expect.objectContaining({ name, via }));
  });

  it('says which other bearer of a name was not meant', () => {
    const text = `Danish Envoy Erik Dahl praised ${DAHL}. Dahl met ${VIDAL}.`;
    const rivals = of(text).sentences.flatMap(({ mentions }) => mentions.flatMap((each) => each.rivals));
    expect(rivals.map(({ name }) => name)).toContain('Liv Dahl');
  });

  it('says which antecedent of a pronoun was passed over', () => {
    const text = 'Queen Margrethe of Denmark arrived. King Harald of Norway was late. She met the Swedish king.';
    const passed = of(text).sentences.flatMap(({ passedOver }) => passedOver);
    expect(passed).toContainEqual({ name: 'Harald', why: expect.stringContaining('another sex') });
  });
});

describe('how modality came about, word by word', () => {
  const steps = (text: string): readonly string[] =>
    only(text).claims[0]?.steps.map(({ by, to }) => `${by}: ${to}`) ?? [];

  it.each([
    [`${DAHL} met ${VIDAL}.`, []],
    [`${DAHL} will meet ${VIDAL}.`, ['will: planned']],
    [`${DAHL} will not meet ${VIDAL}.`, ['will not: proposed']],
    [`${DAHL} called off plans for a meeting with ${VIDAL}.`, ['plans: planned', 'call-off: cancelled']],
    [`${DAHL} did not rule out meeting ${VIDAL}.`, ['rule-out: proposed']],
    [`${DAHL} might meet ${VIDAL}.`, ['might: proposed']],
    [`${DAHL} did not meet ${VIDAL}.`, ['not: denied']],
    [`${DAHL} met ${VIDAL} on 3 June 2018.`, ['2018-06-03: planned']],
  ])('%s', (text, expected) => {
    expect(steps(text)).toEqual(expected);
    const [claim] = only(text).claims;
    expect(claim?.steps.at(-1)?.to ?? 'occurred').toBe(claim?.modality);
  });

  it('a stance is only done, planned or denied', () => {
    const [claim] = only(`${DAHL} is ready to support the treaty.`).claims;
    expect(claim?.steps.map(({ op, to }) => `${op}: ${to}`)).toEqual(['possible: proposed', 'stance: planned']);
  });
});

describe('date and place: the rule, and whether they are known', () => {
  it.each([
    [`${DAHL} met ${VIDAL} in Oslo on 3 May 2018.`, 'known', '“3 May 2018” behind the trigger: the words alone'],
    [`${DAHL} met ${VIDAL} on Tuesday.`, 'implied', 'looking back'],
    [`${DAHL} will meet ${VIDAL} on Tuesday.`, 'implied', 'looking ahead'],
    [`On Tuesday ${DAHL} met ${VIDAL}.`, 'implied', '“Tuesday” before the trigger'],
    [`${DAHL} had a Tuesday meeting with ${VIDAL}.`, 'implied', '“Tuesday” in the phrase of the trigger'],
    [`${DAHL} met ${VIDAL}.`, null, 'no date stands in its clause'],
  ])('%s', (text, status, words) => {
    const date = only(text).claims[0]?.date;
    expect(date?.status).toBe(status);
    expect(date?.words).toContain(words);
  });

  it.each([
    [`${DAHL} met ${VIDAL} in Oslo.`, 'Oslo', 'in its clause'],
    [`${DAHL} visited Chile.`, 'Chile', 'where the visit goes'],
    [`${DAHL} phoned ${VIDAL}.`, null, 'a call has no place'],
    [`${DAHL} met ${VIDAL}.`, null, 'no place stands in its clause'],
  ])('%s', (text, name, words) => {
    const place = only(text).claims[0]?.place;
    expect(place?.name).toBe(name);
    expect(place?.words).toContain(words);
  });

  it('gives both readings of a date, and says which are no date of an event', () => {
    const { dates } = only(`${DAHL} met ${VIDAL} on Tuesday, her first visit since 2016.`);
    expect(dates).toEqual([
      expect.objectContaining({
        text: 'Tuesday',
        use: 'at',
        past: { from: '2018-05-29', to: '2018-05-29' },
        future: { from: '2018-06-05', to: '2018-06-05' },
      }),
      expect.objectContaining({ text: '2016', use: 'since' }),
    ]);
  });

  it('without a day of publication, a weekday says so', () => {
    const text = `${DAHL} met ${VIDAL} on Tuesday.`;
    const { sentences } = explain({ text, title: '', published: null }, { start: 0, end: text.length });
    expect(sentences[0]?.claims[0]?.date.words).toContain('known only with the day of publication');
  });
});

describe('the short form', () => {
  it('says rule, roles, modality, date and place in words', () => {
    expect(only(`${DAHL} will meet ${VIDAL} in Oslo on Tuesday.`).claims[0]?.short).toEqual([
      'meeting, by the verb “meet”',
      'Liv Dahl by name, Rosa Vidal by name',
      'occurred → planned by “will”',
      '2018-06-05, implied: “Tuesday” behind the trigger: counted from the day of the text, looking ahead',
      'Oslo, known: behind the trigger, in its clause',
    ]);
  });

  it('says what a visit is implied by, and what that costs', () => {
    const visit = only(`${DAHL} met ${VIDAL} in Oslo.`).claims.find(({ kind }) => kind === 'visit');
    expect(visit?.short[0]).toBe('visit, implied by the meeting, by the verb “met”');
    expect(visit?.confidence.factors).toContainEqual({ flag: 'derived', factor: expect.any(Number) });
  });
});

test('every pattern is found in its file, at its own line', () => {
  const placeOf = patternPlaces(null);
  const places = patternsOf(knowledge.frameFiles).map(({ rule }) => placeOf(rule));
  expect(places.filter((place) => place === null)).toEqual([]);
  expect(new Set(places.map((place) => `${place?.file}:${place?.line}`)).size).toBe(places.length);
});

describe('an explanation is that of the reading itself', () => {
  const TEXT = `OSLO (Reuters) - ${DAHL} met ${VIDAL} on Monday.\n\nThey will meet again in Santiago. Dahl praised the treaty.`;
  const one = article(TEXT, PUBLISHED);
  const whole = explain(one, { start: 0, end: one.text.length });

  it('listening changes nothing', () => {
    const plain = extractor.extract(one).claims;
    const told = whole.sentences.flatMap(({ claims }) => claims);
    expect(told.map(({ rule, kind }) => `${kind} ${rule}`).sort()).toEqual(
      plain.map(({ rule, kind }) => `${kind} ${rule}`).sort(),
    );
  });

  it('has the shape that is sent, and is the same each time', () => {
    expect(Explanation.parse(whole)).toEqual(whole);
    expect(JSON.stringify(explain(one, { start: 0, end: one.text.length }))).toBe(JSON.stringify(whole));
  });

  it('every offset is that of its words', () => {
    const stretches = whole.sentences.flatMap(({ mentions, dates, clauses, candidates, ...sentence }) => [
      sentence,
      ...mentions,
      ...dates,
      ...clauses,
      ...candidates,
    ]);
    expect(stretches.length).toBeGreaterThan(10);
    for (const { start, end, text } of stretches) expect(text).toBe(one.text.slice(start, end));
  });

  it('of one sentence tells of that one, read within its article', () => {
    const start = one.text.indexOf('They');
    const { sentences } = explain(one, { start, end: start + 4 });
    expect(sentences.map(({ text }) => text)).toEqual(['They will meet again in Santiago.']);
    expect(sentences[0]?.claims[0]?.roles.map(({ name, via }) => `${name} by ${via}`)).toEqual([
      'Liv Dahl by pronoun',
      'Rosa Vidal by pronoun',
    ]);
  });
});
