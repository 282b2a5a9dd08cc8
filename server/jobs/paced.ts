/** Of the time in which batches follow each other, the work takes at most this part. */
const PART = 1 / 10;

/**
 * Work after each batch that takes longer the larger the graph is: while more batches follow it is done only now and then,
 * after the last one always. `now` gives milliseconds.
 */
export function paced(work: () => Promise<void>, now: () => number): (more: boolean) => Promise<void> {
  let notBefore = Number.NEGATIVE_INFINITY;
  return async (more) => {
    if (more && now() < notBefore) return;
    const began = now();
    await work();
    const ended = now();
    notBefore = ended + (ended - began) * (1 / PART - 1);
  };
}
