/** A record as text: a title, then a line for each field, `Label: value`; fields without a value have no line. */
export type Fields = readonly (readonly [label: string, value: string | null])[];

const oneLine = (value: string): string => value.replace(/\s+/gu, ' ').trim();

export const bodyOf = (fields: Fields): string =>
  fields
    .flatMap(([label, value]) => (value === null || oneLine(value) === '' ? [] : [`${label}: ${oneLine(value)}`]))
    .join('\n');
