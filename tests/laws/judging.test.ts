import { judgingLaws } from './judging.ts';
import { onEmbedded } from './on-embedded.ts';

onEmbedded(judgingLaws, 40);
