import type { DocumentRead, FileKind } from '../../graph/index.ts';
import type { KnownFile, Reader } from './document.ts';
import { readDocx } from './docx/read.ts';
import { readHtml } from './html/read.ts';
import { readPdf } from './pdf/read.ts';

const READERS: Readonly<Record<FileKind, Reader>> = { html: readHtml, pdf: readPdf, docx: readDocx };

/** Reads a file in this thread, without a limit of time. Throws ReadingError. */
export const readDocument = ({ kind, ...file }: KnownFile): Promise<DocumentRead> => READERS[kind](file);
