import { Router } from 'express';
import { ExplainRequest, ExplainStretch, type Span } from '../../../graph/index.ts';
import { refusalOf } from '../../jobs/accept.ts';
import type { ApiDeps } from '../deps.ts';
import { knownEntry, refused, unknownArticle } from '../known.ts';
import { parse } from '../parse.ts';
import { ApiProblem } from '../problem.ts';

/** As much as is explained at a time: a long paragraph. */
const MAX_STRETCH = 5000;

function stretchOf({ length }: string, asked: ExplainStretch): Span {
  const end = Math.min(length, asked.end ?? length);
  const start = Math.min(end, asked.start);
  if (end - start <= MAX_STRETCH) return { start, end };
  const hint = 'Mark a sentence or two: start and end are offsets of the text.';
  throw new ApiProblem(400, `More than ${MAX_STRETCH} characters are not explained at a time.`, { hint });
}

/** How a stretch of a text is read: of an article, or of a text that is handed in and not kept. */
export function explainRoutes(deps: ApiDeps): Router {
  const { archive, explain } = deps;
  const router = Router();

  router.get('/articles/:id/explain', async (request, response) => {
    const { id } = knownEntry(deps, request.params.id);
    const article = await archive.find(id);
    if (article === null) throw unknownArticle(id);
    const { text, title, published } = article;
    const asked = { id: article.id, text, title, published };
    response.json(await explain(asked, stretchOf(text, parse(ExplainStretch, request.query))));
  });

  router.post('/explain', async (request, response) => {
    const { text, title, published, ...stretch } = parse(ExplainRequest, request.body);
    const refusal = refusalOf('The text', text);
    // A foreign language is an explanation, too.
    if (refusal !== null && refusal.reason !== 'language') throw refused(refusal);
    response.json(await explain({ text, title, published }, stretchOf(text, stretch)));
  });

  return router;
}
