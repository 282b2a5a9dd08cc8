import { normAt } from '../document/tokens.ts';
import { countryOf, titleOf } from '../mention/scan.ts';
import { isNp } from './items.ts';
import { type Chunked, isOpen, isTitled, personOf } from './sides.ts';

const LONGEST_OFFICE = 8;

/** "Ambassador of Peru | to China": the states at which envoys of the sentence are accredited. */
function hostsOf({ grammar, source }: Chunked): ReadonlySet<string> {
  const out = new Set<string>();
  const last = grammar.items.at(-1)?.end ?? 0;
  for (let at = grammar.items[0]?.first ?? 0; at < last; at += 1) {
    if (titleOf(source.hits[at])?.row.role !== 'ambassador') continue;
    for (let i = at + 1; i < Math.min(at + LONGEST_OFFICE, last); i += 1) {
      if (normAt(source.tokens, i) !== 'to') continue;
      const host = countryOf(source.hits[normAt(source.tokens, i + 1) === 'the' ? i + 2 : i + 1]);
      if (host?.form === 'name') out.add(host.iso3);
    }
  }
  return out;
}

/** "Vice Foreign Minister Xie Feng met Peru's ambassador to China": whoever deals with an envoy is of the host state. */
export function accredit(readings: readonly Chunked[]): void {
  for (const reading of readings) {
    const [host, other] = hostsOf(reading);
    if (host === undefined || other !== undefined) continue;
    for (const np of reading.grammar.items) {
      const person = personOf(np);
      if (!person || !isNp(np) || !isOpen(person) || !isTitled(np, reading.source)) continue;
      const acts = person.row?.acts === 'country' && !/^(?:ambassador|envoy|diplomat)$/.test(person.row.role);
      if (acts) person.country = host;
    }
  }
}
