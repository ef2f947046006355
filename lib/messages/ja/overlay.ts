import type { OverlayWords, Subject } from '../contract/overlay.ts';
import { comparison } from './comparison.ts';
import { after, before } from './items.ts';
import { kinds } from './kinds.ts';
import { JA_SCENES } from './overlay-scenes.ts';
import { parts } from './parts.ts';
import { scenes } from './scenes.ts';
import { services } from './services.ts';

const plain = (s: string): Subject => ({ s, behindCoin: s, noun: s, aNoun: s, stops: '', is: '' });

export const overlay: OverlayWords = {
  name: 'メンテ予報',
  subjects: {
    trading: plain('取引'),
    transfer: plain('入出金'),
    deposit: plain('入金'),
    withdrawal: plain('出金'),
    api: plain('API '),
    login: plain('ログイン'),
    app: plain('アプリ'),
    other: plain('サービス'),
  },
  scenes: JA_SCENES,
  changedAt: '{day} {time}',
  ofCoin: '{coin} の{name}',
  scopeAll: '{all}ペアすべて',
  scopeSome: '{all}ペア中{halted}ペア',
  underAMinute: '1分未満',
  lastSeen: '停止の最終確認は{time}（{age}）',
  yen: '{price}円',
  comparison,
  parts,
  money: { yen: '日本円', coins: '暗号資産の' },
  attention: '注意',
  clock: '時計',
  clockFast: scenes.clockFast,
  clockSlow: scenes.clockSlow,
  readAgo: '{age}に確認',
  readJustNow: 'たった今確認',
  neverRead: 'まだ確認できていません',
  historyLate: '終了は予定より平均{by}遅れ（{count}回の平均）',
  historyEarly: '終了は予定より平均{by}早め（{count}回の平均）',
  historyOnTime: '終了はほぼ予定どおり（{count}回の平均）',
  pair: {
    halted: '停止中（注文も取消も受付停止）',
    stopped: '取引停止中です',
    flagged: '受付停止: {flags}',
    busy: '混雑中・最小注文 {minAmount}',
    says: '取引所の表示: {word}',
    auction: ['{mode}・{reopen} 再開予定', '{mode}（{since} から）'],
    modes: {
      'circuit-break': 'サーキットブレークモード',
      'open-ended': '無期限サーキットブレークモード',
      listing: 'LISTING',
    },
    flags: {
      is_enabled: '取扱い',
      stop_order: '新規注文',
      stop_order_and_cancel: '注文・取消',
      stop_market_order: '成行注文',
      stop_stop_order: '逆指値注文',
      stop_stop_limit_order: '逆指値の指値注文',
      stop_margin_long_order: '信用買い',
      stop_margin_short_order: '信用売り',
      stop_buy_order: '買い注文',
      stop_sell_order: '売り注文',
    },
  },
  closeNote: '状態が変わるまで隠す',
  todo: '準備',
  before: '停止前の準備',
  after: '再開後の確認',
  next: '次: {what}',
  nextItems: {
    'cancel-orders': '未約定の注文を確認',
    'finish-trades': '取引を終える',
    'move-funds': '入出金を済ませる',
    'stop-api': 'API を止める',
    'reread-notice': 'お知らせを見直す',
  },
  expand: '大きくする',
  details: '詳しく見る',
  collapse: '小さくする',
  dismiss: '次の段階まで隠す',
  never: 'この予定では表示しない',
  openNotice: 'お知らせを見る',
  officialNotices: '公式のお知らせ一覧',
  otherWindows: 'ほかの予定',
  progress: '予定に対する経過',
  services,
  kinds,
  items: { ...before, ...after },
};
