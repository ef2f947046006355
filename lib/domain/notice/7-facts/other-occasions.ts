import type { Clause } from '../3-layout/clauses.ts';
import { lowerIn, type NoticeText, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { headlineOf, headOf, lowerTitleOf } from './head.ts';
import { kindsIn, servicesIn } from './words-in.ts';

/** 「オンラインセミナーのご案内」, 「約款の変更」, 「XYZ上場廃止」: the title names another occasion, and no sentence says that anything stops. */
export const isOtherOccasion = (notice: NoticeText): boolean =>
  isAboutStops(notice) ||
  isEventTold(notice) ||
  isInReport(notice) ||
  isOfPlaceOrPeople(notice) ||
  (OCCASIONS.test(lowerTitleOf(notice)) &&
    !namesStop(notice) &&
    !notice.clauses.some((clause) => saysStop(notice, clause)));

/** 「本社ビルの空調設備のメンテナンス」, 「メンテナンス担当の採用説明会」 … 「各サービスは、通常どおりご利用いただけます」 */
const isOfPlaceOrPeople = ({ page: { text } }: NoticeText): boolean => {
  if (!ALL_RUN.test(text)) return false;
  const rest = text.replace(QUOTED, '').replace(ALL_RUN, '');
  return OF_PLACE_OR_PEOPLE.test(rest) && !STOPS_SERVICE.test(rest);
};
const ALL_RUN =
  /(?:(?:各|全|全ての|すべての)(?:種)?(?:サービス|機能)|お?取引[^。\n]{0,12}?(?:入出金|入金)[^。\n]{0,16}?|オンライン(?:の)?サービス)[^。\n]{0,8}?(?:は|も|とも)、?[^。\n]{0,12}?(?:通常|平常|いつも|ふだん|普段)(?:どおり|通り)[^。\n]{0,10}?(?:ご?利用|お使い|提供|稼働|営業)[^。\n]{0,8}/;
const OF_PLACE_OR_PEOPLE =
  /キャンペーン|プレゼント|半額|割引|勉強会|説明会|セミナー|ウェビナー|講演|講座|研修|見学|展示|出展|会場|会議室|懇親|交流会|採用|募集|イベント|祭|ビル|館内|オフィス|社屋|事務所|ロビー|店頭|店舗|来店|空調|エレベータ|エスカレータ|駐車場|受水槽|消防|防災|避難訓練|健康診断|書籍|雑誌|番組|放送|動画|ポスター|社員旅行/;
const STOPS_SERVICE =
  /(?:取引|売買|注文|発注|入金|出金|入出金|入出庫|送金|振込|ログイン|api|アプリ|サービス|システム|サーバー?|サイト|ネットワーク|データベース)[^。\n]{0,16}?(?:停止|休止|中断|制限|メンテナンスを|(?:でき|いただけ|なれ)(?:ません|な[いく]))/i;

/** 「他社取引所で発生した障害」, in a report on a month: nothing of ours is told to stop. */
const isInReport = (notice: NoticeText): boolean => REPORT.test(lowerTitleOf(notice)) && ELSEWHERE.test(headOf(notice));
const REPORT =
  /(?:マンスリー|月次|週次|市況|マーケット|四半期)[^\n]{0,8}?(?:レポート|報告|リポート)|決算|ニュースレター/;
const ELSEWHERE = /(?:他社|他の取引所|海外取引所|海外の取引所|別の取引所)[^。\n]{0,12}?で(?:発生|起き|生じ)/;

/** 「勉強会「障害対応ゼロから」」, 「生配信やります」: something people come to or watch, and nothing of ours stops. */
const isEventTold = (notice: NoticeText): boolean =>
  EVENT.test(headlineOf(notice)) && COME.test(headOf(notice)) && !STOPS_OURS.test(headOf(notice).replace(QUOTED, ''));

const EVENT =
  /見学会|勉強会|セミナー|ウェビナー|説明会|講演会|座談会|生配信|ライブ配信|トークイベント|トークショー|懇親会|交流会|バトル|選手権|コンテスト|ハッカソン|ミートアップ|展示会|公開収録|もくもく会/;
const COME =
  /参加(?:無料|費|方法|者|申し?込)|定員|会場|お?申し?込み|エントリー|youtube|賞金|賞品|登壇|講師|ご?来場|入場|視聴|チケット|応募/i;
const STOPS_OURS =
  /(?:停止|休止|中断)(?:を)?(?:いた|致)?(?:します|し、|となり)|利用いただけ(?:ません|な[いく])|(?:取引|入金|出金|入出金|ログイン)(?:が|は|を|も)?[^。\n]{0,8}(?:できません|できなく|停止)|(?:メンテナンス|メンテ|作業)を(?:実施|行)/;
const QUOTED = /「[^」\n]{0,80}」/g;

/** 「メンテナンスに関するアンケート」: the occasion, whatever it is about. */
const isAboutStops = (notice: NoticeText): boolean =>
  ABOUT.test(lowerTitleOf(notice)) && !/停止いたします|停止します|停止を|休止/.test(notice.page.text);

const ABOUT = /(?:に関する|についての|をテーマにした)(?:アンケート|セミナー|ウェビナー|説明会|勉強会|講座|コラム)/;

const OCCASIONS = new RegExp(
  [
    'セミナー|ウェビナー|説明会|勉強会|講座|講習会|研修会|座談会|交流会|ライブ配信',
    'キャンペーン|プレゼント|キャッシュバック|ポイント還元|エアドロップ',
    '(?:約款|規約|規定|規程|ポリシー|手数料|レバレッジ|証拠金率|必要証拠金|税制|制度|取引ルール|取引単位|呼値|説明書|契約締結前交付書面)[^。\\n]{0,10}(?:変更|改定|改正|改訂|見直し|引き?上げ|引き?下げ)',
    '上場廃止|取り?扱い?の?(?:廃止|終了)',
    'アンケート|監査',
  ].join('|'),
);

/** A word of the stop, or of the work, in the title. */
const namesStop = (notice: NoticeText): boolean =>
  (tagsIn(notice, notice.title) & TAG.stop) !== 0 || kindsIn(notice.tokens, notice.title).length > 0;

/** 「入金を停止いたします」, 「12月1日 14:00 入金停止」: not what may be, nor what is spared. */
const saysStop = ({ title, tokens }: NoticeText, clause: Clause): boolean =>
  clause.first >= title.end &&
  (clause.tags & TAG.stop) !== 0 &&
  (clause.tags & (TAG.perhaps | TAG.unaffected)) === 0 &&
  ((clause.tags & SAYS_SO) !== 0 || tokens.slice(clause.first, clause.end).some(({ kind }) => kind === 'time'));

const SAYS_SO = TAG.announce | TAG.future | TAG.ongoing | TAG.past;

/**
 * 「AWSの障害について」, 「B社は…にメンテナンスを行う予定ですが」 … 「当社のサービスに影響はございません」: what fails or stops is somebody
 * else's, and no service of ours is named as stopped.
 */
export const isStopElsewhere = (notice: NoticeText): boolean =>
  SPARED.test(headOf(notice)) &&
  (FAILURE.test(lowerTitleOf(notice)) || OTHER_HOUSE.test(headOf(notice))) &&
  !notice.clauses.some(
    (clause) =>
      clause.first >= notice.title.end &&
      (clause.tags & (TAG.stop | TAG.unaffected)) === TAG.stop &&
      !HEARSAY.test(lowerIn(notice, clause)) &&
      servicesIn(notice.tokens, clause).size > 0,
  );

/** 「A取引所は」「B社のメンテナンス」, and not 「当社は」. */
const OTHER_HOUSE =
  /(?:^|[。、\n「【(の])[^。、\n\s「【(のは]{0,11}[^。、\n\s「【(のは当弊本同自会御](?:社|取引所|銀行|証券)(?:は|が|では?|にて|において|における|の(?:システム|定期|臨時)?(?:メンテナンス|システム更新|停止))/;
/** 「…を停止したことが伝わり」「…と報じられました」: told of somebody else. */
const HEARSAY =
  /(?:こと|旨)が(?:伝わ|伝え|報じ|明らか|分か|わか)|と(?:報じ|伝え|報道|のニュース|の報道)|同(?:社|取引所|所)(?:は|が|に)/;
const FAILURE = /障害|不具合|停電|停止|ダウン/;
const SPARED =
  /(?:当社|弊社|当行|当取引所|当サービス)(?:の|が提供する)?(?:全?サービス|システム|お?取引|お客様){0,2}(?:(?:(?:への|に|には|へ)?影響は?(?:ございません|ありません|出ておりません|確認されておりません)|(?:と|に)は?(?:全く|一切)?(?:の)?(?:関係|関わり|関連)は?(?:ございません|ありません|ない))|は、?(?:すべて|全て)?(?:通常|平常|いつも)?(?:どおり|通り|正常に)[^。\n]{0,8}?(?:稼働|運営|提供|ご?利用))/;
