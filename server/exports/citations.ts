import type { Cited, GraphNode } from '../../graph/index.ts';
import type { ExportSource } from './source.ts';

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

function cited({ id, props }: GraphNode): Cited {
  const { title, published } = props;
  return {
    id,
    title: typeof title === 'string' ? title : '',
    published: typeof published === 'string' ? published : null,
    outlets: strings(props['outlets']),
    urls: strings(props['urls']),
  };
}

/** All articles of the graph, each as `entry` writes it. */
export async function* citations(source: ExportSource, entry: (cited: Cited) => string): AsyncGenerator<string> {
  for await (const nodes of source.nodes('article')) yield nodes.map((node) => entry(cited(node))).join('');
}
