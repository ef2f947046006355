import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { correctionOf, withCorrection } from '../../lib/domain/correction.ts';
import { foldNotices, type Version } from '../../lib/domain/history/fold.ts';
import { calendarOf, changedAt, icsOf } from '../../lib/domain/ics.ts';
import { leadAt } from '../../lib/domain/lead.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { EVENING, REGULAR, windowOf } from '../fixtures/views.ts';
import { noticeOf } from '../notice/helpers.ts';

const WORDS = { summary: '取引停止・定期メンテナンス', description: '取引・入出金・API\nhttps://bitbank.cc/' };
/** A reader's unfolding, RFC 5545 §3.1. */
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

/** Its events, as another library reads them. */
const asRead = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');

describe('a window as a calendar file', () => {
  it('is the one event, in UTC, with the notice behind it', () => {
    expect(unfolded(icsOf(REGULAR, WORDS, EVENING))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//mente-yoho//mente-yoho//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:w-regular@mente-yoho',
      expect.stringMatching(/^SEQUENCE:\d+$/),
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

  it('rings as long before as the user is reminded, and not for what was called off', () => {
    const rings = (window: MaintenanceWindow) =>
      asRead(icsOf(window, WORDS, EVENING, [HOUR_MS, 15 * MINUTE_MS]))[0]
        ?.getAllSubcomponents('valarm')
        .map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString());
    expect(rings(REGULAR)).toEqual(['-PT60M', '-PT15M']);
    expect(rings({ ...REGULAR, status: 'cancelled' })).toEqual([]);
    expect(rings({ ...REGULAR, status: 'postponed' })).toEqual([]);
  });

  it.each(['b:1@2026-11-25T02:00', 'b:1@2026-11-25T02:00/2026-11-25T05:00#2', 'live:1', 'a;b,c@d'])(
    'has one @ in its UID, whatever the id: %s',
    (id) => {
      const [event] = asRead(icsOf({ ...REGULAR, id }, WORDS, EVENING));
      expect(String(event?.getFirstPropertyValue('uid')).split('@')).toHaveLength(2);
    },
  );

  it('takes the place of an earlier version after each edit by hand, and after that is taken back', () => {
    const right = (startMs: number) => ({ ...REGULAR, start: shift(REGULAR.start, startMs) });
    const edited = (startMs: number, minute: number) => {
      const at = shift(EVENING, minute * MINUTE_MS);
      return withCorrection(REGULAR, correctionOf(REGULAR, right(startMs), false, at));
    };
    const versions = [REGULAR, edited(HOUR_MS, 1), edited(2 * HOUR_MS, 2), REGULAR];
    const sequences = versions.map((window, minute) => {
      const [event] = asRead(icsOf(window, WORDS, shift(EVENING, minute * MINUTE_MS)));
      return Number(event?.getFirstPropertyValue('sequence'));
    });
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  });
});

describe('many windows as one calendar', () => {
  it('are read by a calendar as they are, each under its own id', () => {
    const windows = [REGULAR, windowOf({ id: 'b:2@x', status: 'cancelled' }), windowOf({ id: 'b:3@x', end: null })];
    const text = calendarOf(
      windows.map((window) => ({ window, words: WORDS, at: changedAt(window) })),
      { name: 'bitbank', refreshMs: HOUR_MS },
    );
    const events = asRead(text).map((event) => new ICAL.Event(event));
    expect(events.map(({ startDate }) => startDate.toJSDate().getTime())).toEqual(windows.map(({ start }) => start));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
    expect(asRead(text).map((event) => event.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CANCELLED',
      'CONFIRMED',
    ]);
    expect(events.map(({ description }) => description)).toEqual(Array(3).fill(WORDS.description));
  });

  it('are the same text while nothing was said, seen or set right', () => {
    const event = { window: REGULAR, words: WORDS, at: changedAt(REGULAR) };
    expect(calendarOf([event])).toBe(calendarOf([{ ...event, at: changedAt({ ...REGULAR }) }]));
    const moved = { ...REGULAR, observedStart: shift(EVENING, HOUR_MS) };
    expect(changedAt(moved)).toBeGreaterThan(changedAt(REGULAR));
  });
});
