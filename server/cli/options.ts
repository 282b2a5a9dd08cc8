import { InvalidArgumentError } from 'commander';
import { IsoDaySchema } from '../../graph/index.ts';

/** `--published`: a day of the calendar. */
export function isoDayOption(text: string): string {
  const parsed = IsoDaySchema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(`'${text}' ${parsed.error.issues[0]?.message ?? 'is no date'}.`);
}

/** `--params`: a JSON object. */
export function jsonObjectOption(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new InvalidArgumentError('It must be a JSON object, for example \'{"name": "Kim Jong Un"}\'.');
}
