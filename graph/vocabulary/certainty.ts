/** Known: read in the text. Implied: inferred from the publication date, a title, a pronoun or another claim. */
export const STATUSES = ['known', 'implied'] as const;
export type Status = (typeof STATUSES)[number];
