import type { Clause } from '../3-layout/clauses.ts';
import { everyMatch } from '../every-match.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/tags.ts';

/** 「再開の見通し」, 「終了予定時刻」 */
const END =
  '(?:終了|完了|再開|復旧|解消|終わる|終わり)(?:予定|見込み?)?の?(?:時刻|時間|時期|日時|見通し|見込み|目途|目処|めど|予定|お?約束)?(?:\\([^()\\n]{1,20}\\))?(?!の?際|次第|後|し|いた|致|を確認)';
const OF = '(?:は|が|を|も|に(?:つきまして|関しまして|ついて|関して)は?)?、?';
const TELL = '(?:ご?案内|お?知らせ|ご?連絡|お?伝え|お?示し|公表|発表)';
/** What leaves it open; 「改めてお知らせ」 alone may be said of a report when all is done. */
const LEFT_OPEN = [
  '(?:未定|不明|調整中|検討中|白紙)',
  '(?:立|た)(?:って(?:おり|い)ません|っておらず|っていない|ちません|たない|たなく|たず)',
  '(?:付|つ)(?:いて(?:おり|い)ません|いておらず|いていない|きません|かない|かず)',
  '(?:分か|わか)(?:って(?:おり|い)ません|りません|らない)',
  '(?:撤回|取り?下げ|取り?消)',
  `(?:${TELL}|お?約束)(?:が|は)?(?:でき|いたしかね|しかね)`,
  '(?:申し上げ|見通せ)(?:られ)?(?:ません|ない)',
  '(?:決ま|定ま|固ま|確定)(?:って|して)(?:おり|い)(?:ません|ない|らず)',
  `(?:改めて|あらためて|追って|おって|別途|後ほど|のちほど|後日)[^。\\n]{0,12}${TELL}`,
  `(?:決ま|定ま|固ま|確定|判明|分か|わか|見え)[^。\\n]{0,6}(?:次第|たら)[^。\\n]{0,16}${TELL}`,
].join('|');
/** 「未定とご案内しておりましたが」 was open. */
const NO_MORE = '(?![^。\\n]{0,20}(?:ました|でした|だった)(?:が|ところ|けれど))';
const UNKNOWN = new RegExp(
  `${END}${OF}[^。\\n\\d]{0,20}?(?:${LEFT_OPEN})${NO_MORE}|いつ[^。\\n\\d]{0,12}?(?:終わ|終了|再開|復旧)[^。\\n\\d]{0,12}?(?:分から|わから|不明|未定|見通せ)|(?:この|その|同|当該|先の)(?:終了)?(?:予定)?(?:時刻|時間|予定|見込み)(?:は|を|も)、?[^。\\n\\d]{0,12}?(?:白紙|撤回|取り?消|取り?下げ|未定)|(?:引き続き|当面)[^。\\n\\d]{0,8}?(?:停止|休止|継続|続け|延長)`,
  'g',
);

const ENDING = '(?:end|completion|resumption|reopening|re-opening|restart|recovery|return|restoration)';
const TIME = '(?:etas?|estimates?|estimated times?|end times?|times?|timeframe|time frame|timeline|schedule)';
const SAYS_WHEN = '(?:give|provide|offer|share|have|know|say|tell|name|determine|estimate|confirm|commit to)';
const UNKNOWN_ENGLISH = new RegExp(
  [
    `\\b${ENDING}(?: (?:time|date))?\\b[^.\\n\\d]{0,24}\\b(?:unknown|unclear|uncertain|undetermined|tbd|tba|to be (?:confirmed|announced|determined|decided)|not (?:yet )?(?:known|clear|certain|fixed|set|determined))\\b`,
    `\\bno (?:new |firm |further |exact |current |reliable )?(?:eta|estimate|end time|estimated time|time ?frame|timeline|(?<=new )date|new time|new end)\\b`,
    `\\b(?:do not|does not|cannot|not (?:yet )?(?:been )?able to|unable to|could not) (?:yet )?${SAYS_WHEN}\\b[^.\\n\\d]{0,24}\\b(?:${TIME}|when)\\b`,
    `\\b(?:unclear|unknown|not clear|not known|uncertain|not certain)\\b[^.\\n\\d]{0,8}\\bwhen\\b`,
    `\\b(?:will|shall) (?:announce|share|publish|post|communicate|give|confirm|name) (?:a |an |the )?(?:new |updated |revised )?(?:end|reopening|resumption|completion|restart)? ?${TIME}\\b`,
    `\\b(?:new|revised|updated)[^.\\n\\d]{0,12} ${TIME} will (?:be|follow)\\b`,
    // A maintenance that is put off until further notice has not begun.
    '(?<!\\b(?:postponed|delayed|put off|deferred|pushed back)\\b[^.\\n]{0,40})(?:\\buntil further notice\\b|\\bindefinitely\\b)',
    `\\b${ENDING}\\b[^.\\n\\d]{0,40}\\b(?:postponed|delayed|put off|deferred|pushed back) (?:until further notice|indefinitely)\\b`,
    `\\b(?:no longer|not) expect(?:ed)?(?: to)? (?:finish|end|complete|be done|reopen|resume)(?: (?:at|by|before) \\d{1,2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?)?`,
    `\\b(?:withdraw(?:ing|n|s)?|disregard|retract(?:ing|ed)?|revok(?:e|ed|ing))\\b[^.\\n]{0,24}\\b(?:end|${TIME})\\b`,
    `\\b(?:end|${TIME})\\b[^.\\n]{0,24}\\bno longer (?:holds?|applies|valid|stands|correct)\\b`,
  ].join('|'),
  'g',
);

