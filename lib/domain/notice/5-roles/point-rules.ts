import { TAG } from '../words/lexicon.ts';
import { isDeadline, isPartInBracket, isStampInBrackets } from './asides.ts';
import { isOn, isStopRightBefore, isUpgradeBefore, isUpgradeBehind } from './english.ts';
import { hasTime, isAboutReason, isCutOff, isEndOver, isTowards, isUnderDistractor, speaksOfStop } from './looks.ts';
import {
  entryOf,
  isAtEdge,
  isCause,
  isMovedTo,
  isNow,
  isOfStop,
  isPlannedEnd,
  isSeenAsOf,
  isStagedRow,
  isStopClock,
  saysEnded,
  WRITTEN,
} from './point-looks.ts';
import { type RuleInput, rule } from './rule.ts';

const UNTIL: ReadonlySet<string> = new Set(['until', 'till']);
const UNDER_WAY = TAG.stop | TAG.ongoing;
const AT: ReadonlySet<string> = new Set(['at', 'from', 'since']);

/** Lone times before the question of start or end: what was seen, what is written, what has its verb beside it. */
export const POINT_RULES = [
  rule(
    'the end of a part, in a bracket',
    'end',
    'メンテナンスのお知らせ\n11月26日(木)1:00～3:00（出金は4:00まで）',
    ({ notice, topic, range, around }) =>
      topic.isStop &&
      ((around.firstAfter & TAG.until) !== 0 || UNTIL.has(around.beside)) &&
      isPartInBracket(notice.tokens, range, around.clause),
  ),
  rule(
    'the start of a part, in a bracket',
    'start',
    'メンテナンスのお知らせ\n11月26日2:00～5:00（入出金は1:30から）',
    ({ notice, topic, range, around }) =>
      topic.isStop &&
      hasTime(range) &&
      (around.firstAfter & TAG.from) !== 0 &&
      isPartInBracket(notice.tokens, range, around.clause),
  ),
  rule(
    'an end that is changed',
    'superseded',
    'メンテナンス延長\n2:00開始のメンテナンスですが、終了時刻を5:00から変更し、現時点では未定といたします',
    ({ around }) =>
      (around.lastLabel & TAG.end) !== 0 && (around.firstAfter & TAG.from) !== 0 && (around.near & TAG.changed) !== 0,
  ),
  rule(
    'the planned end, and the new one behind it',
    'superseded',
    'メンテナンス延長のお知らせ\n本日5:00終了予定のメンテナンスにつきまして、終了を7:00に延長いたします。',
    ({ topic, range, around }) =>
      topic.isStop &&
      hasTime(range) &&
      around.isFollowed &&
      (around.clause.tags & TAG.extended) !== 0 &&
      ((around.between & TAG.extended) === 0
        ? (around.firstAfter & TAG.end) !== 0 && (around.near & TAG.approx) !== 0
        : isPlannedEnd(around)),
  ),
  rule(
    'so long before a moment',
    'start',
    'ハードフォーク対応\nハードフォーク（12月1日 20:00ごろ）の3時間前からETCの入出金を停止します',
    ({ topic, range, around }) => range.leadMinutes !== null && (speaksOfStop(around) || topic.isStop),
  ),
  rule(
    'so long before another matter',
    'none',
    '抽選会のお知らせ\n抽選会（12月1日 20:00）の2時間前から受付を始めます',
    ({ range }) => range.leadMinutes !== null,
  ),
  rule(
    'the entry of completion',
    'actual-end',
    'Delayed withdrawals\nResolved\nNov 19, 2026 - 08:55 PST',
    (input) => input.topic.isStop && entryOf(input) === 'actual-end',
  ),
  rule(
    'the entry of an alarm',
    'as-of',
    'Delayed withdrawals\nInvestigating\nNov 19, 2026 - 08:55 PST',
    (input) => input.topic.isStop && entryOf(input) === 'as-of',
  ),
  rule(
    'the entry of a word between',
    'none',
    'Delayed withdrawals\nMonitoring\nNov 19, 2026 - 08:55 PST',
    (input) => entryOf(input) !== null,
  ),
  rule(
    'when the notice was written',
    'none',
    'システムメンテナンスのお知らせ\n差出人:取引所 <noreply@example.jp>\n日時:2026年11月20日 11:00',
    ({ around }) => around.isTop || around.isBottom,
  ),
  rule(
    'when the cause was seen',
    'none',
    '緊急メンテナンスのお知らせ\n9:12に障害を検知したため、9:30より緊急メンテナンスを実施しております。',
    (input) => isStopClock(input) && isCause(input),
  ),
  rule(
    'at, behind a start that comes back',
    'end',
    'Maintenance\nTrading will resume, starting at 09:00 UTC on November 21, 2026.',
    (input) => isAtEdge(input, TAG.start) && (input.around.before & TAG.resume) !== 0,
  ),
  rule(
    'at, behind a word of a start',
    'start',
    'Scheduled maintenance\nMaintenance will start at 14:00 on 2 December 2026 and finish at 16:30 (UTC+8).',
    (input) => isAtEdge(input, TAG.start),
  ),
  rule(
    'at, behind an end that is past',
    'actual-end',
    'Service disruption report\nService was restored at 21:52 UTC.',
    (input) => isAtEdge(input, TAG.end) && (input.around.before & TAG.past) !== 0,
  ),
  rule(
    'at, behind a word of an end',
    'end',
    'Trading resumes\nWe will resume trading at 09:00 UTC on November 21, 2026.',
    (input) => isAtEdge(input, TAG.end),
  ),
  rule(
    'at, right behind the stop',
    'start',
    'Network upgrade\nWithdrawals will be suspended at 2026-12-03 01:00 (UTC).',
    (input) =>
      isStopClock(input) &&
      (AT.has(input.around.beside) || isOn(input)) &&
      !input.around.isDistractor &&
      isStopRightBefore(input.notice.tokens, input.range),
  ),
  rule(
    'an upgrade that is announced for it',
    'as-of',
    'Database migration\nWe will migrate our database on Dec 8, 2026 at 14:00 UTC. The service will be unavailable for up to 45 minutes.',
    (input) => isStopClock(input) && !input.around.isDistractor && isUpgradeBefore(input),
  ),
  rule(
    'an upgrade that the sentence comes to',
    'as-of',
    'Gateway maintenance\nOn Thursday, December 3rd, at 10:00 AM JST we will reboot our API servers. The API will be unavailable until 1:00 PM JST.',
    (input) => isStopClock(input) && !input.around.isDistractor && input.around.isFirst && isUpgradeBehind(input),
  ),
  rule(
    'the day of a new habit',
    'none',
    'メンテナンス時間の恒久変更\n2027年1月6日以降、定期メンテナンスは毎週水曜日の3:00～4:00に変更となります',
    ({ range, around }) => !hasTime(range) && (around.after & TAG.recurring) !== 0,
  ),
  rule(
    'the day of new hours',
    'none',
    '取引時間の変更\n12月1日より取引時間とメンテナンス時間を変更します',
    ({ range, around }) =>
      !hasTime(range) &&
      (around.firstAfter & TAG.from) !== 0 &&
      (around.after & TAG.changed) !== 0 &&
      (around.after & TAG.when) !== 0,
  ),
  rule('a deadline', 'none', '障害のご報告\n9月11日（金）までにサーバーを増強いたします', ({ notice, range }) =>
    isDeadline(notice.tokens, range),
  ),
  rule(
    'a stamp in brackets',
    'none',
    'ネットワーク障害発生のお知らせ\n[10:15] 引き続き復旧作業を行っております',
    ({ notice, range, around }) => isStampInBrackets(notice.tokens, range, around),
  ),
  rule(
    'ended, as the text says',
    'actual-end',
    '\nメンテナンスは6:12に完了しました',
    (input) =>
      isStopClock(input) &&
      saysEnded(input) &&
      (input.around.firstAfter & TAG.from) === 0 &&
      (input.around.firstAfter & WRITTEN) !== TAG.stamp,
  ),
  rule(
    'seen, as of then',
    'as-of',
    '学内LANの障害について（2/4 14:30現在）\n',
    (input) => (input.around.firstAfter & TAG.stamp) !== 0 && isSeenAsOf(input),
  ),
  rule(
    'a time of writing',
    'none',
    'メンテナンス延長のお知らせ\n6月3日追記：メンテナンスを延長しております',
    ({ around }) => (around.firstAfter & TAG.stamp) !== 0,
  ),
  rule(
    'ended as of then',
    'actual-end',
    'Maintenance complete\nThe scheduled maintenance has been completed as of 05:12 (JST) on November 20, 2026',
    ({ range, around }) =>
      hasTime(range) &&
      around.beside === 'as of' &&
      (around.before & TAG.end) !== 0 &&
      ((around.before & TAG.past) !== 0 || isNow(around.before, TAG.resume)),
  ),
  rule(
    'stopped as of then',
    'as-of',
    'Deposits on hold\nWe have suspended deposits as of 22:00 UTC on November 19, 2026.',
    ({ topic, range, around }) =>
      hasTime(range) &&
      around.beside === 'as of' &&
      ((topic.isEmergency && speaksOfStop(around)) ||
        (topic.isStop && ((around.before & UNDER_WAY) === UNDER_WAY || isNow(around.before, TAG.stop)))),
  ),
  rule(
    'a word of another matter is nearer',
    'none',
    '祝日取引とメンテナンス\n11月23日は日中立会（8:45～15:45）を休場とします',
    ({ around }) => around.isDistractor,
  ),
  rule(
    'under a heading of another matter',
    'none',
    'Ver.2.0アップデートメンテナンスのお知らせ\n■受取期限\n9月30日(水)23:59',
    ({ around }) => isUnderDistractor(around),
  ),
  rule('a row about the reason', 'none', '出金障害の経緯\n11:30 原因特定', ({ notice, range, around }) =>
    isAboutReason(notice.tokens, range, around),
  ),
  rule(
    'the head of what was written then',
    'none',
    '【復旧済み】一部の通貨ペアで注文が約定しない事象について\n■5月11日 10:00',
    ({ notice, topic, range, around }) =>
      topic.isEmergency &&
      around.isBare &&
      around.lead === 0 &&
      notice.tokens[around.clause.first]?.kind === 'bullet' &&
      around.clause.end === range.end,
  ),
  rule(
    'below a word of recovery',
    'actual-end',
    'Login issue\nLogins are working again, and the outage has been resolved.\nNov 20, 09:45 JST',
    (input) =>
      isStopClock(input) &&
      input.around.isBare &&
      input.around.lead === 0 &&
      (input.around.previous & TAG.resume) !== 0 &&
      (input.around.previous & TAG.past) !== 0,
  ),
  rule(
    'a row of what comes back by steps',
    'end',
    'サービス再開のスケジュールについて\n5月10日より停止しておりますサービスにつきまして、下記の通り順次再開いたします。\n暗号資産の入出庫　5月15日（金）12:00',
    (input) => isStagedRow(input) && ((input.around.before | input.around.after) & TAG.stop) === 0,
  ),
  rule(
    'extended until, behind it',
    'end',
    'メンテナンス再延長\n11月25日 1:00に開始したメンテナンスは、4:00まで延長しておりましたが、さらに9:00に延長いたします',
    (input) =>
      isStopClock(input) &&
      (input.around.near & TAG.extended) !== 0 &&
      (input.around.firstAfter & (TAG.until | TAG.extended | TAG.fresh)) !== 0,
  ),
  rule(
    'put off to',
    'start',
    'Scheduled maintenance\nOur maintenance has been rescheduled from November 25, 02:00 (JST) to November 27, 03:00 (JST).',
    (input) => isStopClock(input) && isMovedTo(input.around.before) && isTowards(input.around.beside),
  ),
  rule(
    'the head of a sentence that ends in the end',
    'actual-end',
    'メンテナンス終了\n11月20日(金)5時20分、3時から実施していたメンテナンスを終了しました',
    (input) =>
      isStopClock(input) &&
      input.around.isFirst &&
      input.around.isFollowed &&
      isCutOff(input.notice.tokens, input.range.end) &&
      (input.around.clause.tags & TAG.end) !== 0 &&
      isEndOver(input.notice.tokens, input.around.clause),
  ),
  rule(
    'extended until',
    'end',
    'Maintenance window extended\nThe maintenance that started at 06:00 UTC today has been extended until 09:00 UTC.',
    (input) => isStopClock(input) && (input.around.before & TAG.extended) !== 0 && isTowards(input.around.beside),
  ),
  rule(
    'nothing says that it stops then',
    'none',
    '取引システム障害について\n15:00　調査報告を公表',
    (input) => !isOfStop(input),
  ),
] as const;

/** A day alone says when something begins only where the text says so. */
export const isDayOfEdge = ({ around }: RuleInput, role: string): boolean =>
  role !== 'as-of' &&
  around.clause.first !== 0 &&
  (role !== 'start' || (around.firstAfter & (TAG.from | TAG.start | TAG.onward)) !== 0);
