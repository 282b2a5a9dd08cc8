import { z } from 'zod';
import { readPrefix } from '../../graph/index.ts';

/** A span of time as written: days, months or years; `null` is open or unknown. */
export type Period = { readonly from: string | null; readonly to: string | null };
export type DatedName = Period & { readonly name: string };
export type Demonym = { readonly singular: string; readonly plural: string };

/** What a cell without a value says, so that a lost tab is seen. */
export const NONE = '-';
const OPEN: Period = { from: null, to: null };

const parts = (cell: string): readonly string[] => cell.split(';').map((part) => part.trim());

const ends = (from: string | null, to: string | null): boolean =>
  from === null || to === null || from.slice(0, to.length) <= to.slice(0, from.length);

/** `from..to`, each end YYYY, YYYY-MM, YYYY-MM-DD or nothing. */
function readPeriod(text: string, problem: (message: string) => void): Period {
  const match = /^([\d-]*)\.\.([\d-]*)$/.exec(text);
  const from = match?.[1] || null;
  const to = match?.[2] || null;
  if (!match) problem(`'${text}' is no period: write from..to, for example 2017-05-10..2022-05-09`);
  for (const end of [from, to]) {
    if (end !== null && readPrefix(end) === null) problem(`'${end}' is no date: write YYYY, YYYY-MM or YYYY-MM-DD`);
  }
  if (!ends(from, to)) problem(`'${text}' ends before it begins`);
  return { from, to };
}

export const textCell = z.string().refine((cell) => cell !== NONE, { error: 'needs a value' });
export const optionalCell = z.string().transform((cell) => (cell === NONE ? null : cell));
export const iso3Cell = z.string().regex(/^[A-Z]{3}$/, { error: 'is three capital letters, for example KOR' });
export const optionalIso3Cell = z
  .string()
  .regex(/^(?:[A-Z]{3}|-)$/, { error: 'is three capital letters or -' })
  .transform((cell) => (cell === NONE ? null : cell));
/** ISO3 of a country or `org:` and the id of an organisation. */
export const actorCell = z
  .string()
  .regex(/^(?:[A-Z]{3}|org:[A-Za-z0-9-]+)$/, { error: 'is an ISO3 code or org:ID, for example KOR or org:UN' });
/** Whom a title serves: its country or body by the words beside it, always the same one, or nobody. */
export const actsCell = z
  .string()
  .regex(/^(?:country|organization|-|[A-Z]{3}|org:[A-Za-z0-9-]+)$/, {
    error: 'is country, organization, an ISO3 code, org:ID or -',
  })
  .transform((cell) => (cell === NONE ? null : cell));
export const roleCell = z
  .string()
  .regex(/^[a-z]+(?:-[a-z]+)*$/, { error: 'is a role id, for example foreign-minister' });
export const optionalSexCell = z
  .enum(['f', 'm', NONE], { error: 'is f, m or -' })
  .transform((cell) => (cell === NONE ? null : cell));
export const orderCell = z.enum(['given-first', 'family-first'], { error: 'is given-first or family-first' });

/** Values separated by `;`. */
export const listCell = z.string().transform((cell, context): readonly string[] => {
  const list = cell === NONE ? [] : parts(cell);
  if (list.includes('')) context.addIssue({ code: 'custom', message: `'${cell}' has an empty value between two ;` });
  if (new Set(list).size < list.length) context.addIssue({ code: 'custom', message: `'${cell}' names a value twice` });
  return list;
});

/** `from..to`, or `-` for always. */
export const periodCell = z
  .string()
  .transform(
    (cell, context): Period =>
      cell === NONE ? OPEN : readPeriod(cell, (message) => context.addIssue({ code: 'custom', message })),
  );

/** `Name@from..to` separated by `;`; without @ the name holds always. */
export const datedNamesCell = z.string().transform((cell, context): readonly DatedName[] => {
  const problem = (message: string): void => context.addIssue({ code: 'custom', message });
  if (cell === NONE) return [];
  return parts(cell).map((part) => {
    const [name = '', period] = part.split('@');
    if (name === '') problem(`'${cell}' has a part without a name`);
    return { name, ...(period === undefined ? OPEN : readPeriod(period, problem)) };
  });
});

/** `singular/plural` separated by `;`. */
export const demonymsCell = z.string().transform((cell, context): readonly Demonym[] =>
  (cell === NONE ? [] : parts(cell)).map((part) => {
    const [singular = '', plural = '', ...rest] = part.split('/');
    if (singular === '' || plural === '' || rest.length > 0) {
      context.addIssue({ code: 'custom', message: `'${part}' is no pair: write singular/plural` });
    }
    return { singular, plural };
  }),
);

/** Degrees, north and east positive, up to `limit` either way. */
export const degreesCell = (limit: number) =>
  z.string().transform((cell, context): number | null => {
    if (cell === NONE) return null;
    const degrees = Number(cell);
    if (!(Math.abs(degrees) <= limit)) {
      context.addIssue({ code: 'custom', message: `'${cell}' is no number from -${limit} to ${limit}` });
    }
    return degrees;
  });
