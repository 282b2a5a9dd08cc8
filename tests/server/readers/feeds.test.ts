import { describe, expect, test } from 'vitest';
import type { FeedRead } from '../../../server/readers/feed/feed.ts';
import { isFeed } from '../../../server/readers/feed/is-feed.ts';
import { readFeed } from '../../../server/readers/feed/read.ts';
import { aJsonFeed, anAtom, anRdf, anRss, type Item } from '../../support/feeds.ts';

const HTML = '<p>Liv Dahl met Chidi Okafor in <b>Bergen</b> on Tuesday.</p><p>They spoke &amp; ate.</p>';
const TEXT = 'Liv Dahl met Chidi Okafor in Bergen on Tuesday.\n\nThey spoke & ate.';

const read = (source: string | Uint8Array, url: string | null = null): FeedRead =>
  readFeed({ bytes: typeof source === 'string' ? Buffer.from(source) : source, charset: null, url });

const told = (items: FeedRead): readonly unknown[] =>
  items.entries.map(({ form: _form, guid: _guid, modified: _modified, ...entry }) => entry);

const items: readonly Item[] = [
  { id: 'https://fjord.example/1', title: 'Dahl & Okafor meet', link: 'https://fjord.example/1', html: HTML },
  { id: 'https://fjord.example/2', title: 'Okafor leaves', link: 'https://fjord.example/2' },
];
const with1 = (day: string): readonly Item[] => items.map((item, at) => (at === 0 ? { ...item, day } : item));

test.each([
  ['RSS 2.0', anRss(with1('Tue, 20 Nov 2018 23:30:00 -0500')), null],
  ['RSS 1.0', anRdf(with1('2018-11-20T23:30:00-05:00')), null],
  ['Atom', anAtom(with1('2018-11-20T23:30:00-05:00')), '2019-12-31'],
  ['JSON Feed', aJsonFeed(with1('2018-11-20T23:30:00-05:00')), null],
])('%s: the day is the one written, the text the one in full', (_, source, otherwise) => {
  expect(isFeed(Buffer.from(source))).toBe(true);
  expect(told(read(source))).toEqual([
    {
      title: 'Dahl & Okafor meet',
      url: 'https://fjord.example/1',
      published: '2018-11-20',
      outlet: 'Fjord Times',
      text: TEXT,
      fault: null,
    },
    {
      title: 'Okafor leaves',
      url: 'https://fjord.example/2',
      published: otherwise,
      outlet: 'Fjord Times',
      text: null,
      fault: null,
    },
  ]);
});

