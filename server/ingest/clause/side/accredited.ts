import { normAt } from '../../document/tokens.ts';
import { type PersonEntry } from '../../mention/linking.ts';
import { countryOf, titleOf } from '../../mention/scan.ts';
import { isNp, type NounPhrase } from '../items.ts';
import { type Source } from '../source.ts';
import { type Chunked, openPerson, personOf } from './sides.ts';

const LONGEST_OFFICE = 8;

/** "Ambassador of Peru to | the Republic of Chile": the country behind "to" in what follows a title. */
function hostsBehind({ tokens, hits }: Source, from: number, end: number): readonly string[] {
  const out: string[] = [];
  for (let at = from; at < end; at += 1) {
    if (normAt(tokens, at) !== 'to') continue;
    const host = countryOf(hits[normAt(tokens, at + 1) === 'the' ? at + 2 : at + 1]);
    if (host?.form === 'name') out.push(host.iso3);
  }
  return out;
}

/** "Ambassador of Peru | to China": the states at which envoys of the sentence are accredited. */
function hostsOf({ grammar, source }: Chunked): ReadonlySet<string> {
  const out = new Set<string>();
  const last = grammar.items.at(-1)?.end ?? 0;
  for (let at = grammar.items[0]?.first ?? 0; at < last; at += 1) {
    if (titleOf(source.hits[at])?.row.role !== 'ambassador') continue;
    for (const host of hostsBehind(source, at + 1, Math.min(at + LONGEST_OFFICE, last))) out.add(host);
  }
  return out;
}

/** In an office of some state that deals with envoys; generals come along with them. */
const receivesEnvoys = ({ row }: PersonEntry): boolean =>
  row?.acts === 'country' && !/^(?:ambassador|envoy|diplomat|military|commander)$/.test(row.role);

/** "Ambassador to Chile Ann Hall, General Paul Roy and …": who is listed with an envoy goes where the envoy does. */
function listedWithEnvoy({ grammar }: Chunked, np: NounPhrase): boolean {
  const list = grammar.groups[grammar.items.indexOf(np)]?.nps ?? [];
  return list.some((one) => one !== np && personOf(one)?.row?.role === 'ambassador');
}

/** "Vice Foreign Minister Xie Feng met Peru's ambassador to China": whoever deals with an envoy is of the host state. */
export function accredit(readings: readonly Chunked[]): void {
  for (const reading of readings) {
    const [host, other] = hostsOf(reading);
    if (host === undefined || other !== undefined) continue;
    for (const np of reading.grammar.items) {
      const person = openPerson(np, reading.source);
      if (person === null || !isNp(np) || listedWithEnvoy(reading, np)) continue;
      if (receivesEnvoys(person)) person.country = host;
    }
  }
}
