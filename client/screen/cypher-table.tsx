import { useMemo } from 'react';
import type { CypherAnswer } from '../../graph/index.ts';
import { cellOf } from '../editor/cell.ts';
import { CellView } from './cypher-cell.tsx';

/** The rows as a table. Rows and columns have no identity but their place. */
export function ResultTable({ answer }: { readonly answer: CypherAnswer }) {
  const cells = useMemo(() => answer.rows.map((row) => row.map((value) => cellOf(value, answer.graph))), [answer]);
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="cypher-scroll" tabIndex={0} role="region" aria-label="Rows">
      <table className="cypher-table">
        <thead>
          <tr>
            {answer.columns.map((column, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <th key={at} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              {row.map((cell, column) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={column} className={cell.kind}>
                  <CellView cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
