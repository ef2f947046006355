import type { NoticeText, TokenSpan } from '../notice-text.ts';

const DONE =
  '(?:お?手続き?|(?:ご|お)?(?:回答|提出|登録|設定|認証|更新|申告|返信|同意|本人確認|申請|対応|支払い?|入力|確認))';
const WHO = '(?:場合|とき|お客|方(?![法式針])|口座|アカウント|ユーザ)';

/** 「お手続きが完了しない場合」「ご回答いただけない場合」「未提出のお客様」「期日を過ぎますと」 */
const UNDONE = new RegExp(
  [
    `${DONE}(?:が|を|に)?(?:完了|確認)?(?:し|され|いただけ|頂け|でき)?(?:て(?:い|いただけ))?ない${WHO}`,
    `未(?:提出|回答|登録|設定|確認|完了|対応|認証|更新)の?${WHO}`,
    '期(?:日|限)(?:を|までに)(?:過ぎ|経過)',
    `期限(?:が|の)?(?:切れ|過ぎ)(?:た|て(?:いる|おられる)|ている)?の?${WHO}`,
    `疑われる[^。\\n]{0,8}${WHO}`,
    `(?:該当する|対象となる)(?:全て|すべて)?の?${WHO}`,
    '(?:バージョン|[Vv]er\\.?|iOS|Android|OS) ?\\d[\\d.]{0,6} ?(?:未満|以前|以下|より前)',
  ].join('|'),
);
/** A sentence is shorter. */
const LONGEST = 400;

/** It stops for whoever did not do something, and for nobody else. */
export function isOfUndone({ page, tokens }: NoticeText, { first, end }: TokenSpan): boolean {
  const from = tokens[first]?.from ?? 0;
  return UNDONE.test(page.text.slice(from, Math.min(tokens[end - 1]?.to ?? from, from + LONGEST)));
}
