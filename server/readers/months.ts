import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../root.ts';

const Calendar = z.looseObject({ months: z.record(z.string(), z.array(z.string()).min(1)) });

const text = readFileSync(join(ROOT, 'server', 'reference', 'calendar.yaml'), 'utf8');

/** The months by their full names, in lower case, January first. */
export const MONTHS: readonly string[] = Object.values(Calendar.parse(parse(text)).months).map(([name = '']) => name);
