import { type CancelSignal, StoreError } from '../../graph/index.ts';

const left = (): StoreError => new StoreError('timeout', 'The call was cancelled.');

/** The call's result, or StoreError 'timeout' as soon as the caller has left. */
export async function untilAborted<T>(call: Promise<T>, signal: CancelSignal | undefined): Promise<T> {
  if (!signal) return call;
  let leave: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    leave = () => reject(left());
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
  });
  try {
    return await Promise.race([call, aborted]);
  } finally {
    signal.removeEventListener('abort', leave);
    call.catch(() => undefined);
  }
}
