import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type ArticleInput, IsoDaySchema, makeArticle } from '../../graph/index.ts';
import { codeOf } from '../archive/folder.ts';
import type { Jobs } from './queue.ts';
import type { Register } from './register.ts';

const Head = z.strictObject({
  title: z.string().min(1),
  published: IsoDaySchema,
  outlet: z.string().min(1).optional(),
  url: z.string().min(1).optional(),
});

/** One bundled article: lines `title: …`, `published: …`, `outlet: …`, `url: …`, a blank line, the body. */
export function parseSample(name: string, text: string): ArticleInput {
  const [head = '', ...body] = text.replaceAll('\r\n', '\n').split('\n\n');
  const fields = head.split('\n').map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
  });
  const parsed = Head.safeParse(Object.fromEntries(fields));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
  }
  const { title, published, outlet, url } = parsed.data;
  return { title, text: body.join('\n\n').trim(), published, outlet: outlet ?? null, url: url ?? null };
}

export type Samples = {
  available(): Promise<number>;
  readonly present: () => number;
  /** Returns how many articles came. */
  add(): Promise<number>;
  /** Returns how many articles went, when the graph is without them. */
  remove(): Promise<number>;
};

type Deps = { readonly folder: string; readonly jobs: Jobs; readonly register: Register };

async function sampleFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((n) => n.endsWith('.txt')).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** The articles that come with the program. */
export function createSamples({ folder, jobs, register }: Deps): Samples {
  const here = (): readonly string[] => register.ids().filter((id) => register.standing(id)?.origin === 'sample');
  return {
    available: async () => (await sampleFiles(folder)).length,
    present: () => here().length,
    async add() {
      const before = new Set(register.ids());
      for (const name of await sampleFiles(folder)) {
        const input = parseSample(name, await readFile(join(folder, name), 'utf8'));
        await jobs.submit(makeArticle(input), 'sample');
      }
      return register.ids().filter((id) => !before.has(id)).length;
    },
    async remove() {
      const removals = await Promise.all(here().map((id) => jobs.remove(id)));
      const gone = await Promise.all(removals.flatMap((r) => (r === null ? [] : [r.done])));
      return gone.length;
    },
  };
}
