import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, type Dispatcher, request } from 'undici';
import { asking, checkAnswer, encodingOf, leadsTo, typeOf, type Validators, validatorsOf } from './answer.ts';
import { bytesOf } from './body.ts';
import { FetchError } from './fetch-error.ts';
import { checkedUrl, type Guard, guardedLookup, OPEN_NETWORK } from './guard.ts';
import { createRobots } from './robots.ts';

/** What rules for programs are sent as; of a page in their place nothing is understood. */
const RULE_TYPES = ['text/plain', 'text/html', 'application/octet-stream'];

/** What was fetched; `url` is where it stands after all redirects. */
export type Fetched = {
  readonly url: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly validators: Validators;
};

export type Wish = {
  /** Media types that are read. */
  readonly types: readonly string[];
  /** Of an earlier answer: then only a newer one is sent. */
  readonly since?: Validators | null;
  /** Nobody has named this address: then the rules of its site for programs hold. */
  readonly unasked?: boolean;
};

/** The only way out of this program: fetches what people name, and nothing inside their network. */
export type Fetcher = {
  /** Null: nothing has changed. Throws FetchError. */
  get(url: string, wish: Wish): Promise<Fetched | null>;
  close(): Promise<void>;
};

type Limits = { readonly ms: number; readonly bytes: number; readonly redirects: number; readonly apartMs: number };

export type FetcherOptions = {
  /** Who is asking, as servers see it. */
  readonly agent: string;
  readonly guard?: Guard;
  readonly limits?: Partial<Limits>;
};

/** All redirects and the whole answer together; how many redirects; between two questions to one host. */
export const FETCH_LIMITS: Limits = { ms: 10_000, bytes: 5_000_000, redirects: 5, apartMs: 1000 };

type Asked = { readonly url: URL; readonly wish: Wish; readonly signal: AbortSignal };
type Answered = Fetched | { readonly next: URL } | null;

const LATER = 'Import it again later: what is known is passed over.';

/** Other errors have a number, or none. */
const codeOf = (error: unknown): string => {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
};

/** What went wrong on the way, in words for people. */
function lost(error: unknown, ms: number): FetchError {
  if (error instanceof FetchError) return error;
  const { name, message, cause } = error as Error;
  const code = codeOf(error);
  if (cause instanceof FetchError) return cause;
  const late = name === 'TimeoutError' || name === 'AbortError';
  const damaged = code.startsWith('Z_');
  const what = damaged ? 'is packed and damaged' : `could not be fetched: ${code === '' ? message : code}`;
  return new FetchError(late ? `gave no whole answer within ${ms / 1000} s` : what, LATER, {
    passing: true,
    cause: error,
  });
}

/** Lets some time pass between two questions to one host, or more when it asks for more. */
function pacer(apartMs: number): (host: string, moreMs: number) => Promise<void> {
  const next = new Map<string, number>();
  return async (host, moreMs) => {
    const now = performance.now();
    const at = Math.max(now, next.get(host) ?? 0);
    next.set(host, at + Math.max(apartMs, moreMs));
    if (at > now) await sleep(at - now);
  };
}

export function createFetcher({ agent, guard = OPEN_NETWORK, limits = {} }: FetcherOptions): Fetcher {
  const { ms, bytes: most, redirects, apartMs } = { ...FETCH_LIMITS, ...limits };
  const dispatcher = new Agent({ connect: { lookup: guardedLookup(guard) }, connections: 2, pipelining: 1 });
  const wait = pacer(apartMs);

  const read = async ({ url, wish }: Asked, response: Dispatcher.ResponseData): Promise<Answered> => {
    const { statusCode, headers, body } = response;
    if (statusCode === 304 && wish.since != null) return null;
    const next = leadsTo(statusCode, headers, url);
    if (next !== null) return { next: checkedUrl(next, guard) };
    checkAnswer(statusCode, headers, wish.types);
    const bytes = await bytesOf(body, encodingOf(headers), most);
    return { url: url.href, type: typeOf(headers), bytes, validators: validatorsOf(headers) };
  };

  const askOnce = async (asked: Asked): Promise<Answered> => {
    const headers = {
      'user-agent': agent,
      accept: asked.wish.types.join(', '),
      'accept-encoding': 'identity',
      ...asking(asked.wish.since ?? { etag: null, modified: null }),
    };
    const response = await request(asked.url, { dispatcher, signal: asked.signal, headers });
    // A body that is given up says so once more; without a listener that would end the process.
    response.body.on('error', () => undefined);
    try {
      return await read(asked, response);
    } finally {
      response.body.destroy();
    }
  };

  const robots = createRobots({
    agent,
    async get(url) {
      const { bytes } = (await get(url, { types: RULE_TYPES })) ?? { bytes: Buffer.alloc(0) };
      return Buffer.from(bytes).toString('utf8');
    },
  });
  const heeded = async (url: URL, { unasked = false }: Wish): Promise<number> =>
    unasked ? (await robots.check(url)).apartMs : 0;

  const follow = async (first: URL, wish: Wish): Promise<Fetched | null> => {
    await wait(first.host, await heeded(first, wish));
    const signal = AbortSignal.timeout(ms);
    let url = first;
    for (let hops = 0; hops <= redirects; hops += 1) {
      if (hops > 0) await heeded(url, wish);
      const answered = await askOnce({ url, wish, signal });
      if (answered === null || !('next' in answered)) return answered;
      url = answered.next;
    }
    throw new FetchError(`leads on more than ${redirects} times`, 'Give the address where it ends.');
  };

  async function get(text: string, wish: Wish): Promise<Fetched | null> {
    return follow(checkedUrl(text, guard), wish).catch((error: unknown) => {
      throw lost(error, ms);
    });
  }

  return { get, close: () => dispatcher.destroy() };
}
