import { foldName } from './fold.ts';

/** Parts the name from the number of a person who shares it; no folded name holds it. */
const SIGN = '~';
const NAMESAKE = /~([2-9]|[1-9]\d{1,3})$/;

/** The key of the second, third … person of one name: `liv dahl~2`. */
export const namesakeKey = (key: string, nth: number): string => `${withoutNumber(key)}${SIGN}${nth}`;

/** Which person of the name this key or slug means; 1 for all that nobody has told apart. */
export const nthOf = (key: string): number => Number(NAMESAKE.exec(key)?.[1] ?? 1);

export const isNamesake = (key: string): boolean => NAMESAKE.test(key);

/** The key or slug that all persons of the name share. */
export const withoutNumber = (key: string): string => key.replace(NAMESAKE, '');

/** A name key folded, its number kept. */
export const foldKey = (key: string): string =>
  isNamesake(key) ? namesakeKey(foldName(withoutNumber(key)), nthOf(key)) : foldName(key);

const withoutNumberIn = (id: string): string => id.replace(/~\d+(?=\.)/, '');

/** Whether somebody has said that these two ids are of two persons of one name. */
export const areNamesakes = (a: string, b: string): boolean => a !== b && withoutNumberIn(a) === withoutNumberIn(b);
