import type { Clause } from '../3-layout/clauses.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { CLOCK } from '../words/clock.ts';
import { TAG } from '../words/lexicon.ts';
import { mayLeaveEndOpen, openEndIn } from './end-unknown.ts';

/** Work that stops something, in English. */
export const WORK =
  '(?:maintenance|upgrade|migration|update|works?|downtime|outage|suspension|halt|stoppage|deployment|switchover|rollout)';
const GOES_ON = '(?:continue|go on|carry on|last longer|run longer|be longer|take longer)';
const RETURN = '(?:resumption|reopening|re-opening|restart|return|relaunch|restoration|recovery|completion)';
const PUT_OFF = '(?:postponed|pushed back|delayed|put off|moved|deferred|shifted)';
const OFTEN = '(?:multiple|several|many|repeated(?:ly)?|a number of|numerous|various|again|twice|three times)';

/** 「It said that the maintenance would continue」; 「will continue until 05:00」 names an end. */
const SAID_TO_GO_ON = new RegExp(
  `\\b(?:said|says|told|announced?|confirmed|wrote|posted|tweeted|informed)\\b[^.\\n]{0,80}\\b(?:${WORK}|it)\\b[^.\\n]{0,60}\\b(?:would|will|is to|has to|have to) ${GOES_ON}\\b(?! (?:until|till|to|for|from|as|un))`,
);
/** 「It goes on, and we cannot say for how long」 */
const GOES_ON_FOR_LONG =
  /\b(?:it|this|the (?:work|maintenance|upgrade|migration|outage)) (?:still )?(?:goes on|continues|is still (?:going on|running)|is not (?:yet )?(?:over|finished))\b[^.\n\d]{0,40}\b(?:cannot say|can(?:no|['’])t tell|do(?: not|n['’]t) (?:yet )?know|not known|unknown|unclear|for how long|how long|no end)\b/;
/** 「has postponed the resumption multiple times」, 「the restart has been put off several times」 */
const PUT_OFF_AGAIN = new RegExp(
  `\\b${PUT_OFF} (?:the |its |their )?(?:[a-z]{2,12} ){0,2}${RETURN}\\b[^.\\n]{0,24}\\b${OFTEN}\\b|\\b${OFTEN} ${PUT_OFF} (?:the |its |their )?(?:[a-z]{2,12} ){0,2}${RETURN}\\b|\\b${RETURN}\\b[^.\\n]{0,60}\\b(?:has|have|was|were) (?:since )?(?:been )?(?:${OFTEN} ${PUT_OFF}|${PUT_OFF}[^.\\n]{0,24}\\b${OFTEN})\\b`,
);
/** 「the exchange withdrew the update」 */
const TAKEN_BACK =
  /\b(?:withdrew|retracted|revoked|took back|scrapped|withdrawn) (?:the|that|its|this|their) (?:[a-z]{2,12} )?(?:update|time|estimate|announcement|notice|plan|schedule|statement)\b/;
/** 「We no longer expect to finish at 08:00」, and no other time in the sentence. */
const NOT_EXPECTED =
  /\bno longer (?:expect|plan|hope|aim)(?:s|ing)? to (?:finish|complete|end|conclude|reopen|resume|restart|be (?:back|done|finished|over))\b(?![^.\n]{0,80}\b(?:but|until|instead|now|rather)\b)/;
/** 「15:00まで停止する予定でしたが、復旧の見通しが立たないため、停止を継続いたします」; behind the plan no other time is named. */
const STAYS_CLOSED =
  /予定(?:でした|だった|して(?:おり|い)(?:まし)?た)[^。\n\d]{0,96}?(?:継続|続行|続け)(?:を?いた|を?致|し|させ|て|中|と)/;
/** 「同日18:00に再開するとお伝えしておりましたが、…再開を見送ります」, and no new time. */
const RETURN_OFF =
  /(?:再開|復旧|終了|完了)(?:時刻|予定)?(?:を|は|につきまして(?:は)?|については?)、?[^。、\n\d]{0,12}(?:見送|見合わせ|延期|先送り|取り?や|取り?止)[^。\n\d]{0,40}(?:[。\n]|$)/;
/** 「5:00時点で終了しておりません」, 「終了予定時刻を過ぎても完了しておりません」 */
const NOT_OVER =
  /(?:終了|予定)(?:予定)?(?:時刻|時間)を(?:過ぎ|経過し|超え|回っ|まわっ)て[^。\n\d]{0,24}?(?:続け|継続|続いて)|(?:時点(?:で|では|でも)?|現在(?:も|で|、)|(?:過ぎ|経過し|まわっ|回っ|なっ|経っ|たっ)て(?:も|おり(?:ます|ました)が))、?[^。\n\d]{0,24}?(?:終了|完了|再開)(?:が|は|に)?(?:して|できて|至って)(?:おりません|いません|いない|おらず)/;
