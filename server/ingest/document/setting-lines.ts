import { dayAndPlace, placedDay } from './day-lines.ts';

/** What stands before where and when something took place: "Date: 5 March 2022", "Venue: Oslo". */
export type Fields = { readonly days: ReadonlySet<string>; readonly places: ReadonlySet<string> };
/** Where and when, as text; `signed`: in a line such as "Oslo, 5 March 2022" alone. */
export type SettingLines = { readonly day: string; readonly place: string | null; readonly signed: boolean };

const FIELD = /^(\p{L}[\p{L} ]{2,30}?) ?: (\S.*)$/u;
/** "Done at Lima on 16 May 2022." */
const DONE =
  /^(?:Done|Signed|Adopted|Issued|Given) (?:at|in) (\p{Lu}[\p{L} .'’-]{1,40}?),? (?:on |this )?(\d.*\d{4}|\p{Lu}\p{L}+ \d.*\d{4})\.?$/u;
const LONGEST = 120;

type Found = {
  readonly kind: 'days' | 'places' | 'signed' | 'both';
  readonly day: string;
  readonly place: string | null;
};

/** "Date: 5 March 2022", "Venue: Oslo". */
function fieldOf(line: string, fields: Fields): Found | null {
  const [, name, value = ''] = FIELD.exec(line) ?? [];
  const field = name?.toLowerCase() ?? '';
  if (fields.days.has(field)) return { kind: 'days', day: value, place: null };
  return fields.places.has(field) ? { kind: 'places', day: '', place: value } : null;
}

/** "Done at Lima on 16 May 2022.", or "Oslo, 5 March 2022" alone. */
function signatureOf(line: string): Found | null {
  const [, place, day] = DONE.exec(line) ?? [];
  const signed = place !== undefined && day !== undefined ? { place, day } : placedDay(line);
  return signed === null ? null : { kind: 'signed', ...signed };
}

/** "March 5, 2022, Oslo". */
function bothOf(line: string): Found | null {
  const both = dayAndPlace(line);
  return both === null ? null : { kind: 'both', ...both };
}

const lineOf = (line: string, fields: Fields): Found | null =>
  line.length > LONGEST ? null : (fieldOf(line, fields) ?? bothOf(line) ?? signatureOf(line));

/** The lines of a text that say where and when it all took place; null where they are none, or tell of several days. */
export function settingLines(text: string, fields: Fields): SettingLines | null {
  const found = text.split('\n').flatMap((line) => lineOf(line.trim(), fields) ?? []);
  const of = (kind: Found['kind']): readonly Found[] => found.filter((one) => one.kind === kind);
  const [days, places, signed] = [of('days'), of('places'), of('signed')];
  const [day, place] = [days[0], places[0]];
  if (days.length === 1 && places.length === 1 && day && place) {
    return { day: day.day, place: place.place, signed: false };
  }
  const [both, other] = of('both');
  if (both !== undefined && other === undefined && days.length + signed.length === 0)
    return { day: both.day, place: both.place, signed: false };
  const [line] = signed;
  return signed.length === 1 && line ? { day: line.day, place: line.place, signed: true } : null;
}
