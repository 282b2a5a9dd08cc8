import { DERIVED_EDGE_TYPES, KEYED_LABELS } from '../../../graph/index.ts';
import { PLAIN_INDEXES } from '../indexes.ts';
import { SEARCHED_LABELS } from '../search.ts';

const KEYED_TYPES = [...DERIVED_EDGE_TYPES, 'PARTICIPATED_IN', 'REPRESENTS'];

/** Name of the full-text index over folded names. */
export const NAMES = 'names';

/** Keys of nodes and of relationships, and indexes; a unique constraint brings its own index. */
export const SCHEMA: readonly string[] = [
  ...KEYED_LABELS.map(
    (label) => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  ...KEYED_TYPES.map(
    (type) => `CREATE CONSTRAINT ${type.toLowerCase()}_key IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.key IS UNIQUE`,
  ),
  ...DERIVED_EDGE_TYPES.flatMap((type) => [
    `CREATE INDEX ${type.toLowerCase()}_event IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.eventId)`,
    `CREATE INDEX ${type.toLowerCase()}_date IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.date)`,
  ]),
  ...PLAIN_INDEXES.map(
    ([label, property]) =>
      `CREATE INDEX ${label.toLowerCase()}_${property.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  ),
  `CREATE FULLTEXT INDEX ${NAMES} IF NOT EXISTS FOR (n:${SEARCHED_LABELS.join('|')}) ON EACH [n.searchText]`,
];
