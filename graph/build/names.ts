import { foldKey, isNamesake } from '../model/namesake.ts';
import type { LiveClaim, Named, ResolvedActor } from './resolved.ts';

/** A live name of a person: the folded key and for whom the person acts (null: not said). */
export type Name = { readonly key: string; readonly affiliation: string | null };

type Entry = Name & { readonly tokens: ReadonlySet<string>; count: number; readonly ids: Map<string, number> };

/** How the live claims write one actor, place or topic, with counts. */
export type Face = {
  readonly forms: ReadonlyMap<string, number>;
  readonly titles: ReadonlyMap<string, number>;
  /** The ids that became one in it. */
  readonly owns: ReadonlyMap<string, number>;
};

type MutableFace = {
  uses: number;
  readonly forms: Map<string, number>;
  readonly titles: Map<string, number>;
  readonly owns: Map<string, number>;
};

/** What a name shares with others. One that was told apart from its namesakes is no longer or shorter name of anybody. */
const tokensOf = (key: string): readonly string[] => (isNamesake(key) ? [key] : key.split(' '));

const nameId = (name: Name): string => `${name.affiliation ?? 'x'}\u001f${name.key}`;

function add(counts: Map<string, number>, key: string, by: number): void {
  const next = (counts.get(key) ?? 0) + by;
  if (next === 0) counts.delete(key);
  else counts.set(key, next);
}

/** Separates the parts of a title in a face: role id, title as written, for whom. */
export const TITLE_PARTS = '\u001f';

/** The names in the live claims: what resolution looks at, and what the nodes are called. Kept by the one writer. */
export type Names = {
  /** Live names that contain all tokens of this one and more; without an affiliation also equal ones elsewhere. */
  containing(key: string, affiliation: string | null): readonly Name[];
  face(id: string): Face | null;
  /** Whether a live claim uses this name. */
  isLive(name: Name): boolean;
  /** Counts the names of one claim in (+1) or out (-1); gives the names that came or went. */
  count(names: readonly Name[], by: 1 | -1): readonly Name[];
  /** Counts what a claim calls its actors, place and topic. */
  call(named: Named, by: 1 | -1): void;
  /** The ids to which the live names inside these ones resolve now. */
  idsInside(changed: readonly Name[]): ReadonlySet<string>;
  /** The live names that resolve to one of these ids now. */
  calling(ids: ReadonlySet<string>): readonly Name[];
};

export function namesOf(claim: Pick<LiveClaim, 'said'>): readonly Name[] {
  return claim.said.args
    .filter((a) => a.kind === 'leader')
    .map((a) => ({ key: foldKey(a.key), affiliation: a.country }));
}

export function createNames(): Names {
  const entries = new Map<string, Entry>();
  const byToken = new Map<string, Set<Entry>>();
  const faces = new Map<string, MutableFace>();

  const index = (entry: Entry): void => {
    for (const token of entry.tokens) {
      const list = byToken.get(token) ?? new Set();
      byToken.set(token, list.add(entry));
    }
  };
  const unindex = (entry: Entry): void => {
    for (const token of entry.tokens) {
      const list = byToken.get(token);
      list?.delete(entry);
      if (list?.size === 0) byToken.delete(token);
    }
  };
  const entryOf = (name: Name): Entry => {
    const id = nameId(name);
    const old = entries.get(id);
    if (old) return old;
    const entry: Entry = { ...name, tokens: new Set(tokensOf(name.key)), count: 0, ids: new Map() };
    entries.set(id, entry);
    index(entry);
    return entry;
  };
  const faceOf = (id: string): MutableFace => {
    const face = faces.get(id) ?? { uses: 0, forms: new Map(), titles: new Map(), owns: new Map() };
    faces.set(id, face);
    return face;
  };
  const callAs = (id: string, form: string, by: 1 | -1): MutableFace => {
    const face = faceOf(id);
    face.uses += by;
    add(face.forms, form, by);
    if (face.uses === 0) faces.delete(id);
    return face;
  };
  const callActor = (actor: ResolvedActor, by: 1 | -1): void => {
    const { argument, id, own } = actor;
    const face = callAs(id, argument.name, by);
    add(face.owns, own, by);
    if (argument.kind !== 'leader') return;
    const title = `${argument.roleId ?? ''}${TITLE_PARTS}${argument.title ?? ''}${TITLE_PARTS}${argument.country ?? ''}`;
    add(face.titles, title, by);
    const entry = entries.get(nameId({ key: foldKey(argument.key), affiliation: argument.country }));
    if (entry) add(entry.ids, id, by);
  };

  return {
    containing(key, affiliation) {
      const tokens = tokensOf(key);
      const lists = tokens.map((t) => byToken.get(t));
      if (lists.some((l) => l === undefined)) return [];
      const shortest = lists.reduce((a, b) => ((a?.size ?? 0) <= (b?.size ?? 0) ? a : b));
      return [...(shortest ?? [])].filter((e) => {
        if (e.count === 0 || !tokens.every((t) => e.tokens.has(t))) return false;
        if (affiliation === null) return e.affiliation !== null || e.tokens.size > tokens.length;
        return e.affiliation === affiliation && e.tokens.size > new Set(tokens).size;
      });
    },
    face: (id) => faces.get(id) ?? null,
    isLive: (name) => (entries.get(nameId(name))?.count ?? 0) > 0,
    count(names, by) {
      const changed: Name[] = [];
      for (const name of names) {
        const entry = entryOf(name);
        const before = entry.count;
        entry.count += by;
        if (before === 0 || entry.count === 0) changed.push(name);
        if (entry.count === 0 && entry.ids.size === 0) {
          entries.delete(nameId(name));
          unindex(entry);
        }
      }
      return changed;
    },
    call({ actors, place, alsoIn, topic }, by) {
      for (const actor of actors) callActor(actor, by);
      if (place !== null && place.name !== null) callAs(place.id, place.name, by);
      for (const { id, name } of alsoIn) if (name !== null) callAs(id, name, by);
      if (topic) callAs(topic.id, topic.name, by);
    },
    idsInside(changed) {
      const ids = new Set<string>();
      for (const name of changed) {
        const tokens = new Set(tokensOf(name.key));
        const near = [...tokens].flatMap((t) => [...(byToken.get(t) ?? [])]);
        const inside = near.filter(
          (e) =>
            (e.affiliation === null || e.affiliation === name.affiliation) && [...e.tokens].every((t) => tokens.has(t)),
        );
        for (const id of inside.flatMap((e) => [...e.ids.keys()])) ids.add(id);
      }
      return ids;
    },
    calling: (ids) => [...entries.values()].filter((e) => [...e.ids.keys()].some((id) => ids.has(id))),
  };
}
