const HYPHENS = /[\u2010-\u2015\u2212-]/g;
const MARKS = /\p{M}/gu;
const NO_NAME = /[^\p{L}\p{N}]+/gu;
/** Names that folding only lowers: by far the most, so they skip the six passes. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const CONTROL = /[\p{Cc}\p{Cf}]/gu;
/** Words of printable ASCII, one blank between them: canonical already, as nearly all parts of an id are. */
const CANONICAL = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** NFKC, without control characters, white space collapsed: the form in which parts enter a hash. */
export function canonicalText(text: string): string {
  if (CANONICAL.test(text)) return text;
  return text.normalize('NFKC').replace(/\s+/gu, ' ').replace(CONTROL, '').trim();
}

/** Folded name: no marks, lower case, `’` as `'`, hyphens and punctuation as one blank. */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[’'`]s$/u, '')
    .replace(/[’'`]/gu, '')
    .replace(HYPHENS, ' ')
    .replace(NO_NAME, ' ')
    .trim();
}

/** Folded name with hyphens for blanks, as it stands in ids. */
export function slug(name: string): string {
  return foldName(name).replaceAll(' ', '-');
}

/** What full-text search reads: the folded name and aliases, each once, in order. */
export function searchText(name: string, aliases: readonly string[]): string {
  return [...new Set([name, ...aliases].map(foldName))].join(' | ');
}
