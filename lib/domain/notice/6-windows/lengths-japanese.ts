import { sentenceBefore } from '../2-tokens/sentence.ts';
import type { DurationToken } from '../2-tokens/token.ts';
import type { NoticeText } from '../notice-text.ts';
import { EACH_BEFORE_LENGTH } from '../words/each-length.ts';

const ROUGH = '(?:ほど|程度|ばかり|くらい|ぐらい|前後|強|弱)?';
/** 「作業には」, 「停止は」, 「再開までは」: what takes so long. */
const OF_WORK =
  /(?:作業|停止|休止|メンテナンス|メンテ|工事|切り?替え?|移行|更新|点検|入れ?替え?|所要時間|長さ|復旧|再開|完了|終了|終わる|終える|戻る|再開する|復旧する|(?:遊べる|使える|動く|つながる|入れる|取引できる|ご?利用(?:いただける|できる))よう(?:に(?:なる)?)?)(?:に要する時間|にかかる時間|の?時間)?(?:には|に|は|まで|までは|までに|で|として|:)?(?:、)?(?:約|およそ|おおよそ|おおむね|概ね|計|合計|合わせて|丸|まる){0,2} ?$/;
/** 「2時間を要します」, 「2時間ほどかかる見込み」, 「2時間です」 */
const NEEDED = new RegExp(
  `^${ROUGH}(?:(?:の?お時間)?(?:を|が)?(?:要し|要する|頂戴|頂き|いただ|見込|想定|予定|かか|必要|お?待)|お待ち|(?:お時間を)?(?:ください|下さい|ちょうだい)|見て|みて|確保|です|と(?:なります|なる|見込|想定)|の(?:見込|予定|想定))`,
);
const ALONE = new RegExp(`^${ROUGH}$`);
/** 「2時間の作業となります」, 「2時間後に再開」, 「2時間お休みをいただきます」: what follows says it of any sentence. */
const BY_ITSELF = new RegExp(
  `^${ROUGH}(?:で、?(?:全て|すべて|作業を)?(?:終わ|終え|終了|完了|片付|再開|戻[すしるり]|復旧|復帰)|にわた(?:り|って)|の(?:作業|停止|休止|メンテナンス|停止時間)(?:と|で|を|に|が)|(?:後|のち)に?(?:は)?、?[^。、\\n]{0,10}?(?:再開|復旧|終了|完了|終わ|立ち上)|(?:の間)?(?:は)?、?(?:お休み|ご利用(?:いただけ|になれ|でき)ま?せ|お?使い?(?:いただけ|になれ)ま?せ))`,
);
const EACH = new RegExp(`${EACH_BEFORE_LENGTH}$`);
/** 「2時間を予定しています。」, a sentence of its own. */
const AT_HEAD = /^ {0,2}(?:約|およそ|おおよそ|おおむね|概ね|計|合計|最大|最長|丸|まる)? ?$/;
/** Said of what comes in late, or of who answers. */
const OF_OTHERS = /反映|回答|返信|お?問い?合わせ|読み込み|審査|着金|振込|ことがあ|ことがご|場合があ|場合がご|以内|経過/;
/** 「最長1週間お待ちください」 bounds a length. */
const AT_MOST = /最[長大] ?$/;
const WAIT = new RegExp(`^${ROUGH}お待ち`);
const REACH = 32;

/** What Japanese says around a length that is one of the stop. */
export function isLengthInJapanese({ page: { text } }: Pick<NoticeText, 'page'>, { from, to }: DurationToken): boolean {
  const before = sentenceBefore(text, from, REACH);
  const behind = text.slice(to, to + REACH).split(/[。\n]/, 1)[0] ?? '';
  if (OF_OTHERS.test(before) || OF_OTHERS.test(behind)) return false;
  if (AT_MOST.test(before) && WAIT.test(behind)) return false;
  return (
    EACH.test(before) ||
    BY_ITSELF.test(behind) ||
    ((OF_WORK.test(before) || AT_HEAD.test(before)) && (NEEDED.test(behind) || ALONE.test(behind)))
  );
}
