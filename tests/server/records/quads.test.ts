import { expect, test } from 'vitest';
import { makeArticle } from '../../../graph/index.ts';
import { loadKnowledge } from '../../../server/ingest/knowledge.ts';
import { createExtractor } from '../../../server/ingest/pipeline.ts';
import { makeReader } from '../../../server/records/read.ts';
import { loadTables } from '../../../server/reference/read.ts';

const knowledge = loadKnowledge(loadTables());
const read = makeReader(knowledge, createExtractor(knowledge));

function claimsOf(...rows: readonly string[]) {
  const text = rows.map((row) => `${row}\t2011-05-01`).join('\n');
  const input = { title: 'Machine-coded events of 2011-05-01', text, published: '2011-05-01', url: null, outlet: null };
  const article = makeArticle(input, 'quads');
  expect(article.machineCoded).toBe(true);
  const { claims, warnings } = read(article);
  for (const { quote, start, end } of claims) expect(quote).toBe(article.text.slice(start, end));
  return { claims, warnings: warnings.map(({ message }) => message) };
}

test.each([
  ['Liv Dahl\tMake a visit\tSweden', 'visit occurred Liv Dahl > Sweden'],
  ['Sweden\tHost a visit\tLiv Dahl', 'visit occurred Liv Dahl > Sweden'],
  ['Liv Dahl\tConsult\tGovernment (Norway)', 'meeting occurred Liv Dahl > Norway'],
  ['Norway\tDiscuss by telephone\tUnited Nations', 'meeting occurred phone Norway > United Nations'],
  ['Norway\tExpress intent to meet or negotiate\tSweden', 'meeting planned Norway > Sweden'],
  ['Liv Dahl\tPraise or endorse\tSweden', 'stance occurred supports Liv Dahl > Sweden'],
  ['Foreign Affairs (Norway)\tCriticize or denounce\tSweden', 'stance occurred opposes Norway > Sweden'],
])('%s', (row, expected) => {
  const [claim] = claimsOf(row).claims;
  const words = [claim?.kind, claim?.modality, claim?.said.polarity, claim?.said.form].filter((word) => word != null);
  expect(`${words.join(' ')} ${claim?.said.args.map(({ name }) => name).join(' > ')}`).toBe(expected);
  expect(claim?.said.date).toMatchObject({ from: '2011-05-01', to: '2011-05-01' });
});

test('a person of the table has his country', () => {
  expect(claimsOf('Angela Merkel\tMake a visit\tSweden').claims[0]?.said.args[0]?.country).toBe('DEU');
});

test.each([
  ['Norway\tMake statement\tSweden', 'of 1 rows left out: 1 of other relations'],
  ['Police (Norway)\tConsult\tSweden', 'of 1 rows left out: 1 without two known actors'],
  ['Norway\tMake a visit\tLiv Dahl', 'of 1 rows left out: 1 without two known actors'],
  ['Norway\tConsult\tGovernment (Norway)', 'of 1 rows left out: 1 without two known actors'],
  ['Daily News\tPraise or endorse\tSweden', 'of 1 rows left out: 1 without two known actors'],
])('left out and counted: %s', (row, warning) => {
  expect(claimsOf(row)).toEqual({ claims: [], warnings: [warning] });
});
