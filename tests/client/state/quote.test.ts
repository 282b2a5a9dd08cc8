import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { stretches } from '../../../client/state/article-text.ts';
import { splitQuote } from '../../../client/state/quote.ts';
import { MARK_KINDS } from '../../../graph/index.ts';

const mark = fc.record({ kind: fc.constantFrom(...MARK_KINDS), start: fc.nat(40), end: fc.nat(40) });

describe('splitQuote', () => {
  test.prop([fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 6 })])(
    'loses and invents no character',
    (text, marks) => {
      expect(
        splitQuote(text, marks)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    },
  );

  it('marks by offset, not by search', () => {
    const parts = splitQuote('Kim met Kim', [
      { kind: 'other', start: 8, end: 11 },
      { kind: 'trigger', start: 4, end: 7 },
    ]);
    expect(parts.map((part) => [part.kind, part.text])).toEqual([
      [null, 'Kim '],
      ['trigger', 'met'],
      [null, ' '],
      ['other', 'Kim'],
    ]);
  });

  it('lets the words that say what happened win over a name they stand in', () => {
    const parts = splitQuote('host of talks', [
      { kind: 'actor', start: 0, end: 13 },
      { kind: 'trigger', start: 8, end: 13 },
    ]);
    expect(parts.map((part) => part.kind)).toEqual([null, 'trigger']);
  });
});

describe('stretches', () => {
  const claim = (start: number, end: number) => ({
    event: 'e',
    kind: 'meeting' as const,
    claim: {
      id: `${start}`,
      quote: '',
      marks: [{ kind: 'trigger' as const, start: 0, end: 1 }],
      modality: 'occurred' as const,
      cue: null,
      confidence: 1,
      rule: 'meet/verb:meet',
      attribution: null,
      hearsay: false,
      actors: [],
      amended: [],
      when: null,
      whenStatus: null,
      place: null,
      start,
      end,
      article: { id: 'a', title: '', published: null, outlets: [], urls: [], machineCoded: false },
    },
  });

  it('gives the whole text, claims of one sentence together, marks moved along', () => {
    const parts = stretches('One. Two met. Three.', [claim(5, 13), claim(5, 13), claim(9, 13)]);
    expect(parts.map((part) => part.text)).toEqual(['One. ', 'Two met.', ' Three.']);
    expect(parts[1]?.claims).toHaveLength(3);
    expect(parts[1]?.marks.map((each) => each.start)).toEqual([0, 0, 4]);
  });
});
