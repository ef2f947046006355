import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../lib/domain/envelope.ts';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import { jst } from '../../notice/helpers.ts';
import { readVersion } from './versions.ts';

const version = (id: string, title: string, text: string): Version =>
  readVersion({ id, published: `2026-12-0${id === 'blog:1' ? 5 : 6}T12:00`, title, text });
/** A maintenance of everything, 8 December 1:00–5:00. */
const WHOLE = version(
  'blog:1',
  '定期メンテナンスのお知らせ（12/8）',
  '以下の日程で定期メンテナンスを実施いたします。\n日時：2026年12月8日(火) 1:00 〜 5:00\n対象：取引、暗号資産の入出金、日本円の入出金、API',
);
const tradingAfter = (title: string, text: string) =>
  foldNotices([WHOLE, version('blog:2', title, text)]).flatMap((window) =>
    partsOf(window)
      .filter(({ service }) => service === 'trading')
      .map(({ start, end }) => `${jst(start).slice(11)}-${jst(end).slice(11)}`),
  );
const disagree = (title: string, text: string) =>
  foldNotices([WHOLE, version('blog:2', title, text)]).flatMap(({ disagreement }) => disagreement);

describe('a notice about a sort of trading', () => {
  it.each([
    ['信用取引の停止時間短縮', '12月8日（火）1:00〜5:00の信用取引の停止は1:00〜2:00に短縮いたします。'],
    ['一部銘柄の停止時間変更', '12月8日（火）1:00〜5:00の一部銘柄の取引停止は1:00〜2:00に変更いたします。'],
    ['つみたての停止時間変更', '12月8日（火）1:00〜5:00のつみたての停止は1:00〜2:00に変更いたします。'],
    ['販売所メンテナンスのお知らせ', '12月8日（火）1:00〜2:00、販売所を停止いたします。'],
    ['レバレッジ取引の停止', '12月8日（火）1:00〜2:00、レバレッジ取引を停止いたします。'],
    ['Margin trading maintenance', 'Margin trading will be suspended from 1:00 to 2:00 JST on December 8, 2026.'],
  ])('shortens nothing of trading as a whole, and contradicts nothing: %s', (title, text) => {
    expect(tradingAfter(title, text)).toEqual(['01:00-05:00']);
    expect(disagree(title, text)).toEqual([]);
  });

  it('that reaches further is news', () => {
    expect(disagree('信用取引の停止', '12月8日（火）1:00〜7:00、信用取引を停止いたします。')).toHaveLength(2);
  });
});

describe('a notice about all of trading', () => {
  it.each([
    ['取引の停止時間変更', '12月8日（火）1:00〜5:00の取引の停止は1:00〜2:00に変更いたします。'],
    [
      '現物取引および信用取引の停止時間変更',
      '12月8日（火）1:00〜5:00の現物取引および信用取引の停止は1:00〜2:00に変更いたします。',
    ],
  ])('changes it: %s', (title, text) => expect(tradingAfter(title, text)).toEqual(['01:00-02:00']));
});

describe('a notice about a sort of another service', () => {
  it.each([
    ['クイック入金の停止時間変更', '12月8日（火）1:00〜5:00のクイック入金の停止は1:00〜2:00に変更いたします。'],
    ['Private APIの停止時間変更', '12月8日（火）1:00〜5:00のPrivate APIの停止は1:00〜2:00に変更いたします。'],
  ])('leaves the service as it was: %s', (title, text) => {
    const [window] = foldNotices([WHOLE, version('blog:2', title, text)]);
    expect(window?.parts).toEqual([]);
    expect(jst(window?.end ?? null).slice(11)).toBe('05:00');
  });
});

describe('a notice about something else that the exchange offers', () => {
  const NAMELESS = version(
    'blog:1',
    '定期メンテナンスのお知らせ（12/8）',
    '以下の日程で定期メンテナンスを実施いたします。\n日時：2026年12月8日(火) 1:00 〜 5:00',
  );
  const SAYINGS: readonly (readonly [string, (name: string) => readonly [title: string, text: string]])[] = [
    [
      'is shorter',
      (name) => [`${name}の停止時間変更`, `12月8日（火）1:00〜5:00の${name}の停止は1:00〜2:00に変更いたします。`],
    ],
    [
      'is called off',
      (name) => [`${name}メンテナンス中止`, `12月8日（火）1:00〜5:00の${name}の停止は中止いたします。`],
    ],
    ['stops', (name) => [`${name}メンテナンスのお知らせ`, `12月8日（火）1:00〜2:00、${name}を停止いたします。`]],
    ['is back', (name) => [`${name}再開のお知らせ`, `停止しておりました${name}は再開いたしました。`]],
    [
      'is called off in English',
      (name) => [
        `${name} maintenance cancelled`,
        `The ${name} maintenance on December 8, 2026, 1:00-5:00 JST, is cancelled.`,
      ],
    ],
  ];
  const names = ['ステーキング', 'つみたて', 'NFTマーケット', 'staking', 'card payments', 'copy trading'];

  describe.each([
    ['that names its services', WHOLE],
    ['that names none', NAMELESS],
  ])('leaves a maintenance %s as it is', (_, whole) => {
    it.each(SAYINGS.flatMap(([what, say]) => names.map((name) => [name, what, say] as const)))(
      '%s %s',
      (name, _what, say) => {
        const windows = foldNotices([whole, version('blog:2', ...say(name))]);
        const parts = windows.flatMap((window) =>
          partsOf(window).map(({ start, end, status }) => `${jst(start).slice(11)}-${jst(end).slice(11)} ${status}`),
        );
        expect(new Set(parts)).toEqual(new Set(['01:00-05:00 scheduled']));
        expect(windows.flatMap(({ disagreement }) => disagreement)).toEqual([]);
      },
    );
  });
});
