import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { canonicalJson } from '../../graph/index.ts';
import { codeOf } from '../archive/folder.ts';
import { RestoreError } from './fault.ts';
import { type End, type Line, readLine } from './line.ts';

const AGAIN = 'Export it again with `diplograph export --format jsonl`, or get the file again.';
/** The text of an article has at most 1 MB, and each of its characters at most six as JSON. */
const MAX_LINE = 8_000_000;

function fault(place: string, error: unknown): RestoreError {
  if (error instanceof RestoreError) return error;
  if (error instanceof TypeError) return new RestoreError(`${place} is not valid UTF-8.`, AGAIN, error);
  if (error instanceof SyntaxError) return new RestoreError(`${place} is no JSON.`, AGAIN, error);
  const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
  const field = issue && issue.path.length > 0 ? `'${issue.path.join('.')}': ` : '';
  const words = issue ? `${field}${issue.message}` : (error as Error).message;
  return new RestoreError(`${place} cannot be read: ${words}.`, AGAIN, error);
}

function unreadable(path: string, error: unknown): unknown {
  if (error instanceof RestoreError || error instanceof TypeError) return error;
  const reason = codeOf(error) === 'ENOENT' ? 'is not there' : `cannot be read (${codeOf(error)})`;
  return new RestoreError(`${path} ${reason}.`, 'Give the path of a file that `diplograph export` wrote.', error);
}

/** The lines of a text file, without holding it. */
async function* textLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for await (const chunk of createReadStream(path)) {
      const parts = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      if (rest.length > MAX_LINE) throw new RestoreError(`${path} has a line of more than 8 MB.`, AGAIN);
      yield* parts;
    }
    rest += decoder.decode();
  } catch (error) {
    throw fault(path, unreadable(path, error));
  }
  if (rest !== '') yield rest;
}

/** The lines of an export, each with its text. Throws RestoreError with the place. */
export async function* exportLines(path: string): AsyncGenerator<{ readonly text: string; readonly line: Line }> {
  let n = 0;
  for await (const text of textLines(path)) {
    n += 1;
    let line: Line;
    try {
      line = readLine(text);
    } catch (error) {
      throw fault(`${path}:${n}`, error);
    }
    if ((n === 1) !== (line.is === 'head')) throw new RestoreError(`${path} does not begin as an export.`, AGAIN);
    yield { text, line };
  }
}

export type Checked = { readonly texts: boolean; readonly end: End };

type Seen = {
  texts: boolean;
  end: End | null;
  node: number;
  edge: number;
  article: number;
  journal: number;
  judged: number;
};

function checkEnd(path: string, seen: Seen, digest: string): Checked {
  const { end, texts } = seen;
  if (end === null) throw new RestoreError(`${path} breaks off before its end.`, AGAIN);
  const { node: nodes, edge: edges, article: articles, journal, judged: judgements } = seen;
  const told: End = { digest, nodes, edges, articles, journal, judgements };
  if (canonicalJson(end) === canonicalJson(told)) return { texts, end };
  throw new RestoreError(`${path} was changed: its lines do not give the digest at its end.`, AGAIN);
}

/** Reads the whole file before anything is written. Throws RestoreError. */
export async function checkedFile(path: string): Promise<Checked> {
  const hash = createHash('sha256');
  const seen: Seen = { texts: false, end: null, node: 0, edge: 0, article: 0, journal: 0, judged: 0 };
  for await (const { text, line } of exportLines(path)) {
    if (seen.end !== null) throw new RestoreError(`${path} goes on after its end.`, AGAIN);
    if (line.is === 'head') seen.texts = line.texts;
    else if (line.is === 'end') seen.end = line.end;
    else if (line.is !== 'recorded') {
      if (line.is === 'node' || line.is === 'edge') hash.update(seen.node + seen.edge === 0 ? text : `\n${text}`);
      seen[line.is] += 1;
    }
  }
  return checkEnd(path, seen, hash.digest('hex'));
}
