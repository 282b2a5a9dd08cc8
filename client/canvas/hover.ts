import type { Core, EventObject } from 'cytoscape';

const HOVER_MS = 120;

/** While the pointer rests on a node or relation, all but its neighbourhood is dimmed. Returns what stops it. */
export function dimOnHover(cy: Core, box: HTMLElement): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const start = ({ target }: EventObject): void => {
    box.classList.add('pointing');
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const near = target.isNode() ? target.closedNeighborhood() : target.union(target.connectedNodes());
      cy.batch(() => {
        cy.elements().not(near).addClass('dim');
        target.addClass('hovered');
        near.edges().addClass('captioned');
      });
    }, HOVER_MS);
  };
  const end = (): void => {
    box.classList.remove('pointing');
    clearTimeout(waiting);
    cy.batch(() => {
      cy.elements().removeClass('dim hovered');
      cy.edges().not('.chosen, .focused').removeClass('captioned');
    });
  };
  cy.on('mouseover', 'node, edge', start);
  cy.on('mouseout', 'node, edge', end);
  return () => clearTimeout(waiting);
}
