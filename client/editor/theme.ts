import { EditorView } from '@codemirror/view';
import type { Colour } from './colour.ts';

// The editor stands in a shadow root, where the page's rules end and its custom properties do not.
const COLOURS: Readonly<
  Record<Colour, { readonly color: string; readonly fontWeight?: string; readonly fontStyle?: string }>
> = {
  keyword: { color: 'var(--accent)', fontWeight: '600' },
  function: { color: 'var(--edge-invited)' },
  label: { color: 'var(--text-country)' },
  type: { color: 'var(--text-supports)', fontWeight: '600' },
  property: { color: 'var(--text)' },
  string: { color: 'var(--text-supports)' },
  number: { color: 'var(--text-country)' },
  parameter: { color: 'var(--danger)' },
  comment: { color: 'var(--text-3)', fontStyle: 'italic' },
  bad: { color: 'var(--danger)' },
};

export const colourClass = (colour: Colour): string => `cy-${colour}`;

const colourRules = Object.fromEntries(
  Object.entries(COLOURS).map(([colour, style]) => [`.${colourClass(colour as Colour)}`, style]),
);

export const editorTheme = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'var(--bg)', font: '13px / 20px var(--mono)', height: '100%' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '20px', overflow: 'auto' },
  '.cm-content': { padding: '10px 0', caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface)',
    color: 'var(--text-3)',
    borderRight: '1px solid var(--hairline)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-placeholder': { color: 'var(--text-3)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--mark)', color: 'var(--on-mark)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    color: 'var(--text)',
    border: '1px solid var(--hairline)',
    borderRadius: '6px',
    boxShadow: '0 6px 20px var(--shadow)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: '13px', maxHeight: '16em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px', lineHeight: '20px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionDetail': { color: 'inherit', opacity: '0.8', fontStyle: 'normal' },
  '.cm-completionIcon': { display: 'none' },
  '.cm-diagnostic': { padding: '6px 10px', font: '13px / 18px var(--font)' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--danger)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--warning)' },
  '.cm-diagnosticAction': {
    backgroundColor: 'var(--accent)',
    color: 'var(--on-accent)',
    borderRadius: '4px',
    padding: '3px 8px',
    font: 'inherit',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--danger)',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--warning)',
    textUnderlineOffset: '3px',
  },
  ...colourRules,
});
