import { getDocumentProxy } from 'unpdf';
import type { IsoDay } from '../../../graph/index.ts';
import { IsoDaySchema } from '../../../graph/index.ts';
import { type Reader, ReadingError } from '../document.ts';
import { asTitle, bodyOf, withText } from '../text.ts';
import { type Line, linesOf, type Piece } from './lines.ts';
import { withoutMargins } from './margins.ts';
import { paragraphsOf } from './paragraphs.ts';

export const MAX_PAGES = 100;

const AS_TEXT = 'Save the text of the article as plain text, and add that.';

/** As much of the library's document as is used here. */
type Pdf = {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ readonly info: object }>;
  destroy(): Promise<void>;
};
type PdfPage = { getTextContent(): Promise<{ readonly items: readonly (Piece | object)[] }>; cleanup(): void };

/** Opens a PDF: no script or font of it is run, nothing is fetched. */
async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    // It takes the bytes away, so it gets its own.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new ReadingError('broken', 'is protected by a password', 'Save a copy without the password, and add that.');
    }
    throw new ReadingError('broken', 'is no PDF file that can be read', AS_TEXT);
  }
}

const isPiece = (item: Piece | object): item is Piece => 'str' in item;

async function pagesOf(pdf: Pdf): Promise<readonly (readonly Line[])[]> {
  if (pdf.numPages > MAX_PAGES) {
    const message = `has ${pdf.numPages} pages; ${MAX_PAGES} are read at most`;
    throw new ReadingError('too-large', message, 'Save the pages of the article as a file of their own.');
  }
  const pages: (readonly Line[])[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items.filter(isPiece)));
    page.cleanup();
  }
  return pages;
}

type Info = { readonly title: string; readonly made: IsoDay | null };

/** Names that programs give to a file on their own. */
const NO_TITLE =
  /^(?:microsoft |untitled|document ?\d*$|(?:print|layout) ?\d*$)|\.(?:docx?|rtf|pdf|indd|qxd|pages|html?)$/i;

async function infoOf(pdf: Pdf): Promise<Info> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const { Title, CreationDate } = info as { readonly Title?: unknown; readonly CreationDate?: unknown };
  const title = typeof Title === 'string' && !NO_TITLE.test(Title) ? asTitle(Title) : '';
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(CreationDate)) ?? [];
  const made = IsoDaySchema.safeParse(`${year}-${month}-${day}`);
  return { title, made: made.success ? made.data : null };
}

/** What people should look at: a file is often made on another day than it is published. */
function warningsOf({ made }: Info, pages: readonly (readonly Line[])[]): string[] {
  const empty = pages.filter((lines) => lines.length === 0).length;
  return [
    ...(made === null ? [] : [`A PDF file names no day of publication; this one was made on ${made}.`]),
    ...(empty === 0 ? [] : [`${empty} of ${pages.length} pages hold pictures only and were not read.`]),
  ];
}

/** A PDF file: its text by lines and paragraphs, without numbers, heads and feet of pages. */
export const readPdf: Reader = async ({ bytes }) => {
  const pdf = await opened(bytes);
  try {
    const pages = await pagesOf(pdf);
    const info = await infoOf(pdf);
    const text = bodyOf(info.title, paragraphsOf(withoutMargins(pages)));
    const document = { title: info.title, published: null, outlet: null, url: null, text };
    return withText(
      { ...document, warnings: warningsOf(info, pages) },
      'holds pictures of pages and no text',
      'Run text recognition (OCR) on it first, or add the article as plain text.',
    );
  } finally {
    await pdf.destroy();
  }
};
