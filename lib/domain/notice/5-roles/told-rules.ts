import { hasTime } from './looks.ts';
import { lowerBehind } from './page-beside.ts';
import { rule } from './rule.ts';
import { isTakenAgain } from './taken-again.ts';

/** 「12時に「メンテナンス中止」と配信いたしましたが」, 「18:00に配信しましたメールは」 */
const SENT_THEN =
  /^(?:頃|ごろ)?に(?:は)?、?(?:「[^」\n]{1,40}」(?:と|を|の|する)?(?:メール|お知らせ|ご?案内)?(?:を)?|[^。、\n「]{0,16}?(?:と|を))?(?:配信|送信|投稿|ご?案内|お知らせ|公開|掲載|告知|アナウンス)(?:いた)?し(?:まし)?た/;
const SENT_REACH = 72;

/** 「12月1日より、サービスの停止に関する規定を変更いたします」 */
const NEW_RULES =
  /^(?:より|から|以降|付けで?|付で)、?[^。\n]{0,60}?(?:規約|約款|規定|規程|規則|ポリシー|取引ルール|条項|手数料|要領)[^。\n]{0,40}?(?:改定|改正|改訂|変更|見直|施行|適用|追加|新設)/;
const RULES_REACH = 128;

/** Times at which something was said and nothing stopped, and at which what was closed opens. */
export const TOLD_RULES = [
  rule(
    'the day of new rules',
    'none',
    '取引ルールの変更\n12月1日より、サービスの停止に関する規定を変更いたします。',
    ({ notice, range }) => !hasTime(range) && NEW_RULES.test(lowerBehind(notice, range, RULES_REACH)),
  ),
  rule(
    'when it was announced',
    'none',
    'メンテナンス中止の取り消し\n本日12時に「メンテナンス中止」と配信いたしましたが、誤配信でした。',
    ({ notice, range }) => hasTime(range) && SENT_THEN.test(lowerBehind(notice, range, SENT_REACH)),
  ),
  rule(
    'when orders or money are taken again',
    'end',
    'メンテナンス終了のお知らせ\n注文のキャンセルのみ再開いたしました。新規注文の受付は11月26日 5:30より開始いたします。',
    ({ notice, range, around }) => hasTime(range) && isTakenAgain(notice, range, around),
  ),
] as const;
