import type { IngestResult } from '../../graph/index.ts';
import type { Entry } from '../archive/ledger.ts';

/** What people are told of an article. */
export function resultOf(entry: Entry, already = false): IngestResult {
  return {
    id: entry.id,
    title: entry.title,
    state: entry.state,
    already,
    claims: entry.claims,
    events: { ...entry.events },
    warnings: [...entry.warnings],
    reason: entry.reason,
  };
}
