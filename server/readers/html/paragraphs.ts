import { type DomElement, type DomNode, isElement, TEXT } from '../markup/dom.ts';
import { oneLine } from '../text.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that stand by themselves: text before and after them is another paragraph. */
const BLOCKS = words(
  `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul`.replace(/\s+/g, ' '),
);
const CELLS = words('td th');
const NO_TEXT = words('script style noscript template iframe object svg math select button head title');

/** The text below a node as paragraphs, in the order of the page. */
export function paragraphsOf(root: DomNode): readonly string[] {
  const paragraphs: string[] = [];
  let parts: string[] = [];

  // A lone line break stays; two of them part paragraphs.
  const flush = (): void => {
    const lines = parts.join('').split('\n').map(oneLine);
    parts = [];
    const joined = lines.join('\n').split(/\n{2,}/);
    for (const paragraph of joined) if (paragraph.trim() !== '') paragraphs.push(paragraph.trim());
  };
  const visitAll = (node: DomNode): void => {
    for (const child of node.childNodes) visit(child);
  };
  const visitElement = (element: DomElement): void => {
    const name = element.localName;
    if (NO_TEXT.has(name)) return;
    if (name === 'br') {
      parts.push('\n');
      return;
    }
    const block = BLOCKS.has(name);
    if (block) flush();
    visitAll(element);
    if (block) flush();
    if (CELLS.has(name)) parts.push(' ');
  };
  const visit = (node: DomNode): void => {
    if (node.nodeType === TEXT) parts.push(node.textContent.replace(/\s+/g, ' '));
    else if (isElement(node)) visitElement(node);
  };

  visitAll(root);
  flush();
  return paragraphs;
}
