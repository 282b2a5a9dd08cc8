import type { IncomingHttpHeaders } from 'node:http';
import { FetchError } from './fetch-error.ts';

/** What a server said that lets it be asked later whether anything has changed. */
export type Validators = { readonly etag: string | null; readonly modified: string | null };

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

const one = (value: string | readonly string[] | undefined): string | null =>
  typeof value === 'string' ? value : (value?.[0] ?? null);

const SAVE = 'Open it in a browser, save the page and import the file.';
const LATER = 'Import it again later: what is known is passed over.';

function refusal(status: number): FetchError {
  const passing = status === 429 || status >= 500;
  return new FetchError(`answered ${status}`, passing ? LATER : SAVE, { passing });
}

/** Where an answer of `asked` leads, or null when it is no redirect. */
export function leadsTo(status: number, headers: IncomingHttpHeaders, asked: URL): string | null {
  const to = REDIRECTS.has(status) ? one(headers.location) : null;
  if (to === null) return null;
  return URL.canParse(to, asked.href) ? new URL(to, asked).href : to;
}

/** Throws FetchError for an answer without a page, or one of a kind that is not read. */
export function checkAnswer(status: number, headers: IncomingHttpHeaders, types: readonly string[]): void {
  if (status !== 200) throw refusal(status);
  const type = typeOf(headers);
  const bare = (type.split(';')[0] ?? '').trim().toLowerCase();
  if (types.includes(bare)) return;
  const is = bare === '' ? 'does not say what it is' : `is ${bare}`;
  throw new FetchError(is, 'Pages, plain text, PDF files, Word documents and feeds are read.');
}

export const typeOf = (headers: IncomingHttpHeaders): string => one(headers['content-type']) ?? '';
export const encodingOf = (headers: IncomingHttpHeaders): string => one(headers['content-encoding'])?.trim() ?? '';

export const validatorsOf = (headers: IncomingHttpHeaders): Validators => ({
  etag: one(headers.etag),
  modified: one(headers['last-modified']),
});

/** The headers that ask only for what has changed. */
export function asking({ etag, modified }: Validators): Readonly<Record<string, string>> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(modified === null ? {} : { 'if-modified-since': modified }),
  };
}
