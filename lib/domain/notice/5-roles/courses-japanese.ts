import { lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

/* 「9:20 全銘柄の取引を停止 / 10:02 再起動を完了 / 10:15 取引を再開」: rows of what happened, of which two are the stop's own. */

const SERVICE = '(?:取引|売買|注文|発注|約定|入出金|入金|出金|入出庫|送金|ログイン|api|サービス|板|市場|マーケット)';
const ROW =
  '(?:^|\\n)[^\\p{L}\\n]{0,4}(?:\\d{1,2}月\\d{1,2}日[^\\p{L}\\n]{0,5})?\\d{1,2}(?::\\d{2}|時(?:\\d{1,2}分)?)(?:頃|ごろ)?[ |:・-]{1,5}';
const BACK_ROW = new RegExp(
  `${ROW}[^。\\n]{0,24}?${SERVICE}[^。\\n]{0,10}?(?:再開|復旧)(?![^\\n]{0,6}(?:作業|予定|見込))`,
  'u',
);
const STOP_ROW = new RegExp(`${ROW}[^。\\n]{0,24}?${SERVICE}[^。\\n]{0,10}?(?:停止|中断|休止)`, 'u');

const REPAIR =
  /^[ |:・-]{1,5}(?:(?!取引を|売買を|入出金を|出金を|入金を|サービスを)[^。\n]){0,24}?(?:切り?替え?|再起動|復旧作業|復旧対応|データ|ログ|原因|調査|再発防止|監視|ロールバック|切り?戻し|入れ?替え|交換|修正|パッチ|予備|バックアップ|フェイルオーバー|検証|点検|対策|整合性|動作確認|電源|電力|回線|機器|装置|ストレージ|ディスク)[^。\n]{0,16}?(?:開始|完了|終了|着手|実施|実行|特定|判明|強化|設置|検討|復旧|回復|適用|確認)/;
const DETECTED =
  /^(?![^\n]{0,40}(?:停止|中断|休止|できな|ダウン))[ |:・-]{1,5}[^。\n]{0,20}?(?:検知|検出|発報|アラート|異常を確認|第[一1]報)/;
const REACH = 60;

const isHeadOfRow = ({ range, around }: RuleInput): boolean =>
  range.shape === 'point' && range.start?.time?.kind === 'time' && around.isFirst && around.lead <= 1;

/** What was repaired, looked into or watched then, where another row tells when the service was back. */
export const isRepairInCourse = (input: RuleInput): boolean =>
  isHeadOfRow(input) &&
  REPAIR.test(lowerBehind(input.notice, input.range, REACH)) &&
  BACK_ROW.test(input.notice.page.lower);

/** When it was noticed, where another row tells when the service was stopped. */
export const isDetectedInCourse = (input: RuleInput): boolean =>
  isHeadOfRow(input) &&
  DETECTED.test(lowerBehind(input.notice, input.range, REACH)) &&
  STOP_ROW.test(input.notice.page.lower);

const WRITTEN = /^[ 】\])|]{0,2}(?:障害)?(?:発生|更新|追記|続報|速報|第\d報|発表|掲載|配信)[:】\]|]/;

/** 「10:20 発生:10:05頃から取引ができません」: the row tells its own hour behind the one at which it was written. */
export const isStampOfRow = (input: RuleInput): boolean =>
  isHeadOfRow(input) && input.around.isFollowed && WRITTEN.test(lowerBehind(input.notice, input.range, REACH));
