import { laws } from './laws.ts';
import { onEmbedded } from './on-embedded.ts';

onEmbedded(laws, 200);
