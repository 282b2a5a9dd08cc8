import type { z } from 'zod';
import { ApiProblem } from './problem.ts';

/** What is wrong with a field, as the end of a sentence. */
function faultOf(issue: z.core.$ZodIssue | undefined): string {
  const message = issue?.message ?? 'cannot be used';
  if (issue?.code === 'invalid_type') {
    return message.endsWith('received undefined') ? 'is missing' : `must be a ${issue.expected}`;
  }
  return /^(is|must) /.test(message) ? message : `cannot be used: ${message}`;
}

/** Input checked by its schema. Throws a problem that names the field and the fault. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') {
    const hint = 'Leave it out; README.md lists the fields.';
    throw new ApiProblem(400, `Unknown field ${issue.keys.map((k) => `'${k}'`).join(', ')}.`, { hint });
  }
  if (field === '') {
    throw new ApiProblem(400, 'A JSON object is needed.', { hint: 'Send the header Content-Type: application/json.' });
  }
  throw new ApiProblem(400, `The field '${field}' ${faultOf(issue)}.`, { hint: 'README.md lists the fields.' });
}
