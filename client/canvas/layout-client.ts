import type { Places } from './geometry.ts';
import type { LayoutJob } from './layout.ts';
// oxlint-disable-next-line import/default -- the bundler makes it: the worker's address.
import url from './layout.worker.ts?worker&url';

type Done = { readonly n: number; readonly places: Places };
type Policy = { createScriptURL(url: string): string };
type WithTrustedTypes = {
  readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
};

const passOurWorker: Policy = {
  createScriptURL(text) {
    if (text !== url) throw new TypeError(`${text} is not the layout worker`);
    return text;
  },
};
const { trustedTypes } = globalThis as WithTrustedTypes;
const policy = trustedTypes?.createPolicy('diplograph-layout', passOurWorker) ?? passOurWorker;

let worker: Worker | null = null;
let asked = 0;

function theWorker(): Worker {
  worker ??= new Worker(policy.createScriptURL(url), { type: 'module' });
  return worker;
}

function inWorker(job: LayoutJob): Promise<Places> {
  asked += 1;
  const n = asked;
  const own = theWorker();
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const answer = ({ data }: MessageEvent<Done>): void => {
      if (data.n !== n) return;
      stop.abort();
      resolve(data.places);
    };
    const fail = (event: ErrorEvent): void => {
      stop.abort();
      worker = null;
      own.terminate();
      reject(new Error(event.message));
    };
    own.addEventListener('message', answer, { signal: stop.signal });
    own.addEventListener('error', fail, { signal: stop.signal });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none.
    own.postMessage({ n, job });
  });
}

async function onThisThread(job: LayoutJob): Promise<Places> {
  const { layOut } = await import('./layout.ts');
  return layOut(job);
}

/** Lays out in the worker; when that dies, on the page's own thread. */
export function requestLayout(job: LayoutJob): Promise<Places> {
  return inWorker(job).catch(() => onThisThread(job));
}
