import type { Item } from '../items.ts';

const CLOCK = /^(?:\d{1,2}[:.]\d{2}|[ap]|m|[ap]\.?m\.?)$/;

/** "11.30", "9.30 a.m.": an hour of the day, which is nobody and nothing; the dots part it into several phrases. */
export const isClockTime = (item: Item): boolean =>
  item.kind === 'np' && item.core.kind === 'thing' && item.words.length > 0 && item.words.every((w) => CLOCK.test(w));
