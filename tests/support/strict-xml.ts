/** An element as a strict reader sees it; text is decoded. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const NAME = /^[A-Za-z_][\w.:-]*$/;

function decoded(text: string): string {
  if (/[<>]/.test(text)) throw new Error(`a bare bracket in “${text}”`);
  return text.replaceAll(/&(#\d+|\w*);?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new Error(`a bare ampersand in “${text}”`);
    const value = name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : ENTITIES[name];
    if (value === undefined) throw new Error(`unknown entity ${whole}`);
    return value;
  });
}

function attributesOf(text: string): Record<string, string> {
  const rest = text.replaceAll(/ [\w.:-]+="[^"<]*"/g, '');
  if (rest.trim() !== '') throw new Error(`no attribute: ${rest}`);
  const pairs = [...text.matchAll(/ ([\w.:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(pairs) as Record<string, string>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

function bodyOf(document: string): string {
  if (FORBIDDEN.test(document)) throw new Error('a character that XML cannot hold');
  if (!document.startsWith(HEAD)) throw new Error('no declaration');
  return document.slice(HEAD.length);
}

/** The element that a tag opens, and whether the tag closes it too. */
function opened(tag: string): { readonly element: Element; readonly closed: boolean } {
  const [, name = '', attributes = '', end = ''] = /^([^\s/]+)((?:.|\n)*?)(\/?)$/.exec(tag) ?? [];
  if (!NAME.test(name)) throw new Error(`no name: ${tag}`);
  return { element: { name, attributes: attributesOf(attributes), children: [], text: '' }, closed: end !== '' };
}

function readTag(open: Element[], tag: string): void {
  if (tag.startsWith('/')) {
    if (open.pop()?.name !== tag.slice(1)) throw new Error(`<${tag}> closes nothing`);
    return;
  }
  const { element, closed } = opened(tag);
  open.at(-1)?.children.push(element);
  if (!closed) open.push(element);
}

/** Reads a document without comments, CDATA and DTD; throws at anything that XML 1.0 does not allow in one. */
export function strictXml(document: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, tag = '', text = ''] of bodyOf(document).matchAll(/<([^<>]*)>([^<]*)/g)) {
    readTag(open, tag);
    const inside = open.at(-1);
    if (inside) inside.text += decoded(text);
  }
  const [only, ...more] = root.children;
  if (open.length !== 1 || only === undefined || more.length > 0) throw new Error('not one closed root');
  return only;
}

/** All elements of a name below one, in the order of the document. */
export function elements(of: Element, name: string): readonly Element[] {
  return of.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)]);
}
