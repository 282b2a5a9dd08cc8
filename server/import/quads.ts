import { type ImportItem, IsoDaySchema } from '../../graph/index.ts';
import { linesOf } from './lines.ts';
import { ImportError, type ImportList, type ImportRow } from './row.ts';

/** Characters of one sheet; a day with more has several. */
const SHEET = 200_000;
/** Faults at the beginning after which a file is taken for something else. */
const STRANGE = 100;

type Sheet = { readonly day: string; readonly line: number; readonly rows: string[]; readonly size: number };
type Row = { readonly day: string; readonly text: string };

function faultOf(cells: readonly string[]): string | null {
  if (cells.length !== 4) return `has ${cells.length} columns: head, relation, tail and date are parted by tabs`;
  if (cells.includes('')) return 'has an empty cell';
  const day = cells[3] ?? '';
  return IsoDaySchema.safeParse(day).success ? null : `'${day}' is no day of the calendar`;
}

function itemOf({ day, rows }: Sheet): ImportItem {
  const title = `Machine-coded events of ${day}`;
  return { title, text: rows.join('\n'), published: day, outlet: null, url: null, record: 'quads' };
}

/** The sheet with one more row, or the finished one and the next. */
function added(sheet: Sheet | null, line: number, row: Row): { readonly full: Sheet | null; readonly open: Sheet } {
  const own = sheet !== null && sheet.day === row.day && sheet.size <= SHEET;
  if (!own) return { full: sheet, open: { day: row.day, line, rows: [row.text], size: row.text.length } };
  sheet.rows.push(row.text);
  return { full: null, open: { ...sheet, size: sheet.size + row.text.length } };
}

const rowOf = (sheet: Sheet): ImportRow => ({ line: sheet.line, item: itemOf(sheet) });

/** Throws when a file has begun with nothing but faults. */
function checkKind(path: string, bad: number, sheet: Sheet | null): void {
  if (sheet !== null || bad < STRANGE) return;
  throw new ImportError(`${path} is no list of events.`, 'A row is head, relation, tail and date, parted by tabs.');
}

/** A list of machine-coded events, `head relation tail date` parted by tabs: the rows of a day that stand together are a sheet. */
export function quads(path: string): ImportList {
  return {
    path,
    async *rows(): AsyncGenerator<ImportRow> {
      let sheet: Sheet | null = null;
      let bad = 0;
      for await (const { line, text } of linesOf(path)) {
        if (text.trim() === '') continue;
        const cells = text.split('\t').map((cell) => cell.trim());
        const fault = faultOf(cells);
        if (fault !== null) {
          checkKind(path, ++bad, sheet);
          yield { line, fault };
          continue;
        }
        const { full, open }: ReturnType<typeof added> = added(sheet, line, {
          day: cells[3] ?? '',
          text: cells.join('\t'),
        });
        if (full !== null) yield rowOf(full);
        sheet = open;
      }
      if (sheet !== null) yield rowOf(sheet);
    },
  };
}
