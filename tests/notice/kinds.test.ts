import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { timesIn } from '../../lib/domain/notice/notice.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { hours, noticeOf, standing } from './helpers.ts';

interface Example {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
  /** `start/end` in Japanese time, `-` for what is not given. */
  readonly windows: readonly string[];
  /** What stops, where the example is about that. */
  readonly services?: readonly string[];
  /** Where the matter stands, where the example is about that. */
  readonly state?: string;
  /** Of what kind the stop is, where the example is about that. */
  readonly stopKind?: string;
}

/** One notice a line, several of each kind that was once misread: by what became of the stop, and by who speaks how. */
const EXAMPLES: readonly Example[] = ['kinds.jsonl', 'voices.jsonl', 'changes-in-japanese.jsonl', 'told-plainly.jsonl']
  .flatMap((file) => readFileSync(join(import.meta.dirname, file), 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Example);

const kinds = [...new Set(EXAMPLES.map(({ kind }) => kind))];

describe.each(kinds)('%s', (kind) => {
  it.each(EXAMPLES.filter((example) => example.kind === kind))(
    '$text',
    ({ title, text, published, windows, services, state, stopKind }) => {
      const reading = readNotice(noticeOf({ title, text, published }));
      const read = standing(reading.windows);
      if (services) expect(reading.services).toEqual(services);
      if (state) expect(reading.state).toBe(state);
      if (stopKind) expect(reading.kind).toBe(stopKind);
      expect(read.flatMap(timesIn).map(hours).sort()).toEqual([...windows].sort());
    },
  );
});
