import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { LISTINGS, listingProblems } from './release/listing.ts';
import { PICTURES, pictureProblems } from './release/pictures.ts';

/*
 * `npm run release:check`: whether the texts and pictures for the stores can be given as they are. Prints what is in
 * the way and ends with 1, or says that nothing is.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const problems = [
  ...LISTINGS.flatMap((file) =>
    listingProblems(readFileSync(`${ROOT}${file}`, 'utf8')).map((problem) => `${file}: ${problem}`),
  ),
  ...pictureProblems(ROOT),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`Ready: ${LISTINGS.join(', ')}, ${PICTURES.length} pictures`);
