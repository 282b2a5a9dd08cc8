import type { ReactNode } from 'react';
import { type Modality, NODE_KINDS } from '../../graph/index.ts';
import { Button } from '../parts/button.tsx';
import { EdgeMark } from '../parts/edge-mark.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { DEFAULT_FILTER, type Filter, MODALITIES, RELATIONS, SHOWN_KINDS, SOURCES, toggled } from '../state/filter.ts';
import { setFilter, useApp } from '../state/store.ts';
import { edgeWords, MODALITY_WORDS } from '../state/words.ts';

type RowProps = {
  readonly name: string;
  readonly mark: ReactNode;
  readonly n: number;
  readonly on: boolean;
  readonly onToggle: () => void;
};

function Row({ name, mark, n, on, onToggle }: RowProps) {
  return (
    <label className={`filter-row ${n === 0 ? 'none' : ''}`}>
      <input type="checkbox" checked={on} onChange={onToggle} />
      <span className="filter-mark">{mark}</span>
      <span>{name}</span>
      <span className="filter-count">{n.toLocaleString('en')}</span>
    </label>
  );
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset className="filter-group">
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

function modalityMark(modality: Modality): ReactNode {
  if (modality === 'occurred') return <EdgeMark type="MET" />;
  if (modality === 'planned') return <EdgeMark type="PLANS_TO_MEET" />;
  return <KindMark kind="meeting" modality={modality} />;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether anything is switched otherwise than at the start. */
function isDefault(filter: Filter): boolean {
  return (['kinds', 'relations', 'modalities', 'sources'] as const).every(
    (key) => filter[key].join() === DEFAULT_FILTER[key].join(),
  );
}

/** What is shown: each switch with its sign and how many there are; the groups must all agree. */
export function Filters({ counts }: { readonly counts: ReadonlyMap<string, number> }) {
  const filter = useApp((app) => app.filter);
  const n = (key: string): number => counts.get(key) ?? 0;
  return (
    <div className="filters">
      <Group name="Show">
        {SHOWN_KINDS.map((kind) => (
          <Row
            key={kind}
            name={capital(NODE_KINDS[kind].plural)}
            mark={<KindMark kind={kind} />}
            n={n(kind)}
            on={filter.kinds.includes(kind)}
            onToggle={() => setFilter({ kinds: toggled(filter.kinds, kind, SHOWN_KINDS) })}
          />
        ))}
      </Group>
      <Group name="Relations">
        {RELATIONS.map((relation) => (
          <Row
            key={relation}
            name={capital(edgeWords(relation))}
            mark={<EdgeMark type={relation} />}
            n={n(relation)}
            on={filter.relations.includes(relation)}
            onToggle={() => setFilter({ relations: toggled(filter.relations, relation, RELATIONS) })}
          />
        ))}
      </Group>
      <Group name="Reported as">
        {MODALITIES.map((modality) => (
          <Row
            key={modality}
            name={capital(MODALITY_WORDS[modality])}
            mark={modalityMark(modality)}
            n={n(modality)}
            on={filter.modalities.includes(modality)}
            onToggle={() => setFilter({ modalities: toggled(filter.modalities, modality, MODALITIES) })}
          />
        ))}
      </Group>
      {n('machine-coded') > 0 && (
        <Group name="Read by">
          {SOURCES.map((source) => (
            <Row
              key={source}
              name={source === 'text' ? 'This program, in texts' : 'A machine-coded list'}
              mark={<EdgeMark type="MET" />}
              n={n(source)}
              on={filter.sources.includes(source)}
              onToggle={() => setFilter({ sources: toggled(filter.sources, source, SOURCES) })}
            />
          ))}
        </Group>
      )}
      {!isDefault(filter) && (
        <Button look="quiet" onClick={() => setFilter(DEFAULT_FILTER)}>
          Back to the first view
        </Button>
      )}
    </div>
  );
}
