import { z } from 'zod';
import {
  Article,
  articleId,
  EXPORTED_TYPES,
  type GraphEdge,
  type GraphNode,
  kindOf,
  NODE_KINDS,
  textHash,
} from '../../graph/index.ts';
import { JudgementRecord } from '../archive/judgement-log.ts';
import { JournalRecord } from '../archive/record.ts';
import { FORM_VERSION } from '../exports/jsonl.ts';

const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const props = z.record(z.string(), Value);

const Head = z.strictObject({
  diplograph: z.int().max(FORM_VERSION, { error: `comes from a later version: this one reads form ${FORM_VERSION}` }),
  program: z.string(),
  texts: z.boolean(),
});
const End = z.strictObject({
  end: z.strictObject({
    digest: z.string(),
    nodes: z.int(),
    edges: z.int(),
    articles: z.int(),
    journal: z.int(),
    judgements: z.int(),
  }),
});
const Node = z
  .strictObject({ labels: z.array(z.string()), id: z.string().min(1), props })
  .transform((row, context): GraphNode => {
    const kind = kindOf(row.labels);
    if (kind === null) context.addIssue(`has unknown labels: ${row.labels.join(':')}`);
    const { label, labels } = NODE_KINDS[kind ?? 'topic'];
    return { key: label, labels, id: row.id, props: row.props };
  });
const Edge = z
  .strictObject({ type: z.string(), from: z.string(), to: z.string(), key: z.string().nullable(), props })
  .refine((row) => EXPORTED_TYPES.includes(row.type), { error: 'has an unknown type' });
const Recorded = z.strictObject({ recorded: z.array(z.tuple([z.string(), z.string()])) });
const Judged = z.strictObject({ judged: JudgementRecord });
const Journal = z.strictObject({ journal: JournalRecord });
/** An article's id is made from its bytes, so a changed text shows. */
const Text = z
  .strictObject({ article: Article })
  .refine(({ article }) => articleId(article.text, article.published) === article.id, { error: 'was changed' })
  .refine(({ article }) => textHash(article.text) === article.textHash, { error: 'was changed' });

export type End = z.infer<typeof End>['end'];
/** A line of an export, by what it holds. */
export type Line =
  | { readonly is: 'head'; readonly texts: boolean }
  | { readonly is: 'node'; readonly node: GraphNode }
  | { readonly is: 'edge'; readonly edge: GraphEdge }
  | { readonly is: 'recorded'; readonly times: readonly (readonly [id: string, at: string])[] }
  | { readonly is: 'journal'; readonly record: JournalRecord }
  | { readonly is: 'judged'; readonly record: JudgementRecord }
  | { readonly is: 'article'; readonly article: Article }
  | { readonly is: 'end'; readonly end: End };

/** Each line is told by a field that no other kind has. */
const KINDS: readonly (readonly [field: string, read: (json: unknown) => Line])[] = [
  ['labels', (json) => ({ is: 'node', node: Node.parse(json) })],
  ['from', (json) => ({ is: 'edge', edge: Edge.parse(json) })],
  ['article', (json) => ({ is: 'article', article: Text.parse(json).article as Article })],
  ['journal', (json) => ({ is: 'journal', record: Journal.parse(json).journal })],
  ['judged', (json) => ({ is: 'judged', record: Judged.parse(json).judged })],
  ['recorded', (json) => ({ is: 'recorded', times: Recorded.parse(json).recorded })],
  ['diplograph', (json) => ({ is: 'head', texts: Head.parse(json).texts })],
  ['end', (json) => ({ is: 'end', end: End.parse(json).end })],
];

/** Throws what says the fault, as the end of a sentence about the line. */
export function readLine(text: string): Line {
  const json: unknown = JSON.parse(text);
  const kind = KINDS.find(([field]) => typeof json === 'object' && json !== null && field in json);
  if (!kind) throw new Error('is no line of an export');
  return kind[1](json);
}
