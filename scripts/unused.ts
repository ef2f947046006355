import { fileURLToPath } from 'node:url';
import { unusedIn } from './lint/unused.ts';

/** Part of `npm run lint`: fails when an export or a file is used by nobody. */
const unused = unusedIn(fileURLToPath(new URL('..', import.meta.url)));
for (const line of unused) console.error(`unused: ${line}`);
process.exitCode = unused.length === 0 ? 0 : 1;
