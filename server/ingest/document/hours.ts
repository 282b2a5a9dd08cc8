import { normAt, type Token } from './tokens.ts';

const LINK = /^(?:at|around|from|by|until)$/;
const CLOCK = /^\d{1,2}(?:[:.]\d{2})?$/;
const CLOCK_AND_HALF = /^\d{1,2}(?:[:.]\d{2})?(?:am|pm)$/;
const HALF = /^(?:am|pm|hrs|hours|gmt|utc)$/;

/** Behind "pm", "p.m.", "hours"; `at` itself where no such word stands. */
function behindHalf(tokens: readonly Token[], at: number): number {
  if (HALF.test(normAt(tokens, at))) return at + 1;
  const dotted = [0, 1, 2].map((i) => normAt(tokens, at + i)).join('');
  if (!/^[ap]\.m$/.test(dotted)) return at;
  return normAt(tokens, at + 3) === '.' ? at + 4 : at + 3;
}

/** Behind "at 15:30", "at 3 p.m.", "from 10:00 am": when on a day something is; null where no hour stands. */
export function behindHour(tokens: readonly Token[], at: number): number | null {
  if (!LINK.test(normAt(tokens, at))) return null;
  const hour = normAt(tokens, at + 1);
  if (CLOCK_AND_HALF.test(hour)) return at + 2;
  const end = CLOCK.test(hour) ? behindHalf(tokens, at + 2) : at;
  return end > at + 2 || (end === at + 2 && /[:.]/.test(hour)) ? end : null;
}
