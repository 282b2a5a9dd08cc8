import { describe, expect, test } from 'vitest';
import { MAX_TEXT_BYTES, refusalOf } from '../../../server/jobs/accept.ts';

const NEWS =
  'The foreign ministers of France and Germany met in Berlin on Monday and said that they would meet again in Paris. It was the third meeting of the two this year, and they spoke about trade.';

describe('texts that are taken', () => {
  test.each([
    ['news', NEWS],
    ['a short note', 'Macron met Merkel.'],
    [
      'names with accents and other scripts',
      `${NEWS} Volodymyr Zelenskyy (Володимир Зеленський) and Şevket Çalışkan came.`,
    ],
    ['characters beyond the basic plane', NEWS.replace('trade', 'trade 🤝')],
    ['tabs, line ends and form feeds', `${NEWS}\r\n\t\f${NEWS}`],
    ['exactly as long as may be', `${NEWS} ${'and so on. '.repeat(100_000)}`.slice(0, MAX_TEXT_BYTES)],
  ])('%s', (_, text) => {
    expect(refusalOf('The article', text)).toBeNull();
  });
});

describe('texts that are not taken', () => {
  test.each([
    ['nothing', '', 'empty', 'has no text'],
    ['white space', ' \n\t ', 'empty', 'has no text'],
    ['too long', 'The end. '.repeat(120_000), 'too-large', '1.1 MB of text; one article may have 1.0 MB'],
    ['too long in bytes only', 'é'.repeat(600_000), 'too-large', '1.2 MB of text'],
    ['a zero byte', `${NEWS}\u0000`, 'binary', 'is no plain text'],
    ['control characters', '\u0001\u0002PNG\u0003\u0004'.repeat(9), 'binary', 'is no plain text'],
    ['lost characters', NEWS.replace('France', 'Fran\ufffdais'), 'encoding', 'wrong encoding'],
    ['half a character', NEWS.replace('France', 'Fran\ud83d'), 'encoding', 'wrong encoding'],
    [
      'French',
      'Le président de la République a rencontré lundi à Berlin la chancelière allemande pour évoquer la situation au Proche-Orient ; les deux dirigeants se reverront à Paris au mois de juillet prochain.',
      'language',
      'is not in English',
    ],
    [
      'German',
      'Der Bundespräsident empfing am Montag in Berlin den französischen Präsidenten zu einem Gespräch über die Lage im Nahen Osten, und beide kündigten ein weiteres Treffen im Juli in Paris an.',
      'language',
      'is not in English',
    ],
    [
      'Russian',
      'Министр иностранных дел России прибыл в Пхеньян и встретился с лидером страны.',
      'language',
      'English',
    ],
    [
      'Chinese',
      '外交部长周一在北京会见了来访的法国总统，双方就双边关系和共同关心的国际问题交换了意见，并同意七月再次会晤。',
      'language',
      'English',
    ],
  ])('%s', (_, text, reason, message) => {
    const refusal = refusalOf('note.txt', text);
    expect(refusal?.reason).toBe(reason);
    expect(refusal?.message).toMatch(/^note\.txt /);
    expect(refusal?.message).toContain(message);
    expect(refusal?.hint).not.toBe('');
  });
});
