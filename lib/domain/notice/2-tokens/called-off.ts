import { type Entry, TAG } from '../words/lexicon.ts';
import { REASON_WORDS } from '../words/work.ts';
import { type Subject, subjectInEnglish } from './called-off-english.ts';
import { asPutOff, isOfEarlier } from './earlier-calling.ts';
import { isRowOfState } from './not-done.ts';
import { isNotLonger } from './not-longer.ts';
import { sentenceBefore } from './sentence.ts';
import { isOfNoOther, takesBack } from './taken-back.ts';
import type { Token, WordToken } from './token.ts';

const CALLED_OFF = TAG.cancelled | TAG.postponed;
/** The words that say what is called off stand within this many tokens. */
const REACH = 24;
/** These say just as often what users do with orders: only with the stop right before them do they speak of it. */
const OF_ORDERS: ReadonlySet<string> = new Set([
  'キャンセル',
  '見合わせ',
  '取り下げ',
  '実施しないこと',
  '行わないこと',
]);

/**
 * Takes the meaning of calling off from every word that calls off something else: orders, lotteries, events, seminars.
 * Only the maintenance itself can be called off, so the word has to be about it, or about nothing that is named; and not
 * about an earlier one that the notice tells of. What is denied to take longer takes no longer.
 */
export function withoutOtherCallings(tokens: readonly Token[], text: string, lower: string): readonly Token[] {
  return tokens.map((token, at) => {
    if (token.kind !== 'word') return token;
    if (isNotLonger(token, text, lower)) return { ...token, entry: without(token.entry, TAG.extended | TAG.changed) };
    if ((token.entry.tags & CALLED_OFF) === 0) return token;
    if ((token.entry.tags & TAG.postponed) !== 0 && putsOffEnd(text, token))
      return { ...token, entry: asLonger(token.entry) };
    const isOurs = callsOffStop(tokens, at, text, lower) && !isOfEarlier(tokens, at, text, lower);
    return { ...token, entry: isOurs ? asPutOff(tokens, at, lower) : asOther(tokens, at, token.entry) };
  });
}

/** What puts off the return makes the stop longer: 「DOGE入出庫の再開を11月21日に延期」. */
const asOther = (tokens: readonly Token[], at: number, entry: Entry): Entry =>
  (entry.tags & TAG.postponed) !== 0 && isOfReturn(tokens, at) ? asLonger(entry) : without(entry, CALLED_OFF);

const asLonger = (entry: Entry): Entry => ({
  ...entry,
  tags: (entry.tags & ~CALLED_OFF) | TAG.extended | TAG.changed,
});

/** 「メンテナンス終了時刻の延期」「終了予定時刻を4:00から5:30に延期」「4:00に終了予定でしたが、5:00まで延期」: it takes longer. */
const putsOffEnd = (text: string, { from, to }: WordToken): boolean => {
  const before = sentenceBefore(text, from, END_REACH);
  return (
    (OF_END.test(before) && !OF_BOTH.test(before)) ||
    (UNTIL_THEN.test(before) && !/^の?(?:予定|場合|可能)/.test(text.slice(to, to + LOOK_BEHIND)))
  );
};

const END_REACH = 60;
const OF_END =
  /(?:終了|完了)(?!後|次第|し)(?:の?予定)?の?(?:時刻|日時|時間|時期)?(?:の|を|が|は|につきまして(?:は)?、?|については?、?)?(?:(?:当初|本日|同日)?[^。\n、はがを]{0,32}?(?:に|まで|へ|から))?(?:再度|再|さらに|大幅に)?$/;
/** 「開始・終了時刻を延期」 moves the whole. */
const OF_BOTH = /開始[^。\n]{0,12}終了/;
const UNTIL_THEN = /(?:終了|完了)(?:の?予定|する予定)[^。\n]{0,32}\d(?:分|時|半)?(?:頃|ごろ)?まで(?:、)?$/;

const without = (entry: Entry, tags: number): Entry => ({ ...entry, tags: entry.tags & ~tags });

/** Going back through its sentence, the return is named before any stop. */
function isOfReturn(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'newline' || token.kind === 'stop') return false;
    if (token.kind === 'word' && (token.entry.tags & (TAG.resume | TAG.stop)) !== 0)
      return (token.entry.tags & TAG.resume) !== 0 && !isLatin(token.entry.word);
  }
  return false;
}

function callsOffStop(tokens: readonly Token[], at: number, text: string, lower: string): boolean {
  const { entry, to } = tokens[at] as WordToken;
  // 「Order cancellation: not available」, 「注文取消」: what customers do, named in one word.
  if (entry.services.length > 0) return false;
  if (isLatin(entry.word)) return subjectInEnglish(tokens, at, lower) !== 'other';
  if (EXCEPT.test(sentenceBefore(text, (tokens[at] as WordToken).from, REACH))) return false;
  const isTakenBack = takesBack(tokens, at, text);
  if (isTakenBack !== null) return isTakenBack;
  if (NAMES_WORK.test(entry.word)) return isOfNoOther(text, tokens[at] as WordToken);
  if (NO_EVENT.test(text.slice(to, to + LOOK_BEHIND))) return false;
  if (isMarkOfOccasion(tokens, at, text)) return false;
  if (isRemark(tokens, at) || isInRowOfState(tokens, at, text)) return true;
  const subject = subjectBefore(tokens, at, text);
  return subject === 'stop' || (subject === 'none' && !OF_ORDERS.has(entry.word));
}

