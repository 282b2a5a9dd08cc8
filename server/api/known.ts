import type { Entry } from '../archive/ledger.ts';
import type { Refusal } from '../jobs/accept.ts';
import type { ApiDeps } from './deps.ts';
import { ApiProblem } from './problem.ts';

const REFUSED: Readonly<Record<Refusal['reason'], number>> = {
  empty: 400,
  binary: 415,
  'too-large': 413,
  encoding: 400,
  language: 422,
};

/** A text that is not taken. */
export const refused = ({ reason, message, hint }: Refusal): ApiProblem =>
  new ApiProblem(REFUSED[reason], message, { hint });

export function unknownArticle(id: string): ApiProblem {
  const hint = 'GET /api/articles lists the articles; it may have been deleted.';
  return new ApiProblem(404, `There is no article '${id}'.`, { hint });
}

/** Its sentences are in the graph, its text is not in the archive. */
export const withoutText = (): ApiProblem =>
  new ApiProblem(404, 'The text of this article is not here: the data folder was restored without texts.', {
    hint: 'Its sentences are with the events.',
  });

/** What the register knows of an article. Throws a problem when it is not there, or not any more. */
export function knownEntry({ register }: Pick<ApiDeps, 'register'>, id: string): Entry {
  const entry = register.find(id);
  if (entry === null || entry.state === 'retracted') throw unknownArticle(id);
  return entry;
}
