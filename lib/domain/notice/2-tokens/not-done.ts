/** Work of any name; what is done besides it, behind it or by customers is no stop, nor 「入出金の停止が」 all of one. */
const WORK =
  '(?<!延長|追加|再開|復旧|確認|残|残り|後の|中の|側の|様の|様による|手|事後|個別|再)(?:メンテナンス|メンテ|保守|点検|作業|工事|(?<![金庫引文ン]の)(?:停止|休止)|(?:システム|サーバー?|データベース|エンジン|基盤)の?(?:更新|入れ?替え?|移行|切り?替え?))';
/** 「メンテナンスの実施の必要」「「…メンテナンス」のお知らせ」 */
const OF_WORK = '(?:の?(?:実施|予定|計画|お知らせ|ご?案内|必要性?|件|話)){0,2}[」』]?(?:のお知らせ|のご?案内|の件)?';
const TOPIC = '(?:\\([^)\\n]{0,40}\\))?(?:は|が|も|を|、|です?が、?|に(?:つきまして|関しまして|ついて|関して)は?)、?';
/** 「諸般の事情により、」「検討の結果、」「今回は」「当社はこれを」 */
const REASON =
  '(?:[^。\\n、はがを]{0,20}(?:より|よって|鑑み|受け(?:て)?|結果|ため|都合|事情|今回は?|急遽|全て|すべて|当面|[当弊]社(?:は|では)|以下のとおり)、?){0,2}';
const ITSELF =
  '(?:これを?|その(?:必要性?|予定|実施|計画)(?:が|は|を|も)?|(?:実施|停止|休止|作業)?(?:する|の)?(?:必要性?|予定|計画|実施)(?:を|が|は|も))?';

/** What stands before a word of not doing where that is said of the work itself. */
const WORK_BEFORE = new RegExp(`${WORK}${OF_WORK}${TOPIC}${REASON}${ITSELF}$`);
/** 「…に停止するとお伝えしておりましたが、その必要が」 */
const TOLD_BEFORE = new RegExp(
  `(?:停止|休止|止め|中断|${WORK}を(?:実施|行))[^。\\n]{0,14}(?:と|旨|予定)[^。\\n]{0,6}(?:伝え|案内|知らせ|連絡|告知|発表|通知|して(?:おり|い))[^。\\n]{0,14}(?:が|ところ|ものの|けれども?)、?${REASON}(?:そ(?:の|う)|停止|休止|実施)?(?:の|する)?(?:必要性?|予定|計画)?(?:が|は|も)?$`,
);
/** 「2:00~4:00に停止する予定は」 */
const PLAN_BEFORE =
  /(?:停止|休止|中断|実施|メンテナンス)(?:を?(?:する|行う|いたします))?(?:という|との)?(?:予定|計画|話|必要)(?:が|は|も|を)$/;

/** What is not done is another work, or one of many, or the customer's. */
const OTHERS =
  /以外|毎[週日月]|定期的|次回|以降|来[週月]|翌[週月]|年末|年始|お客(?:様|さま)|皆(?:様|さま)|各自|ユーザー|手動|アプリの|(?:延長|延期|追加|再開|復旧|短縮)(?:の|する|を)?[^。\n]{0,6}$/;

/** 「2:00~4:00の」, 「予定しておりました」, 「本」: it is the work of this notice. */
const THIS_WORK =
  /\d(?:日|時|分|:\d{2})[^。\n]{0,70}$|(?:上記|下記|本件|当該|標記|今回の|この|予定|伝え|案内|知らせ|連絡|告知)[^。\n]{0,40}$|^.{0,12}$/;

/** 「ステータス:キャンセル」 in a row of its own. */
const ROW_OF_STATE =
  /^[^\p{L}\p{N}\n]{0,3}(?:現在の?)?(?:ステータス|状態|状況|進捗|対応状況|実施状況|実施の?有無|実施可否|実施)[】\])]?[ :\t|]{1,3}$/u;
/** Nothing but a mark behind it. */
const ROW_OVER = /^(?:です|済み?|(?:いた|致)?しました|となりました|になりました)?[。|\])】 ]{0,3}(?:\n|$)/;

/** Whether a word of not doing is said of this work, by what stands before it in its sentence. */
export const isOfThisWork = (before: string): boolean =>
  (WORK_BEFORE.test(before) || TOLD_BEFORE.test(before) || PLAN_BEFORE.test(before)) &&
  THIS_WORK.test(before) &&
  !OTHERS.test(before.slice(Math.max(0, before.search(LAST_DAY))));

/** 「年末年始のお取引に配慮し、12月30日のメンテナンスは」 is of that day. */
const LAST_DAY = /\d日(?!.{0,200}\d日)/s;

/** Whether the word is what a row says of the state of the work. */
export const isRowOfState = (before: string, behind: string): boolean =>
  ROW_OF_STATE.test(before) && ROW_OVER.test(behind);
