import { fc, test } from '@fast-check/vitest';
import { expect, test as plain } from 'vitest';
import {
  makeNameIndex,
  type Named,
  type NameIndex,
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

plain('a question looks its words up, and goes through the names only for one that nobody has', () => {
  const asked = { hits: 0, all: 0 };
  const names: NameIndex = {
    ...NAMES,
    get all() {
      asked.all += 1;
      return NAMES.all;
    },
    hits: (key) => {
      asked.hits += 1;
      return NAMES.hits(key);
    },
    near: (key, limit) => {
      asked.all += 1;
      return NAMES.near(key, limit);
    },
  };
  const looks = (text: string): { readonly hits: number; readonly all: number } => {
    Object.assign(asked, { hits: 0, all: 0 });
    readQuestion(text, { names, today: TODAY });
    return { ...asked };
  };
  const known = looks('Who met Kim Jong Un in May 2018?');
  expect(known.all).toBe(0);
  // Every run of its eight words at most, a few times.
  expect(known.hits).toBeLessThan(4 * ((8 * 9) / 2));
  expect(looks('Who met Lavrof?').all).toBeGreaterThan(0);
});
