import { z } from 'zod';

/** Half-open offsets in UTF-16 units of the stored article text. */
export const Span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).readonly();
export type Span = z.infer<typeof Span>;

export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
