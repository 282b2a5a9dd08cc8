/** Why the token is asked for: none was sent, or one that the server does not know. */
export type TokenWanted = 'missing' | 'wrong';

const KEPT = 'diplograph.token';
/** What a header can carry. */
const TOKEN = /^[\x21-\x7e]+$/;

let token: string | null = null;
let wanted: TokenWanted | null = null;
let answer: ((given: boolean) => void) | null = null;
let asking: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

export const isToken = (text: string): boolean => TOKEN.test(text);

function want(why: TokenWanted | null): void {
  wanted = why;
  for (const listener of listeners) listener();
}

function keep(text: string): void {
  token = text;
  try {
    sessionStorage.setItem(KEPT, text);
  } catch {
    // A browser that keeps nothing asks again after a reload.
  }
}

function kept(): string | null {
  try {
    return sessionStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function fromHash(hash: string): string | null {
  const [, text] = /^#token=(.+)$/.exec(hash) ?? [];
  if (text === undefined) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Takes the token out of the address, where others could read it, and keeps it while the tab lives. */
function takeFromAddress(): void {
  const text = fromHash(location.hash);
  if (text === null) return;
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  if (!isToken(text)) return;
  keep(text);
  answer?.(true);
}

/** To be called before anything else reads the address. */
export function followToken(): void {
  token = kept();
  takeFromAddress();
  addEventListener('hashchange', takeFromAddress);
}

export function withToken(given: HeadersInit | undefined): Headers {
  const headers = new Headers(given);
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  return headers;
}

/** Asks the person once, however many calls wait for it. Resolves with false when none is given. */
export function askForToken(): Promise<boolean> {
  asking ??= new Promise<boolean>((resolve) => {
    answer = resolve;
    want(token === null ? 'missing' : 'wrong');
  }).finally(() => {
    asking = null;
    answer = null;
    want(null);
  });
  return asking;
}

export function giveToken(text: string): void {
  keep(text);
  answer?.(true);
}

export const giveNoToken = (): void => answer?.(false);

/** For the page: whether the token is asked for now, and why. */
export const tokenWanted = (): TokenWanted | null => wanted;

export function onTokenWanted(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
