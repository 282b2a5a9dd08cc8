import { type RefObject, useEffect, useState } from 'react';
import { isTyping } from '../parts/typing.ts';
import type { Stretch } from '../state/article-text.ts';
import { useApp } from '../state/store.ts';
import { type Marked, nextSentence, sentencesOf } from '../state/why.ts';
import { markedIn, markIn } from './marked-text.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { ']': 1, '[': -1 };

function stepOf(event: KeyboardEvent): 1 | -1 | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return undefined;
  const free = useApp.getState().shortcuts && document.querySelector('dialog[open]') === null;
  return free ? STEPS[event.key] : undefined;
}

type Article = { readonly text: string; readonly shown: readonly Stretch[] };

/** What is marked in the article, by hand or by the keys `[` and `]`; `onStep` is told of the keys. */
export function useMarked(root: RefObject<HTMLElement | null>, { text, shown }: Article, onStep: () => void) {
  const [marked, setMarked] = useState<Marked | null>(null);
  useEffect(() => {
    const onSelection = (): void => {
      const now = root.current === null ? undefined : markedIn(root.current, text);
      if (now !== undefined) setMarked((was) => (was?.start === now?.start && was?.end === now?.end ? was : now));
    };
    document.addEventListener('selectionchange', onSelection);
    return () => document.removeEventListener('selectionchange', onSelection);
  }, [root, text]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = stepOf(event);
      const next = step === undefined ? undefined : nextSentence(sentencesOf(shown), marked, step);
      if (next === undefined || root.current === null) return;
      event.preventDefault();
      markIn(root.current, next);
      setMarked(next);
      onStep();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [root, shown, marked, onStep]);
  return { marked, clear: () => setMarked(null) };
}
