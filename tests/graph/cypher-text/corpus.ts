import { readFileSync } from 'node:fs';

/** `engines` names the only stores that can run the query; absent: all can. */
export type CorpusQuery = {
  readonly name: string;
  readonly query: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly engines?: readonly string[];
};

export function readCorpus(file: 'hostile' | 'good'): readonly CorpusQuery[] {
  return JSON.parse(readFileSync(new URL(`../../console/${file}.json`, import.meta.url), 'utf8')) as CorpusQuery[];
}
