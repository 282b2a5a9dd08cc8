import { StoreError } from '../../graph/index.ts';
import { GRAPH_FORMAT } from './format.ts';

/** Makes this process the writer: every later transaction of an earlier one is refused. A new graph is of today's format. */
export const RAISE_EPOCH = `MERGE (w:Meta {id: 'writer'}) ON CREATE SET w.format = ${GRAPH_FORMAT} SET w.touched = timestamp() WITH w SET w.epoch = coalesce(w.epoch, 0) + 1 RETURN w.epoch AS epoch`;

/** SET takes the lock first, so that a frozen transaction cannot pass the check and commit late. */
export const CHECK_EPOCH = `MATCH (w:Meta {id: 'writer'}) SET w.touched = timestamp() WITH w WHERE w.epoch = $epoch RETURN w.epoch AS epoch`;

export const stale = (): StoreError =>
  new StoreError('conflict', 'Another Diplograph has become the writer of this database.', {
    hint: 'Stop the other one, then start this one again.',
  });
