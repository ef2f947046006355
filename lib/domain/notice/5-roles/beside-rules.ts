import { TAG } from '../words/lexicon.ts';
import { isPartInBracket, isTakenUntil } from './asides.ts';
import {
  beginsAgain,
  closesBefore,
  isAimedFor,
  isOn,
  isStoppedOnDay,
  isStopRightBefore,
  isTradedSince,
  isUpgradeBefore,
  isUpgradeBehind,
  opensThen,
} from './english.ts';
import { isEndAsOfNow, isExpectedAt, isExpectedEnd, isHeadlineEnd } from './english-ends.ts';
import { beginsAndGoesOn, goesOnUntil, isBegunThen, isSoLongBefore, isStopNamed } from './english-prose.ts';
import { isOutSince } from './english-since.ts';
import { hasTime, speaksOfStop } from './looks.ts';
import { PLANNED_END_RULES } from './planned-end-rules.ts';
import {
  entryOf,
  isAtEdge,
  isBackSince,
  isCause,
  isFinishedAt,
  isPlannedEnd,
  isStopClock,
  isStoppedAsOf,
} from './point-looks.ts';
import { RELAPSE_RULES } from './relapse-rules.ts';
import { englishRule, rule } from './rule.ts';
import { isTakenAgainInEnglish } from './taken-again.ts';

const UNTIL: ReadonlySet<string> = new Set(['until', 'till']);
const AT: ReadonlySet<string> = new Set(['at', 'from', 'since']);

