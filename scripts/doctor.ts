import { parseArgs } from 'node:util';
import { reportText } from '../lib/domain/source-report.ts';
import { epochMs } from '../lib/domain/time.ts';
import { examine } from '../lib/exchanges/examine.ts';
import { exchangeOf } from '../lib/exchanges/index.ts';
import { reportOf } from '../lib/exchanges/source-report.ts';
import { httpOver } from '../lib/platform/http.ts';
import { exchangeIn } from './command-line/options.ts';
import { adviceOn } from './doctor/advice.ts';
import { saveReplies } from './doctor/save.ts';

/*
 * Asks every source once, politely, and says what it is and what to change where.
 *   npm run doctor                 the report and the advice
 *   npm run doctor -- --save DIR   and the raw replies as new fixtures
 *   npm run doctor -- --exchange bitflyer   the same of another exchange
 */

const PAUSE_MS = 1000;
const { values } = parseArgs({ options: { save: { type: 'string' }, exchange: { type: 'string' } } });
const exchange = exchangeOf(exchangeIn(process.argv));

const findings = await examine(exchange, {
  http: httpOver(fetch),
  clock: () => epochMs(Date.now()),
  pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
});
console.log(reportText(findings.map(reportOf)));
console.log('\nWindows:');
for (const { url, windows } of findings) for (const window of windows) console.log(`  ${window}   (${url})`);
console.log('\nWhat it tells of itself:');
for (const [what, isTold] of Object.entries(exchange.tells)) console.log(`  ${what}: ${isTold ? 'yes' : 'no'}`);
console.log(`  notices: ${exchange.isUnannounced ? 'no' : 'yes'}`);
console.log('\nWhat to do:');
for (const line of adviceOn(exchange, findings)) console.log(`- ${line}`);
if (values.save !== undefined) {
  saveReplies(findings, values.save);
  console.log(
    `\nRaw replies are in ${values.save}. They are other people's texts: make fixtures of them, do not publish them.`,
  );
}
