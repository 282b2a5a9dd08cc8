import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { nameOf, tokenize } from '../../../graph/index.ts';

const KINDS: readonly (readonly [text: string, kinds: string])[] = [
  ['MATCH (n:A)', 'word space symbol word symbol word symbol'],
  ["'it\\'s' \"b\"", 'string space string'],
  ['`a``b`', 'quoted'],
  ['$name $0', 'parameter space parameter'],
  [
    '1 1.5 .5 1e3 2.5E-2 0x1F 0o17',
    'number space number space number space number space number space number space number',
  ],
  ['*1..3', 'symbol number symbol number'],
  ['*..3', 'symbol symbol number'],
  ['// a\n/* b */', 'comment space comment'],
  ['<> <= =~ <-', 'symbol space symbol space symbol space symbol symbol'],
  ["'open", 'bad'],
  ['/* open', 'bad'],
  ['1SET', 'bad'],
  ['a$', 'bad'],
  ['$ x', 'bad space word'],
  ['é', 'bad'],
  ['😀', 'bad'],
];

describe('tokens', () => {
  test.each(KINDS)('of %j are %s', (text, kinds) => {
    expect(
      tokenize(text)
        .map((token) => token.kind)
        .join(' '),
    ).toBe(kinds);
  });

  test('count open brackets', () => {
    const depths = tokenize('(a[{b}])c').map(({ text, depth }) => `${text}${depth}`);
    expect(depths).toEqual(['(0', 'a1', '[1', '{2', 'b3', '}2', ']1', ')0', 'c0']);
  });

  test('give their name without backticks', () => {
    expect(tokenize('`a``b` c').map(nameOf)).toEqual(['a`b', ' ', 'c']);
  });

  const pieces = fc.constantFrom(
    "'",
    '"',
    '`',
    '\\',
    '/*',
    '*/',
    '//',
    '\n',
    '\r',
    '$',
    '1',
    '.',
    'a',
    'SET',
    '(',
    ']',
    '{',
    ' ',
    'é',
    '😀',
    '\ud800',
    '-',
    '<',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  );
  test('cover any text without gaps', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenize(text);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        for (const [i, token] of tokens.entries()) {
          expect(token.start).toBe(tokens[i - 1]?.end ?? 0);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.text).toBe(text.slice(token.start, token.end));
        }
      }),
    );
  });
});
