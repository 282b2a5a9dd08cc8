import { totalmem } from 'node:os';

const LEAST = 2 ** 31;

/** Bytes of this machine, or of the container that it is. */
const machine = (): number => Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);

/**
 * Bytes at which the engine process is ended: half of the memory there is. A graph of 200,000 events needs 2.4 GB; ended at less,
 * the process was started again under every second question.
 */
export const mostRss = (memory = machine()): number => Math.max(LEAST, memory / 2);
