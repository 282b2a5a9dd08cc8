import { KEYED_LABELS } from '../../../graph/index.ts';
import { PLAIN_INDEXES } from '../indexes.ts';

const index = (label: string, property: string): string =>
  `CREATE INDEX ${label.toLowerCase()}_${property.toLowerCase()}_ix IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;

/** The constraint keeps keys unique but is no fast way to a node: each key has an index as well. */
export const SCHEMA: readonly string[] = [
  ...KEYED_LABELS.map(
    (label) => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  ...KEYED_LABELS.map((label) => index(label, 'id')),
  ...PLAIN_INDEXES.map(([label, property]) => index(label, property)),
];
