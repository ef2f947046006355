import { parseArgs } from 'node:util';
import { epochMs } from '../lib/domain/time.ts';
import { BITBANK } from '../lib/exchanges/bitbank.ts';
import { httpOver } from '../lib/platform/http.ts';
import { examine, type Finding } from '../lib/sources/examine.ts';
import { adviceOn, whyOf } from './doctor/advice.ts';
import { saveReplies } from './doctor/save.ts';

/*
 * Asks every source once, politely, and says what it is and what to change where.
 *   npm run doctor                 the table and the advice
 *   npm run doctor -- --save DIR   and the raw replies as new fixtures
 */

const PAUSE_MS = 1000;
const { values } = parseArgs({ options: { save: { type: 'string' } } });

const rowOf = ({ source, url, reply, recognised, found, windows, ...finding }: Finding) => ({
  source,
  url: url.replace('https://', '').split('?')[0],
  status: reply.kind === 'reply' ? reply.status : reply.reason,
  charset: finding.charset,
  type: reply.kind === 'reply' ? (reply.headers['content-type']?.split(';')[0] ?? '') : '',
  kB: reply.kind === 'reply' ? Math.round(reply.bytes / 1000) : 0,
  recognised: recognised ?? `no: ${whyOf({ source, url, reply, recognised, found, windows, ...finding })}`,
  found,
  windows: windows.length,
});

const findings = await examine(BITBANK, {
  http: httpOver(fetch),
  clock: () => epochMs(Date.now()),
  pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
});
console.table(findings.map(rowOf));
for (const { url, titles, telling, outline } of findings) {
  if (titles.length > 0) console.log(`\n${url}: ${telling} may announce a stop`);
  for (const title of titles) console.log(`  ${title}`);
  if (outline !== null) console.log(`\n${url} is made like this (no texts, to be pasted into a report):\n${outline}`);
}
for (const { url, windows } of findings) for (const window of windows) console.log(`  ${window}   (${url})`);
console.log('\nWhat to do:');
for (const line of adviceOn(BITBANK, findings)) console.log(`- ${line}`);
if (values.save !== undefined) {
  saveReplies(findings, values.save);
  console.log(
    `\nRaw replies are in ${values.save}. They are other people's texts: make fixtures of them, do not publish them.`,
  );
}
