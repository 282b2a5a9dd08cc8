import { type DocumentRead, FILE_KINDS, type FileKind, fileKindOf } from '../../graph/index.ts';
import { ApiError, api } from '../api/client.ts';
import { type Draft, draftOf, draftRead, TEXT_LIMIT } from '../state/article-form.ts';

/** A file that cannot be an article; `reason` is one or two plain sentences. */
export type Refusal = { readonly name: string; readonly reason: string };

async function readText(file: File): Promise<Draft | Refusal> {
  if (file.size > TEXT_LIMIT) return { name: file.name, reason: 'It is over 1 MB: split it into several articles.' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    if (!text.includes('\0')) return draftOf(crypto.randomUUID(), text);
  } catch {
    // Told below: for people both are a file that holds no text.
  }
  return { name: file.name, reason: 'It is no UTF-8 text: save it as plain text first.' };
}

async function readByServer(file: File, kind: FileKind): Promise<Draft | Refusal> {
  const { name, maxBytes, mediaTypes } = FILE_KINDS[kind];
  if (file.size > maxBytes) {
    const reason = `A ${name} may have ${maxBytes / 1_000_000} MB: save the text of the article alone.`;
    return { name: file.name, reason };
  }
  return draftOrRefusal(file.name, api.readDocument(file, mediaTypes[0]));
}

async function draftOrRefusal(name: string, reading: Promise<DocumentRead>): Promise<Draft | Refusal> {
  try {
    return draftRead(crypto.randomUUID(), await reading);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { detail, hint } = error.problem;
    return { name, reason: [detail, hint].filter((part) => part !== null).join(' ') };
  }
}

/** The page at an address as a draft; the server fetches it and keeps nothing of it yet. */
export const readPage = (url: string): Promise<Draft | Refusal> => draftOrRefusal(url, api.readPage(url));

/** A file as a draft; pages, PDF and Word files are read by the server, which keeps nothing of them yet. */
export function readFile(file: File): Promise<Draft | Refusal> {
  const kind = fileKindOf(file.name) ?? fileKindOf(file.type);
  return kind === null ? readText(file) : readByServer(file, kind);
}
