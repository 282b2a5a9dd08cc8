import { asVersion, type Entry, withRecord } from './ledger.ts';
import type { Place } from './log.ts';
import type { JournalRecord, Origin } from './record.ts';
import { createVersions } from './versions.ts';

/** What is kept in memory of an article: little, since there may be very many. */
export type Standing = {
  readonly origin: Origin;
  readonly state: Entry['state'];
  /** Hash of tables and extractor that read it, null before. */
  readonly knowledge: string | null;
};

/** Other articles that a change takes out of the graph, or brings back: earlier or later versions. */
export type Shift = { readonly replaced: readonly string[]; readonly revived: readonly string[] };

/** Where each article stands by the records of the journal; the rest of an entry is read there when it is asked for. */
export type Standings = {
  /** Takes in the next record, and tells which other versions count otherwise since. */
  take(record: JournalRecord, place: Place): Shift;
  /** In the order in which the articles first came, retracted ones among them. */
  ids(): Iterable<string>;
  readonly standing: (id: string) => Standing | null;
  /** As it is without its later versions. */
  readonly own: (id: string) => Entry | null;
  readonly find: (id: string) => Entry | null;
  /** It has been read, which no record says. */
  readonly extracted: (id: string) => void;
  readonly forget: (id: string) => void;
  /** The ids of all versions of the article, itself among them. */
  readonly family: (id: string) => readonly string[];
};

type Slot = {
  origin: Origin;
  state: Exclude<Entry['state'], 'replaced'>;
  knowledge: string | null;
  replacedBy: string | null;
  /** Its records: the one with which it came, the last with which it came again, the last one after that. */
  arrived: Place;
  received: Place;
  last: Place | null;
};

type Received = Extract<JournalRecord, { state: 'received' }>;

const NO_SHIFT: Shift = { replaced: [], revived: [] };

/** Equal texts as one string: all articles have been read with a few states of knowledge. */
function oneOfEach(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
}

export function createStandings(at: (place: Place) => JournalRecord): Standings {
  const slots = new Map<string, Slot>();
  const knowledge = oneOfEach();

  const entryOf = (slot: Slot): Entry | null => {
    const received = withRecord(null, at(slot.received));
    const entry = received && { ...received, arrived: at(slot.arrived).at };
    const now = slot.last === null ? entry : withRecord(entry, at(slot.last));
    return now && { ...now, state: slot.state };
  };
  const own = (id: string): Entry | null => {
    const slot = slots.get(id);
    return slot === undefined ? null : entryOf(slot);
  };
  const versions = createVersions(own);

  /** Looks anew which of these count. */
  const shift = (ids: readonly string[]): Shift => {
    const replaced: string[] = [];
    const revived: string[] = [];
    for (const id of ids) {
      const slot = slots.get(id);
      if (slot === undefined) continue;
      const by = versions.replacedBy(id);
      if (by !== null && slot.replacedBy === null) replaced.push(id);
      if (by === null && slot.replacedBy !== null) revived.push(id);
      slot.replacedBy = by;
    }
    return { replaced, revived };
  };

  const others = (id: string): readonly string[] => versions.family(id).filter((other) => other !== id);

  const receive = (record: Received, place: Place): Shift => {
    const old = slots.get(record.id);
    const arrived = old === undefined || old.state === 'retracted' ? place : old.arrived;
    // A retracted one that comes again keeps its place in the order. One literal: all slots share their shape in memory.
    slots.set(record.id, {
      origin: record.origin,
      state: 'received',
      knowledge: null,
      replacedBy: null,
      arrived,
      received: place,
      last: null,
    });
    versions.put({ ...record, source: record.source ?? null, arrived: arrived === place ? record.at : at(arrived).at });
    const moved = shift(others(record.id));
    shift([record.id]);
    return moved;
  };

  const leave = (id: string, change: () => void): Shift => {
    const entry = own(id);
    if (entry === null) return NO_SHIFT;
    const left = others(id);
    versions.drop(entry);
    change();
    return shift(left);
  };

  const retract = (slot: Slot, id: string, place: Place): Shift =>
    leave(id, () => Object.assign(slot, { state: 'retracted', knowledge: null, replacedBy: null, last: place }));

  return {
    take(record, place) {
      if (record.state === 'received') return receive(record, place);
      const slot = slots.get(record.id);
      if (slot === undefined || slot.state === 'retracted') return NO_SHIFT;
      if (record.state === 'retracted') return retract(slot, record.id, place);
      slot.state = record.state;
      slot.last = place;
      slot.knowledge = record.state === 'done' ? knowledge(record.knowledge) : null;
      return NO_SHIFT;
    },
    ids: () => slots.keys(),
    standing(id) {
      const slot = slots.get(id);
      if (slot === undefined) return null;
      const { origin, state, replacedBy } = slot;
      return replacedBy === null
        ? { origin, state, knowledge: slot.knowledge }
        : { origin, state: 'replaced', knowledge: null };
    },
    own,
    find(id) {
      const entry = own(id);
      return entry && asVersion(entry, slots.get(id)?.replacedBy ?? null);
    },
    extracted(id) {
      const slot = slots.get(id);
      if (slot?.state === 'received') slot.state = 'extracted';
    },
    forget: (id) => void leave(id, () => slots.delete(id)),
    family: (id) => versions.family(id),
  };
}
