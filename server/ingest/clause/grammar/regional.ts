import type { NounPhrase } from '../items.ts';

const REGIONAL =
  /^(?:nordic|scandinavian|baltic|balkan|european|asian|african|arab|islamic|muslim|american|caribbean|caucasian|andean|pacific|western|eastern|northern|southern)$/;

/** "the Nordic countries": the states of a region, which nobody lists here. */
export const isRegional = ({ words, is }: NounPhrase): boolean =>
  is.has('states') && words.some((word) => REGIONAL.test(word));
