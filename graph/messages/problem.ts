import { z } from 'zod';

/** Every error of the API: RFC 9457 problem details, with `hint` (what to do) and, for queries, `position`. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  hint: z.string().nullable(),
  position: z.strictObject({ offset: z.int(), line: z.int(), column: z.int() }).nullable(),
});
export type Problem = z.infer<typeof Problem>;
