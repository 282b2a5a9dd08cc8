import { daysInMonth, type IsoPrefix } from '../model/date.ts';
import type { Window } from './question.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2018-05-31` as 31 May 2018, `2018-05` as May 2018, `2018` as it is. */
export function dateText(prefix: IsoPrefix): string {
  const [year = '', month, day] = prefix.split('-');
  const name = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? '');
  if (day !== undefined) return `${Number(day)} ${name} ${year}`;
  return month === undefined ? year : `${name} ${year}`;
}

/** The month or year that a window exactly is, else null. */
function wholeOf(from: string, to: string): IsoPrefix | null {
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  if (from === to) return from;
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  const last = daysInMonth(Number(year), Number(month.slice(5)));
  return from === `${month}-01` && to === `${month}-${last}` ? month : null;
}

/** A window for people: "May 2018", "1 March 2018 – 30 June 2018", "since 1 January 2019", "until 13 May 2018". */
export function windowText({ from, to }: Window): string {
  if (from !== null && to !== null) {
    const whole = wholeOf(from, to);
    return whole === null ? `${dateText(from)} – ${dateText(to)}` : dateText(whole);
  }
  if (from !== null) return `since ${dateText(from)}`;
  return to === null ? 'any time' : `until ${dateText(to)}`;
}

/** The window after its preposition: "in May 2018", "on 31 May 2018", "from … to …". */
export function windowPhrase(window: Window): string {
  const text = windowText(window);
  if (window.from === null || window.to === null) return text;
  if (window.from === window.to) return `on ${text}`;
  return text.includes(' – ') ? `from ${text.replace(' – ', ' to ')}` : `in ${text}`;
}
