import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

export type PdfLine = { readonly text: string; readonly y: number; readonly x?: number; readonly size?: number };

const escaped = (text: string): string => text.replace(/[\\()]/g, (char) => `\\${char}`);

const shown = ({ text, y, x = 72, size = 12 }: PdfLine): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`;

function stream(content: Buffer, filter: string): Buffer {
  const head = `<< /Length ${content.length}${filter === '' ? '' : ` /Filter ${filter}`} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream')]);
}

/** Numbered objects with their table, as a PDF file holds them; the first is its catalogue. */
function pdfOf(objects: readonly (string | Buffer)[], trailer: string): Buffer {
  let file = Buffer.from('%PDF-1.7\n');
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(file.length);
    const body = typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
    file = Buffer.concat([file, Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>`;
  return Buffer.concat([file, Buffer.from(`${end}\nstartxref\n${file.length}\n%%EOF\n`, 'latin1')]);
}

/** A PDF file whose pages hold these streams, each with its filter. */
function pdfWith(contents: readonly Buffer[], filter: string, info = ''): Buffer {
  const first = 5;
  const kids = contents.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  const pages = contents.flatMap((content, at) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * at + 1} 0 R >>`,
    stream(content, filter),
  ]);
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      `<< ${info} >>`,
      ...pages,
    ],
    '/Info 4 0 R',
  );
}

/** A PDF file of pages with these lines. `info` are entries such as `/Title (…)`. */
export function aPdf(pages: readonly (readonly PdfLine[])[], info = ''): Buffer {
  return pdfWith(
    pages.map((lines) => deflateSync(Buffer.from(lines.map(shown).join('\n'), 'latin1'))),
    '/FlateDecode',
    info,
  );
}

/** Lines of a page one below the other from the top, 14 points apart; an empty one leaves a gap. */
export const column = (texts: readonly string[], top = 720): PdfLine[] =>
  texts.flatMap((text, at) => (text === '' ? [] : [{ text, y: top - 14 * at }]));

/** A small PDF file that unpacks to `bytes` of white space, twice packed. */
export const aPdfBomb = (bytes: number): Buffer =>
  pdfWith([deflateSync(deflateSync(Buffer.alloc(bytes, 32)))], '[/FlateDecode /FlateDecode]');

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A paragraph of a Word document. */
export const aParagraph = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A Word document with this body, and other parts beside it. */
export function aDocx(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const main = `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  return aZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': main, ...parts });
}

export const aZip = (parts: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
      ),
    ),
  );
