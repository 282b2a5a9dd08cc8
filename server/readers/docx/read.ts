import { readDay } from '../day.ts';
import { type Reader, ReadingError } from '../document.ts';
import { type DomElement, parseXml } from '../markup/dom.ts';
import { scanMarkup } from '../markup/scan.ts';
import { asTitle, bodyOf, withText } from '../text.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { AS_TEXT, partsOf } from './unzip.ts';

const TEXT = 'word/document.xml';
const CORE = 'docProps/core.xml';

/** A part as a document. Word writes no entities of its own, so a file that does is none of Word's. */
function parsed(part: string): DomElement {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(part))
    throw new ReadingError('broken', 'holds declarations that Word does not write', AS_TEXT);
  scanMarkup(part);
  return parseXml(part);
}

/** The first paragraph when Word calls it a title. */
function titleOf([first]: readonly Paragraph[]): string {
  return first !== undefined && /^(?:title|heading1)$/i.test(first.style) ? asTitle(first.text) : '';
}

function warningsOf(core: string | undefined): string[] {
  if (core === undefined) return [];
  const made = readDay(/<dcterms:created[^>]{0,200}>([^<]{10,40})</.exec(core)?.[1] ?? null);
  return made === null ? [] : [`A Word document names no day of publication; this one was made on ${made}.`];
}

/** A Word document: its paragraphs, without deletions, notes, heads and feet of pages. */
export const readDocx: Reader = async ({ bytes }) => {
  const parts = partsOf(bytes, [TEXT, CORE]);
  const main = parts.get(TEXT);
  if (main === undefined) throw new ReadingError('kind', 'is packed, but no Word document (.docx)', AS_TEXT);
  const paragraphs = paragraphsOf(parsed(main));
  const title = titleOf(paragraphs);
  const text = bodyOf(
    title,
    paragraphs.map((paragraph) => paragraph.text),
  );
  const document = { title, published: null, outlet: null, url: null, text, warnings: warningsOf(parts.get(CORE)) };
  return withText(document, 'has no text', 'Give a document that holds the text of the article.');
};
