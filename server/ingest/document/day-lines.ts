/** The lines of a text that name the day of what follows: "5 March 2022", "Oslo, March 5, 2022", "MONDAY, MAY 3". */

const WEEKDAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const WEEKDAY = `(?:${WEEKDAYS},? )?`;
/** "April 10, 2005 (Sunday)", "10 April, Sunday". */
const BEHIND = `(?:,? ${WEEKDAYS}| \\(${WEEKDAYS}\\))?`;
const NAMED = '(?:\\d{1,2} \\p{L}{3,9}|\\p{L}{3,9} \\d{1,2})';
const FULL = `${WEEKDAY}${NAMED},? \\d{4}`;
const NUMBERED = '\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{4}-\\d{2}-\\d{2}';
const HOUR = '\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?';
const FULL_DAY = new RegExp(`(?:^|[\\p{L}:,–—-] )(${FULL}|${NUMBERED})(?:,? (?:at )?${HOUR})?${BEHIND}[:.]?$`, 'iu');
/** "March 5, 2022, Oslo", "5 March 2022, 14:00, City Hall, Oslo". */
const DAY_FIRST = new RegExp(`^(${FULL})(?:,? ${HOUR})?,? (\\p{Lu}[\\p{L} .'’,-]{2,50})$`, 'u');
/** In a schedule the weekday may stand for the year, and in a list of days it is the same in all. */
const DAY_ALONE = new RegExp(`^${WEEKDAY}${NAMED}${BEHIND}:?$`, 'iu');
const HOUR_BEFORE = new RegExp(`^${HOUR},$`, 'iu');
const NAME = /^\p{Lu}/u;
const LONGEST = 100;

/** "Oslo,", "Washington, DC,": where it was written; more words without a comma may be a headline. */
function isPlace(text: string): boolean {
  const parts = text.split(',').map((part) => part.trim().split(' '));
  const behind = parts.pop() ?? [];
  const names = parts.flat();
  const few = parts.length === 1 ? names.length <= 2 : parts.length === 2 && names.length <= 5;
  return behind.join('') === '' && few && names.every((word) => NAME.test(word));
}

const LEAD_WORDS = 3;
const LONGEST_LEAD = 9;

/** "Public Schedule –", "The following is the public schedule for": the last words of what stands before a day. */
function isLead(before: string, leads: ReadonlySet<string>): boolean {
  const words = before
    .replace(/[\s:,–—-]+$/, '')
    .toLowerCase()
    .split(' ');
  if (words.length > LONGEST_LEAD) return false;
  return [...Array(LEAD_WORDS).keys()].some((shorter) => leads.has(words.slice(-1 - shorter).join(' ')));
}

/** "May 3: Dahl visits Lima.", "• 3 May 2022 – Dahl visits Lima.". */
const ITEM = new RegExp(`^(?:[-•*] )?(${WEEKDAY}${NAMED}(?:,? \\d{4})?)(?:: | ?[–—] | - )(?=[\\p{Lu}"“])`, 'iu');

/** The day that opens a line, as text, and holds for all of it; null for another line. */
export const dayOfItem = (text: string): string | null => ITEM.exec(text.slice(0, LONGEST))?.[1] ?? null;

type PlacedDay = { readonly place: string; readonly day: string };

/** "March 5, 2022, Oslo": when and where, in a line of its own. */
export function dayAndPlace(text: string): PlacedDay | null {
  const [, day, place] = text.length > LONGEST ? [] : (DAY_FIRST.exec(text) ?? []);
  return day === undefined || place === undefined || !isPlace(`${place},`) ? null : { place, day };
}

/** "Oslo, 5 March 2022": where and when, in a line of its own. */
export function placedDay(text: string): PlacedDay | null {
  const day = text.length > LONGEST ? undefined : FULL_DAY.exec(text)?.[1];
  if (day === undefined || !text.includes(',')) return null;
  const place = text.slice(0, text.lastIndexOf(day)).trim();
  return place !== '' && isPlace(place) ? { place, day } : null;
}

/** The day that a line names and does no more, as text; null for any other line. */
export function dayOfLine(text: string, leads: ReadonlySet<string>): string | null {
  if (text.length > LONGEST) return null;
  const found = FULL_DAY.exec(text);
  if (found === null) return DAY_ALONE.test(text) ? text : null;
  const day = found[1] ?? '';
  const before = text.slice(0, text.indexOf(day, found.index)).trim();
  const known = before === '' || isLead(before, leads) || HOUR_BEFORE.test(before) || isPlace(before);
  return known ? day : null;
}
