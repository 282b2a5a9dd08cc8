import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../server/ingest/knowledge.ts';
import { createExtractor } from '../../../server/ingest/pipeline.ts';
import { article, knowledge, read } from './support.ts';

const persons = (text: string): readonly string[] =>
  read(text)
    .persons.map((p) => `${p.name}|${p.country ?? p.org}`)
    .sort();

describe('titles and names', () => {
  test.each([
    ['Former U.S. Vice President Joe Biden left.', ['Joe Biden|USA']],
    ['Norwegian Foreign Minister Liv Dahl said so.', ['Liv Dahl|NOR']],
    ['Minister of Foreign Affairs Jonas Berg of Denmark said so.', ['Jonas Berg|DNK']],
    ['President Santiago Peña of Paraguay arrived.', ['Santiago Peña|PRY']],
    ["China's top diplomat, Wang Yi, said so.", ['Wang Yi|CHN']],
    ['Sedat Onal, deputy foreign minister of Turkey, said so.', ['Sedat Onal|TUR']],
    ['Polish Foreign Minister and OSCE Chairman-in-Office Zbigniew Rau spoke.', ['Zbigniew Rau|POL']],
    ['President Joseph R. Biden, Jr., spoke.', ['Joseph R. Biden, Jr.|USA']],
    ['King Salman of Saudi Arabia spoke.', ['Salman|SAU']],
    ['Syrian President Bashar al-Assad spoke.', ['Bashar al-Assad|SYR']],
    ['Vietnamese General Secretary Nguyen Phu Trong spoke.', ['Nguyen Phu Trong|VNM']],
    ['Japanese Prime Minister Fumio Kishida spoke. Kishida left.', ['Fumio Kishida|JPN']],
    ['Russian Foreign Minister Sergei Lavrov spoke. Sergey Lavrov left.', ['Sergei Lavrov|RUS']],
    [
      'North Korean leader Kim Jong Un spoke. Former intelligence chief Kim Yong Chol of North Korea left. Kim smiled.',
      ['Kim Jong Un|PRK', 'Kim Yong Chol|PRK'],
    ],
    ['National Liberation Army (ELN) leader Francisco Galan spoke.', ['Francisco Galan|ELN']],
  ])('%s', (text, expected) => {
    expect(persons(text)).toEqual(expected);
  });

  test.each([
    ['The White House spoke about Air Force One.'],
    ['Victory Day was quiet in Mahan Airport.'],
    ['The Foreign Ministry spoke about World War II.'],
  ])('no person: %s', (text) => {
    expect(persons(text)).toEqual([]);
  });
});

test('spelling variants are kept as aliases', () => {
  const [person] = read('Russian Foreign Minister Sergei Lavrov spoke. Sergey Lavrov left. Lavrov returned.').persons;
  expect(person?.aliases).toEqual(['Sergey Lavrov', 'Lavrov']);
});

test('without the table of leaders, titles still find the same persons', () => {
  const bare = loadKnowledge({ ...knowledge.tables, leaders: [] });
  const text = 'French President Emmanuel Macron met German Chancellor Angela Merkel. Macron left.';
  const names = createExtractor(bare)
    .extract(article(text))
    .persons.map((p) => p.name);
  expect([...names].sort()).toEqual(['Angela Merkel', 'Emmanuel Macron']);
});
