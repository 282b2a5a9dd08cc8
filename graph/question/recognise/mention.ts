import type { Hits, Named } from '../names.ts';
import type { Office, WordRange } from '../question.ts';

/** Words that name somebody or some place; `name` is the name alone, `range` with its title and country. */
export type Mention = {
  readonly range: WordRange;
  readonly name: WordRange;
  readonly candidates: readonly Named[];
  readonly via: keyof Hits;
  readonly office: Office | null;
  readonly plural: boolean;
};
