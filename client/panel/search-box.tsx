import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react';
import { useNetwork, useSearch } from '../api/queries.ts';
import { Flag } from '../parts/flag.tsx';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { addSeed, askFor, goTo, say } from '../state/store.ts';
import { counted } from '../state/words.ts';

type Choice =
  | { readonly kind: 'hit'; readonly id: string; readonly hit: Hit }
  | { readonly kind: 'ask'; readonly id: 'ask'; readonly text: string };
type Hit = NonNullable<ReturnType<typeof useSearch>['data']>['hits'][number];

const SHOWN = 8;

function useChoices(text: string): readonly Choice[] {
  const { data } = useSearch(useDeferredValue(text));
  if (text === '') return [];
  const hits = (data?.hits ?? []).slice(0, SHOWN).map((hit): Choice => ({ kind: 'hit', id: hit.id, hit }));
  return [...hits, { kind: 'ask', id: 'ask', text }];
}

function ChoiceText({ choice }: { readonly choice: Choice }) {
  if (choice.kind === 'ask') {
    return (
      <>
        <Icon name="help" size={14} />
        <span>
          Ask “<b>{choice.text}</b>”
        </span>
      </>
    );
  }
  const { hit } = choice;
  return (
    <>
      <KindMark kind={hit.kind} />
      <span className="hit-name">{hit.name}</span>
      <Flag iso2={hit.iso2} size={16} />
      <span className="hit-count">{counted(hit.events, 'event')}</span>
    </>
  );
}

/** Search over names: arrows choose, Enter goes there; the last line asks the text as a question. */
export function SearchBox() {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const choices = useChoices(text.trim());
  const drawn = useNetwork().data?.nodes;
  const shown = open && choices.length > 0;
  const index = Math.min(at, choices.length - 1);

  const take = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    setOpen(false);
    setText('');
    input.current?.blur();
    if (choice.kind === 'ask') return askFor('ask', choice.text);
    say(`${choice.hit.name} selected`);
    if (drawn?.some((node) => node.id === choice.id) ?? false) goTo({ kind: 'node', id: choice.id });
    else addSeed(choice.id);
  };
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setAt((index + 1) % choices.length),
    ArrowUp: () => setAt((index - 1 + choices.length) % choices.length),
    Enter: () => take(choices[index]),
    Escape: () => (shown ? setOpen(false) : input.current?.blur()),
  };
  const onKey = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (move === undefined || (choices.length === 0 && event.key !== 'Escape')) return;
    event.preventDefault();
    move();
  };
  return (
    <search className="search">
      <Icon name="search" />
      <input
        id="search"
        ref={input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder="Search people, countries, organizations"
        aria-label="Search"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        {...(shown ? { 'aria-activedescendant': `${list}-${index}` } : {})}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setAt(0);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <kbd aria-hidden="true">/</kbd>
      <div id={list} role="listbox" aria-label="Search results" className="search-list" hidden={!shown}>
        {choices.map((choice, i) => (
          <div
            key={choice.id}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === index}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(choice)}
          >
            <ChoiceText choice={choice} />
          </div>
        ))}
      </div>
    </search>
  );
}
