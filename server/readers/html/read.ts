import type { DocumentRead, IsoDay } from '../../../graph/index.ts';
import { readDay } from '../day.ts';
import type { Reader } from '../document.ts';
import { type Page, parsePage } from '../markup/dom.ts';
import { scanMarkup } from '../markup/scan.ts';
import { asTitle, bodyOf, clipped, oneLine, withText } from '../text.ts';
import { decodePage } from './charset.ts';
import { articleText } from './content.ts';
import { dropFurniture } from './furniture.ts';
import { type Described, describedIn } from './json-ld.ts';
import { asLink, contentsOf, type Meta, metaIn } from './meta.ts';
import { changedAt, changedOn, publishedOn } from './page-date.ts';
import { PAGE_WORDS } from './page-words.ts';

const NO_TEXT = 'shows no text of an article';
const NO_TEXT_HINT =
  'If the page fills itself by scripts, open it in a browser and save the page from there, or copy the text.';

const LONGEST_OUTLET = 200;

function outletOf(meta: Meta, described: Described | null): string | null {
  const name = contentsOf(meta, PAGE_WORDS.outlet)[0] ?? described?.publisher ?? null;
  return clipped(name === null ? null : oneLine(name), LONGEST_OUTLET);
}

/** A title without the outlet's name behind it ("Talks in Oslo | Fjord Times"). */
function withoutOutlet(title: string, outlet: string | null): string {
  const [, head, tail] = /^(.{1,290}) [|–—·:-]{1,2} ([^|–—·]{1,80})$/.exec(title) ?? [];
  return head !== undefined && tail?.toLowerCase() === outlet?.toLowerCase() ? head : title;
}

function titleOf(page: Page, meta: Meta, described: Described | null): string {
  const candidates = [
    described?.headline,
    contentsOf(meta, PAGE_WORDS.title)[0],
    page.querySelector('h1')?.textContent,
    page.querySelector('title')?.textContent,
  ];
  const found = candidates.map(asTitle).find((title) => title !== '') ?? '';
  return withoutOutlet(found, outletOf(meta, described));
}

/** A live blog tells of several days under the date of its first. */
function aboutPosts(described: Described | null, published: IsoDay | null): readonly string[] {
  const days = [...new Set((described?.posts ?? []).flatMap((post) => readDay(post) ?? []))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const base = published === null ? 'give the day of its first' : `its days are counted from ${published}`;
  return [`A live blog with posts from ${first} to ${last}: ${base}.`];
}

function aboutChange(changed: IsoDay | null, published: IsoDay | null): readonly string[] {
  if (published !== null || changed === null) return [];
  return [`The page names no day of publication, only its last change on ${changed}.`];
}

function readPage(page: Page): DocumentRead {
  const meta = metaIn(page);
  const described = describedIn(page);
  dropFurniture(page);
  const title = titleOf(page, meta, described);
  const published = publishedOn(page, meta, described);
  const warnings = [...aboutPosts(described, published), ...aboutChange(changedOn(meta, described), published)];
  return {
    title,
    published,
    outlet: outletOf(meta, described),
    url: meta.url ?? asLink(described?.url),
    modified: changedAt(meta, described),
    warnings,
    text: bodyOf(title, articleText(page, described?.body ?? null)),
  };
}

/** A page of news: what its head says of it, and its article without what stands beside it. */
export const readHtml: Reader = async ({ bytes, charset }) => {
  const markup = decodePage(bytes, charset);
  scanMarkup(markup);
  return withText(readPage(parsePage(markup)), NO_TEXT, NO_TEXT_HINT);
};