/** 「12月9日以外のメンテナンスは実施いたしません」: of that day it is. */
const EXCEPT = /(?:日|\)|回|夜)(?:を除く|以外の?)[^。、\n]{0,20}$/;

/** 「メンテナンスをお休みします」 */
const NAMES_WORK = /^(?:メンテ(?:ナンス)?|再起動)[はを]お?休/;

const isLatin = (word: string): boolean => /^[a-z]/.test(word);

const LOOK_BEHIND = 16;
/** 「キャンセルだけできる」「中止できません」「延期はございません」: what can be done, or what does not happen. */
const NO_EVENT =
  /^(?:だけ|のみ|[はもが]?でき|可能|不可|ください|下さい|していただ|しておい|待ち|料|操作|ボタン|注文|ポリシー|規定|依頼|手続|をお願い|することができ|(?:は|も|を)?(?:予定|検討|計画)(?:は|も|を)?(?:して|いたして)?(?:おり|い)?(?:ません|ない)|(?:は|も|を)?(?:いたし|致し|し|ござい|あり)(?:ません|ない))/;

/** 「12月3日 2:00~5:00 入出金システム(中止)」: a bracket of its own at the end of a row with hours. */
function isRemark(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.kind !== 'open' || tokens[at + 1]?.kind !== 'close') return false;
  const next = tokens[at + 2];
  if (next !== undefined && next.kind !== 'newline') return false;
  const before = tokens.slice(Math.max(0, at - REACH), at);
  const row = before.slice(before.findLastIndex(({ kind }) => kind === 'newline' || kind === 'stop') + 1);
  // 「セミナー 14:00~15:00(中止)」 names before its hours what does not take place.
  const isOther = row.some((token) => token.kind === 'word' && (token.entry.tags & TAG.distractor) !== 0);
  return !isOther && row.some(({ kind }) => kind === 'time');
}

/** 「【中止】12月9日開始予定のキャンペーンについて」: a mark at the head of the line is said of what the line names. */
function isMarkOfOccasion(tokens: readonly Token[], at: number, text: string): boolean {
  if (tokens[at - 1]?.kind !== 'open' || tokens[at + 1]?.kind !== 'close') return false;
  if (at > 1 && tokens[at - 2]?.kind !== 'newline') return false;
  const rest = tokens.slice(at + 2, at + 2 + REACH);
  const lineEnd = rest.findIndex(({ kind }) => kind === 'newline');
  const line = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
  const told = text.slice(line[0]?.from, line.at(-1)?.to);
  const isOccasion = line.some((token) => token.kind === 'word' && (token.entry.tags & TAG.distractor) !== 0);
  return line.length > 0 && (isOccasion || OCCASION.test(told)) && !line.some(isStop);
}
const OCCASION =
  /会|祭|イベント|抽選|配信|講演|上場|取り?扱い?の?開始|付与|配布|募集|発売|販売|移転|オープン|(?:手数料|規約|金利|利率)[^\n]{0,6}(?:改定|変更|引き)/;

/** 「ステータス:キャンセル」 */
function isInRowOfState(tokens: readonly Token[], at: number, text: string): boolean {
  const { from, to } = tokens[at] as WordToken;
  const mark = tokens[at - 1]?.kind;
  if (mark !== 'colon' && mark !== 'tab' && mark !== 'connective') return false;
  return isRowOfState(sentenceBefore(text, from, LOOK_BEHIND), text.slice(to, to + LOOK_BEHIND));
}

/** What the word at `at` is said of, going back through its sentence: Japanese names it before the verb. */
function subjectBefore(tokens: readonly Token[], at: number, text: string): Subject {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'newline' || token.kind === 'stop' || isLabelEdge(token, text)) return 'none';
    const step =
      token.kind === 'word' ? ofWord(token, text) : token.kind === 'text' ? ofText(textOf(token, text)) : 'on';
    if (step === 'stop' || step === 'other') return step;
    if (step === 'reason') {
      const from = beforeReason(tokens, i, text);
      // 「メンテナンスのため中止」: what is called off for the stop is not the stop.
      if (tokens.slice(from, i).some(isPlannedStop))
        return hasBreak(tokens, i, at) ? 'none' : beforeStopAsReason(tokens, from, text);
      i = from;
    }
  }
  return 'none';
}

/** 「【日程変更】」: a label is about the whole. */
const isLabelEdge = ({ kind, from }: Token, text: string): boolean =>
  kind === 'open' && '【[〈《'.includes(text[from] ?? '?');

type Step = 'stop' | 'other' | 'reason' | 'on';

