import { z } from 'zod';

// zod compiles its parsers with `new Function`, which the page's CSP forbids; imported before any schema is made.
z.config({ jitless: true });
