import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../lib/domain/notice/1-text/normalise.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { DAY_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { costMs, momentMs } from '../moment.ts';
import { EXCHANGES, OTHERS } from './fixtures.ts';
import { at, jst, noticeOf } from './helpers.ts';
import { RENDERINGS } from './renderings.ts';
import { VARIANTS } from './variants.ts';

const PUBLISHED = at('2026-11-20T12:00');

const TOLD_PLAINLY = readFileSync(join(import.meta.dirname, 'told-plainly.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { title: string; text: string; published: string });

/** Text that looks like a notice from afar: the reader's own words, digits and marks in any order. */
const noticeLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'メンテナンス',
          '停止',
          '日時：',
          '終了',
          '再開',
          '延長',
          '変更前',
          '変更後',
          '中止',
          'から',
          'まで',
          '～',
          '-',
          '→',
        ],
        ...[
          '年',
          '月',
          '日',
          '時',
          '分',
          '翌',
          '午後',
          '本日',
          '毎週',
          '頃',
          '、',
          '。',
          '\n',
          '■',
          '（',
          '）',
          ' ',
          '\t',
          'UTC',
        ],
        ...[
          '2026年11月26日',
          '11/26',
          '2:00',
          '26:00',
          '令和8年',
          'Nov 26',
          '<br>',
          '<!--',
          '-->',
          '&nbsp;',
          '一',
          'ー',
        ],
      ),
      fc.nat({ max: 99999 }).map(String),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  noticeLike,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('any text', () => {
  it('gives windows that start before they end, near the day of publication', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        for (const { start, end } of readNotice(noticeOf({ title, text })).windows) {
          if (start !== null && end !== null) expect(start).toBeLessThan(end);
          for (const instant of [start, end]) {
            if (instant === null) continue;
            expect(instant).toBeGreaterThanOrEqual(shift(PUBLISHED, -365 * DAY_MS));
            expect(instant).toBeLessThanOrEqual(shift(PUBLISHED, 730 * DAY_MS));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('shows as evidence what stands at those offsets of the original', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { evidence } of readNotice(noticeOf({ title: 'メンテナンスのお知らせ', text })).windows) {
          for (const { from, to, text: shown } of evidence) {
            expect(from).toBeLessThan(to);
            expect(shown).toBe(text.slice(from, to));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is normalised once and for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text).text;
        expect(normalise(once).text).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a long vowel mark between times for a dash, whatever blank stands beside it', () => {
    for (const blank of ['', ' ', '　', '&nbsp;', '\u00a0'])
      expect(normalise(`10:00ー${blank}12:00`).text).toBe(`10:00-${blank === '' ? '' : ' '}12:00`);
  });

  it('keeps its offsets in order while it is normalised', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, lower, offsets } = normalise(text);
        expect(lower).toHaveLength(folded.length);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.every((offset, i) => i === 0 || offset >= (offsets[i - 1] ?? 0))).toBe(true);
        expect(offsets.at(-1)).toBe(text.length);
      }),
    );
  });
});

describe('a window written down in any supported form', () => {
  const start = fc
    .integer({ min: -150 * 1440, max: 180 * 1440 })
    .map((minutes) => shift(at('2026-11-20T00:00'), minutes * MINUTE_MS));
  const minutes = fc.integer({ min: 5, max: 20 * 60 });

  it.each(RENDERINGS)('is read back: %s', (_, render) => {
    fc.assert(
      fc.property(start, minutes, (from, length) => {
        const to = shift(from, length * MINUTE_MS);
        const { windows } = readNotice(noticeOf({ title: 'メンテナンスのお知らせ', text: render(from, to) }));
        expect(windows.map((window) => [jst(window.start), jst(window.end)])).toEqual([[jst(from), jst(to)]]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a notice that was copied another way', () => {
  const answer = (title: string, text: string, published: string): unknown => {
    const { windows, kind, services, state } = readNotice(noticeOf({ title, text, published }));
    return [windows.map(({ start, end, status }) => [jst(start), jst(end), status]), kind, services, state];
  };

  it.each(VARIANTS)('is read the same: %s', (name, change) => {
    for (const { title, text, published } of [...EXCHANGES, ...OTHERS, ...TOLD_PLAINLY]) {
      const changedTitle = name.startsWith('HTML') ? title : change(title);
      expect(answer(changedTitle, change(text), published)).toEqual(answer(title, text, published));
    }
  });
});

describe('a megabyte of nonsense', () => {
  it.each([
    ['digits', '0123456789'],
    ['wave dashes', '〜'],
    ['dates', '2026年11月26日 '],
    ['clock times', '2:00～5:00 '],
    ['rows of windows', '11/26 2:00～5:00\n'],
    ['open comments', '<!--'],
    ['brackets', '（'],
    ['words of a stop', 'メンテナンスの終了を延長、'],
    ['beginnings of dates and telephone numbers', '03-'],
    ['telephone numbers left open', '03('],
    ['words of calling off', '中止、'],
    ['English words of calling off', 'cancelled, '],
    ['squared letters', '㈪'],
  ])('is read in a moment: %s', (_, unit) => {
    const nonsense = unit.repeat(1_000_000 / unit.length);
    const notices = [
      noticeOf({ title: 'メンテナンスのお知らせ', text: nonsense }),
      noticeOf({ title: nonsense, text: '' }),
    ];
    const cpuMs = (): number => costMs(() => notices.map((notice) => readNotice(notice)));
    // 200 ms a notice, by the best of three: the first is compiled, and the garbage of one is collected in the next.
    expect(Math.min(cpuMs(), cpuMs(), cpuMs())).toBeLessThan(momentMs(400));
  });
});
