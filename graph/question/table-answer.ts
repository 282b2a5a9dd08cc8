import type { Chip, Reply } from '../messages/ask.ts';

type Told = Pick<Reply, 'question' | 'headline' | 'understood' | 'rows' | 'notes'>;

/** What was understood, where nothing else could be meant. */
export const sureChip = (field: Chip['field'], value: string): Chip => ({ field, value, rivals: [] });

/** An answer that no query of the graph gave. */
export const tableAnswer = (told: Told): Reply => ({
  ...told,
  status: told.rows.length > 0 ? 'answered' : 'nothing',
  ignored: [],
  apart: [],
  cypher: [],
  candidates: [],
  suggestions: [],
});
