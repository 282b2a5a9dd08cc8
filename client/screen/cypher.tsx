/** The read-only console. */
export function CypherScreen() {
  return <h2 className="hidden-text">Cypher</h2>;
}
