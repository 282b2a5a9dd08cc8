import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Article, type VersionSource } from '../../graph/index.ts';
import { codeOf, removeFile, replaceFile } from './folder.ts';
import { oneByOne } from './turns.ts';

/** The articles as read: one JSON file each, under the article's id. */
export type ArticleArchive = {
  /** Durable when it resolves. Of a known id only links and outlets are added. */
  put(article: Article): Promise<{ readonly article: Article; readonly known: boolean; readonly changed: boolean }>;
  /** Null when there is none. Throws when the file is damaged. */
  find(id: string): Promise<Article | null>;
  /** Sorted. */
  ids(): Promise<readonly string[]>;
  remove(id: string): Promise<void>;
};

const ID = /^[0-9a-f]{32}$/;
const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])].sort();

function merged(old: Article, more: Article): Article {
  const source = mergedSource(old, more);
  const rest = source === null ? {} : { source };
  return { ...old, outlets: union(old.outlets, more.outlets), urls: union(old.urls, more.urls), ...rest };
}

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

/** A text that stands again after another is the latest version again. */
function mergedSource({ source: a }: Article, { source: b }: Article): VersionSource | null {
  if (a === undefined || b === undefined) return a ?? b ?? null;
  return { guids: union(a.guids, b.guids), modified: later(a.modified, b.modified) };
}

function parseArticle(path: string, text: string): Article {
  try {
    return Article.parse(JSON.parse(text)) as Article;
  } catch (error) {
    throw new Error(`The archived article ${path} is damaged. Move the file away and add the article again.`, {
      cause: error,
    });
  }
}

export function openArticles(folder: string): ArticleArchive {
  // Two arrivals of one article lose no link.
  const inTurn = oneByOne();
  // An id comes from a URL too: only our own form may name a file.
  const pathOf = (id: string): string | null => (ID.test(id) ? join(folder, `${id}.json`) : null);

  const find = async (id: string): Promise<Article | null> => {
    const path = pathOf(id);
    if (path === null) return null;
    try {
      return parseArticle(path, await readFile(path, 'utf8'));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  };

  const write = async (article: Article): Promise<void> => {
    const path = pathOf(article.id);
    if (path === null) throw new RangeError(`'${article.id}' is no article id`);
    await replaceFile(path, `${JSON.stringify(article)}\n`);
  };

  return {
    find,
    put: (article) =>
      inTurn(article.id, async () => {
        const old = await find(article.id);
        const next = old === null ? article : merged(old, article);
        const changed = old === null || JSON.stringify(next) !== JSON.stringify(old);
        if (changed) await write(next);
        return { article: next, known: old !== null, changed };
      }),
    async ids() {
      const names = await readdir(folder);
      return names.flatMap((n) => (n.endsWith('.json') && ID.test(n.slice(0, -5)) ? [n.slice(0, -5)] : [])).sort();
    },
    remove: (id) =>
      inTurn(id, async () => {
        const path = pathOf(id);
        if (path !== null) await removeFile(path);
      }),
  };
}
