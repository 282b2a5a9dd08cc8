import type { Cell } from '../editor/cell.ts';
import { LinkButton } from '../parts/button.tsx';
import { EdgeMark } from '../parts/edge-mark.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { select } from '../state/store.ts';

function Thing({ cell }: { readonly cell: Extract<Cell, { kind: 'node' | 'edge' }> }) {
  const { opens, text } = cell;
  const mark = cell.kind === 'node' ? <KindMark kind={cell.node} size={14} /> : <EdgeMark type={cell.type} />;
  if (opens === null) {
    return (
      <span className="cypher-thing">
        {mark} {text}
      </span>
    );
  }
  return (
    <LinkButton className="cypher-thing" onClick={() => select(opens)}>
      {mark} {text}
    </LinkButton>
  );
}

/** One value of a row; nodes and relations open their evidence. */
export function CellView({ cell }: { readonly cell: Cell }) {
  switch (cell.kind) {
    case 'none':
      return <span className="cypher-null">null</span>;
    case 'text':
    case 'number':
      return cell.text;
    case 'list':
      return (
        <ul className="cypher-list">
          {cell.items.map((item, at) => (
            // A list's items have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <CellView cell={item} />
            </li>
          ))}
        </ul>
      );
    default:
      return <Thing cell={cell} />;
  }
}
