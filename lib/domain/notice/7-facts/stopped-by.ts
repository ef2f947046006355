import type { WindowStatus } from '../../window.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { type NoticeText, tagsIn, textIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';

/** 「取引を再度停止いたしました。」, 「再開については改めてお知らせします」: it has stopped, and nothing says that it is back. */
export function stoppedBy(notice: NoticeText, { first, end, tags }: Clause): WindowStatus | null {
  if ((tags & (TAG.stop | TAG.resume)) === 0 || (tags & TAG.recurring) !== 0) return null;
  if ((tagsIn(notice, notice.title) & TAG.article) !== 0) return null;
  if (notice.tokens.slice(first, end).some(({ kind }) => kind === 'date' || kind === 'day')) return null;
  return HAS_STOPPED.test(textIn(notice, { first, end })) ? 'in-progress' : null;
}

const HAS_STOPPED =
  /(?:取引|入金|出金|入出金|送付|受取|入庫|出庫|入出庫|API|注文|サービス)(?:の受付|の提供)?[をは](?:再度|再び|一時的?に?|緊急)?(?:停止|休止|中断)(?:を)?(?:いた)?しました[。\n)]?$|(?:停止|休止|中断)を継続(?:いた|致)?します|(?:再開|復旧)(?:の?(?:時期|日時|時刻|予定|目途|見込み))?(?:につきまして|について|に関して)?は、?[^。\n]{0,12}?(?:追って|改めて|あらためて|別途)/;

/** 「下記の通り再開をさせていただきます」「順次再開を行います」 */
export const saysToReturn = (notice: NoticeText, clause: Clause): boolean => TO_RETURN.test(textIn(notice, clause));

const TO_RETURN =
  /(?:再開|復旧)(?:を|と|が|は)?(?:させていただきます|させて頂きます|行います|行う予定|実施いたします|実施します|なります|なる(?:予定|見込み)|される(?:予定|見込み)|できる見込み)/;

/** 「再開の取り消しについて」, 「取引再開を見合わせます」 */
export const isReturnOff = (notice: NoticeText): boolean => RETURN_OFF.test(textIn(notice, notice.title));
const RETURN_OFF = /(?:再開|復旧)(?:予定|時刻|日)?(?:の|を|は)?(?:取り消|取消|撤回|見合わせ|見送|中止|延期|遅)/;
