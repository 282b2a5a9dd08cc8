import { type Interval, type IsoDay } from '../../../graph/index.ts';
import { type Calendar, type DateMention, type Grain } from './date-mention.ts';

export type Found = Omit<DateMention, 'first' | 'use'>;

export type Reader = {
  readonly calendar: Calendar;
  readonly reference: IsoDay | null;
  readonly norm: (at: number) => string;
  readonly text: (at: number) => string;
};

export type Rule = (reader: Reader, at: number) => Found | null;

export const both = (end: number, grain: Grain, at: Interval | null, absolute = false): Found => ({
  end,
  grain,
  absolute,
  past: at,
  future: at,
});

export const YEAR = /^(?:1[89]|20)\d\d$/;

const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;

const DAYS = /^(\d{1,2})[-–](\d{1,2})$/;

export function monthAt(reader: Reader, at: number): number | null {
  const month = reader.calendar.months.get(reader.norm(at));
  return month !== undefined && /^\p{Lu}/u.test(reader.text(at)) ? month : null;
}

export type Days = { readonly days: readonly [number, number]; readonly end: number };

export function daysAt(reader: Reader, at: number): Days | null {
  const joined = DAYS.exec(reader.norm(at));
  if (joined) return { days: [Number(joined[1]), Number(joined[2])], end: at + 1 };
  const day = DAY.exec(reader.norm(at));
  if (!day || Number(day[1]) > 31) return null;
  const more = /^(?:to|-|–|and|through)$/.test(reader.norm(at + 1)) ? DAY.exec(reader.norm(at + 2)) : null;
  const range = more !== null && Number(more[1]) > Number(day[1]) && monthAt(reader, at + 3) === null;
  return range
    ? { days: [Number(day[1]), Number(more[1])], end: at + 3 }
    : { days: [Number(day[1]), Number(day[1])], end: at + 1 };
}

export function yearAt(reader: Reader, at: number): { readonly year: number; readonly end: number } | null {
  const skip = reader.norm(at) === ',' ? 1 : 0;
  return YEAR.test(reader.norm(at + skip)) ? { year: Number(reader.norm(at + skip)), end: at + skip + 1 } : null;
}