const textOf = ({ from, to }: Token, text: string): string => text.slice(Math.max(from, to - LONGEST_NOUN), to);
const LONGEST_NOUN = 40;

const isStop = (token: Token): boolean =>
  token.kind === 'word' &&
  isName(token.entry.word) &&
  ((token.entry.tags & TAG.stop) !== 0 || token.entry.kind !== null);

/** 「メンテナンス」 and 「停止」 are names, 「ができません」 is what they do. */
const isName = (word: string): boolean => !/[ぁ-ん]$/.test(word);

/** A failure may be a reason to call the stop off; the stop itself is none. */
const isPlannedStop = (token: Token): boolean =>
  token.kind === 'word' && (token.entry.tags & TAG.stop) !== 0 && token.entry.kind !== 'emergency';

function ofWord(token: WordToken, text: string): Step {
  const { tags, services, asset, word } = token.entry;
  if (isStop(token)) return 'stop';
  if (REASON_WORDS.has(word) || (word === 'より' && text[token.from - 1] === 'に')) return 'reason';
  const isOther = services.length > 0 || asset !== null || (tags & (TAG.distractor | TAG.resume)) !== 0;
  return isOther && !STAMPS.has(word) ? 'other' : 'on';
}

/** Distractors that say when, not what. */
const STAMPS: ReadonlySet<string> = new Set(['現在', '時点', '付け', '付の', '開催', '通常の']);

/** 「抽選販売」 is a thing, 「を急遽」 and 「状況を見て」 are none, 「諸般の事情により」 gives a reason. */
function ofText(text: string): Step {
  const said = text.replace(ADVERBS, '');
  if (REASON.test(said)) return 'reason';
  const tail = /[ぁ-ん]{0,3}$/.exec(said)?.[0] ?? '';
  const noun = said.slice(0, said.length - tail.length);
  if (!/[\u4e00-\u9fff\u30a1-\u30fcA-Za-z]$/.test(noun) || !MARKS.has(tail)) return 'on';
  if (WORK.test(noun)) return 'stop';
  return GENERIC.test(noun) ? 'on' : 'other';
}

const ADVERBS =
  /(?:急遽|急きょ|やむなく|やむを得ず|一旦|いったん|全面的に|正式に|残念ながら|再度|再び|今回|当面|本日|一部|全て|すべて|全部){1,4}$/;
const REASON = /(?:により|によって|によりまして|につき|を受け|を受けて|ので|から|都合で|都合上|影響で|関係で|事情で)$/;
/** What may stand between a thing and what becomes of it. */
const MARKS: ReadonlySet<string> = new Set(['', 'を', 'が', 'も', 'や', 'と', 'とも']);
const WORK = /(?:作業|工事|更新|移行|切替|増設|増強|拡張|強化|点検|更改|改修|交換|リプレース|導入|適用)$/;
const GENERIC =
  /(?:実施|予定|日程|日時|時間|時刻|期間|間|日|計画|対応|件|下記|上記|以下|次|通り|同様|同|本件|当社|弊社|諸般|当初|前回|事情|都合|結果|検討|協議|方針|再掲|重要|お詫び|お客様|皆様|皆さま|無期限|再|年|月|分|回|夜|晩|目)$/;

/** The token before the reason that ends at `at`: a comma or a topic parts it from what it is a reason for. */
function beforeReason(tokens: readonly Token[], at: number, text: string): number {
  const last = Math.max(0, at - REACH);
  for (let i = at - 1; i > last; i--) {
    const token = tokens[i] as Token;
    const isTopic = token.kind === 'connective' && text[token.from] === 'は';
    if (isTopic || token.kind === 'comma' || token.kind === 'newline' || token.kind === 'stop') return i;
  }
  return last;
}

/** 「メンテナンスのため⏎諸事情により中止」: a line of its own is no reason for what stands on the next. */
const hasBreak = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ kind }) => kind === 'newline');

/** 「定期メンテナンスは、機器のメンテナンスのため中止」: the topic before the reason is what is called off. */
function beforeStopAsReason(tokens: readonly Token[], at: number, text: string): Subject {
  const topic = tokens[tokens[at]?.kind === 'comma' ? at - 1 : at];
  if (topic?.kind !== 'connective' || text[topic.from] !== 'は') return 'other';
  const before = tokens[tokens.indexOf(topic, at - 1) - 1];
  return before !== undefined && isStop(before) ? 'stop' : 'other';
}

/** Ranges of tokens of the lines and sentences that call off. */
export function callingSentences(
  tokens: readonly Token[],
): readonly { readonly first: number; readonly end: number }[] {
  const sentences: { first: number; end: number }[] = [];
  let first = 0;
  let calls = false;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && (token.entry.tags & CALLED_OFF) !== 0) calls = true;
    if (token !== undefined && token.kind !== 'newline' && token.kind !== 'stop') continue;
    if (calls) sentences.push({ first, end: i });
    first = i + 1;
    calls = false;
  }
  return sentences;
}