const ABOUT = `${CLOCK}(?:頃|ごろ)?`;
/** 「1:00~4:00の予定でご案内しておりました作業は、現在も続いております」 */
const STILL_RUNS = new RegExp(
  `(?:~|から)(?:翌日?|同日)?(?:午[前後])?${ABOUT}(?:まで)?(?:の(?:間|予定|日程))?(?:に|で|と|として|を)?(?:実施を?)?(?:ご?案内|お知らせ|予定|発表|公表|お伝え|計画|告知)して(?:おり|い)(?:まし)?た[^。\\n\\d]{0,80}?(?:現在|ただいま|只今|今|いま)(?:も|なお)[^。\\n\\d]{0,16}?(?:続[いけ行]|継続|行って|行なって|実施し|実施中|作業中)`,
);

/** It was announced for hours, and runs still. */
export const stillRuns = (lower: string): boolean => STILL_RUNS.test(lower);

/** 「will not be finished」 */
export const NOT_ENDED =
  "\\b(?:(?:will|can|could|would|shall|did|does|is|was|were)(?: not|n['’]t)|cannot|won['’]t|can['’]t) (?:now |yet )?(?:be )?(?:able to )?(?:finish|complet|end|conclud|over|done|ready)[a-z]{0,3}";
const END_MISSED = new RegExp(
  `${NOT_ENDED}\\b[^.\\n]{0,60}\\bas (?:originally |previously |first )?(?:planned|announced|scheduled|expected)\\b`,
);

/** 「The maintenance will not be finished by 11:00 as planned」 */
export const missesEnd = (lower: string): boolean => lower.includes(' as ') && END_MISSED.test(lower.slice(0, LONGEST));

/** It names no later end in the same breath. */
function missesEndAlone(head: string): boolean {
  const found = head.includes(' as ') ? END_MISSED.exec(head) : null;
  return found !== null && !/\d/.test(head.slice(found.index + found[0].length));
}

const has = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** Each with the words without which it never holds. */
const TAKES_BACK: readonly (readonly [hints: readonly string[], form: RegExp])[] = [
  [[' continue', ' go on', ' carry on', ' longer'], SAID_TO_GO_ON],
  [[' goes on', ' going on', ' continues', ' still running', ' not over', ' not finished'], GOES_ON_FOR_LONG],
  [[' times', 'repeatedly', ' again', ' twice'], PUT_OFF_AGAIN],
  [[' no longer '], NOT_EXPECTED],
  [['継続', '続行', '続け'], STAYS_CLOSED],
  [['今も', '在も', 'まも', 'なお'], STILL_RUNS],
  [['見送', '見合わせ', '延期', '先送り', '取りや', '取り止', '取止'], RETURN_OFF],
  [
    [
      'しておりません',
      'していません',
      'できておりません',
      'できていません',
      'していない',
      'しておらず',
      '至って',
      '時刻を',
      '時間を',
    ],
    NOT_OVER,
  ],
  [['withdrew', 'withdrawn', 'retracted', 'revoked', 'took back', 'scrapped'], TAKEN_BACK],
];

const saysSo = (lower: string): boolean => TAKES_BACK.some(([hints, form]) => has(lower, hints) && form.test(lower));

/** The sentence takes back the end that stands before it, and names no other. */
function takesEndBack(lower: string): boolean {
  const head = lower.slice(0, LONGEST);
  return missesEndAlone(head) || saysSo(head);
}

/** A sentence is shorter. */
const LONGEST = 320;

/** Looked for once in a notice: every stage from the roles on asks. */
const known = new WeakMap<NoticeText, OpenEnds>();

interface OpenEnds {
  /** The clauses that take back an end. */
  readonly takenBack: readonly Clause[];
  /** The last of those that do, or say that nobody knows it. */
  readonly last: Clause | undefined;
}

/** None where only what is told of a standing slot is taken back. */
function openEndsIn(notice: NoticeText): OpenEnds {
  const told = known.get(notice);
  if (told !== undefined) return told;
  const { lower } = notice.page;
  const mayBe = saysSo(lower) || (lower.includes(' as ') && END_MISSED.test(lower));
  const isOpen = mayLeaveEndOpen(lower);
  const found = notice.clauses.flatMap((clause, at) => {
    const how = mayBe && takesEndBack(lowerIn(notice, clause)) ? 'taken back' : isOpen ? openEndIn(notice, at) : null;
    return how === null ? [] : [{ clause, how }];
  });
  const last = found.findLast(({ clause }) => isOfThisStop(clause))?.clause;
  const takenBack =
    last === undefined ? [] : found.filter(({ how }) => how === 'taken back').map(({ clause }) => clause);
  const ends = { takenBack, last };
  known.set(notice, ends);
  return ends;
}

const isOfThisStop = ({ tags }: Clause): boolean => (tags & TAG.recurring) === 0;

/** Whether a sentence of the notice takes back an end that was told. */
export const isEndTakenBack = (notice: NoticeText): boolean => openEndsIn(notice).takenBack.length > 0;

/** Whether this one does. */
export const isTakenBackIn = (notice: NoticeText, clause: Clause): boolean =>
  openEndsIn(notice).takenBack.includes(clause);

/** The last sentence behind which an end that was told before is none. */
export const lastOpenEndIn = (notice: NoticeText): Clause | undefined => openEndsIn(notice).last;
