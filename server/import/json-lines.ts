import { z } from 'zod';
import { IsoDaySchema } from '../../graph/index.ts';
import { readMoment } from '../readers/day.ts';
import { linesOf } from './lines.ts';
import type { ImportList, ImportRow } from './row.ts';

const text = (most: number) => z.string().max(most, { error: `is longer than ${most} characters` });
const orNull = <Value>(shape: z.ZodType<Value>) => shape.nullish().transform((value) => value ?? null);

const day = z
  .string()
  .transform((value) => (/^\d{4}-\d{2}-\d{2}T/.test(value) ? value.slice(0, 10) : value))
  .pipe(IsoDaySchema);

/** A moment of the day is cut to its day; keys of other programs are passed over. */
const Line = z.object(
  {
    title: orNull(text(1000)).transform((title) => title ?? ''),
    text: z.string({ error: 'is missing: it holds the text of the article' }),
    published: orNull(day),
    outlet: orNull(text(200)),
    url: orNull(text(2000)),
    modified: orNull(z.string().transform(readMoment)),
    guid: orNull(text(2000)),
  },
  { error: 'is no JSON object with a "text"' },
);

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const faultOf = ({ path, message }: z.core.$ZodIssue): string =>
  path.length === 0 ? message : `${path.join('.')}: ${message}`;

function rowOf(line: number, source: string): ImportRow {
  const value = parsed(source);
  if (value === undefined) return { line, fault: 'is no JSON' };
  const read = Line.safeParse(value);
  if (read.success) return { line, item: { ...read.data, record: null } };
  return { line, fault: read.error.issues.slice(0, 1).map(faultOf).join() };
}

/** JSON Lines: one article a line. */
export function jsonLines(path: string): ImportList {
  return {
    path,
    async *rows() {
      for await (const { line, text: source } of linesOf(path)) {
        if (source.trim() !== '') yield rowOf(line, source);
      }
    },
  };
}
