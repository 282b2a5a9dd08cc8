import { figureLaws } from './figures.ts';
import { onEmbedded } from './on-embedded.ts';

onEmbedded(figureLaws, 100);
