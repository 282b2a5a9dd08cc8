import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

type Props<T> = {
  readonly id: string;
  /** Names the field where no label does. */
  readonly label?: string;
  readonly listLabel: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly T[];
  readonly keyOf: (option: T) => string;
  readonly show: (option: T) => ReactNode;
  readonly onTake: (option: T) => void;
  /** Esc while no list is open. */
  readonly onLeave?: () => void;
};

/** A text field with a list below it: arrows choose, Enter takes, Esc closes. Stands in an element with a position. */
export function Combobox<T>({ id, label, listLabel, text, onText, options, ...rest }: Props<T>) {
  const { keyOf, show, onTake, onLeave, placeholder } = rest;
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const list = useId();
  const shown = open && options.length > 0;
  const index = Math.min(at, options.length - 1);
  const take = (option: T | undefined): void => {
    if (option === undefined) return;
    setOpen(false);
    onTake(option);
  };
  const move = (by: number): void => {
    setOpen(true);
    if (shown) setAt((index + by + options.length) % options.length);
  };
  const keys: Readonly<Record<string, (() => void) | false>> = {
    ArrowDown: options.length > 0 && (() => move(1)),
    ArrowUp: options.length > 0 && (() => move(-1)),
    Enter: shown && (() => take(options[index])),
    Escape: shown ? () => setOpen(false) : (onLeave ?? false),
  };
  const onKey = (event: KeyboardEvent): void => {
    const act = keys[event.key] ?? false;
    if (act === false) return;
    event.preventDefault();
    act();
  };
  return (
    <>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        aria-label={label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        {...(shown ? { 'aria-activedescendant': `${list}-${index}` } : {})}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          setOpen(true);
          setAt(0);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <div id={list} role="listbox" aria-label={listLabel} className="search-list" hidden={!shown}>
        {options.map((option, i) => (
          <div
            key={keyOf(option)}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === index}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {show(option)}
          </div>
        ))}
      </div>
    </>
  );
}
