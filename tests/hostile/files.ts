import { foreignLine } from '../../lib/domain/foreign-text.ts';
import { historyCsv, pastStop } from '../../lib/domain/history.ts';
import { icsOf } from '../../lib/domain/ics.ts';
import { epochMs } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { isKnownLink } from '../../lib/exchanges/sites.ts';
import { scheduleOf } from '../../lib/watch/schedule.ts';

/*
 * What leaves the browser as a file or a line for programs, made of what the browser stores: nothing in it may be taken
 * for something else than the text that it is.
 */

const LONGEST_TITLE = 300;
/** Ids are names: the background takes commands about names of this length. */
const LONGEST_ID = 300;

/** Fields of RFC 4180, line by line. */
function fieldsOf(csv: string): string[][] {
  const lines: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  for (let index = 0; index < csv.length; index++) {
    const char = csv[index] ?? '';
    if (isQuoted && char === '"' && csv[index + 1] === '"') {
      field += csv[index++];
    } else if (char === '"') isQuoted = !isQuoted;
    else if (isQuoted || (char !== ',' && !csv.startsWith('\r\n', index))) field += char;
    else {
      lines.at(-1)?.push(field);
      field = '';
      if (char === '\r') {
        index++;
        lines.push([]);
      }
    }
  }
  return lines.slice(0, -1);
}

function problemsOfCsv(windows: readonly MaintenanceWindow[]): string[] {
  const lines = fieldsOf(historyCsv(windows.map(pastStop)));
  const formulas = lines.flat().filter((field) => /^\s*[=+@|＝＋＠｜]|^\s*[-－](?!\d+$)/.test(field));
  return [
    ...(lines.length === windows.length + 1 ? [] : [`CSV: ${lines.length} lines of ${windows.length} stops`]),
    ...(lines.every((line) => line.length === lines[0]?.length) ? [] : ['CSV: a line with more or fewer fields']),
    ...formulas.map((field) => `CSV: ${JSON.stringify(field.slice(0, 60))} is a formula`),
  ];
}

function problemsOfIcs(window: MaintenanceWindow): string[] {
  const text = icsOf(window, { summary: window.title, description: `${window.title}\n${window.url}` }, epochMs(0));
  const lines = text.split('\r\n');
  return [
    ...(lines.every((line) => Buffer.byteLength(line) <= 75) ? [] : ['.ics: a line that is too long']),
    ...(lines.filter((line) => /^(?:BEGIN|END):V/.test(line)).length === 4 ? [] : ['.ics: another event in it']),
    ...(/\r(?!\n)|(?<!\r)\n/.test(text) ? ['.ics: a line that ends otherwise'] : []),
  ];
}

function problemsOfWindow(window: MaintenanceWindow): string[] {
  const { id, title, url, start, end, evidence } = window;
  return [
    ...(title.length > LONGEST_TITLE ? [`a title of ${title.length} characters`] : []),
    ...(id.length > LONGEST_ID ? [`an id of ${id.length} characters`] : []),
    ...(foreignLine(title) === title ? [] : [`${JSON.stringify(title)} steers what stands beside it`]),
    ...(url === null || isKnownLink(url) ? [] : [`${url} is a link`]),
    ...(Number.isFinite(start) && (end === null || end > start) ? [] : [`from ${start} to ${end}`]),
    ...evidence.filter(({ text }) => text.length > 2000).map(({ text }) => `evidence of ${text.length} characters`),
  ];
}

/** What is wrong with what is stored of the exchange, and with every file that can be made of it. */
export function problemsOfView(view: View): string[] {
  const windows = [...view.windows, ...view.past];
  const records = scheduleOf(view, 'bitbank', view.writtenAt).map((record) => JSON.stringify(record));
  return [
    ...windows.flatMap(problemsOfWindow),
    ...windows.flatMap(problemsOfIcs),
    ...problemsOfCsv(windows),
    ...records.filter((record) => /[\n\r\u2028\u2029]/.test(record)).map(() => 'watch: a record of two lines'),
    ...view.unreadable
      .filter(({ url }) => url !== null && !isKnownLink(url))
      .map(({ url }) => `unreadable: ${url} is a link`),
    ...('polluted' in {} ? ['every object has got a new property'] : []),
  ];
}
