import { describe, expect, test } from 'vitest';
import { aDocx, aParagraph, aZip } from '../../support/files.ts';
import { read, refusal } from './reading.ts';

const docx = (body: string, parts: Readonly<Record<string, string>> = {}) => read(aDocx(body, parts), 'talks.docx');
const run = (inside: string): string => `<w:p><w:r>${inside}</w:r></w:p>`;

describe('the text of a Word document', () => {
  test.each([
    [
      'paragraphs',
      aParagraph('Dahl met Okafor.') + aParagraph('Kola met Haddad.'),
      'Dahl met Okafor.\n\nKola met Haddad.',
    ],
    [
      'runs and entities',
      '<w:p><w:r><w:t>Dahl &amp; Ok</w:t></w:r><w:r><w:t>afor met.</w:t></w:r></w:p>',
      'Dahl & Okafor met.',
    ],
    ['empty paragraphs', `${aParagraph('One.')}<w:p/>${aParagraph(' ')}${aParagraph('Two.')}`, 'One.\n\nTwo.'],
    [
      'tabs and line breaks',
      run('<w:t>Oslo</w:t><w:tab/><w:t>Bergen</w:t><w:br/><w:t>Abuja</w:t>'),
      'Oslo Bergen\nAbuja',
    ],
    [
      'hyphens',
      run('<w:t>vice</w:t><w:noBreakHyphen/><w:t>president, minis</w:t><w:softHyphen/><w:t>ter</w:t>'),
      'vice-president, minister',
    ],
    [
      'links',
      '<w:p><w:hyperlink><w:r><w:t>Dahl</w:t></w:r></w:hyperlink><w:r><w:t> met Kola.</w:t></w:r></w:p>',
      'Dahl met Kola.',
    ],
    [
      'tables',
      `<w:tbl><w:tr><w:tc>${aParagraph('Monday')}</w:tc><w:tc>${aParagraph('Talks')}</w:tc></w:tr></w:tbl>`,
      'Monday\n\nTalks',
    ],
    [
      'insertions, but no deletions',
      '<w:p><w:ins><w:r><w:t>Dahl</w:t></w:r></w:ins><w:del><w:r><w:delText>Kola</w:delText></w:r></w:del><w:r><w:t> left.</w:t></w:r></w:p>',
      'Dahl left.',
    ],
    [
      'no hidden text',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret. </w:t></w:r><w:r><w:t>Shown.</w:t></w:r></w:p>',
      'Shown.',
    ],
    [
      'no sources of fields',
      '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Text.</w:t></w:r></w:p>',
      'Text.',
    ],
    [
      'a text box once',
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${aParagraph('In the box.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${aParagraph('In the box.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Around it.</w:t></w:r></w:p>`,
      'In the box.\n\nAround it.',
    ],
  ])('%s', async (_, body, text) => {
    expect((await docx(body)).text).toBe(text);
  });

  test.each(['Title', 'Heading1'])('with its title: %s', async (style) => {
    const document = await docx(aParagraph('Dahl meets Okafor', style) + aParagraph('They met in Bergen.'));
    expect(document).toMatchObject({ title: 'Dahl meets Okafor', text: 'They met in Bergen.', published: null });
  });

  test('the day on which it was made is named, but is no day of publication', async () => {
    const core =
      '<cp:coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">2018-05-31T23:00:00Z</dcterms:created></cp:coreProperties>';
    const { published, warnings } = await docx(aParagraph('They met.'), { 'docProps/core.xml': core });
    expect(published).toBeNull();
    expect(warnings).toEqual(['A Word document names no day of publication; this one was made on 2018-05-31.']);
  });
});

const declared =
  '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;">]><w:document>&b;</w:document>';

describe('no text of a Word document', () => {
  test.each([
    ['no text', aDocx('<w:p/>'), 'empty', 'has no text'],
    [
      'another packed file',
      aZip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'kind',
      'no Word document (.docx)',
    ],
    ['cut off', aDocx(aParagraph('They met.')).subarray(0, 200), 'broken', 'is damaged'],
    ['entities of its own', aZip({ 'word/document.xml': declared }), 'broken', 'declarations that Word does not write'],
    ['deep nesting', aDocx('<w:r>'.repeat(5000)), 'broken', 'nested more than 400 levels deep'],
    ['much when unpacked', aDocx(aParagraph('a'.repeat(21_000_000))), 'too-large', 'more than 20 MB of text'],
  ])('%s', async (_, bytes, fault, message) => {
    const error = await refusal(read(bytes, 'talks.docx'));
    expect(error.fault).toBe(fault);
    expect(error.message).toContain(message);
  });

  test('a file that says that it unpacks to little is not unpacked to more', async () => {
    const bytes = aDocx(aParagraph('a'.repeat(19_000_000)));
    // Its lengths, in the list at the end of the file, become 100 bytes.
    const list = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    for (let at = list; at >= 0; at = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'), at + 4))
      bytes.writeUInt32LE(100, at + 24);
    const outcome = await read(bytes, 'talks.docx').then(
      ({ text }) => text.length,
      () => 0,
    );
    expect(outcome).toBeLessThan(100);
  });
});
