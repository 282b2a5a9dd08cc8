import { type DomElement, type DomNode, isElement } from '../markup/dom.ts';
import { oneLine } from '../text.ts';

/** A paragraph and the style that Word gives it. */
export type Paragraph = { readonly text: string; readonly style: string };

/** What a text holds but does not show: deletions, sources of fields, the older form of a drawing, remarks. */
const NOT_SHOWN = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'mc:Fallback',
  'w:rPr',
  'w:sectPr',
  'w:footnoteReference',
]);

/** Elements that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
};

const isHidden = (run: DomElement): boolean => {
  for (const child of run.childNodes) {
    if (child.nodeName !== 'w:rPr') continue;
    for (const mark of child.childNodes) if (mark.nodeName === 'w:vanish') return true;
  }
  return false;
};

function styleOf(paragraph: DomElement): string {
  for (const child of paragraph.childNodes) {
    if (child.nodeName !== 'w:pPr') continue;
    for (const mark of child.childNodes) {
      if (mark.nodeName === 'w:pStyle') return (mark as DomElement).getAttribute('w:val') ?? '';
    }
  }
  return '';
}

/** The paragraphs of a Word document in their order; those of a text box stand before the one that holds it. */
export function paragraphsOf(root: DomNode): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];

  /** Writes the text of a paragraph's parts into `parts`. */
  const visit = (node: DomNode, parts: string[]): void => {
    if (!isElement(node)) return;
    const name = node.nodeName;
    if (name === 'w:p') addParagraph(node);
    else if (name === 'w:t') parts.push(node.textContent);
    else if (name in CHARACTERS) parts.push(CHARACTERS[name] ?? '');
    else if (!NOT_SHOWN.has(name) && !(name === 'w:r' && isHidden(node))) visitAll(node, parts);
  };
  const visitAll = (node: DomNode, parts: string[]): void => {
    for (const child of node.childNodes) visit(child, parts);
  };
  const addParagraph = (node: DomElement): void => {
    const parts: string[] = [];
    visitAll(node, parts);
    const lines = parts.join('').split('\n').map(oneLine);
    const text = lines.filter((line) => line !== '').join('\n');
    if (text !== '') paragraphs.push({ text, style: styleOf(node) });
  };

  visitAll(root, []);
  return paragraphs;
}
