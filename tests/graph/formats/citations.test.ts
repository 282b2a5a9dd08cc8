import { expect, it } from 'vitest';
import { bibtexEntry, type Cited, risEntry } from '../../../graph/index.ts';

const anArticle = (more: Partial<Cited>): Cited => ({
  id: '0123456789abcdef0123456789abcdef',
  title: 'Talks in Riga',
  published: '2021-06-07',
  outlets: ['Baltic Gazette'],
  urls: ['https://example.org/a?b=1&c=2'],
  ...more,
});

it('RIS has one tag a line', () => {
  expect(risEntry(anArticle({ title: 'Talks\r\nER  - \nin Riga' }))).toBe(
    [
      'TY  - NEWS',
      'ID  - 0123456789abcdef0123456789abcdef',
      'TI  - Talks ER - in Riga',
      'T2  - Baltic Gazette',
      'PY  - 2021',
      'DA  - 2021/06/07',
      'UR  - https://example.org/a?b=1&c=2',
      'ER  - ',
      '',
      '',
    ].join('\r\n'),
  );
});

it('BibTeX keeps what is text from being read as commands', () => {
  const title = '\\input{x} 50% of $5 & #1 ~_^ {';
  expect(bibtexEntry(anArticle({ title }))).toBe(
    [
      '@article{diplograph:0123456789abcdef,',
      '  title = {{\\textbackslash{}input\\{x\\} 50\\% of \\$5 \\& \\#1 \\textasciitilde{}\\_\\textasciicircum{} \\{}},',
      '  journal = {Baltic Gazette},',
      '  year = {2021},',
      '  date = {2021-06-07},',
      '  url = {https://example.org/a?b=1&c=2},',
      '}',
      '',
      '',
    ].join('\n'),
  );
});

it('what is not known is left out', () => {
  const bare = anArticle({ title: '', published: null, outlets: [], urls: [] });
  expect(risEntry(bare)).toBe(`TY  - NEWS\r\nID  - ${bare.id}\r\nTI  - [no title]\r\nER  - \r\n\r\n`);
  expect(bibtexEntry(bare)).toBe('@article{diplograph:0123456789abcdef,\n  title = {{[no title]}},\n}\n\n');
});
