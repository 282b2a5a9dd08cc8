import { type FormEvent, type ReactNode, useState } from 'react';
import type { GraphSchema } from '../../graph/index.ts';
import { type KeptQuery, readKept, SAVED, withSaved, writeKept } from '../editor/kept-queries.ts';
import { Button, IconButton, LinkButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Skeleton } from '../parts/notice.tsx';
import { say } from '../state/store.ts';
import type { Asked } from './cypher-session.ts';

type Take = (asked: Asked) => void;

function Group({
  title,
  open,
  children,
}: {
  readonly title: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className="cypher-group" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function Line({
  kept,
  onTake,
  onDrop,
}: {
  readonly kept: KeptQuery;
  readonly onTake: Take;
  readonly onDrop?: () => void;
}) {
  return (
    <li>
      <LinkButton title={kept.query} onClick={() => onTake({ text: kept.query, params: kept.params })}>
        {kept.name}
      </LinkButton>
      {onDrop !== undefined && (
        <IconButton label={`Delete ${kept.name}`} look="quiet" onClick={onDrop}>
          <Icon name="close" />
        </IconButton>
      )}
    </li>
  );
}

function useSaved() {
  const [saved, setSaved] = useState<readonly KeptQuery[]>(() => readKept(SAVED, localStorage));
  const keep = (list: readonly KeptQuery[]): void => {
    setSaved(list);
    if (!writeKept(SAVED, list, localStorage))
      say('This browser keeps nothing: the query is saved until the page closes.');
  };
  return { saved, keep };
}

function Saved({ current, onTake }: { readonly current: Asked; readonly onTake: Take }) {
  const { saved, keep } = useSaved();
  const [name, setName] = useState('');
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '' || current.text.trim() === '') return;
    keep(withSaved(saved, { name: name.trim(), query: current.text, params: current.params }));
    setName('');
    say('The query is saved.');
  };
  return (
    <Group title={`Saved (${saved.length})`} open>
      <form className="cypher-save" onSubmit={save}>
        <input
          aria-label="Name for the query"
          placeholder="Name for this query"
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          Save
        </Button>
      </form>
      <ul>
        {saved.map((kept) => (
          <Line
            key={kept.name}
            kept={kept}
            onTake={onTake}
            onDrop={() => keep(saved.filter((other) => other.name !== kept.name))}
          />
        ))}
      </ul>
    </Group>
  );
}

function Schema({ schema }: { readonly schema: GraphSchema }) {
  return (
    <Group title="What the graph holds">
      <dl className="cypher-schema">
        {schema.nodes.map(({ label, properties }) => (
          <div key={label}>
            <dt className="label">:{label}</dt>
            <dd>{properties.join(', ')}</dd>
          </div>
        ))}
        {schema.relations.map(({ type, from, to, meaning }) => (
          <div key={type}>
            <dt className="type">:{type}</dt>
            <dd>
              {from.join(', ')} → {to.join(', ')}: {meaning}
            </dd>
          </div>
        ))}
      </dl>
    </Group>
  );
}

type Props = {
  readonly schema: GraphSchema | null;
  readonly history: readonly KeptQuery[];
  readonly current: Asked;
  readonly onTake: Take;
  readonly onClear: () => void;
};

/** Queries to take up again: examples, saved ones, those of before; and what can be named in them. */
export function Queries({ schema, history, current, onTake, onClear }: Props) {
  return (
    <>
      <Group title="Examples" open>
        {schema === null && <Skeleton lines={8} />}
        <ul>
          {schema?.examples.map(({ name, query }) => (
            <Line key={name} kept={{ name, query, params: '' }} onTake={onTake} />
          ))}
        </ul>
      </Group>
      <Saved current={current} onTake={onTake} />
      <Group title={`History (${history.length})`}>
        <ul>
          {history.map((kept) => (
            <Line key={`${kept.query} ${kept.params}`} kept={kept} onTake={onTake} />
          ))}
        </ul>
        {history.length > 0 && <Button onClick={onClear}>Clear history</Button>}
      </Group>
      {schema !== null && <Schema schema={schema} />}
      {schema !== null && schema.differences.length > 0 && (
        <Group title="Limits of this store">
          <ul className="cypher-limits">
            {schema.differences.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Group>
      )}
    </>
  );
}
