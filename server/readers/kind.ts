import { FILE_KINDS, type FileKind, fileKindOf } from '../../graph/index.ts';
import { type GivenFile, type KnownFile, ReadingError } from './document.ts';

const HEAD_BYTES = 2048;

/** How files begin that are told by their first bytes. */
const SIGNS: readonly { readonly sign: string; readonly kind: FileKind }[] = [
  { sign: '%PDF-', kind: 'pdf' },
  { sign: 'PK\u0003\u0004', kind: 'docx' },
];

const AS_TEXT = 'Save it as plain text (UTF-8), as .docx or as PDF, and add that.';
/** Files that people have, that hold text, and that are not read. */
const NOT_READ: readonly { readonly sign: RegExp; readonly message: string; readonly hint: string }[] = [
  { sign: /^\u00d0\u00cf.\u00e0/, message: 'is in the old Word format (.doc)', hint: AS_TEXT },
  { sign: /^\{\\rtf/, message: 'is in Rich Text Format', hint: AS_TEXT },
  {
    sign: /^(?:From|MIME-Version|Snapshot-Content-Location):[^]{0,1500}multipart\/related/i,
    message: 'is a web archive (.mhtml)',
    hint: 'Save the page as “Webpage, HTML only”, and add that.',
  },
];

const PAGE = /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--|<!doctype html|<html|<head|<body|<meta|<title)/i;

/** The first characters, each a byte; zeros and marks of the encoding left out, so that UTF-16 reads as well. */
function headOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  return head
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\u0000', '')
    .trimStart();
}

/** What the bytes are, whatever they are called; else what they are called; null: plain text. Throws ReadingError. */
function kindOf({ bytes, type }: GivenFile): FileKind | null {
  const head = headOf(bytes);
  const other = NOT_READ.find(({ sign }) => sign.test(head));
  if (other) throw new ReadingError('kind', other.message, other.hint);
  const signed = SIGNS.find(({ sign }) => head.startsWith(sign));
  if (signed) return signed.kind;
  return PAGE.test(head) ? 'html' : fileKindOf(type);
}

/** The encoding that a media type names. */
export const charsetOf = (type: string): string | null => /;\s{0,9}charset="?([\w.:-]{1,40})/i.exec(type)?.[1] ?? null;

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The file with its kind, or null when it can only be plain text. Throws ReadingError when it is none that is read. */
export function knownFile(file: GivenFile): KnownFile | null {
  const kind = kindOf(file);
  if (kind === null) return null;
  const { bytes, type } = file;
  const { name, maxBytes } = FILE_KINDS[kind];
  if (bytes.length > maxBytes) {
    const message = `has ${megabytes(bytes.length)}; a ${name} may have ${megabytes(maxBytes)}`;
    throw new ReadingError('too-large', message, 'Save the text of the article alone, as plain text, and add that.');
  }
  return { kind, bytes, charset: charsetOf(type) };
}
