const WRITTEN_IN =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], .cm-editor';

/** Whether a key was meant for a field. The editor sits in a shadow root, whose events name only its host. */
export function isTyping(event: KeyboardEvent): boolean {
  return event.composedPath().some((target) => target instanceof HTMLElement && target.matches(WRITTEN_IN));
}
