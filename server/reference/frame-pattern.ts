import { z } from 'zod';

export const word = z.string().min(1);

const Example = z
  .strictObject({ published: z.iso.date().nullable().default(null), text: word, claims: z.array(word) })
  .readonly();
/** A sentence with the claims that it must give, one line each; none for a sentence that must give nothing. */
export type Example = z.infer<typeof Example>;

const examples = z
  .array(Example)
  .refine((list) => list.some(({ claims }) => claims.length > 0) && list.some(({ claims }) => claims.length === 0), {
    error: 'needs at least one example with claims and one whose claims are []',
  })
  .readonly();

/** What every pattern has: a name of its own, and sentences that it must and must not read. */
export const pattern = { id: word, examples };
/** Patterns of one file; within it an id is used once. */
export const patterns = <Row extends z.ZodType<{ readonly id: string }>>(row: Row) =>
  z.array(row).superRefine((rows, context) => {
    rows.forEach(({ id }, at) => {
      if (rows.findIndex((other) => other.id === id) === at) return;
      context.addIssue({ code: 'custom', path: [at, 'id'], message: 'stands twice: a pattern needs an id of its own' });
    });
  });