/** 「4:00に終了する予定でしたが」, "was to end at 04:00 UTC" */
const WAS_PLANNED =
  /(?:予定|見込み?|見通し|はず|手はず|つもり|計画|目標|お?約束)(?:でした|だった|でございました|で(?:おり|い)ました|と?して(?:おり|い)(?:まし)?た)|べく[^。\n\d]{0,24}?(?:まし)?た(?:が|ものの|けれど)|(?:お伝え|ご?案内|お?知らせ|発表|公表|ご?連絡)(?:いた)?し(?:て(?:おり|い))?(?:まし)?た(?:が|ところ|ものの|けれど)|(?:見込んで|目指して)(?:おり|い)ました|\b(?:was|were) (?:originally |initially )?(?:due |expected |scheduled |supposed |planned |meant |set )?to (?:be )?(?:end|finish|complet|reopen|resum|last|conclud|done|over|back|run)|\b(?:had|was|were) (?:planned|expected|hoped|scheduled|announced)\b/;
/** It runs late, or runs on. */
const RUNS_LATE =
  /遅れ|遅延|時間を要|長引|難航|延長|手間取|ずれ込|間に合|困難|難しい|見込めな|見込めませ|厳しい|続いて(?:おり|い)ます|継続(?:中|して(?:おり|い)ます)|(?:完了|終了)(?:して(?:おりません|いません)|せず|できず|に至ら|できない)|終わ(?:らず|らない|って(?:おりません|いません))|\bstill (?:ongoing|in progress|under ?way|running|continuing|not)\b|\b(?:longer than|running late|overrun|overran|delayed|taking longer|more time)\b/;
const PERHAPS = /場合|可能性|恐れ|おそれ|万が一|\b(?:if|may|might|in case|in the event)\b/;
/** 「終了時刻をいったん白紙とし」: there was one. */
const WITHDRAWN = /白紙|(?:時刻|時間|時期|日時|予定|見込み?|約束)[^。\n]{0,24}?(?:撤回|取り?下げ|取り?消)/;
/** 「未定となりました」 */
const BECAME = /^(?:と|に)(?:なりました|いたしました|させていただ)/;
/** Sentences before it that may tell so. */
const BEFORE = 2;
const LONGEST = 320;
const CLOCK = /\d{1,2}(?::\d{2}|時| ?[ap]\.?m)/;

const statements = (lower: string): readonly RegExpExecArray[] => [
  ...everyMatch(UNKNOWN, lower),
  ...everyMatch(UNKNOWN_ENGLISH, lower),
];

/** Whether `lower`, a page, may hold such a sentence: sentence by sentence costs more. */
export const mayLeaveEndOpen = (lower: string): boolean =>
  lower.search(UNKNOWN) >= 0 || lower.search(UNKNOWN_ENGLISH) >= 0;

/** An end that was told does not hold any more, or nobody knows one while the work runs late. */
export type OpenEnd = 'taken back' | 'not known';

/**
 * What a sentence says of an end that nobody knows: 「4:00の終了を予定しておりましたが、終了時刻は未定です」. Null where it says nothing
 * of the kind, or of an end that has only never been known.
 */
export function openEndIn(notice: NoticeText, at: number): OpenEnd | null {
  const clause = notice.clauses[at] as Clause;
  const lower = lowerIn(notice, clause).slice(0, LONGEST);
  if ((clause.tags & TAG.recurring) !== 0 || isLabel(clause) || PERHAPS.test(lower)) return null;
  const said = statements(lower).at(-1);
  const behind = lower.slice((said?.index ?? 0) + (said?.[0].length ?? 0));
  if (said === undefined || CLOCK.test(behind)) return null;
  const told = notice.clauses.slice(Math.max(0, at - BEFORE), at + 1).map((before) => lowerIn(notice, before));
  if (
    WITHDRAWN.test(said[0]) ||
    isChange(notice, clause) ||
    BECAME.test(behind) ||
    told.some((before) => WAS_PLANNED.test(before))
  )
    return 'taken back';
  return told.some((before) => RUNS_LATE.test(before)) ? 'not known' : null;
}

const isChange = (notice: NoticeText, { tags }: Clause): boolean =>
  (tags & TAG.changed) !== 0 || CHANGE.test(lowerIn(notice, notice.title));

/** 「出金の遅延について」 is no change of a plan. */
const CHANGE = /変更|延長|見直し|extend|extension|chang/;

/** 「■終了時刻は未定」 is a label; 「変更後：終了時刻未定」 says it. */
const isLabel = ({ isHeading, tags }: Clause): boolean => isHeading && (tags & (TAG.old | TAG.fresh)) === 0;
