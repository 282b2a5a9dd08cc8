const HEAD_BYTES = 4096;

/** The root of an RSS or Atom feed, behind declarations and comments; the mark of a JSON feed. */
const ROOT = /<(?:rss|feed|rdf:RDF)[\s>]/i;
const PAGE = /^<(?:!doctype html|html|head|body)/i;
const JSON_VERSION = /"version"\s{0,9}:\s{0,9}"https?:(?:\\?\/){2}jsonfeed\.org(?:\\?\/)version/;

/** Whether a file is a feed, told by its beginning. */
export function isFeed(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES))
    .toString('latin1')
    .replaceAll('\u0000', '')
    .replace(/^[\u00ef\u00bb\u00bf\u00fe\u00ff]+/, '')
    .trimStart();
  if (head.startsWith('{')) return JSON_VERSION.test(head);
  return head.startsWith('<') && !PAGE.test(head) && ROOT.test(head);
}
