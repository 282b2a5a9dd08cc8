import { fc, test } from '@fast-check/vitest';
import { expect, test as plain } from 'vitest';
import {
  foldName,
  makeNameIndex,
  type Named,
  planQuestion,
  questionCypher,
  readQuestion,
} from '../../../graph/index.ts';
import { NAMES, TODAY, WORDS } from './cast.ts';

const WORD = fc.constantFrom(
  ...'who whom did met meet visit visited Kim Jong Un Moon Xi Trump North Korea Korean leader of the in May 2018 since before and both by phone will cancelled denied not first last most often Singapore secretly supports denuclearization where when'.split(
    ' ',
  ),
);
const SENTENCE = fc.array(WORD, { minLength: 1, maxLength: 14 }).map((words) => `${words.join(' ')}?`);

test.prop([fc.oneof(fc.string({ maxLength: 200 }), SENTENCE)])('reading never throws, whatever the text', (text) => {
  expect(readQuestion(text, { names: NAMES, today: TODAY }).kind).toBeTypeOf('string');
});

test.prop([SENTENCE])('every word is used or shown as ignored', (text) => {
  const reading = readQuestion(text, { names: NAMES, today: TODAY });
  if (reading.kind !== 'question') return;
  const { spans, ignored } = reading.question;
  const unused = spans.filter(({ field }) => field === null).map(({ start, end }) => text.slice(start, end));
  expect(ignored.join(' ').split(/\s+/).filter(Boolean)).toEqual(unused);
});

const QUOTED = fc
  .tuple(fc.constantFrom("'", '"', '`', '\\u0060', '``', "\\'", '$a', '{', '//'), fc.constantFrom('Zorn', 'Quill'))
  .map(([mark, name]) => `${name}${mark}x DELETE n`);

test.prop([QUOTED, fc.constantFrom('Who met', 'Who visited', 'Who supports')])(
  'what a name holds stays in the parameters',
  (name, verb) => {
    const odd: Named = { id: `odd${name}.x`, kind: 'leader', name, aliases: [], country: null, iso2: null, events: 1 };
    const names = makeNameIndex([odd], WORDS);
    const reading = readQuestion(`${verb} ${name}?`, { names, today: TODAY });
    if (reading.kind !== 'question') return;
    const texts = planQuestion(reading.question).map(({ query }) => questionCypher(query).text);
    expect(texts.join('\n')).not.toMatch(/Zorn|Quill|DELETE/);
    const params = planQuestion(reading.question).map(({ query }) => JSON.stringify(questionCypher(query).params));
    expect(params[0]).toContain(JSON.stringify(odd.id));
  },
);

test.prop([SENTENCE])('a word that nobody knows never changes what else is understood', (text) => {
  const before = readQuestion(text, { names: NAMES, today: TODAY });
  const after = readQuestion(`${text} qqqq`, { names: NAMES, today: TODAY });
  if (before.kind !== 'question' || after.kind !== 'question') return;
  expect(after.question.ignored.at(-1)).toContain('qqqq');
  expect(after.question.when).toEqual(before.question.when);
});

plain('reading is fast with ten thousand names', () => {
  const many = Array.from({ length: 10_000 }, (_, i): Named => {
    const name = `Given${i} Middle${i % 100} Family${i % 1000}`;
    return { id: `${foldName(name)}.x`, kind: 'leader', name, aliases: [], country: null, iso2: null, events: i % 7 };
  });
  const names = makeNameIndex(many, WORDS);
  const texts = ['Who met Given77 Middle77 Family77 in May 2018?', 'Did Given5 Middle5 Family5 visit China?'];
  const start = performance.now();
  for (let i = 0; i < 100; i += 1) for (const text of texts) readQuestion(text, { names, today: TODAY });
  expect((performance.now() - start) / 200).toBeLessThan(5);
});
