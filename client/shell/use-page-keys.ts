import { useEffect } from 'react';
import { openDialog, select, useApp } from '../state/store.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"], .cm-editor') !== null
  );
}

function focusSearch(): void {
  document.getElementById('search')?.focus();
}

/** Keys that work wherever nobody is typing: `/` search, `?` shortcuts, Esc clears the selection; Ctrl+K always. */
function onKey(event: KeyboardEvent): void {
  const command = event.ctrlKey || event.metaKey;
  if (command && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    return focusSearch();
  }
  if (command || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
  const { shortcuts, selection } = useApp.getState();
  if (event.key === 'Escape' && selection !== null) return select(null);
  if (!shortcuts || (event.key !== '/' && event.key !== '?')) return;
  event.preventDefault();
  if (event.key === '/') focusSearch();
  else openDialog('shortcuts');
}

export function usePageKeys(): void {
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
