import type { z } from 'zod';

/** A parameter as both engines take it. */
export type Param = null | boolean | number | string | readonly Param[] | { readonly [name: string]: Param };
export type Params = Readonly<Record<string, Param>>;

/** A query as data: portable text (stores run it unchanged), and the shapes of its parameters and rows. */
export type NamedQuery<P extends Params, R> = {
  readonly name: string;
  readonly mode: 'read' | 'write';
  readonly text: string;
  /** Phantom: carries the parameter type. */
  readonly params?: P;
  /** Columns of a row, checked on the way out. */
  readonly row: z.ZodType<R>;
};

export function readQuery<P extends Params, R>(name: string, text: string, row: z.ZodType<R>): NamedQuery<P, R> {
  return { name, mode: 'read', text, row };
}

export function writeQuery<P extends Params, R>(name: string, text: string, row: z.ZodType<R>): NamedQuery<P, R> {
  return { name, mode: 'write', text, row };
}
