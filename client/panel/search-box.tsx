import { type ReactNode, useDeferredValue, useState } from 'react';
import type { SearchHit } from '../../graph/index.ts';
import { useNetwork, useSearch } from '../api/queries.ts';
import { Combobox } from '../parts/combobox.tsx';
import { Flag } from '../parts/flag.tsx';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { addSeed, askFor, goTo, say } from '../state/store.ts';
import { counted } from '../state/words.ts';

type Choice =
  | { readonly kind: 'hit'; readonly id: string; readonly hit: SearchHit }
  | { readonly kind: 'ask'; readonly id: 'ask'; readonly text: string };

const SHOWN = 8;

function useChoices(text: string): readonly Choice[] {
  const { data } = useSearch(useDeferredValue(text));
  if (text === '') return [];
  const hits = (data?.hits ?? []).slice(0, SHOWN).map((hit): Choice => ({ kind: 'hit', id: hit.id, hit }));
  return [...hits, { kind: 'ask', id: 'ask', text }];
}

/** A node that a search found, with its flag and its events. */
export function HitText({ hit }: { readonly hit: SearchHit }) {
  return (
    <>
      <KindMark kind={hit.kind} />
      <span className="hit-name">{hit.name}</span>
      <Flag iso2={hit.iso2} size={16} />
      <span className="hit-count">{counted(hit.events, 'event')}</span>
    </>
  );
}

function ChoiceText({ choice }: { readonly choice: Choice }) {
  if (choice.kind === 'hit') return <HitText hit={choice.hit} />;
  return (
    <>
      <Icon name="help" size={14} />
      <span>
        Ask “<b>{choice.text}</b>”
      </span>
    </>
  );
}

const choiceText = (choice: Choice): ReactNode => <ChoiceText choice={choice} />;

const leave = (): void => document.getElementById('search')?.blur();

/** Search over names: arrows choose, Enter goes there; the last line asks the text as a question. */
export function SearchBox() {
  const [text, setText] = useState('');
  const drawn = useNetwork().data?.nodes;
  const take = (choice: Choice): void => {
    setText('');
    leave();
    if (choice.kind === 'ask') return askFor('ask', choice.text);
    say(`${choice.hit.name} selected`);
    if (drawn?.some((node) => node.id === choice.id) ?? false) goTo({ kind: 'node', id: choice.id });
    else addSeed(choice.id);
  };
  return (
    <search className="search">
      <Icon name="search" />
      <Combobox
        id="search"
        label="Search"
        listLabel="Search results"
        placeholder="Search people, countries, organizations"
        text={text}
        onText={setText}
        options={useChoices(text.trim())}
        keyOf={(choice) => choice.id}
        show={choiceText}
        onTake={take}
        onLeave={leave}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}
