export const POLARITIES = ['supports', 'opposes'] as const;
export type Polarity = (typeof POLARITIES)[number];
