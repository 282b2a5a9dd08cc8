/** The value with the fields of its objects in order. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) fields[name] = ordered((value as Record<string, unknown>)[name]);
  return fields;
}

/** JSON with sorted keys and no blanks: equal values give equal text. Numbers in their one shortest form. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value)) ?? 'null';
}
