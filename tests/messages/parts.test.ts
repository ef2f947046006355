import { describe, expect, it } from 'vitest';
import { present } from '../../components/forecast/present.ts';
import { partsOf } from '../../lib/domain/envelope.ts';
import { leadAt } from '../../lib/domain/lead.ts';
import { YEN } from '../../lib/domain/part.ts';
import { type EpochMs, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { indexPage } from '../../lib/feed/index-page.ts';
import { windowText } from '../../lib/messages/event-words.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { timesFor } from '../../lib/messages/japan-times.ts';
import { LANGUAGES, type Language } from '../../lib/messages/language.ts';
import { disagreementText } from '../../lib/messages/parts.ts';
import { liveAs } from '../fixtures/sight.ts';
import { dressed, jst, quietView, REGULAR, windowOf } from '../fixtures/views.ts';
import { shownOf } from '../overlay/telling.ts';

type Parts = MaintenanceWindow['parts'];

/** Trading, yen and the API of the regular maintenance, with what became of yen and of the API. */
function inParts(changes: {
  yen?: Partial<Parts[number]>;
  api?: Partial<Parts[number]>;
  trading?: Partial<Parts[number]>;
}) {
  const [part] = partsOf(windowOf({ services: ['trading'] }));
  if (part === undefined) throw new Error('no part');
  return windowOf({
    parts: [
      { ...part, ...changes.trading },
      { ...part, service: 'deposit', asset: YEN, ...changes.yen },
      { ...part, service: 'withdrawal', asset: YEN, ...changes.yen },
      { ...part, service: 'api', ...changes.api },
    ],
  });
}

const NIGHT = jst('11-25 03:00');
const SEEN = { observedStart: REGULAR.start };

/** What overlay and popup say of each part that goes its own way. */
function said(window: MaintenanceWindow, now: EpochMs, language: Language = 'ja') {
  const live = liveAs(window.observedEnd === null ? 'halted' : 'normal', shift(now, -5 * SECOND_MS));
  const view = { ...quietView(now), trackRecord: null, live, windows: [dressed(leadAt(window, now))] };
  const overlay = (shownOf({ view, now }, language)?.facts ?? []).map((fact) => fact.join(': '));
  const popup = present(view, now, { language, zone: 'Asia/Tokyo' }).hero.facts.map((fact) =>
    fact.kind === 'text' ? `${fact.label}: ${fact.text}` : fact.kind,
  );
  return { overlay, popup };
}

describe('a part that goes its own way has a line of its own', () => {
  const longer = { yen: { end: jst('11-25 08:00') }, trading: SEEN };

  it('with the end that is planned for it', () => {
    const ja = said(inParts(longer), NIGHT);
    expect(ja.overlay).toContain('日本円入出金: 8:00終了予定');
    expect(ja.popup).toContain('日本円入出金: 8:00終了予定');
    const en = said(inParts(longer), NIGHT, 'en');
    expect(en.overlay).toContain('Yen Deposits, withdrawals: planned end 8:00');
    expect(en.popup).toContain('Yen deposits and withdrawals: planned end 8:00');
  });

  it('with what was said of it: back, called off, without an end', () => {
    const back = { api: { status: 'completed', endIsActual: true, end: jst('11-25 02:40') }, trading: SEEN } as const;
    expect(said(inParts(back), NIGHT).popup).toContain('API: 終了とのお知らせ（2:40）');
    const off = { yen: { status: 'cancelled' }, trading: SEEN } as const;
    expect(said(inParts(off), NIGHT).popup).toContain('日本円入出金: 中止・延期');
    expect(said(inParts({ yen: { end: null }, trading: SEEN }), NIGHT).popup).toContain(
      '日本円入出金: 時刻未定で終了予定',
    );
  });

  it('and none where all share the times', () => {
    const { overlay, popup } = said(inParts({ trading: SEEN, yen: SEEN, api: SEEN }), NIGHT);
    expect([...overlay, ...popup].filter((line) => line.includes('日本円'))).toEqual([]);
  });
});

describe('a part of which nothing was read for long', () => {
  it.each([
    ['before its start', shift(REGULAR.start, -60 * MINUTE_MS), 'stale-start'],
    ['at its time', shift(REGULAR.start, 60 * MINUTE_MS), 'stale-end'],
    ['before its start, a day ago', shift(REGULAR.start, -26 * 60 * MINUTE_MS), 'stale-start'],
  ])('says when it was read: %s', (_, now) => {
    const readAt = shift(now, -3 * 60 * MINUTE_MS);
    const window = dressed(leadAt(inParts({ yen: { end: jst('11-25 08:00') } }), now));
    for (const language of LANGUAGES) {
      const view = {
        ...quietView(now),
        display: { ...quietView(now).display, overlay: { ...quietView(now).display.overlay, horizonMs: 1e12 } },
        noticesReadAt: readAt,
        windows: [window],
      };
      const overlay = (shownOf({ view, now }, language)?.facts ?? []).map((fact) => fact.join(': '));
      const popup = present(view, now, { language, zone: 'Asia/Tokyo' }).hero.facts.map((fact) =>
        'text' in fact ? `${fact.label}: ${fact.text}` : '',
      );
      for (const said of [overlay.join('\n'), popup.join('\n')]) {
        expect(said).toMatch(language === 'ja' ? /日本円.+（.*\d:\d\dの情報）/ : /Yen .+\(read at .*\d:\d\d\)/);
      }
    }
  });
});

describe('notices that disagree', () => {
  const claim = (noticeId: string, start: string, end: string) => ({
    noticeId,
    url: `https://bitbank.cc/blog/articles/${noticeId}`,
    title: `お知らせ ${noticeId}`,
    at: jst('11-24 12:00'),
    start: jst(`11-25 ${start}`),
    end: jst(`11-25 ${end}`),
  });
  const window = windowOf({ disagreement: [claim('1', '02:00', '05:00'), claim('2', '03:00', '06:00')] });
  const now = shift(REGULAR.start, -30 * MINUTE_MS);

  it('are both shown, with their links', () => {
    const view = { ...quietView(now), windows: [dressed(window)] };
    const facts = present(view, now, { language: 'ja', zone: 'Asia/Tokyo' }).hero.facts;
    expect(facts.find(({ kind }) => kind === 'claims')).toMatchObject({
      label: 'お知らせの相違',
      claims: [
        { when: '11/25(水) 2:00〜5:00 JST', title: 'お知らせ 1', href: 'https://bitbank.cc/blog/articles/1' },
        { when: '11/25(水) 3:00〜6:00 JST', title: 'お知らせ 2', href: 'https://bitbank.cc/blog/articles/2' },
      ],
    });
  });

  it('are said to disagree in what is copied, in a calendar and on the page of a feed', () => {
    const view = { ...quietView(now), windows: [dressed(window)] };
    const files = { page: () => 'i', calendar: () => 'c', document: () => 'd', atom: 'a', json: 'j' };
    const feed = indexPage([{ exchange: 'bitbank', view, now }], files, 'ja');
    for (const text of [windowText(window, 'bitbank', 'ja'), feed]) {
      expect(text).toContain('お知らせの時刻が一致していません（2:00〜5:00 JST／3:00〜6:00 JST）');
    }
  });

  it.each([
    ['ja', 4, /（0:00〜5:00／0:01〜5:00／0:02〜5:00／0:03〜5:00）$/],
    ['ja', 5, /／0:03〜5:00／ほか1件）$/],
    ['en', 80, / \/ 0:03–5:00 \/ 76 more\)$/],
  ] as const)('are named up to four times (%s, %i notices)', (language, count, said) => {
    const claims = Array.from({ length: count }, (_, index) =>
      claim(String(index), `0${Math.floor(index / 60)}:${String(index % 60).padStart(2, '0')}`, '05:00'),
    );
    expect(disagreementText(claims, wordsIn(language).parts, timesFor(language, undefined))).toMatch(said);
  });

  it('are said to disagree on the page', () => {
    expect(said(window, now).overlay).toContain('注意: お知らせの時刻が一致していません（2:00〜5:00／3:00〜6:00）');
    expect(said(window, now, 'en').overlay).toContain(
      'Note: The notices disagree on the times (2:00–5:00 / 3:00–6:00)',
    );
  });
});
