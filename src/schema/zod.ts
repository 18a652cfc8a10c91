import { z } from 'zod';

// Before any schema is made: making one asks whether code can be made from text, which the policy forbids and browsers
// report. Entries are too late for this, as the modules they import run before them.
z.config({ jitless: true });

export { z };
