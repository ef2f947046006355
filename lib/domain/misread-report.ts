import type { Notice } from './notice/notice.ts';
import { type EpochMs, minuteJst } from './time.ts';
import type { MaintenanceWindow } from './window.ts';

/** `2026-11-25 02:00 JST` */
const inJapan = (at: EpochMs | null): string => (at === null ? '-' : `${minuteJst(at).replace('T', ' ')} JST`);

const listed = (of: readonly string[]): string => (of.length === 0 ? '-' : of.join(', '));

/** What was read of `window`, line by line, with the rules that read it. */
function readLines(window: MaintenanceWindow): string[] {
  return [
    `kind: ${window.kind}`,
    `services: ${listed(window.services)}`,
    `coins: ${listed(window.assets)}`,
    `status: ${window.status}`,
    `start: ${inJapan(window.start)}`,
    `end: ${inJapan(window.end)}${window.endIsActual ? ' (actual)' : ''}`,
    ...window.parts.map(
      (part) =>
        `part: ${part.service} ${part.asset ?? '-'} ${part.status} ${inJapan(part.start)} - ${inJapan(part.end)}`,
    ),
    ...window.evidence.map(({ text, rule }) => `rule: ${rule ?? '-'} <- ${JSON.stringify(text)}`),
  ];
}

/**
 * A report that a notice was misread, ready but for what would be right: the text, what was read, the names of the rules.
 * Nothing of the user's own is in it. They send it, or they do not.
 */
export function misreadReport(window: MaintenanceWindow, notices: readonly Notice[], version: string): string {
  const texts = notices.flatMap(({ url, title, text }) => [url ?? '-', title, text, '']);
  return [
    `mente-yoho ${version}`,
    '',
    '## お知らせの件名と本文 / Title and text of the notice',
    ...(texts.length === 0 ? [window.url ?? '-', window.title, ''] : texts),
    '## どう読まれたか / What was read',
    ...readLines(window),
    '',
    '## 正しくは / What is right',
    '',
  ].join('\n');
}
