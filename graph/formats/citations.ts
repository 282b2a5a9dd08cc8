/** What a citation says of an article. */
export type Cited = {
  readonly id: string;
  readonly title: string;
  readonly published: string | null;
  readonly outlets: readonly string[];
  readonly urls: readonly string[];
};

const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

/** An article for reference managers, in RIS. */
export function risEntry({ id, title, published, outlets, urls }: Cited): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ['TY', 'NEWS'],
    ['ID', id],
    ['TI', title === '' ? '[no title]' : title],
    ...outlets.map((outlet) => ['T2', outlet] as const),
    ['PY', published?.slice(0, 4) ?? null],
    ['DA', published?.replaceAll('-', '/') ?? null],
    ...urls.map((url) => ['UR', url] as const),
  ];
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`]));
  return `${lines.join('')}ER  - \r\n\r\n`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const tex = (text: string): string => oneLine(text).replaceAll(/[\\{}~^$&#_%]/g, (c) => TEX[c] ?? `\\${c}`);

/** A link is not set as text: only what would end its field is written otherwise. */
const link = (url: string): string => oneLine(url).replaceAll(/[{}\\ ]/g, (c) => encodeURIComponent(c));

/** An article for BibTeX and BibLaTeX; the inner braces keep capitals as they are. */
export function bibtexEntry({ id, title, published, outlets, urls }: Cited): string {
  const [url] = urls;
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', `{${tex(title === '' ? '[no title]' : title)}}`],
    ['journal', outlets.length === 0 ? null : outlets.map(tex).join(' and ')],
    ['year', published?.slice(0, 4) ?? null],
    ['date', published],
    ['url', url === undefined ? null : link(url)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]));
  return `@article{diplograph:${id.slice(0, 16)},\n${lines.join('')}}\n\n`;
}
