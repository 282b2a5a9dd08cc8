/** The network with its filters and the evidence beside it. */
export function ExploreScreen() {
  return <h2 className="hidden-text">Explore</h2>;
}
