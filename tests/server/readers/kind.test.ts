import { describe, expect, test } from 'vitest';
import { ReadingError } from '../../../server/readers/document.ts';
import { knownFile } from '../../../server/readers/kind.ts';
import { aDocx, aPdf } from '../../support/files.ts';

const known = (bytes: string | Uint8Array, type: string) =>
  knownFile({ bytes: typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, type });

describe('the kind of a file', () => {
  test.each([
    ['a page by its name', 'Dahl met Okafor.', 'talks.HTM', 'html'],
    ['a page by its media type', 'Dahl met Okafor.', 'text/html; charset=utf-8', 'html'],
    ['a page by its beginning', '\n <!DOCTYPE html><p>Dahl met Okafor.', 'talks.txt', 'html'],
    ['a page after a comment', '<!-- saved --><html>', 'talks', 'html'],
    ['a page as XML', '<?xml version="1.0"?>\n<!DOCTYPE html>', 'talks', 'html'],
    ['a page in UTF-16', '\u00ff\u00fe<\u0000h\u0000t\u0000m\u0000l\u0000>\u0000', 'talks', 'html'],
    ['a PDF file by its beginning', aPdf([[]]), 'talks.html', 'pdf'],
    ['a PDF file with junk before it', 'xx%PDF-1.4', 'talks.pdf', 'pdf'],
    ['a Word document by its beginning', aDocx(''), 'application/octet-stream', 'docx'],
    ['plain text', 'Dahl met Okafor.', 'talks.txt', undefined],
    ['plain text that speaks of pages', 'The tag <html> opens a page.', 'talks.txt', undefined],
    ['nothing', '', 'talks', undefined],
  ])('%s', (_, bytes, type, kind) => {
    expect(known(bytes, type)?.kind).toBe(kind);
  });
});

describe('files that are not read', () => {
  test.each([
    ['old Word', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'talks.doc', 'kind', 'old Word format', '.docx'],
    ['Rich Text', '{\\rtf1\\ansi Dahl met Okafor.}', 'talks.rtf', 'kind', 'Rich Text Format', '.docx'],
    [
      'a web archive',
      'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;',
      'a.mhtml',
      'kind',
      'web archive',
      'HTML only',
    ],
    [
      'a page of 20 MB',
      Buffer.alloc(20_000_000, '<p>Dahl met Okafor.'),
      'a.html',
      'too-large',
      'has 20.0 MB; a web page may have 4.0 MB',
      'plain text',
    ],
    [
      'a PDF file of 20 MB',
      Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(20_000_000)]),
      'a.pdf',
      'too-large',
      'a PDF file may have 10.0 MB',
      'plain text',
    ],
  ])('%s', (_, bytes, type, fault, message, hint) => {
    const outcome = ((): unknown => {
      try {
        return known(bytes, type);
      } catch (error) {
        return error;
      }
    })();
    expect(outcome).toBeInstanceOf(ReadingError);
    expect(outcome).toMatchObject({
      fault,
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
  });
});
