import { ArticleList, type ArticleSummary, Deleted } from '../../graph/index.ts';
import type { Config } from '../config.ts';
import type { Client } from './client.ts';
import { CliError } from './failure.ts';
import { counted, print, printJson, table } from './output.ts';
import { withSession } from './session.ts';

const PAGE = 1000;

async function allArticles(client: Client): Promise<readonly ArticleSummary[]> {
  const all: ArticleSummary[] = [];
  for (;;) {
    const { articles, total } = await client.get(`/api/articles?offset=${all.length}&limit=${PAGE}`, ArticleList);
    all.push(...articles);
    if (articles.length === 0 || all.length >= total) return all;
  }
}

const rowOf = (a: ArticleSummary): readonly string[] => [
  a.id.slice(0, 12),
  a.state,
  a.published ?? '',
  String(a.claims),
  a.sample ? 'sample' : '',
  a.title === '' ? '(no title)' : a.title,
];

export async function listArticles(config: Config, options: { readonly json?: boolean }): Promise<void> {
  const articles = await withSession(config, { resume: true }, allArticles);
  if (options.json) return printJson(articles);
  if (articles.length === 0) return print('No articles yet. Add some with `diplograph ingest FILE`.');
  print(table(['id', 'state', 'published', 'claims', '', 'title'], articles.map(rowOf)));
}

const SHORTEST = 6;

/** The one article whose id begins so. */
async function oneArticle(client: Client, text: string): Promise<ArticleSummary> {
  if (text.length < SHORTEST)
    throw new CliError(`'${text}' is too short for an id.`, `Give at least ${SHORTEST} characters.`);
  const found = (await allArticles(client)).filter((a) => a.id.startsWith(text.toLowerCase()));
  const [first, second] = found;
  if (!first) throw new CliError(`There is no article '${text}'.`, '`diplograph articles` lists them.');
  if (second) throw new CliError(`${found.length} articles begin with '${text}'.`, 'Give more characters of the id.');
  return first;
}

/** Takes an article and everything that only it states out of the graph. */
export async function deleteArticle(config: Config, text: string): Promise<void> {
  const deleted = await withSession(config, { resume: true }, async (client) => {
    const { id } = await oneArticle(client, text);
    return client.send({ method: 'DELETE', path: `/api/articles/${id}` }, Deleted);
  });
  const title = deleted.title === '' ? deleted.id : `“${deleted.title}”`;
  print(`Deleted ${title} with ${counted(deleted.claims, 'claim')} and ${counted(deleted.events, 'event')}.`);
}
