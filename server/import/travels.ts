import { readFile } from 'node:fs/promises';
import { type ImportItem, IsoDaySchema } from '../../graph/index.ts';
import { type DomElement, isElement, parseXml } from '../readers/markup/dom.ts';
import { bodyOf } from './layout.ts';
import { ImportError, type ImportList, type ImportRow } from './row.ts';

const OUTLET = 'Office of the Historian, U.S. Department of State';
const SITE = 'https://history.state.gov/departmenthistory';

type Kind = 'trip' | 'visit';
type Row = { readonly of: (tag: string) => string; readonly who: string; readonly country: string };

/** One element of a list with the line where it begins. */
type Found = { readonly line: number; readonly kind: Kind; readonly markup: string };

/** The rows of a list, found by their tags: a row that is wrong in itself does not harm the next one. */
function* elements(text: string): Generator<Found> {
  const begin = /<(trip|visit)[\s>]/g;
  let line = 1;
  let counted = 0;
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    const kind = match[1] as Kind;
    const close = text.indexOf(`</${kind}>`, match.index);
    const end = close < 0 ? text.length : close + kind.length + 3;
    for (; counted < match.index; counted += 1) if (text[counted] === '\n') line += 1;
    yield { line, kind, markup: text.slice(match.index, end) };
    begin.lastIndex = end;
  }
}

const textOf = (node: DomElement | undefined): string => node?.textContent.replace(/\s+/gu, ' ').trim() ?? '';

function rowOf(markup: string): Row {
  const root = parseXml(markup);
  const children = new Map<string, DomElement>();
  for (const node of root.childNodes) if (isElement(node)) children.set(node.nodeName, node);
  const land = children.get('country') ?? children.get('from');
  const id = land?.getAttribute('id') ?? '';
  const name = textOf(land);
  return {
    of: (tag) => textOf(children.get(tag)),
    who: root.getAttribute('who') ?? '',
    country: name === '' || id === '' ? name : `${name} [${id}]`,
  };
}

const isDay = (text: string): boolean => IsoDaySchema.safeParse(text).success;

/** Why a row states no journey, or null. */
function faultOf(kind: Kind, row: Row): string | null {
  const person = kind === 'trip' ? 'name' : 'visitor';
  const [start, end] = [row.of('start-date'), row.of('end-date')];
  if (row.of(person) === '') return `has no ${person}`;
  if (row.country === '') return 'has no country';
  if (!isDay(start)) return `start-date: '${start}' is no day of the calendar`;
  if (!isDay(end)) return `end-date: '${end}' is no day of the calendar`;
  if (end < start) return `ends on ${end}, before it begins on ${start}`;
  return null;
}

const between = (row: Row): string => [...new Set([row.of('start-date'), row.of('end-date')])].join(' to ');
const landOf = ({ country }: Row): string => country.replace(/ \[[^\]]*\]$/, '');

const days = (row: Row): readonly (readonly [string, string])[] => [
  ['From', row.of('start-date')],
  ['To', row.of('end-date')],
];

function trip(row: Row): Pick<ImportItem, 'title' | 'text' | 'url'> {
  const role = row.of('role');
  const title = `${row.of('name')} to ${landOf(row)}, ${between(row)}`;
  const fields = [
    ['Traveller', row.of('name')],
    ['Role', role],
    ...days(row),
    ['Country', row.country],
    ['Place', row.of('locale')],
    ['Remarks', row.of('remarks')],
  ] as const;
  return { title, text: bodyOf(fields), url: row.who === '' ? null : `${SITE}/travels/${role}/${row.who}` };
}

function visit(row: Row): Pick<ImportItem, 'title' | 'text' | 'url'> {
  const title = `${row.of('visitor')} of ${landOf(row)} to the United States, ${between(row)}`;
  const fields = [
    ['Visitor', row.of('visitor')],
    ['Country', row.country],
    ...days(row),
    ['Remarks', row.of('description')],
  ] as const;
  const id = /\[([^\]]*)\]$/.exec(row.country)?.[1];
  return { title, text: bodyOf(fields), url: id === undefined ? null : `${SITE}/visits/${id}` };
}

const WRITERS: Readonly<Record<Kind, typeof trip>> = { trip, visit };

function importRow({ line, kind, markup }: Found): ImportRow {
  if (!markup.endsWith(`</${kind}>`)) return { line, fault: `has no end: </${kind}> is missing` };
  const row = rowOf(markup);
  const fault = faultOf(kind, row);
  if (fault !== null) return { line, fault };
  // The day of a record is its last one: then all that it tells has taken place.
  return { line, item: { ...WRITERS[kind](row), published: row.of('end-date'), outlet: OUTLET, record: kind } };
}

const MAX_BYTES = 50_000_000;

async function listText(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (bytes.length > MAX_BYTES) throw new ImportError(`${path} has more than 50 MB.`, 'Split it into several lists.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ImportError(`${path} is not valid UTF-8.`, 'Save it as UTF-8 and import it again.', error);
  }
}

/** The lists of journeys that the Office of the Historian keeps: `<trips>` and `<visits>`. */
export function travels(path: string): ImportList {
  return {
    path,
    async *rows() {
      const text = await listText(path);
      const root = /<(trips|visits)[\s>]/.exec(text)?.[1];
      if (root === undefined) {
        const hint = 'Of XML, feeds and lists of <trips> and <visits> are read.';
        throw new ImportError(`${path} is no list of journeys.`, hint);
      }
      if (!text.trimEnd().endsWith(`</${root}>`)) {
        throw new ImportError(`${path} ends before </${root}>: it is not whole.`, 'Get the file again and import it.');
      }
      for (const found of elements(text)) yield importRow(found);
    },
  };
}
