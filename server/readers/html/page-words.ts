import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../../root.ts';

const words = z.array(z.string()).readonly();

const Furniture = z.strictObject({ elements: words, roles: words, words });

const PageWords = z.strictObject({
  published: words,
  modified: words,
  title: words,
  outlet: words,
  types: words,
  date_words: words,
  other_date_words: words,
  furniture: z.strictObject({
    surely: Furniture,
    perhaps: Furniture,
    states: z.strictObject({ before: words, after: words }),
  }),
});

const text = readFileSync(join(ROOT, 'server', 'reference', 'pages.yaml'), 'utf8');

/** How pages name their parts: server/reference/pages.yaml. */
export const PAGE_WORDS = PageWords.parse(parse(text));

/** Elements, roles and words that tell what an element is for. */
export type Signs = z.infer<typeof Furniture>;
