import { htmlToText } from '../lib/sources/html-to-text.ts';

/*
 * How long a moment is on the machine that runs the tests. Bounds were written on a machine that reads a page of one
 * megabyte in 60 ms; one that takes twice as long for it may take twice as long for everything.
 */

const LINE = '<p>A line of an ordinary notice, and <b>a word</b> that stands out.</p>\n';
const PAGE = LINE.repeat(1_000_000 / LINE.length);
const USUAL_MS = 60;

/** Processor time of `run`, ms: other tests run beside this one. */
export function costMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What is `usualMs` where the bounds were written, in ms of this machine as it is now; never less than `usualMs`. */
export function momentMs(usualMs: number): number {
  const pageMs = Math.min(...[1, 2, 3].map(() => costMs(() => htmlToText(PAGE))));
  return usualMs * Math.max(1, pageMs / USUAL_MS);
}
