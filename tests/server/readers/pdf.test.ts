import { describe, expect, test } from 'vitest';
import { aPdf, column, type PdfLine } from '../../support/files.ts';
import { read, refusal } from './reading.ts';

const NEWS = column([
  'Norwegian Foreign Minister Liv Dahl met her Nigerian counterpart, Chidi',
  'Okafor, in Bergen on Tuesday and agreed to open talks on fish-',
  'eries.',
  '',
  'The two will meet again in Abuja in June, both said after the talks, and',
  'named a Franco-',
  'German lawyer as their host.',
]);
const PARAGRAPHS = [
  'Norwegian Foreign Minister Liv Dahl met her Nigerian counterpart, Chidi Okafor, in Bergen on Tuesday and agreed to open talks on fisheries.',
  'The two will meet again in Abuja in June, both said after the talks, and named a Franco- German lawyer as their host.',
];

const pdf = (pages: readonly (readonly PdfLine[])[], info = '') => read(aPdf(pages, info), 'application/pdf');
const paragraphs = async (pages: readonly (readonly PdfLine[])[]): Promise<readonly string[]> =>
  (await pdf(pages)).text.split('\n\n');

describe('the text of a PDF file', () => {
  test('by paragraphs, with words that lines part whole again', async () => {
    expect(await paragraphs([NEWS])).toEqual(PARAGRAPHS);
  });

  test('a heading is a paragraph', async () => {
    const heading = { text: 'Dahl meets Okafor', y: 736, size: 20 };
    expect(await paragraphs([[heading, ...NEWS]])).toEqual(['Dahl meets Okafor', ...PARAGRAPHS]);
  });

  test('a heading of two lines is one paragraph, and every item of a list is one', async () => {
    const heading = [
      { text: 'Dahl and Okafor agree on', y: 760, size: 22 },
      { text: 'fisheries talks', y: 733, size: 22 },
    ];
    const list = column(['Talks in June', 'A ban on hidden ships', 'A school in Abuja'], 560);
    expect(await paragraphs([[...heading, ...NEWS, ...list]])).toEqual([
      'Dahl and Okafor agree on fisheries talks',
      ...PARAGRAPHS,
      'Talks in June',
      'A ban on hidden ships',
      'A school in Abuja',
    ]);
  });

  test('an indented line begins a paragraph, and so does one after a short last line', async () => {
    const lines = column([
      'Dahl met Okafor in Bergen on Tuesday, in the old town hall by the harbour,',
      'and thanked him.',
      'They will meet in Abuja, in the palace of the president, in June or in July.',
      'Kola met nobody on that day; his plane was late, and the talks were put off.',
      'Albania waits, and nobody in Tirana could say for how long it would wait.',
    ]);
    const indented = lines.map((line, at) => (at === 3 ? { ...line, x: 92 } : line));
    expect((await paragraphs([indented])).map((text) => text.split(' ')[0])).toEqual(['Dahl', 'They', 'Kola']);
  });

  test('a paragraph goes on in the next column and on the next page', async () => {
    const left = column(['Dahl met Okafor in', 'Bergen, where they']);
    const right = column(['spoke for two hours', 'before they went']).map((line) => ({ ...line, x: 320 }));
    expect(await paragraphs([[...left, ...right], column(['to the harbour.'])])).toEqual([
      'Dahl met Okafor in Bergen, where they spoke for two hours before they went to the harbour.',
    ]);
  });

  test('without heads, feet and numbers of pages', async () => {
    const page = (number: number, text: string): PdfLine[] => [
      { text: `The Fjord Times, ${number} June`, y: 770, size: 9 },
      { text, y: 700 },
      { text: `Page ${number} of 3`, y: 30, size: 9 },
    ];
    const texts = ['Dahl met Okafor.', 'Kola met Haddad.', 'Novak met Beridze.'];
    expect(await paragraphs(texts.map((text, at) => page(at + 1, text)))).toEqual(texts);
  });

  test.each([
    ['a title', '/Title (Dahl meets Okafor in Bergen)', 'Dahl meets Okafor in Bergen'],
    ['the name of a file', '/Title (Microsoft Word - talks final.doc)', ''],
    ['none', '', ''],
  ])('with its title: %s', async (_, info, title) => {
    expect(await pdf([NEWS], info)).toMatchObject({ title, published: null, outlet: null, url: null });
  });

  test('the day on which it was made is named, but is no day of publication', async () => {
    const { published, warnings } = await pdf([NEWS], "/CreationDate (D:20180531233000+09'00')");
    expect(published).toBeNull();
    expect(warnings).toEqual(['A PDF file names no day of publication; this one was made on 2018-05-31.']);
  });

  test('pages without text are counted', async () => {
    expect((await pdf([NEWS, []])).warnings).toEqual(['1 of 2 pages hold pictures only and were not read.']);
  });
});

/** A PDF file that opens with a word that nobody knows. */
function protectedPdf(): Buffer {
  const key = `<${'5a'.repeat(32)}>`;
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`;
  return Buffer.from(aPdf([NEWS]).toString('latin1').replace('/Info 4 0 R', `/Info 4 0 R ${encrypt}`), 'latin1');
}

describe('no text of a PDF file', () => {
  test.each([
    ['scanned', aPdf([[], []]), 'empty', 'holds pictures of pages and no text', 'text recognition'],
    ['too many pages', aPdf(Array.from({ length: 101 }, () => NEWS)), 'too-large', '101 pages; 100 are read', 'pages'],
    ['protected', protectedPdf(), 'broken', 'is protected by a password', 'without the password'],
    ['cut off', aPdf([NEWS]).subarray(0, 60), 'broken', 'is no PDF file that can be read', 'plain text'],
    ['only its beginning', Buffer.from('%PDF-1.7\n%'), 'broken', 'is no PDF file that can be read', 'plain text'],
  ])('%s', async (_, bytes, fault, message, hint) => {
    const error = await refusal(read(bytes, 'talks.pdf'));
    expect(error.fault).toBe(fault);
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
  });
});
