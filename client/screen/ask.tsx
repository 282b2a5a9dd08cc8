/** The question box. */
export function AskScreen() {
  return <h2 className="hidden-text">Ask</h2>;
}
