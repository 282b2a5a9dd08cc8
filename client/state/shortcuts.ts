export type Shortcut = { readonly keys: readonly string[]; readonly does: string; readonly where: string };

/** What each key does, as the help page shows it. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['/', 'Ctrl K'], does: 'Search for a person, country or organization', where: 'Anywhere' },
  { keys: ['?'], does: 'Show this list', where: 'Anywhere' },
  { keys: ['Esc'], does: 'Close, then clear the selection', where: 'Anywhere' },
  { keys: ['Ctrl Enter'], does: 'Run the query or the question', where: 'Cypher and Ask' },
  { keys: ['←', '↑', '→', '↓'], does: 'Go to the nearest node in that direction', where: 'Graph' },
  { keys: ['Enter'], does: 'Open the card of the node or relation', where: 'Graph' },
  { keys: ['N', 'Shift N'], does: 'Next, previous relation of this node', where: 'Graph' },
  { keys: ['F'], does: 'Fit the whole network', where: 'Graph' },
  { keys: ['L'], does: 'Lay the network out again', where: 'Graph' },
  { keys: ['+', '-'], does: 'Zoom in, zoom out', where: 'Graph' },
  { keys: ['[', ']'], does: 'Mark the previous, next sentence, to ask why something is missing', where: 'Article' },
];
