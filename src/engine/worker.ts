import { z } from 'zod';
import { localOpener } from './open-local';
import { serve } from './serve';

// Before any schema is used: the fast path of zod makes code from strings, which the policy forbids.
z.config({ jitless: true });
serve(self, localOpener);
