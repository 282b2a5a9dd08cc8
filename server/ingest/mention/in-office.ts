import type { LeaderRow } from '../../reference/tables.ts';

/** Whether a term holds on a day; an open end is today. */
export const inOffice = (row: LeaderRow, day: string): boolean =>
  (row.term.from ?? '') <= day && day <= `${row.term.to ?? '9999'}~`;
