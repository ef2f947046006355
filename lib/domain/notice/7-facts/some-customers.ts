import { lowerIn, type NoticeText, textIn } from '../notice-text.ts';
import { TAG } from '../words/tags.ts';
import { headlineOf } from './head.ts';

/** Customers of whom most people are none. */
const GROUP =
  /(?:法人|機関投資家)(?:の?(?:お客(?:様|さま)|口座(?!の?開設|の?開始)|会員|アカウント|名義|契約|ユーザー?|方)|様|向け|専用)/;
/** In a title; 「法人向けインターネットバンキング」 is a service. */
const TITLED = /(?:法人|機関投資家)の?(?:お客(?:様|さま)|口座(?!の?開設|の?開始)|会員|アカウント|名義)/;
/** 「個人・法人とも」 is everybody. */
const EVERYBODY =
  /個人[・、と及&/]{1}(?:び)?法人|法人[・、と及&/]{1}(?:び)?個人|法人(?:口座|のお客様|会員)?(?:を含|も(?:対象|同様|含))|(?:全て|すべて|全)の?(?:お客(?:様|さま)|口座|サービス|会員|ユーザー)/;
/** 「法人口座のみ」「法人口座に限り」「法人口座を対象として」「法人口座以外には適用されません」 */
const ONLY =
  /(?:のみ|だけ|限定|に限|専用|を対象と|が対象|以外(?:の[^。\n]{0,12})?(?:には|に|は)[^。\n]{0,12}(?:ません|ない))/;
/** Everybody else. */
const OTHERS = /個人|(?:それ|これ|法人(?:口座|のお客様)?|上記|対象)以外/;
const SPARED =
  /影響(?:は|が|を)?(?:あり|ござい|なし|な[いく]|受けません|及びません)|通常(?:どおり|通り)|(?:いつも|普段)(?:どおり|通り)|対象(?:外|に(?:は)?含|では|となりません)|停止(?:は)?(?:いたし|致し|し|あり|ござい)(?:ません|ない)|関係(?:は)?(?:あり|ござい)?ま?せん|関係ない|(?:ご?利用|ログイン|お取引)(?:いただけます|頂けます|になれます|できます|可)|は可\)|適用されません/;
/** 「個人口座は3:00より通常どおり」 had stopped before; 「2:00~5:00の間も通常どおり」 has not. */
const BACK_THEN = /\d(?:時|分|:\d{2})(?![^。\n]{0,16}の?間)/;

/**
 * 「法人口座のみログインをご利用いただけません」: a stop for customers of one sort, and for nobody else. It is listed, and
 * raises no alarm for the many whom it does not touch.
 */
export function isOfSomeCustomers(notice: NoticeText): boolean {
  const { text } = notice.page;
  if (!GROUP.test(text) || EVERYBODY.test(text)) return false;
  const clauses = notice.clauses.filter(({ first }) => first >= notice.title.end);
  const told = clauses.map((clause) => textIn(notice, clause));
  const spares = (said: string): boolean => SPARED.test(said) && !BACK_THEN.test(said);
  if (told.some((said) => OTHERS.test(said) && !GROUP.test(said) && !spares(said))) return false;
  if (TITLED.test(headlineOf(notice)) || told.some((said) => OTHERS.test(said) && spares(said))) return true;
  return (
    told.some((said) => GROUP.test(said) && ONLY.test(said)) && clauses.every((clause) => isOfGroup(notice, clause))
  );
}

/** A sentence with a clock time, or one of a stop, names them or spares the others; a row of hours says nothing of whom. */
function isOfGroup(notice: NoticeText, clause: NoticeText['clauses'][number]): boolean {
  const hasClock = notice.tokens.slice(clause.first, clause.end).some(({ kind }) => kind === 'time');
  if (!hasClock && (clause.tags & TAG.stop) === 0) return true;
  const said = lowerIn(notice, clause);
  return GROUP.test(said) || OTHERS.test(said) || (clause.tags & (TAG.stop | TAG.announce)) === 0;
}
