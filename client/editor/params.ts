import type { CypherRequest } from '../../graph/index.ts';

type Params = CypherRequest['params'];

/** Parameters as written; a text says what is wrong with them. */
export function paramsFrom(text: string): { readonly params: Params } | { readonly fault: string } {
  if (text.trim() === '') return { params: {} };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { params: value as Params };
    return { fault: 'Parameters are one JSON object, for example {"name": "Kim Jong Un"}.' };
  } catch {
    return { fault: 'This is not JSON. Write for example {"name": "Kim Jong Un"}, with double quotes.' };
  }
}
