import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldNotices, type Version } from '../../lib/domain/history/fold.ts';
import { icsOf } from '../../lib/domain/ics.ts';
import { leadAt } from '../../lib/domain/lead.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { EVENING, REGULAR, windowOf } from '../fixtures/views.ts';
import { noticeOf } from '../notice/helpers.ts';

const WORDS = { summary: '取引停止・定期メンテナンス', description: '取引・入出金・API\nhttps://bitbank.cc/' };
/** A reader's unfolding, RFC 5545 §3.1. */
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a window as a calendar file', () => {
  it('is the one event, in UTC, with the notice behind it', () => {
    expect(unfolded(icsOf(REGULAR, WORDS, EVENING))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//mente-yoho//mente-yoho//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:w-regular@mente-yoho',
      'SEQUENCE:1',
      'DTSTAMP:20261124T134800Z',
      'DTSTART:20261124T170000Z',
      'DTEND:20261124T200000Z',
      'STATUS:CONFIRMED',
      'SUMMARY:取引停止・定期メンテナンス',
      'DESCRIPTION:取引・入出金・API\\nhttps://bitbank.cc/',
      'URL:https://bitbank.cc/blog/articles/200000001',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('gives no end that nobody announced, and no address where there is none', () => {
    const text = icsOf(windowOf({ end: null, url: null }), WORDS, EVENING);
    expect(text).not.toMatch(/^(DTEND|URL)/m);
  });

  it('says when the window was called off', () => {
    expect(icsOf(windowOf({ status: 'cancelled' }), WORDS, EVENING)).toContain('STATUS:CANCELLED');
  });

  it('can be taken out of a calendar: the same event, cancelled, with a higher number each time', () => {
    const version = (id: string, day: string, title: string, text: string): Version => {
      const notice = noticeOf({ id, published: `2026-11-${day}`, title, text });
      return { notice, reading: readNotice(notice) };
    };
    const hours = '2026年11月25日(水) 2:00 〜 5:00';
    const versions = [
      version('b:1', '20T12:00', 'システムメンテナンスのお知らせ', `${hours}\n取引、入出金、APIを停止いたします。`),
      version(
        'b:2',
        '21T12:00',
        '出金停止の中止のお知らせ',
        `${hours}に予定しておりました出金の停止は中止いたします。`,
      ),
      version(
        'b:3',
        '22T12:00',
        '【延長】メンテナンスのお知らせ',
        `${hours}のメンテナンスは、6:00まで延長いたします。`,
      ),
      version(
        'b:4',
        '23T12:00',
        '【中止】メンテナンスのお知らせ',
        `2026年11月25日(水) 2:00 〜 6:00のメンテナンスは中止いたします。`,
      ),
    ];
    const files = versions.map((_, index) => {
      const [window] = foldNotices(versions.slice(0, index + 1));
      return unfolded(icsOf(leadAt(window as MaintenanceWindow, EVENING), WORDS, EVENING));
    });
    const field = (name: string) => files.map((lines) => lines.find((line) => line.startsWith(`${name}:`)));
    expect(new Set(field('UID')).size).toBe(1);
    expect(field('STATUS')).toEqual([...Array(3).fill('STATUS:CONFIRMED'), 'STATUS:CANCELLED']);
    const numbers = field('SEQUENCE').map((line) => Number(line?.slice('SEQUENCE:'.length)));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  it('keeps any words whole: no line over 75 octets, nothing that could begin a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (summary) => {
        const text = icsOf(REGULAR, { summary, description: '' }, EVENING);
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const lines = unfolded(text);
        expect(lines).toHaveLength(18);
        const read = lines[11]?.slice('SUMMARY:'.length).replace(/\\(.)/g, (_, c) => (c === 'n' ? '\n' : c));
        expect(read).toBe(summary.replace(/\r\n|\r/g, '\n'));
      }),
    );
  });
});
