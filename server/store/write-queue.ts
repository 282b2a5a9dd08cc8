import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs tasks one after the other, in the order of arrival; one that fails does not stop the next. */
export function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = tail.then(task, task);
    tail = result.catch(() => undefined);
    return result;
  };
}

const TRIES = 5;
const MIN_PAUSE_MS = 20;
const MAX_PAUSE_MS = 200;

/** Repeats an attempt while `again` calls its error passing: five tries, with pauses of 20–200 ms. */
export async function retried<T>(attempt: () => Promise<T>, again: (error: unknown) => boolean): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await attempt();
    } catch (error) {
      if (n === TRIES || !again(error)) throw error;
      await sleep(randomInt(MIN_PAUSE_MS, MAX_PAUSE_MS));
    }
  }
}
