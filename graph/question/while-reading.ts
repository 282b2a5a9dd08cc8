import type { Answer, Reply } from '../messages/ask.ts';
import { plural } from './count.ts';

function waitingNote(waiting: number): readonly string[] {
  if (waiting === 0) return [];
  const what = plural(waiting, 'article is', 'articles are');
  return [`${what} still being read: the answer may change.`];
}

/** A reply that was given while so many articles waited to be read; that comes before all else it notes. */
export const whileReading = (reply: Reply, waiting: number): Answer => ({
  ...reply,
  waiting,
  notes: [...waitingNote(waiting), ...reply.notes],
});
