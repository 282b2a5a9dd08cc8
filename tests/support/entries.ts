import type { Entry } from '../../server/archive/ledger.ts';
import type { Register } from '../../server/jobs/register.ts';

/** All that is known of all articles. */
export const entriesOf = (register: Register): readonly Entry[] =>
  register.ids().flatMap((id) => register.find(id) ?? []);
