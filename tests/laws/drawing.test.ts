import { drawingLaws } from './drawing.ts';
import { onEmbedded } from './on-embedded.ts';

onEmbedded(drawingLaws, 50);