/** Lone times with their word right beside them: in a bracket, in an entry of a page, behind a preposition. */
export const BESIDE_RULES = [
  ...RELAPSE_RULES,
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
  ...PLANNED_END_RULES,
  englishRule(
    'the end as it is now',
    'end',
    'Maintenance update\nThe maintenance scheduled for Nov 20, 06:00 - 09:00 JST will now run until 11:00 JST.',
    (input) => isStopClock(input) && isEndAsOfNow(input),
  ),
  englishRule(
    'the end that is aimed for',
    'end',
    'Emergency maintenance\nEmergency maintenance began at 09:20 UTC today. We are aiming for 15:00 UTC to restore service.',
    (input) => isStopClock(input) && isAimedFor(input),
  ),
  rule(
    'the end until which the work goes on',
    'end',
    'メンテナンス延長のお知らせ\n11月20日2:00～5:00のメンテナンスは、6:30まで時間を要する見込みです。',
    (input) => isStopClock(input) && isTakenUntil(input.notice, input.range),
  ),
  rule(
    'をもって it stops',
    'start',
    'システム移行のお知らせ\n12月18日 18:00をもちまして取引を停止いたします。',
    (input) => isStopClock(input) && isStoppedAsOf(input),
  ),
  rule(
    'so long before a moment',
    'start',
    'ハードフォーク対応\nハードフォーク（12月1日 20:00ごろ）の3時間前からETCの入出金を停止します',
    ({ topic, range, around }) => range.leadMinutes !== null && (speaksOfStop(around) || topic.isStop),
  ),
  englishRule(
    'so long before a moment, by the clock',
    'start',
    'Hard fork of ABC\nWithdrawals of ABC will be halted 12 hours before the fork is due to begin, around 4:40 GMT on December 1.',
    (input) => isSoLongBefore(input),
  ),
  rule(
    'so long before another matter',
    'none',
    '花火大会のお知らせ\n花火大会（12月1日 20:00）の2時間前から受付を始めます',
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
    ({ around }) => (around.isTop && (around.before & (TAG.start | TAG.end)) === 0) || around.isBottom,
  ),
  rule(
    'when the cause was seen',
    'none',
    '緊急メンテナンスのお知らせ\n9:12に障害を検知したため、9:30より緊急メンテナンスを実施しております。',
    (input) => isStopClock(input) && isCause(input),
  ),
  rule(
    'since then it is out',
    'start',
    'Delayed deposits\nETH deposits have been arriving late since about 10:40 JST; our team is on it.',
    (input) => hasTime(input.range) && (input.topic.isStop || speaksOfStop(input.around)) && isOutSince(input),
  ),
  rule(
    'what stopped, right beside its time',
    'start',
    'Withdrawals resumed\nWe have resumed withdrawals after a two-day halt that started on November 18 at 09:00 UTC.',
    (input) => isBegunThen(input),
  ),
  rule(
    'when orders or money are taken again, in English',
    'end',
    'Market status\nWe are in cancel-only mode now. New orders will be accepted from 05:30 UTC.',
    ({ notice, range, topic, around }) =>
      topic.isStop &&
      (around.before & TAG.from) !== 0 &&
      range.start?.time != null &&
      (around.clause.tags & (TAG.stop | TAG.perhaps)) === 0 &&
      isTakenAgainInEnglish(notice, range),
  ),
  rule(
    'at, behind a start that comes back',
    'end',
    'Maintenance\nTrading will resume, starting at 09:00 UTC on November 21, 2026.',
    (input) =>
      isAtEdge(input, TAG.start) &&
      (input.around.before & TAG.resume) !== 0 &&
      // 「is back after 47 minutes of downtime that began at 01:31」
      (input.around.before & TAG.stop) === 0,
  ),
  rule(
    'trading begins that was suspended before',
    'end',
    'System migration\nTrading will be suspended from 17:00 on December 18. Trading on the new platform will commence at 9:00 on December 21.',
    (input) => isAtEdge(input, TAG.start) && input.before?.role === 'start' && beginsAgain(input),
  ),
  englishRule(
    'what was closed opens then',
    'end',
    'Move\nThe old platform shuts at 18:00 JST on Saturday 21 November. The new platform opens at 12:00 JST on Sunday 22 November.',
    (input) => isStopClock(input) && input.range.shape === 'point' && opensThen(input),
  ),
  rule(
    'trading went on then, as a fact',
    'actual-end',
    'Outage\nTrading was halted at 03:10 UTC. After a cancel-only phase trading commenced at 04:30 UTC.',
    (input) =>
      input.around.beside === 'at' &&
      isStopClock(input) &&
      (input.around.clause.tags & TAG.perhaps) === 0 &&
      isTradedSince(input),
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
    (input) =>
      ((isAtEdge(input, TAG.end) || isBackSince(input)) &&
        ((input.around.before & TAG.past) !== 0 || isHeadlineEnd(input)) &&
        !isExpectedAt(input)) ||
      isFinishedAt(input),
  ),
  rule(
    'at, behind a word of an end',
    'end',
    'Trading resumes\nWe will resume trading at 09:00 UTC on November 21, 2026.',
    (input) => isAtEdge(input, TAG.end),
  ),
  rule(
    'by, behind a word of an end that is expected',
    'end',
    'Maintenance extended\nThe upgrade that started at 02:00 UTC needs more time. We expect to finish by 05:45 UTC.',
    (input) => isStopClock(input) && input.around.beside === 'by' && isExpectedEnd(input),
  ),
  rule(
    'the window closes that opened before',
    'end',
    'Maintenance window\nThe window opens at 02:00 UTC on 28 November and closes at 04:00 UTC.',
    (input) => isStopClock(input) && input.before?.role === 'start' && closesBefore(input),
  ),
  rule(
    'at, right behind the stop',
    'start',
    'Network upgrade\nWithdrawals will be suspended at 2026-12-03 01:00 (UTC).',
    (input) =>
      isStopClock(input) &&
      !input.around.isDistractor &&
      (((AT.has(input.around.beside) || isOn(input)) && isStopRightBefore(input.notice, input.range)) ||
        isStoppedOnDay(input)),
  ),
  englishRule(
    'a row that names the stop and what of',
    'start',
    'Token swap of ABC\n• Suspension of ABC deposits and withdrawals: December 1, 2026, 02:00 (UTC)\n• Trading of ABC will be suspended: December 1, 2026, 03:00 (UTC)',
    (input) => !input.around.isDistractor && isStopNamed(input),
  ),
  rule(
    'the work begins then, and goes on',
    'start',
    'System maintenance\nThe upgrade begins on December 1 at 22:00 UTC and continues till December 2 at 04:00 UTC. Trading will be unavailable.',
    (input) => !input.around.isDistractor && beginsAndGoesOn(input),
  ),
  rule(
    'until then the work goes on',
    'end',
    'System maintenance\nThe upgrade begins on December 1 at 22:00 UTC and continues till December 2 at 04:00 UTC. Trading will be unavailable.',
    (input) => !input.around.isDistractor && goesOnUntil(input),
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
] as const;
