/** How a claim or event stands to the world: it took place, is agreed, is only wanted, was called off, or is said not to have been. */
export const MODALITIES = ['occurred', 'planned', 'proposed', 'cancelled', 'denied'] as const;
export type Modality = (typeof MODALITIES)[number];
