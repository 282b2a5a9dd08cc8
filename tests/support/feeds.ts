/** Feeds of our own, in the four formats. */
export type Item = {
  readonly id: string;
  readonly title: string;
  readonly link?: string;
  readonly day?: string;
  readonly html?: string;
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const tag = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `<${name}>${value}</${name}>`;

const SPACES = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"';

export const anRss = (items: readonly Item[], title = 'Fjord Times'): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" ${SPACES}><channel><title>${title}</title><link>https://fjord.example/</link>
${items
  .map(
    ({ id, title: name, link, day, html }) =>
      `<item>${tag('guid', id).replace('<guid>', '<guid isPermaLink="false">')}${tag('title', escaped(name))}${tag('link', link)}${tag('pubDate', day)}<description>In short.</description>${html === undefined ? '' : `<content:encoded><![CDATA[${html}]]></content:encoded>`}</item>`,
  )
  .join('\n')}
</channel></rss>`;

export const anRdf = (items: readonly Item[]): string => `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${SPACES}>
<channel rdf:about="https://fjord.example/"><title>Fjord Times</title><link>https://fjord.example/</link></channel>
${items
  .map(
    ({ id, title, link, day, html }) =>
      `<item rdf:about="${id}">${tag('title', escaped(title))}${tag('link', link)}${tag('dc:date', day)}${tag('content:encoded', html === undefined ? undefined : escaped(html))}</item>`,
  )
  .join('\n')}
</rdf:RDF>`;

export const anAtom = (items: readonly Item[]): string => `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Fjord Times</title><id>urn:fjord</id><updated>2019-01-01T00:00:00Z</updated>
<link rel="self" href="https://fjord.example/news/feed"/>
${items
  .map(
    ({ id, title, link, day, html }) =>
      `<entry><id>${id}</id><title>${escaped(title)}</title>${link === undefined ? '' : `<link href="${link}"/>`}${tag('published', day)}<updated>2019-12-31T00:00:00Z</updated>${html === undefined ? '' : `<content type="html">${escaped(html)}</content>`}</entry>`,
  )
  .join('\n')}
</feed>`;

export const aJsonFeed = (items: readonly Item[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Fjord Times',
    home_page_url: 'https://fjord.example/',
    items: items.map(({ id, title, link, day, html }) => ({
      id,
      title,
      url: link,
      date_published: day,
      content_html: html,
    })),
  });
