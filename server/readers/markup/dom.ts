import { DOMParser, parseHTML } from 'linkedom';

/** As much of the document model as is used here; the server knows no browser. */
export type DomNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<DomNode>;
};

export type DomElement = DomNode & {
  readonly localName: string;
  readonly parentElement: DomElement | null;
  readonly isConnected: boolean;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  closest(selector: string): DomElement | null;
  remove(): void;
};

export type Page = DomElement & { readonly body: DomElement; readonly documentElement: DomElement };

export const ELEMENT = 1;
export const TEXT = 3;

export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;

/** Markup as a document: nothing in it is run, nothing is fetched. */
export function parsePage(markup: string): Page {
  const whole = /<(?:html|body)[\s>]/i.test(markup) ? markup : `<html><body>${markup}</body></html>`;
  return parseHTML(whole).document;
}

/** XML as a document. Entities of its own are not known and stay as they are written. */
export function parseXml(markup: string): DomElement {
  return new DOMParser().parseFromString(markup, 'text/xml').documentElement;
}

export const attributeOf = (element: DomElement | null, name: string): string | null => {
  const value = element?.getAttribute(name)?.trim() ?? '';
  return value === '' ? null : value;
};
