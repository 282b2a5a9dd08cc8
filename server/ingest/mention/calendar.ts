import { addDays, daysInMonth, type Interval, type IsoDay, isoDay, weekday } from '../../../graph/index.ts';

type Month = { readonly year: number; readonly month: number };

export const yearOf = (day: IsoDay): number => Number(day.slice(0, 4));
export const monthOf = (day: IsoDay): Month => ({ year: yearOf(day), month: Number(day.slice(5, 7)) });

export function wholeMonth({ year, month }: Month): Interval {
  return { from: isoDay(year, month, 1), to: isoDay(year, month, daysInMonth(year, month)) };
}

export const wholeYear = (year: number): Interval => ({ from: isoDay(year, 1, 1), to: isoDay(year, 12, 31) });
export const oneDay = (day: IsoDay): Interval => ({ from: day, to: day });

/** Month arithmetic never touches the day: "last month" of the 31st is the month before. */
export function shiftMonth({ year, month }: Month, by: number): Month {
  const count = year * 12 + month - 1 + by;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** Monday to Sunday of the week that holds `day`, shifted by whole weeks. */
export function weekOf(day: IsoDay, by = 0): Interval {
  const monday = addDays(day, -((weekday(day) + 6) % 7) + by * 7);
  return { from: monday, to: addDays(monday, 6) };
}

/** The nearest such weekday on or before, and on or after, the reference day. */
export function nearWeekday(reference: IsoDay, day: number): { readonly past: IsoDay; readonly future: IsoDay } {
  const ahead = (day - weekday(reference) + 7) % 7;
  const back = (weekday(reference) - day + 7) % 7;
  return { past: addDays(reference, -back), future: addDays(reference, ahead) };
}

/** The last and next occurrence of a month, the reference's own month counting for both. */
export function nearMonth(reference: IsoDay, month: number): { readonly past: Month; readonly future: Month } {
  const now = monthOf(reference);
  return {
    past: { year: month <= now.month ? now.year : now.year - 1, month },
    future: { year: month >= now.month ? now.year : now.year + 1, month },
  };
}

const validDay = (year: number, month: number, day: number): IsoDay | null =>
  day >= 1 && day <= daysInMonth(year, month) ? isoDay(year, month, day) : null;

/** A day range of one month, or null when it is no calendar day. */
export function dayRange(year: number, month: number, days: readonly [number, number]): Interval | null {
  const from = validDay(year, month, days[0]);
  const to = validDay(year, month, days[1]);
  return from === null || to === null || to < from ? null : { from, to };
}
