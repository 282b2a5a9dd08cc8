import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, forceLinting, linter, lintKeymap } from '@codemirror/lint';
import { EditorState, Prec, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  lineNumbers,
  placeholder,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import type { Finding } from '../../graph/index.ts';
import { colours } from './colour.ts';
import type { Suggestions } from './suggestions.ts';
import { colourClass, editorTheme } from './theme.ts';

/** What the editor asks of its page; read anew each time, so it may change while the editor stands. */
export type EditorHooks = {
  readonly changed: (text: string) => void;
  readonly run: (text: string) => void;
  /** Whether there was something to stop. */
  readonly stop: () => boolean;
  readonly findings: (text: string) => readonly Finding[];
  readonly suggestions: (text: string, at: number) => Suggestions | null;
};

export type MountedEditor = {
  readonly setText: (text: string) => void;
  readonly checkAgain: () => void;
  readonly focus: () => void;
  readonly destroy: () => void;
};

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, colour } of colours(view.state.doc.toString())) {
    builder.add(from, to, Decoration.mark({ class: colourClass(colour) }));
  }
  return builder.finish();
}

const colouring = ViewPlugin.define(
  (view) => ({
    decorations: decorate(view),
    update(update: ViewUpdate) {
      if (update.docChanged) this.decorations = decorate(update.view);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);

function diagnostic({ from, to, severity, message, hint, replacement }: Finding, length: number): Diagnostic {
  const start = Math.min(from, length);
  const end = Math.min(Math.max(to, start), length);
  const text = hint === null ? message : `${message} ${hint}`;
  if (replacement === null) return { from: start, to: end, severity, message: text };
  const apply = (view: EditorView, a: number, b: number): void =>
    view.dispatch({ changes: { from: a, to: b, insert: replacement } });
  return { from: start, to: end, severity, message: text, actions: [{ name: `Use ${replacement}`, apply }] };
}

function checking(hooks: EditorHooks) {
  return linter(
    (view) => hooks.findings(view.state.doc.toString()).map((finding) => diagnostic(finding, view.state.doc.length)),
    { delay: 400 },
  );
}

function completing(hooks: EditorHooks) {
  const source = (context: CompletionContext): CompletionResult | null => {
    const found = hooks.suggestions(context.state.doc.toString(), context.pos);
    const isTyping =
      found !== null && (found.from < context.pos || /[.:|]$/.test(context.state.sliceDoc(0, context.pos)));
    if (found === null || (!isTyping && !context.explicit)) return null;
    const options = found.list.map(({ name, kind, detail }) => ({
      label: name,
      type: kind,
      ...(detail === null ? {} : { detail }),
      ...(kind === 'function' ? { apply: `${name}(` } : {}),
    }));
    return { from: found.from, options, validFor: /^[A-Za-z_0-9]*$/ };
  };
  return autocompletion({ override: [source], icons: false });
}

function keys(hooks: EditorHooks) {
  const run = (view: EditorView): boolean => {
    closeCompletion(view);
    hooks.run(view.state.doc.toString());
    return true;
  };
  return [
    Prec.highest(
      keymap.of([
        { key: 'Mod-Enter', run },
        { key: 'Escape', run: () => hooks.stop() },
        { key: 'Tab', run: acceptCompletion },
      ]),
    ),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
  ];
}

/**
 * Typing over a selection is done here: left to itself, Chromium copies the line's style into an attribute, which the
 * content policy refuses with an error in the browser's console.
 */
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    const { data } = event;
    if (event.inputType !== 'insertText' || data === null || empty || event.isComposing) return false;
    event.preventDefault();
    const insert = () => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, data, insert))) view.dispatch(insert());
    return true;
  },
});

/** Keys typed here are not the page's single-letter shortcuts; those with Ctrl still reach it. */
function keepKeys(host: HTMLElement): () => void {
  const keep = (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
  };
  host.addEventListener('keydown', keep);
  return () => host.removeEventListener('keydown', keep);
}

/** Puts the editor into a shadow root of `host`: the content policy refuses the style element it would add to the page. */
export function mountEditor(host: HTMLElement, text: string, hooks: EditorHooks): MountedEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const extensions = [
    keys(hooks),
    lineNumbers(),
    history(),
    bracketMatching(),
    closeBrackets(),
    typeOverSelection,
    colouring,
    checking(hooks),
    completing(hooks),
    placeholder('MATCH (a:Leader)-[m:MET]-(b:Leader) RETURN a.name, b.name, m.when'),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': 'Cypher query', spellcheck: 'false', autocapitalize: 'off' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) hooks.changed(update.state.doc.toString());
    }),
    editorTheme,
  ];
  const view = new EditorView({ state: EditorState.create({ doc: text, extensions }), parent: root, root });
  const release = keepKeys(host);
  return {
    setText: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    checkAgain: () => forceLinting(view),
    focus: () => view.focus(),
    destroy: () => {
      release();
      view.destroy();
    },
  };
}
