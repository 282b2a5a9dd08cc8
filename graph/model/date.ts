import { z } from 'zod';
import type { Precision } from '../vocabulary/precision.ts';

/** A calendar day, `2018-05-31`. */
export type IsoDay = string;
/** A day, month or year: `2018-05-31`, `2018-05`, `2018`. */
export type IsoPrefix = string;
export type Interval = { readonly from: IsoDay; readonly to: IsoDay };

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const PREFIX = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_MS = 86_400_000;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month, month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 31);
}

const two = (n: number): string => String(n).padStart(2, '0');

export function isoDay(year: number, month: number, day: number): IsoDay {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

type Parts = { year: number; month: number | null; day: number | null };

const part = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
const inRange = (n: number | null, last: number): boolean => n === null || (n >= 1 && n <= last);

/** The parts of a day, month or year, or `null` when it is no such date of the calendar. */
export function readPrefix(text: string): Parts | null {
  const match = PREFIX.exec(text);
  if (!match) return null;
  const parts = { year: Number(match[1]), month: part(match[2]), day: part(match[3]) };
  const days = parts.month === null ? 0 : daysInMonth(parts.year, parts.month);
  return inRange(parts.month, 12) && inRange(parts.day, days) ? parts : null;
}

export function precisionOf(prefix: IsoPrefix): Precision {
  if (prefix.length === 4) return 'year';
  return prefix.length === 7 ? 'month' : 'day';
}

/** First and last day of a day, month or year. */
export function intervalOf(prefix: IsoPrefix): Interval {
  const parts = readPrefix(prefix);
  if (!parts) throw new RangeError(`'${prefix}' is no date: write YYYY, YYYY-MM or YYYY-MM-DD`);
  const { year, month, day } = parts;
  if (month === null) return { from: isoDay(year, 1, 1), to: isoDay(year, 12, 31) };
  if (day === null) return { from: isoDay(year, month, 1), to: isoDay(year, month, daysInMonth(year, month)) };
  return { from: prefix, to: prefix };
}

const epochDays = (day: IsoDay): number => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / DAY_MS;

/** The day `days` later (earlier if negative). */
export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date((epochDays(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** How many days `to` is later than `from`. */
export const daysBetween = (from: IsoDay, to: IsoDay): number => epochDays(to) - epochDays(from);

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: IsoDay): number {
  return (((epochDays(day) + 4) % 7) + 7) % 7;
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.from <= b.to && b.from <= a.to;
}

export function contains(outer: Interval, inner: Interval): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

const dateMessage = 'is no calendar date: write YYYY-MM-DD, for example 2018-05-31';
export const IsoDaySchema = z.string().refine((s) => s.length === 10 && readPrefix(s) !== null, { error: dateMessage });
