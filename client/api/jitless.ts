import { config } from 'zod';

// zod would make code from text, which the content policy forbids.
config({ jitless: true });
