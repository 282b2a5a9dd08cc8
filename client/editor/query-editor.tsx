import { useEffect, useRef } from 'react';
import { check, type Finding, type GraphSchema, type Problem } from '../../graph/index.ts';
import { type EditorHooks, type MountedEditor, mountEditor } from './mount-editor.ts';
import { suggestionsAt } from './suggestions.ts';
import { wordsOf } from './words.ts';

type Props = {
  /** A text put in from outside; `n` counts up with each, since what is typed is never put back. */
  readonly loaded: { readonly text: string; readonly n: number };
  readonly schema: GraphSchema | null;
  /** The refusal of exactly this text, underlined where it says. */
  readonly refused: { readonly text: string; readonly problem: Problem } | null;
  readonly onChange: (text: string) => void;
  readonly onRun: (text: string) => void;
  readonly onStop: () => boolean;
};

/** What the page sees itself, and what the server said about this very text. */
function findingsOf(text: string, { schema, refused }: Props): readonly Finding[] {
  const own = schema === null ? [] : check(text, wordsOf(schema));
  const position = refused?.text === text ? refused.problem.position : null;
  if (refused === null || position === null || own.some((finding) => finding.severity === 'error')) return own;
  const word = /^\w+/.exec(text.slice(position.offset))?.[0].length ?? 1;
  const { detail: message, hint } = refused.problem;
  return [
    ...own,
    { severity: 'error', from: position.offset, to: position.offset + word, message, hint, replacement: null },
  ];
}

/** The Cypher editor: colours, completion, remarks; Ctrl+Enter runs, Esc stops. */
export function QueryEditor(props: Props) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<MountedEditor | null>(null);
  const latest = useRef(props);
  const shown = useRef(props.loaded.text);

  // What the editor calls is the latest render's; a refusal or a schema that came is looked at again.
  useEffect(() => {
    const isNews = latest.current.schema !== props.schema || latest.current.refused !== props.refused;
    latest.current = props;
    if (isNews) editor.current?.checkAgain();
  });

  useEffect(() => {
    if (host.current === null) return;
    const hooks: EditorHooks = {
      changed: (text) => {
        shown.current = text;
        latest.current.onChange(text);
      },
      run: (text) => latest.current.onRun(text),
      stop: () => latest.current.onStop(),
      findings: (text) => findingsOf(text, latest.current),
      suggestions: (text, at) =>
        latest.current.schema === null ? null : suggestionsAt(text, at, latest.current.schema),
    };
    editor.current = mountEditor(host.current, shown.current, hooks);
    editor.current.focus();
    return () => editor.current?.destroy();
  }, []);

  useEffect(() => {
    if (props.loaded.text !== shown.current) editor.current?.setText(props.loaded.text);
  }, [props.loaded]);

  return <div className="query-editor" ref={host} />;
}
