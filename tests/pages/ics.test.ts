import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icsOf } from '../../lib/domain/ics.ts';
import { EVENING, REGULAR, windowOf } from '../fixtures/views.ts';

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
