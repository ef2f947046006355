import { describe, expect, it } from 'vitest';
import { taskOf } from '../../components/pages/add/AddPage.tsx';
import {
  EMPTY_FORM,
  formOf,
  fromField,
  markedText,
  readForm,
  toField,
} from '../../components/pages/add/manual-form.ts';
import type { NoticeReading } from '../../lib/domain/notice/notice.ts';
import { EXAMPLES, jst, REGULAR } from '../fixtures/views.ts';
import { NOTHING_READ } from '../notice/helpers.ts';

describe('a window in the form', () => {
  it('comes out as it went in', () => {
    const { kind, services, assets, start, end, title, url } = REGULAR;
    expect(readForm(formOf(REGULAR))).toEqual({ window: { kind, services, assets, start, end, title, url } });
  });

  it('may have no end, and coins in any writing', () => {
    const form = { ...EMPTY_FORM, start: '2026-11-28T01:00', coins: ' xrp、ADA xrp,' };
    expect(readForm(form)).toMatchObject({ window: { start: jst('11-28 01:00'), end: null, assets: ['XRP', 'ADA'] } });
  });

  it.each([
    ['no start', { start: '' }, ['no-start']],
    ['an end before the start', { end: '2026-11-28T00:59' }, ['end-before-start']],
    ['an end at the start', { end: '2026-11-28T01:00' }, ['end-before-start']],
    ['nothing that stops', { services: [] }, ['no-services']],
    ['no symbols', { coins: 'ビットコイン' }, ['bad-coins']],
    ['several at once', { start: 'x', services: [] }, ['no-start', 'no-services']],
  ])('is refused with %s', (_, change, problems) => {
    expect(readForm({ ...EMPTY_FORM, start: '2026-11-28T01:00', ...change })).toEqual({ problems });
  });

  it('keeps its times on the clock of Japan', () => {
    expect(toField(jst('11-25 02:00'))).toBe('2026-11-25T02:00');
    expect(fromField('2026-11-25T02:00')).toBe(jst('11-25 02:00'));
    expect(fromField('2026-11-25T02:00:30')).toBe(jst('11-25 02:00'));
    expect(fromField('tomorrow')).toBeNull();
    expect(fromField('2026-13-45T99:99')).toBeNull();
  });
});

describe('what was read, marked in the text', () => {
  const reading = (...quotes: [from: number, text: string][]): NoticeReading => ({
    ...NOTHING_READ,
    windows: [
      {
        start: REGULAR.start,
        end: REGULAR.end,
        endIsActual: false,
        kind: 'regular',
        services: [],
        assets: [],
        status: 'scheduled',
        parts: [],
        evidence: quotes.map(([from, text]) => ({ noticeId: 'pasted:preview', from, to: from + text.length, text })),
        sorts: [],
        confidence: 1,
      },
    ],
    state: 'scheduled',
  });
  const text = '日時：11月28日 1:00〜4:30 対象：全サービス';
  const marked = (...quotes: [number, string][]) =>
    markedText(text, reading(...quotes))
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('');

  it('is where the reader found it', () => {
    expect(marked([3, '11月28日 1:00〜4:30'], [22, '全サービス'])).toBe(
      '日時：[11月28日 1:00〜4:30] 対象：[全サービス]',
    );
  });

  it('is found again where the offsets are of other text', () => {
    expect(marked([0, '全サービス'])).toBe('日時：11月28日 1:00〜4:30 対象：[全サービス]');
  });

  it('is left out where it cannot be found or overlaps', () => {
    expect(marked([3, '11月28日'], [3, '11月28日 1:00'], [0, '昨日'])).toBe(
      '日時：[11月28日] 1:00〜4:30 対象：全サービス',
    );
  });
});

describe('what the page that adds windows begins with', () => {
  const { view } = EXAMPLES.unreadable;

  it.each([
    ['', null, { kind: 'paste', text: '' }],
    ['', '選んだ文', { kind: 'paste', text: '選んだ文' }],
    ['#window=w-regular', null, { kind: 'correct', windowId: 'w-regular', manual: false }],
    [
      '#notice=blog%3A200000099',
      null,
      {
        kind: 'type',
        form: { title: '臨時メンテナンス実施のお知らせ', url: 'https://bitbank.cc/blog/articles/200000099' },
      },
    ],
    ['#window=gone', null, { kind: 'paste', text: '' }],
  ])('%j with the draft %j', (hash, draft, expected) => {
    expect(taskOf(hash, view, draft, 'ja')).toMatchObject(expected);
  });
});
