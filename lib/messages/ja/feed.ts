import type { FeedWords } from '../contract/feed.ts';
import * as common from './common.ts';

export const feed: FeedWords = {
  title: (exchange) => `${exchange} のメンテナンス予報`,
  about: '公開されているお知らせと公開APIから読み取った予定です。取引所の公式の情報ではありません。',
  readAt: (time) => `${time} に確認した内容です。`,
  neverRead: 'お知らせをまだ読めていません。',
  old: 'これより30分以上たっていたら、この表は古くなっています。取引所のお知らせをご覧ください。',
  live: (condition, time) => `取引所の状態：${condition}（${time} に確認）`,
  upcoming: 'これからの予定',
  past: common.soFar,
  columns: { when: '日時（JST）', stops: '停止するもの', state: '状態' },
  notice: 'お知らせ',
  files: '受け取る',
  calendar: common.calendarFile,
  calendarHelp: 'アドレスをカレンダーアプリの「照会」に登録すると、変更も届きます。',
  forPrograms: 'プログラム用（JSON）',
};
