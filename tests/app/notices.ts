import type { Notice } from '../../lib/domain/notice/notice.ts';
import type { Observation } from '../../lib/domain/observation.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import { at } from '../fixtures/windows.ts';

/** A stop of trading from 2:00 to 5:00 on 2026-11-25, seen at noon of the day before. */
export const NOTICE: Notice = {
  id: 'blog:1',
  exchange: 'bitbank',
  source: 'blog',
  url: 'https://bitbank.cc/blog/articles/1',
  title: 'システムメンテナンスのお知らせ',
  text: '■ 日時\n2026年11月25日(水) 2:00 〜 5:00\n\n■ 停止するサービス\n・取引',
  publishedAt: at('2026-11-20T15:00'),
  updatedAt: null,
  seenAt: at('2026-11-24T12:00'),
};

export const halted = (now: EpochMs): Observation => ({
  at: now,
  source: 'spot-status',
  condition: 'halted',
  pairs: {},
});
