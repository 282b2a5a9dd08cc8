import type { EventView } from '../messages/evidence.ts';
import { byCodePoint } from './text.ts';

/** Earliest first, undated last. */
export function byDate(x: EventView, y: EventView): number {
  return (
    byCodePoint(x.date ?? '9999', y.date ?? '9999') ||
    byCodePoint(x.dateTo ?? '9999', y.dateTo ?? '9999') ||
    byCodePoint(x.id, y.id)
  );
}

/** Those that no other surely precedes: one, or several whose dates overlap; undated ones never. */
export function firstOf(events: readonly EventView[]): readonly EventView[] {
  const dated = events.filter(({ date }) => date !== null);
  return dated.filter((e) => !dated.some((other) => (other.dateTo ?? '') < (e.date ?? '')));
}

/** Those that no other surely follows. */
export function lastOf(events: readonly EventView[]): readonly EventView[] {
  const dated = events.filter(({ date }) => date !== null);
  return dated.filter((e) => !dated.some((other) => (other.date ?? '') > (e.dateTo ?? '')));
}
