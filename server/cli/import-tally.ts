import { counted, print, remark } from './output.ts';

/** A row that was not taken, and why. */
export type LeftOut = { readonly place: string; readonly reason: string };

/** What became of the rows of one import. */
export type Tally = {
  readonly rows: number;
  readonly fresh: number;
  readonly known: number;
  readonly deleted: number;
  readonly leftOut: readonly LeftOut[];
};

export const NOTHING: Tally = { rows: 0, fresh: 0, known: 0, deleted: 0, leftOut: [] };

export const sum = (a: Tally, b: Tally): Tally => ({
  rows: a.rows + b.rows,
  fresh: a.fresh + b.fresh,
  known: a.known + b.known,
  deleted: a.deleted + b.deleted,
  leftOut: [...a.leftOut, ...b.leftOut],
});

const SHOWN = 20;

/** Each row that was left out, as far as a page holds them, then how many for each reason. */
function tellLeftOut(leftOut: readonly LeftOut[]): void {
  for (const { place, reason } of leftOut.slice(0, SHOWN)) remark(`${place}: left out: ${reason}`);
  if (leftOut.length <= SHOWN) return;
  remark(`… and ${leftOut.length - SHOWN} more. By reason:`);
  const counts = new Map<string, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  for (const [reason, n] of [...counts].toSorted(([, a], [, b]) => b - a)) remark(`  ${n}  ${reason}`);
}

/** The counts of a whole import, the rows that were left out first. */
export function tellTally({ rows, fresh, known, deleted, leftOut }: Tally): void {
  tellLeftOut(leftOut);
  const parts = [
    `${fresh} new`,
    ...(known > 0 ? [`${known} already known`] : []),
    ...(deleted > 0 ? [`${deleted} that you deleted before`] : []),
    ...(leftOut.length > 0 ? [`${leftOut.length} left out`] : []),
  ];
  print(`${counted(rows, 'row')}: ${parts.join(', ')}.`);
}

/** A line that tells how far an import is: renewed in place on a terminal, else now and then a line of its own. */
export type ProgressLine = { tell(text: string): void; end(): void };

const APART_MS = 5000;

export function progressLine(now: () => number, stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  let last = now();
  return {
    tell(text) {
      if (stream.isTTY) {
        stream.write(`\r\u001b[K${text}`);
      } else if (now() - last >= APART_MS) {
        last = now();
        stream.write(`${text}\n`);
      }
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
