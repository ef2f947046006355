import type { WindowStatus } from '../../window.ts';
import type { Token } from '../2-tokens/token.ts';
import { type NoticeText, tagsIn, wordsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { lowerTitleOf } from './head.ts';
import { isUpgradeOver } from './state-english.ts';
import { kindsIn } from './words-in.ts';

/** What the title says, or a bracket at the head of the page. */
export function stateOfTitle(notice: NoticeText): WindowStatus | null {
  return (
    stateAtHead(notice.tokens) ??
    stateInBracket(notice) ??
    stateInTitle(
      tagsOfTitle(notice),
      // 「Delayed withdrawals」 is a failure that nobody extends.
      kindsIn(notice.tokens, notice.title).some((kind) => kind !== 'emergency'),
    ) ??
    (isUpgradeOver(lowerTitleOf(notice)) ? 'completed' : null)
  );
}

/** 「もうすぐ戻ります」「出金のみ先に再開します」: all is not back. */
const NOT_ALL_BACK =
  /(?:もうすぐ|まもなく|間もなく|そろそろ|あと少しで|これから)[^\n]{0,12}?(?:再開|復旧|戻|動)|(?:のみ|だけ|一部|先行(?:して)?|順次|部分(?:的に)?|段階(?:的に)?)、?[^\n、]{0,10}?(?:再開|復旧|戻り|開け)/;
export const isPartOfReturn = ({ page, tokens, title }: NoticeText): boolean =>
  NOT_ALL_BACK.test(page.text.slice(0, tokens[title.end - 1]?.to ?? 0));

/** What its words say of the state, without those that only name what the notice speaks of. */
const tagsOfTitle = (notice: NoticeText): number =>
  (tagsIn(notice, notice.title) | (namesReturnTime(notice) || isPartOfReturn(notice) ? TAG.approx : 0)) &
  ~(isLateService(notice) ? TAG.extended : 0) &
  ~(namesEndTime(notice) ? TAG.end : 0);

/** 「Resolved: withdrawals delayed」, 「[復旧済み] 入金の遅延」: the word that a status page puts before the title, whatever that goes on to say. */
function stateAtHead(tokens: readonly Token[]): WindowStatus | null {
  const head = tokens[0]?.kind === 'open' ? tokens[1] : tokens[0];
  return head?.kind === 'word' && OVER_HEADS.has(head.entry.word) ? 'completed' : null;
}

/**
 * 「(終了) 11月26日 …のお知らせ」, 「メンテナンスのお知らせ（完了）」: put there when it was over, and the day of publication was left as it
 * was.
 */
export const isMarkedOver = ({ page }: NoticeText): boolean => MARKED_OVER.test(page.text.split('\n', 1)[0] ?? '');

const MARKED_OVER =
  /^ {0,2}[【[〈《(](?:終了|完了|再開|復旧|解消|(?:対応|作業|実施|復旧|再開|終了)(?:完了|済み?))[】\])〉》]|[【[〈《(](?:終了|完了|再開|復旧|解消|(?:対応|作業|実施|復旧|再開|終了)(?:完了|済み?))[】\])〉》] {0,2}$/;

const OVER_HEADS: ReadonlySet<string> = new Set(['resolved', 'completed', '解決済み', '解決済', '復旧済み', '復旧済']);

/** 「【メンテナンス中】」, 「【実施中】」 at the head of the title. */
const stateInBracket = ({ page }: NoticeText): WindowStatus | null =>
  UNDER_WAY.test(page.text) ? 'in-progress' : null;

const UNDER_WAY =
  /^[^\S\n]{0,3}[【[〈《(](?:現在)?(?:(?:システム|臨時|緊急|定期)?(?:メンテナンス|メンテ)|実施|作業|停止|障害発生|発生|調査|復旧作業|復旧対応|障害対応)中[】\])〉》]/;

/** 「【障害】入出金の遅延」: a service is late, and nobody extends a stop. */
function isLateService(notice: NoticeText): boolean {
  const words = wordsIn(notice, notice.title);
  const late = words.filter(({ entry }) => (entry.tags & TAG.extended) !== 0);
  return (
    late.every(({ entry }) => DELAYS.has(entry.word)) &&
    !words.some(({ entry }) => WORK.test(entry.word) && (entry.tags & TAG.stamp) === 0)
  );
}

const DELAYS: ReadonlySet<string> = new Set([
  '遅延',
  '遅れ',
  '遅延が発生',
  '遅延して',
  '遅延している',
  'delayed',
  'delay',
  'delays',
]);
const WORK =
  /メンテ|作業|工事|更新|移行|maintenance|upgrade|update|migration|release|downtime|resum|reopen|restart|restor|return|complet|start|end\b/;

/** 「メンテナンス終了時刻について」, 「Revised end time of maintenance」: of that the notice speaks, and nothing is over. */
const namesEndTime = ({ tokens, title, page }: NoticeText): boolean =>
  (page.hasEnglish && END_TIME.test(page.lower.slice(0, tokens[title.end - 1]?.to ?? 0))) ||
  tokens.slice(title.first, title.end).some((token, i, all) => {
    const next = all[i + 1];
    return (
      token.kind === 'word' && token.entry.word === '終了' && next?.kind === 'word' && END_TIMES.has(next.entry.word)
    );
  });

/** 「再開時刻のお知らせ」: it is still to come, where nothing else says that something is back. */
const namesReturnTime = (notice: NoticeText): boolean => {
  const words = wordsIn(notice, notice.title).filter(({ entry }) => (entry.tags & (TAG.resume | TAG.end)) !== 0);
  return (
    words.length > 0 &&
    words.every(
      ({ entry, to }) =>
        (entry.tags & RETURN_TIME) === RETURN_TIME ||
        ((entry.tags & TAG.resume) !== 0 && ON_THE_WAY.test(notice.page.text.slice(to, to + WAY_REACH))),
    )
  );
};

/** 「復旧状況」「復旧作業」「再開の見込み」 */
const ON_THE_WAY = /^の?(?:状況|作業(?!の?(?:完了|終了))|対応(?!の?(?:完了|終了))|見込|見通し|目途|目処|時期|に向け)/;
const WAY_REACH = 12;

const RETURN_TIME = TAG.resume | TAG.when;

const END_TIME = /\b(?:end|ending|completion|finish|finishing) (?:times?|date)\b/;
const END_TIMES: ReadonlySet<string> = new Set(['時刻', '日時', '時間']);

function stateInTitle(tags: number, isOfWork: boolean): WindowStatus | null {
  // 「メンテナンス中止の可能性について」
  const isSure = (tags & TAG.perhaps) === 0;
  if (isSure && (tags & TAG.postponed) !== 0) return 'postponed';
  if (isSure && (tags & TAG.cancelled) !== 0) return 'cancelled';
  if ((tags & TAG.extended) !== 0 && (isOfWork || (tags & (TAG.stop | TAG.end | TAG.resume)) !== 0)) return 'extended';
  if ((tags & TAG.resume) !== 0 || ((tags & (TAG.end | TAG.changed)) === TAG.end && (tags & TAG.stop) !== 0)) {
    return (tags & TAG.approx) !== 0 ? 'in-progress' : 'completed';
  }
  if ((tags & TAG.ongoing) !== 0) return 'in-progress';
  return null;
}
