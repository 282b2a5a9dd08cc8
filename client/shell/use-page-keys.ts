import { useEffect } from 'react';
import { isTyping } from '../parts/typing.ts';
import { findPathsFrom, openDialog, select, useApp } from '../state/store.ts';

function focusSearch(): void {
  document.getElementById('search')?.focus();
}

function onCommand(event: KeyboardEvent): void {
  if (event.key.toLowerCase() !== 'k') return;
  event.preventDefault();
  focusSearch();
}

const SINGLE: Readonly<Record<string, () => void>> = { '/': focusSearch, '?': () => openDialog('shortcuts') };

function onSingle(event: KeyboardEvent): void {
  const act = SINGLE[event.key];
  if (act === undefined || !useApp.getState().shortcuts) return;
  event.preventDefault();
  act();
}

/** Keys that work wherever nobody is typing: `/` search, `?` shortcuts, Esc clears the selection; Ctrl+K always. */
function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey) return onCommand(event);
  if (event.altKey || isTyping(event) || document.querySelector('dialog[open]') !== null) return;
  if (event.key !== 'Escape') return onSingle(event);
  findPathsFrom(null);
  select(null);
}

export function usePageKeys(): void {
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
