import express, { type Request, type RequestHandler } from 'express';
import { type DocumentRead, FILE_KIND_NAMES, FILE_KINDS, fileKindOf } from '../../graph/index.ts';
import { type DocumentReader, type Fault, ReadingError } from '../readers/document.ts';
import { knownFile } from '../readers/kind.ts';
import { ApiProblem } from './problem.ts';

const STATUS: Readonly<Record<Fault, number>> = { kind: 415, 'too-large': 413, broken: 422, empty: 422 };

const TYPES = FILE_KIND_NAMES.map((kind) => FILE_KINDS[kind].mediaTypes[0]).join(', ');

/** A file whose sender does not know its kind; it is told by its bytes. */
const UNKNOWN = 'application/octet-stream';

const typeOf = (headers: Request['headers']): string => headers['content-type'] ?? '';

/** Whether the body is a file that is to be read, not JSON. */
export function isFile({ headers }: Pick<Request, 'headers'>): boolean {
  const type = typeOf(headers);
  return fileKindOf(type) !== null || type.toLowerCase().startsWith(UNKNOWN);
}

/** Keeps a file as its bytes; the limit of its kind is checked when the kind is known. */
export const fileBody: RequestHandler = express.raw({
  type: (request) => isFile(request as Request),
  limit: Math.max(...FILE_KIND_NAMES.map((kind) => FILE_KINDS[kind].maxBytes)),
});

function notRead(): ApiProblem {
  const hint = `Send a file with its Content-Type: ${TYPES}; plain text as JSON to /api/articles.`;
  return new ApiProblem(415, 'The body is no file of a kind that is read.', { hint });
}

/** What the file in the body holds. Throws a problem when it cannot be read. */
export async function readBody(reader: DocumentReader, request: Request): Promise<DocumentRead> {
  const bytes: unknown = request.body;
  try {
    const file = bytes instanceof Uint8Array ? knownFile({ bytes, type: typeOf(request.headers) }) : null;
    if (file === null) throw notRead();
    return await reader.read(file);
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    throw new ApiProblem(STATUS[error.fault], `The file ${error.message}.`, { hint: error.hint, cause: error });
  }
}
