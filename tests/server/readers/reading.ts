import type { DocumentRead } from '../../../graph/index.ts';
import { ReadingError } from '../../../server/readers/document.ts';
import { knownFile } from '../../../server/readers/kind.ts';
import { readDocument } from '../../../server/readers/read.ts';

/** Reads a file in this thread. */
export async function read(bytes: Uint8Array | string, type: string): Promise<DocumentRead> {
  const file = knownFile({ bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, type });
  if (file === null) throw new Error(`${type} counts as plain text`);
  return readDocument(file);
}

/** The refusal of a promise; anything else fails. */
export async function refusal(reading: Promise<unknown>): Promise<ReadingError> {
  const outcome = await reading.catch((error: unknown) => error);
  if (outcome instanceof ReadingError) return outcome;
  throw outcome instanceof Error ? outcome : new Error(`was read: ${JSON.stringify(outcome).slice(0, 300)}`);
}

/** A small page of news with this head and body. */
export const aPage = (head: string, body = ''): string => `<!doctype html><html lang="en"><head>${head}</head><body>
<article><h1>Dahl meets Okafor</h1>${body}
<p>Norwegian Foreign Minister Liv Dahl met her Nigerian counterpart, Chidi Okafor, in Bergen on Tuesday.</p>
<p>They agreed to meet again in Abuja, both said after the talks, which lasted for two hours.</p></article></body></html>`;
