import { describe, expect, it } from 'vitest';
import { foldNotices } from '../../lib/domain/history/fold.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { at } from '../fixtures/windows.ts';
import { noticeOf } from './helpers.ts';

const notice = (id: string, time: string, title: string, text: string): Notice =>
  noticeOf({ id, published: time, title, text });
const windowsFrom = (...notices: Notice[]) =>
  foldNotices(notices.map((version) => ({ notice: version, reading: readNotice(version) })));

const announced = notice(
  'blog:1',
  '2026-11-20T15:00',
  'システムメンテナンスのお知らせ',
  '■ 日時\n2026年11月25日(水) 2:00 〜 5:00\n\n■ 停止するサービス\n・取引',
);

describe('the course of a stop over several notices', () => {
  it('takes place at its new times when it was put off to them', () => {
    const moved = notice(
      'blog:2',
      '2026-11-24T12:00',
      'システムメンテナンス日時変更のお知らせ',
      '変更前：2026年11月25日(水) 2:00 〜 5:00\n変更後：2026年11月26日(木) 3:00 〜 6:00',
    );
    const expected = { status: 'scheduled', start: at('2026-11-26T03:00'), end: at('2026-11-26T06:00') };
    expect(windowsFrom(announced, moved)).toMatchObject([expected]);
    expect(windowsFrom(moved)).toMatchObject([expected]);
  });

  it('is over when a notice says so, even with the planned times beside it', () => {
    const completed = (text: string) =>
      notice('blog:2', '2026-11-25T04:36', '【完了】システムメンテナンス終了のお知らせ', text);
    const below = completed('下記の日時に終了いたしました。\n\n■ 日時\n2026年11月25日(水) 2:00 〜 4:30');
    expect(windowsFrom(announced, below)).toMatchObject([{ end: at('2026-11-25T04:30'), endIsActual: true }]);
    const early = completed('終了いたしました。\n\n■ 日時\n2026年11月25日(水) 2:00 〜 5:00');
    expect(windowsFrom(announced, early)).toMatchObject([{ end: at('2026-11-25T04:36'), endIsActual: true }]);
  });
});
