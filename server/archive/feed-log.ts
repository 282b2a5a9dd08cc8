import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder, replaceFile } from './folder.ts';

const Kept = z.strictObject({
  place: z.string(),
  validators: z.strictObject({ etag: z.string().nullable(), modified: z.string().nullable() }).nullable(),
  /** Pairs, since the first of each is a foreign word: the form of an entry, and why it was left out. */
  entries: z.array(z.tuple([z.string(), z.string().nullable()])),
});

/** What an earlier import saw of a feed or address; its validators are kept when nothing is left to be tried again. */
export type Memory = {
  readonly validators: z.infer<typeof Kept>['validators'];
  /** By the form of an entry: why it was left out, or null when its article was taken. */
  readonly entries: ReadonlyMap<string, string | null>;
};

export type FeedLog = {
  recall(place: string): Promise<Memory>;
  keep(place: string, memory: Memory): Promise<void>;
};

const NOTHING: Memory = { validators: null, entries: new Map() };

/** A log in a folder, a file for each feed. What cannot be read there is as if it had never been kept. */
export function openFeedLog(folder: string): FeedLog {
  const fileOf = (place: string): string =>
    join(folder, `${createHash('sha256').update(place).digest('hex').slice(0, 32)}.json`);
  return {
    async recall(place) {
      try {
        const { validators, entries } = Kept.parse(JSON.parse(await readFile(fileOf(place), 'utf8')));
        return { validators, entries: new Map(entries) };
      } catch {
        return NOTHING;
      }
    },
    async keep(place, { validators, entries }) {
      const kept: z.infer<typeof Kept> = { place, validators, entries: [...entries] };
      await makeFolder(folder);
      await replaceFile(fileOf(place), JSON.stringify(kept));
    },
  };
}
