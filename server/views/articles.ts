import {
  type ArticleDetail,
  type ArticleSummary,
  claimsOfArticle,
  type EventKind,
  eventsById,
  type StoreView,
} from '../../graph/index.ts';
import { claimView } from './event-views.ts';

/** What the register knows of an article. */
type Known = Omit<ArticleSummary, 'sample' | 'outlets' | 'urls'> & {
  readonly origin: 'user' | 'sample';
  readonly outlets: readonly string[];
  readonly urls: readonly string[];
};

export function articleSummary(entry: Known): ArticleSummary {
  const { id, title, published, outlets, urls, state, reason, replacedBy, claims, characters, origin } = entry;
  return {
    id,
    title,
    published,
    outlets: [...outlets],
    urls: [...urls],
    state,
    reason,
    replacedBy,
    claims,
    characters,
    sample: origin === 'sample',
  };
}

/** An article with its text and its other versions. */
type Whole = { readonly entry: Known; readonly text: string; readonly versions: readonly Known[] };

/** An article with its text and the claims that the graph holds of it. */
export async function articleDetail(view: StoreView, { entry, text, versions }: Whole): Promise<ArticleDetail> {
  const rows = await view.read(claimsOfArticle, { id: entry.id });
  const events = await view.read(eventsById, { ids: [...new Set(rows.map((row) => row.event))] });
  const kinds = new Map(events.map((e) => [e.id, e.kind as EventKind]));
  const claims = rows.flatMap((row) => {
    const kind = kinds.get(row.event);
    return kind === undefined ? [] : [{ claim: claimView(row), event: row.event, kind }];
  });
  return { article: articleSummary(entry), versions: versions.map(articleSummary), text, claims };
}
