import type { AfterItems, BeforeItems } from '../contract/items.ts';

export const before: BeforeItems = {
  'cancel-orders': {
    what: '未約定の注文を確認・取り消す',
    why: '停止中は取消もできません。扱いはお知らせ本文で確認',
    whyElsewhere: '停止中は取消を受け付けない場合があります。扱いはお知らせ本文で確認',
  },
  'finish-trades': { what: '必要な取引を終える', why: '開始時刻より前に約定まで確認' },
  'move-funds': { what: '入出金は余裕をもって済ませる', why: '停止中は利用できません' },
  'stop-api': {
    what: 'API プログラムを止める',
    why: 'エラー 10007 と再接続に備える',
    whyElsewhere: 'エラーの応答と再接続に備える',
  },
  'reread-notice': { what: 'お知らせの変更を見直す', why: '時刻は直前に変わることもあります' },
};

export const after: AfterItems = {
  'check-orders': { what: '注文と約定を確認', why: '停止前の画面や記録と見比べる' },
  'check-balances': { what: '残高を確認', why: '停止前の残高と見比べる' },
  'restart-api': { what: 'API プログラムを再起動', why: '再接続と新しい注文を確かめる' },
};
