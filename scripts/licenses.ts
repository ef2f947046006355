import { writeFileSync } from 'node:fs';
import { bundledIn } from './licenses/bundled.ts';
import { licensesOf } from './licenses/text.ts';

/** Writes the notices of the bundled packages anew: run it when a package came, went or changed. */
const text = licensesOf(await bundledIn('chrome'), await bundledIn('firefox'));
writeFileSync(new URL('../public/THIRD_PARTY_LICENSES.txt', import.meta.url), text);
