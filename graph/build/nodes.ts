import { searchText } from '../model/fold.ts';
import type { GraphEdge, GraphNode } from '../model/graph.ts';
import { edgeKey } from '../model/id.ts';
import { nthOf } from '../model/namesake.ts';
import { NODE_KINDS, type NodeKind } from '../vocabulary/node-kinds.ts';
import { affiliations, mainForm, readTitle, type Title } from './affiliation.ts';
import type { Face, Names } from './names.ts';
import type { Reference } from './reference.ts';

/** How a node looks from the tables and from what the live claims call it. */
export type NodeMaker = {
  actor(id: string): GraphNode;
  place(id: string, name: string, country: string | null): GraphNode;
  topic(id: string): GraphNode;
  /** REPRESENTS of a leader: the table's terms, else what the articles say. */
  offices(leader: string): readonly GraphEdge[];
  /** All that the node and its offices follow from beside the tables: as long as it is equal, so are they. */
  look(id: string): string;
};

export function graphNode(kind: NodeKind, id: string, props: GraphNode['props']): GraphNode {
  return { key: NODE_KINDS[kind].label, labels: NODE_KINDS[kind].labels, id, props: { id, ...props } };
}

function named(
  name: string,
  aliases: readonly string[],
): { name: string; aliases: readonly string[]; searchText: string } {
  const others = [...new Set(aliases)].filter((a) => a !== name).sort();
  return { name, aliases: others, searchText: searchText(name, others) };
}

/** The other ids that became one with this one; null when there is none. */
function mergedIds(id: string, face: Face | null): readonly string[] | null {
  const others = [...(face?.owns.keys() ?? [])].filter((own) => own !== id).sort();
  return others.length === 0 ? null : others;
}

const formsOf = (face: Face | null): readonly string[] => [...(face?.forms.keys() ?? [])];

function representsEdge(
  leader: string,
  of: string,
  office: { role: string | null; title: string | null; from: string | null; to: string | null },
): GraphEdge {
  const key = edgeKey(leader, of, office.role ?? '', office.from ?? '');
  return { type: 'REPRESENTS', from: leader, to: of, key, props: { key, ...office } };
}

/** The titles that articles give, one per office; the title written most often speaks for its role. */
function toldOffices(face: Face | null): readonly Title[] {
  const byOffice = new Map<string, Map<string, number>>();
  for (const [text, n] of face?.titles ?? []) {
    const { of, roleId, title } = readTitle(text);
    if (of === null) continue;
    const office = `${of}\u001f${roleId ?? ''}`;
    const forms = byOffice.get(office) ?? new Map<string, number>();
    forms.set(title ?? '', (forms.get(title ?? '') ?? 0) + n);
    byOffice.set(office, forms);
  }
  return [...byOffice.entries()].map(([office, forms]) => {
    const [of = '', roleId = ''] = office.split('\u001f');
    return { of, roleId: roleId || null, title: mainForm(forms) || null };
  });
}

const toldName = (face: Face | null): string | null => (face === null ? null : mainForm(face.forms));

type Tables = { readonly names: Names; readonly reference: Reference };

/** People tell persons of one name by a number. */
function numbered(name: string, id: string): string {
  const nth = nthOf(id.split('.')[0] ?? '');
  return nth === 1 ? name : `${name} (${nth})`;
}

function leaderNode(id: string, { names, reference }: Tables): GraphNode {
  const row = reference.leader(id);
  const face = names.face(id);
  const aliases = [...(row?.aliases ?? []), ...formsOf(face)];
  const affiliation = affiliations(reference)(id);
  const country = affiliation?.startsWith('org:') ? null : affiliation;
  const facts = row ? { sex: row.sex, wikidata: row.wikidata } : { sex: null, wikidata: null };
  return graphNode('leader', id, {
    ...named(row?.name ?? numbered(toldName(face) ?? id, id), aliases),
    country,
    ...facts,
    mergedIds: mergedIds(id, face),
  });
}

function organizationNode(id: string, { names, reference }: Tables): GraphNode {
  const own = id.slice('org:'.length);
  const face = names.face(id);
  const merged = { mergedIds: mergedIds(id, face) };
  const row = reference.organization(own);
  if (row)
    return graphNode('organization', id, { ...named(row.name, row.aliases), kind: row.kind, of: row.of, ...merged });
  const called = named(toldName(face) ?? own, formsOf(face));
  return graphNode('organization', id, { ...called, kind: null, of: null, ...merged });
}

type PlaceName = { readonly id: string; readonly name: string; readonly country: string | null };

function placeNode({ id, name, country }: PlaceName, { names, reference }: Tables): GraphNode {
  const row = reference.place(name, country);
  if (row === null) {
    const told = toldName(names.face(id)) ?? name;
    return graphNode('place', id, { ...named(told, []), country, kind: null, lat: null, lon: null });
  }
  return graphNode('place', id, {
    ...named(row.name, row.aliases),
    country,
    kind: row.kind,
    lat: row.lat,
    lon: row.lon,
  });
}

/** Of the actors' ids. */
export const isLeaderId = (id: string, reference: Reference): boolean =>
  !id.startsWith('org:') && reference.country(id) === null;

function lookOf(id: string, { names, reference }: Tables): string {
  if (reference.country(id)) return '';
  const face = names.face(id);
  const offices = reference.leader(id) ? [] : toldOffices(face).map((t) => `${t.of} ${t.roleId} ${t.title}`);
  return [toldName(face), ...formsOf(face), '', ...(face?.owns.keys() ?? []), '', ...offices].join('\n');
}

export function makeNodes(names: Names, reference: Reference): NodeMaker {
  const tables = { names, reference };
  return {
    look: (id) => lookOf(id, tables),
    actor(id) {
      const country = reference.country(id);
      if (country) return graphNode('country', id, named(country.name, country.aliases));
      return isLeaderId(id, reference) ? leaderNode(id, tables) : organizationNode(id, tables);
    },
    place: (id, name, country) => placeNode({ id, name, country }, tables),
    topic(id) {
      const shortest = formsOf(names.face(id)).toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
      return graphNode('topic', id, { name: shortest[0] ?? id });
    },
    offices(id) {
      const row = reference.leader(id);
      if (row) {
        return row.terms.map((t) =>
          representsEdge(id, t.of, { role: t.roleId, title: t.title, from: t.from, to: t.to }),
        );
      }
      return toldOffices(names.face(id)).map((t) =>
        representsEdge(id, t.of ?? '', { role: t.roleId, title: t.title, from: null, to: null }),
      );
    },
  };
}