describe('entries', () => {
  const only = (source: string, url: string | null = null) => read(source, url).entries[0];
  const link = 'https://fjord.example/1';

  test.each([
    ['RSS', anRss([{ id: '17', title: 'A', link, day: 'Tue, 20 Nov 2018 23:30:00 -0500' }]), 'fjord.example 17'],
    ['RSS 1.0', anRdf([{ id: link, title: 'A', link, day: '2018-11-21T04:30Z' }]), link],
    ['JSON Feed', aJsonFeed([{ id: 'tag:17', title: 'A', day: '2018-11-20T23:30:00.000-05:00' }]), 'tag:17'],
  ])('%s: by what it is known in all versions, and when this one was made', (_, source, guid) => {
    expect(only(source)).toMatchObject({ guid, modified: '2018-11-21T04:30:00.000Z' });
  });

  test.each([
    ['no zone', '2018-11-20T23:30:00', '2018-11-20'],
    ['a day alone', '2018-11-20', '2018-11-20'],
    ['no date', 'yesterday', null],
    ['no such hour', '2018-11-20T29:30:00Z', '2018-11-20'],
  ])('the moment of a change: %s', (_, day, modified) => {
    expect(only(anRss([{ id: 'urn:1', title: 'A', day }]))).toMatchObject({ guid: 'urn:1', modified });
  });

  test.each([
    ['with markup in the title', { title: '<b>Dahl</b> &amp; Okafor' }, { title: 'Dahl & Okafor' }],
    ['with a link from the root', { link: '/talks' }, { url: 'https://fjord.example/talks' }],
    ['with a link that is none of the web', { link: 'javascript:alert(1)' }, { url: null }],
    ['with a day that is none', { day: 'yesterday' }, { published: null }],
    ['with a number as its id and no link', { id: '17' }, { url: null }],
    ['with a picture alone', { html: '<img src="x.png">' }, { text: null, fault: null }],
    ['with scripts', { html: '<script>alert(1)</script><p>Liv Dahl left.</p>' }, { text: 'Liv Dahl left.' }],
    [
      'with a text too deep to read',
      { html: '<div>'.repeat(1000) },
      { text: null, fault: 'is nested more than 400 levels deep' },
    ],
    ['with a document type in its text', { html: '<!doctype html><p>Liv Dahl left.</p>' }, { text: 'Liv Dahl left.' }],
  ])('%s', (_, more, expected) => {
    expect(only(anRss([{ id: '1', title: 'Talks', ...more }]))).toMatchObject(expected);
  });

  test('of a feed with a base of its own, and of one that has only its address', () => {
    const based = anAtom([{ id: '1', title: 'Talks', link: '../talks' }]);
    expect(only(based)?.url).toBe('https://fjord.example/talks');
    const bare = '<rss version="2.0"><channel><item><title>Talks</title><link>talks</link></item></channel></rss>';
    expect([only(bare, 'https://a.example/news/feed')?.url, only(bare)?.url]).toEqual([
      'https://a.example/news/talks',
      null,
    ]);
  });

  test('from elsewhere name the outlet that they are from', () => {
    const source = '<source url="https://north.example/feed">Northern Post</source>';
    const rss = anRss([{ id: '1', title: 'Talks' }]).replace('</item>', `${source}</item>`);
    expect(only(rss)?.outlet).toBe('Northern Post');
  });

  test('have another form when something of them has changed, and only then', () => {
    const form = (more: Partial<Item>) => only(anRss([{ id: '1', title: 'Talks', html: HTML, ...more }]))?.form;
    expect(form({})).toBe(form({}));
    const others = [{ title: 'More talks' }, { html: `${HTML}<p>New.</p>` }, { day: '2018-01-02' }, { id: '2' }];
    expect(new Set([form({}), ...others.map(form)]).size).toBe(5);
  });

  test('past the limit are counted, not read', () => {
    const many = Array.from({ length: 502 }, (_, n) => ({ id: `${n}`, title: `Talks ${n}` }));
    const { entries, left } = read(anRss(many));
    expect([entries.length, left]).toEqual([500, 2]);
  });
});

test('a feed in the encoding that it names', () => {
  const source = anRss([{ id: '1', title: 'Møte i Bodø' }]).replace('UTF-8', 'ISO-8859-1');
  expect(read(Buffer.from(source, 'latin1')).entries[0]?.title).toBe('Møte i Bodø');
});

const BOMB = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
  .join('')}]><rss version="2.0"><channel><item><title>&j;</title></item></channel></rss>`;
const READS_FILES = anRss([{ id: '1', title: 'x' }])
  .replace('<rss', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss')
  .replace('<title>x', '<title>&x;');
const LATE = anRss([{ id: '1', title: 'x' }]).replace('<item>', '<!ENTITY x "y"><item>');

test.each([
  ['a bomb of entities', BOMB, 'declares a document type or entities'],
  ['entities that read files', READS_FILES, 'declares a document type or entities'],
  ['entities in its midst', LATE, 'declares a document type or entities'],
  ['a feed that was cut off', anRss(items).slice(0, -200), 'is no whole feed'],
  ['one that was cut off in a text', anRss(items).slice(0, 480), 'is not whole'],
  ['another XML', '<trips></trips>', 'is no whole feed'],
  ['depth', `<rss version="2.0">${'<a>'.repeat(100_000)}`, 'is nested more than 400 levels deep'],
  ['more tags than any feed', `<rss version="2.0">${'<a/>'.repeat(400_000)}`, 'holds more than 300,000 tags'],
])('%s is refused', (_, source, message) => {
  expect(() => read(source)).toThrow(message);
});

test.each([
  ['a page', '<!doctype html><html><body><feed>'],
  ['a list of journeys', '<?xml version="1.0"?><trips>'],
  ['other JSON', '{"version": "1.1", "items": []}'],
  ['a text', 'The <rss> tag'],
  ['nothing', ''],
])('%s is no feed', (_, source) => {
  expect(isFeed(Buffer.from(source))).toBe(false);
});
