import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tryExamples } from '../../../server/ingest/examples.ts';
import { type Knowledge, loadKnowledge } from '../../../server/ingest/knowledge.ts';
import { createExtractor } from '../../../server/ingest/pipeline.ts';
import { checkKnowledge } from '../../../server/reference/check.ts';
import { faultText } from '../../../server/reference/fault.ts';
import { loadTables } from '../../../server/reference/read.ts';
import { loadRules } from '../../../server/reference/rules.ts';
import { ROOT } from '../../../server/root.ts';
import { makeFolder, type WordFolder } from '../../support/word-folder.ts';

const NAMES = ['titles.tsv', 'organizations.tsv', 'leaders.tsv', 'frames/meet.yaml'];

/** The files that the README shows, in their order. */
async function shown(): Promise<Readonly<Record<string, string>>> {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
  const section = readme.split(/^## /m).find((part) => part.startsWith('Teach it new words')) ?? '';
  const blocks = [...section.matchAll(/```(?:tsv|yaml)\n(.*?)```/gs)].map(([, text = '']) => text);
  return Object.fromEntries(NAMES.map((name, at) => [name, blocks[at] ?? '']));
}

const faultsOf = (folder: WordFolder): readonly string[] =>
  checkKnowledge(folder.path).faults.map((fault) => faultText(fault).replace(`${folder.path}/`, ''));

describe('the words that the README teaches', () => {
  let folder: WordFolder;
  let taught: Knowledge;
  beforeAll(async () => {
    folder = await makeFolder(await shown());
    taught = loadKnowledge(loadTables(folder.path), folder.path);
  }, 60_000);
  afterAll(() => folder.remove());

  test('have no fault', () => {
    expect(faultsOf(folder)).toEqual([]);
  });

  test('are read, and change nothing that was known', { timeout: 60_000 }, () => {
    const tried = tryExamples(createExtractor(taught), taught.frameFiles);
    expect(tried.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(tried.map(({ name }) => name)).toContain('meet/verb:palaver#1');
  });

  test('give the extractor another version', { timeout: 60_000 }, () => {
    const bare = createExtractor(loadKnowledge(loadTables()));
    expect(createExtractor(taught).version).not.toBe(bare.version);
    expect(bare.version).toMatch(/^diplograph\/\d+\+[0-9a-f]{12}$/);
  });
});

const PATTERN = 'verbs:\n  - id: palaver\n    lemma: palaver\n    a: subject\n    b: [with]\n';
const EXAMPLES = '    examples:\n      - { text: A, claims: [B] }\n      - { text: A, claims: [] }\n';

describe('a fault in own words names file and line', { timeout: 60_000 }, () => {
  test.each([
    {
      name: 'a column that there is not',
      files: { 'titles.tsv': 'phrase\tplural\trole\tacts\tsex\tclass\tsince\n' },
      fault: 'titles.tsv:1: column since: is unknown: the columns are phrase, plural, role, acts, sex, class',
    },
    {
      name: 'a title without a role',
      files: { 'titles.tsv': 'phrase\tplural\trole\tacts\tsex\tclass\nice czar\t-\t-\tcountry\t-\toffice\n' },
      fault: 'titles.tsv:2: column role: is a role id, for example foreign-minister',
    },
    {
      name: 'a country that there is not',
      files: { 'metonyms.tsv': 'surface\tcountry\tkind\tcity\nIce House\tICE\tseat\t-\n' },
      fault: "metonyms.tsv:2: column country: 'ICE' has no row in the tables: add it to countries.tsv",
    },
    {
      name: 'a row that stands twice',
      files: { 'speech.tsv': 'lemma\tkind\nmuse\tsay\nmuse\tsay\n' },
      fault: "speech.tsv:3: column lemma: 'muse' stands in line 2 too: keep one",
    },
    {
      name: 'a name with two readings',
      files: { 'organizations.tsv': 'id\tname\taliases\tkind\tof\nPeru-Club\tPeru Club\tPeru\tngo\t-\n' },
      fault: /^organizations\.tsv:2: column name: 'Peru' is PER .* declare both in ambiguous\.tsv$/,
    },
    {
      name: 'a file whose name nobody reads',
      files: { 'title.tsv': 'phrase\n' },
      fault: /^title\.tsv: is not read: a file there has the name of one in /,
    },
    {
      name: 'a pattern without examples',
      files: { 'frames/meet.yaml': PATTERN },
      fault: 'frames/meet.yaml:2: verbs palaver examples: is missing',
    },
    {
      name: 'a pattern without a negative example',
      files: { 'frames/meet.yaml': `${PATTERN}    examples:\n      - { text: A, claims: [B] }\n` },
      fault:
        'frames/meet.yaml:6: verbs palaver examples: needs at least one example with claims and one whose claims are []',
    },
    {
      name: 'a key that there is not',
      files: { 'frames/meet.yaml': `${PATTERN}${EXAMPLES}    recipocal: true\n` },
      fault: /^frames\/meet\.yaml:9: verbs palaver recipocal: is unknown here/,
    },
    {
      name: 'an id that stands twice',
      files: { 'frames/meet.yaml': `${PATTERN}${EXAMPLES}${PATTERN.slice('verbs:\n'.length)}${EXAMPLES}` },
      fault: 'frames/meet.yaml:9: verbs palaver id: stands twice: a pattern needs an id of its own',
    },
    {
      name: 'a word under two operators',
      files: { 'modality.yaml': 'operators:\n  - id: cancel\n    verbs: [refuse]\n' },
      fault: 'modality.yaml:3: operators cancel verbs refuse: belongs to refuse too: keep one',
    },
    {
      name: 'an expression that does not compile',
      files: { 'boilerplate.yaml': 'lines:\n  - { line: "^(Ad", where: any }\n' },
      fault: /^boilerplate\.yaml:2: lines line: does not compile: /,
    },
    {
      name: 'a file that is no YAML',
      files: { 'calendar.yaml': 'months:\n  1: [jänner\n' },
      fault: /^calendar\.yaml:\d: /,
    },
  ])('$name', async ({ files, fault }) => {
    const folder = await makeFolder(files);
    const faults = faultsOf(folder);
    await folder.remove();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toEqual(typeof fault === 'string' ? fault : expect.stringMatching(fault));
  });

  test('a folder that is none', () => {
    expect(checkKnowledge('/nowhere/words').faults.map(faultText)).toEqual([
      '/nowhere/words: is no folder: name the one that holds your own tables',
    ]);
  });
});

describe('what own words do to the shipped ones', { timeout: 60_000 }, () => {
  test('a row about the same takes its place', async () => {
    const folder = await makeFolder({
      'titles.tsv': 'phrase\tplural\trole\tacts\tsex\tclass\npresident\tpresidents\thead\tcountry\t-\toffice\n',
    });
    const rows = loadTables(folder.path).titles.filter(({ phrase }) => phrase === 'president');
    await folder.remove();
    expect(rows.map(({ role }) => role)).toEqual(['head']);
  });

  test('lists grow, entries with a known id too', async () => {
    const folder = await makeFolder({
      'frames/meet.yaml': 'light: [wage]\n',
      'modality.yaml': 'operators:\n  - id: possible\n    verbs: [moot]\n',
    });
    const [bare, taught] = [loadRules(), loadRules(folder.path)];
    await folder.remove();
    const possible = (rules: typeof bare): readonly string[] =>
      rules.modality.operators.find(({ id }) => id === 'possible')?.verbs ?? [];
    expect(taught.meet.light).toEqual([...bare.meet.light, 'wage']);
    expect(possible(taught)).toEqual([...possible(bare), 'moot']);
    expect(taught.hash).not.toBe(bare.hash);
  });
});
