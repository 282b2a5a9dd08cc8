import type { Answer, Chip } from '../messages/ask.ts';

type Told = Pick<Answer, 'question' | 'headline' | 'understood' | 'rows' | 'notes'>;

/** What was understood, where nothing else could be meant. */
export const sureChip = (field: Chip['field'], value: string): Chip => ({ field, value, rivals: [] });

/** An answer that no query of the graph gave. */
export const tableAnswer = (told: Told): Answer => ({
  ...told,
  status: told.rows.length > 0 ? 'answered' : 'nothing',
  ignored: [],
  apart: [],
  cypher: [],
  candidates: [],
  suggestions: [],
});
