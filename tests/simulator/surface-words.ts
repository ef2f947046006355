import { withoutOwnTime } from './clocks.ts';
import type { Topic } from './words.ts';

/*
 * What each surface claims, heard from the words that stand on it: written from the catalogues' sentences, without their
 * code. A sentence that is not in the tables is understood by nobody, and that is a breach of its own.
 */

/** What words may claim: of one stop, or (`calm`, `calm-exchange` where only stops of the whole exchange are denied, `unread`) of all that is known. */
export type Claimed =
  | Exclude<Topic, 'announced' | 'planned' | 'changed' | 'extended' | 'under-way' | 'past'>
  | 'due-running'
  | 'end-unseen'
  /** Of one pair alone. */
  | 'pair'
  | 'calm'
  | 'calm-exchange'
  | 'unread';

type Table = readonly (readonly [words: RegExp, claims: readonly Claimed[]])[];

const one = (...claims: readonly Claimed[]): readonly Claimed[] => claims;

/** Sentences that surfaces share; what stands before and behind them is each surface's own. */
const OVERLAY: Table = [
  [/^(?:情報が古い|許可がありません)・停止開始$|^(?:Old data|No access): stopped at$/, one('old-plan', 'old-halt')],
  [/^(?:情報が古い|許可がありません)・|^(?:Old data|No access): /, one('old-plan')],
  [
    /^お知らせでは終了・取引の再開は未確認・経過$|^The notice says it is over, trading not seen/,
    one('said-over-unseen'),
  ],
  [/^お知らせでは.+停止中・|: stopped, says the notice, /, one('said-stopped')],
  [
    /停止の予定時間・終了予定まで$|停止の予定時刻から$|^Planned .+ stop, (?:planned end in|due for)$/,
    one('due-now', 'due-running'),
  ],
  // Between a stop and trading; how long it has been stopped may stand behind it.
  [/^取消のみ可・|^Cancels only until /, one('pre-open')],
  [/^板寄せ中・|^Opening auction/, one('opening')],
  [/停止中・(?:終了予定まで|経過|確認から)$|stopped(?:, planned end in| for)$/, one('stopped')],
  [/^終了予定を超過$|^Past the planned end by$/, one('past-end')],
  [/停止の終了予定から$|: since the planned end$/, one('end-unseen')],
  [/停止の終了予定を過ぎました$|: the planned end has passed$/, one('end-passed')],
  [/^予定の終了時刻を過ぎ、取引は動いています$|^Past the planned end, trading is running$/, one('end-passed-running')],
  [/^再開準備モード・|^Resumption mode, /, one('auction')],
  [/停止を検知$|halt detected$/, one('halt')],
  [/^取引所の表示に変化$|^The exchange shows a change$/, one('word')],
  [/^取引所の表示は通常$|^The exchange is shown as usual$/, one('word-over')],
  [/再開を確認$| (?:is|are) back$/, one('back')],
  [/停止は終了とのお知らせ$|: over, says the notice$/, one('said-over')],
  [/停止は中止$|: stop cancelled$/, one('cancelled')],
  [/停止は延期$|: stop postponed$/, one('postponed')],
  [/停止まで$|停止予定$| stops? (?:in|on)$/, one('ahead')],
];

const POPUP: Table = [
  [/^予定はありません|^Nothing planned/, one('calm')],
  [/^日時を読み取れない停止のお知らせ|notices? of (?:a stop|stops) ha(?:s|ve) no times/, one('unread')],
  [/^(?:公開ページを読む許可がありません|最初の確認を|お知らせをまだ読めて|この先の予定は分かりません)/, one('unread')],
  [
    /^(?:Access to the public pages is not allowed|First reading|No notice read yet|What is planned is not known)/,
    one('unread'),
  ],
  [/お知らせでは終了・取引の再開は未確認$|^The notice says it is over, trading not seen/, one('said-over-unseen')],
  [/お知らせでは.+停止中です|: stopped, says the notice/, one('said-stopped')],
  [/停止の予定時間です|: time of the planned stop/, one('due-now', 'due-running')],
  [/取引再開の予定です（板寄せ）$|^Resumption mode, /, one('auction')],
  [/取消のみ可・取引再開まで|Cancels only: no new orders/, one('pre-open')],
  [/板寄せ中・取引再開まで|Opening auction: nothing/, one('opening')],
  [/^経過.+は停止中です$|^あと.+再開の予定です$| (?:is|are) stopped for | stop is planned to end in/, one('stopped')],
  [/超過終了予定を過ぎています$|^Past the planned end by/, one('past-end')],
  [/前に.+停止の終了予定を過ぎました$|: the planned end has passed .+ ago$/, one('end-unseen')],
  [/停止の終了予定を過ぎました |: the planned end has passed /, one('end-passed')],
  [
    /^予定の終了時刻を過ぎ、取引は動いています|^The planned end has passed and trading is running/,
    one('end-passed-running'),
  ],
  [/取引の停止を検知しました（.+の情報）$|^Trading halt detected \(read/, one('old-halt')],
  [/前に取引の停止を検知しました$|^Trading halt detected .+ ago$/, one('halt')],
  [/表示が通常に戻りました$|^The exchange is shown as usual again/, one('word-over')],
  [/表示が「.+」になっています|^The exchange now says/, one('word')],
  [/の再開を確認しました$| (?:is|are) back since /, one('back')],
  [/停止は終了したとのお知らせです$|: the notice says it is over since/, one('said-over')],
  [/停止の予定は中止になりました|: the planned stop was cancelled/, one('cancelled')],
  [/停止の予定は延期になりました|: the planned stop was postponed/, one('postponed')],
  [/停止の(?:終了)?予定(?:（.+の情報）)?$|: (?:stop planned|planned end)(?: \(read .+\))? /, one('old-plan')],
  [/^あと.+が止まります$| stops? in /, one('ahead')],
];

/** At the right of a line of the popup. */
const ROW: Table = [
  [/^$/, one('old-plan', 'old-halt', 'word')],
  [/^あと|後$|^in /, one('ahead')],
  [/^予定時間$|^due now$/, one('due-now', 'due-running', 'said-stopped')],
  [/^停止中$|^stopped$/, one('stopped', 'halt')],
  [/^予定超過$|^late$/, one('past-end')],
  [/^未確認$|^not confirmed$/, one('end-unseen', 'said-over-unseen')],
  [/^再開準備$|^reopening$/, one('auction')],
  [/^取消のみ可$|^cancels only$/, one('pre-open')],
  [/^板寄せ中$|^in auction$/, one('opening')],
  [/^終了$|^over$/, one('back', 'said-over', 'word-over')],
  [/^終了予定を経過$|^planned end passed$/, one('end-passed', 'end-passed-running')],
  [/^中止$|^cancelled$/, one('cancelled')],
  [/^延期$|^postponed$/, one('postponed')],
];

/** A line of the tooltip. */
const TOOLTIP: Table = [
  [/^日時を読み取れない停止のお知らせ|notices? of (?:a stop|stops) ha(?:s|ve) no times/, one('unread')],
  [/^お知らせの時刻が一致していません|^The notices disagree on the times/, one()],
  // The proof of a quiet day: it denies as much as the line over it does.
  [/^\d+件を確認.*・停止の予定0件|^\d+ notices read.*, 0 stops planned/, one('calm')],
  // What was read before nothing is called planned.
  [/停止の予定0件|(?<!\d)0 stops planned/, one('calm')],
  [/停止の予定\d+件|\d+ stops? planned/, one()],
  [/^予定はありません|^Nothing planned/, one('calm')],
  // Of an exchange that announces nothing: neither that nothing is planned, nor that something is.
  [/停止の予告は公開されていません|announces no stops in advance/, one()],
  [/^取引所全体の停止の予定はありません$|^No stop of the whole exchange is planned$/, one('calm-exchange')],
  [
    /^(?:最初の確認を|公開ページ|情報が古く|オフライン|First reading|No answer|This forecast|You are offline|Access to)/,
    one('unread'),
  ],
  [/^お知らせでは終了・取引の再開は未確認$|^The notice says it is over, trading not seen/, one('said-over-unseen')],
  [/^お知らせでは.+停止中です |: stopped, says the notice, /, one('said-stopped')],
  [/停止の予定時間です .+まだ動いています|: time of the planned stop.+still running/, one('due-running')],
  [/停止の予定時間です |: time of the planned stop/, one('due-now')],
  [/^終了予定を過ぎています |^Past the planned end, /, one('past-end')],
  [/停止の終了予定を過ぎました .+停止も再開も|: the planned end has passed, .+[Nn]either/, one('end-unseen')],
  [/は停止中です | (?:is|are) stopped, /, one('stopped')],
  [/^再開準備モード（板寄せ）|^Resumption mode \(auction\)/, one('auction')],
  [/^取消のみ可・取引再開まで|^Cancels only: no new orders/, one('pre-open')],
  [/^板寄せ中・取引再開まで|^Opening auction: nothing/, one('opening')],
  [/^取引の停止を検知しました（.+の情報）$|^Trading halt detected \(read/, one('old-halt')],
  [/^取引の停止を検知しました・|^Trading halt detected\. /, one('halt')],
  [/表示が「.+」になっています|^The exchange now says/, one('word')],
  [/停止の予定 .+ JST（.+の情報）$|: stop planned, .+ JST \(read .+\)$/, one('old-plan')],
  [/停止の予定 .+ JST$|: stop planned, .+ JST$/, one('ahead')],
  [/^\d+件を確認.*・停止の予定0件|^\d+ notices read.*, 0 stops planned/, one('calm-exchange')],
  [/^\d+件を確認|^\d+ notices read/, one()],
  [/^端末の時計が|^Your clock is /, one()],
  [/^ディスクに保存できません|^Nothing can be saved/, one()],
  [/^ほか\d+件$|^\d+ more$/, one()],
  [/ は取引停止中です$| is halted$|最小注文|minimum order/, one('pair')],
];

/** What stands on the button; nothing where nothing is to be said, or where the user wants no letters. */
const LETTERS: Table = [
  [/^$/, one('calm')],
  [/^\d+[dhm]$/, one('ahead')],
  [/^予定$|^due$/, one('due-now', 'due-running', 'said-stopped')],
  [/^停$|^STOP$/, one('stopped', 'past-end', 'auction', 'pre-open', 'opening', 'said-over-unseen')],
  [/^!$/, one('halt', 'word', 'pair')],
  [/^\?$/, one('unread', 'old-plan', 'old-halt', 'end-unseen')],
];

/** What is said of a part in a few words, beside its name. */
const PART: Table = [
  [/情報）$|\((?:old data|read at .+)\)$/, one('old-plan', 'old-halt')],
  [/^お知らせでは停止中・|^stopped, says the notice/, one('said-stopped')],
  [/^停止中・|^stopped, /, one('stopped')],
  [/を超過・再開は未確認$|recovery not seen$/, one('past-end')],
  [/停止も再開も未確認$|neither stop nor recovery seen$/, one('end-unseen')],
  [/^お知らせでは終了・再開は未確認$|^over, says the notice, not seen/, one('said-over-unseen')],
  [/^終了とのお知らせ|^over, says the notice/, one('said-over')],
  [/に再開を確認$|^seen back at/, one('back')],
  [/を経過$| has passed$/, one('end-passed', 'end-passed-running')],
  [/^中止・延期$|^called off$/, one('cancelled', 'postponed')],
  [/^再開準備モード|^resumption mode/, one('auction')],
  [/^取消のみ可・|^cancels only, /, one('pre-open')],
  [/^板寄せ中・|^opening auction, /, one('opening')],
  [/ 予定$|^planned \d/, one('ahead')],
  [/終了予定$|^planned end /, one('due-now', 'due-running')],
];

const TABLES = { overlay: OVERLAY, popup: POPUP, row: ROW, tooltip: TOOLTIP, letters: LETTERS, part: PART };
export type Place = keyof typeof TABLES;

/** What `words` claim at `place`; null when nobody understands them. */
export function claimsAt(place: Place, words: string): readonly Claimed[] | null {
  const said = withoutOwnTime(words);
  return TABLES[place].find(([pattern]) => pattern.test(said))?.[1] ?? null;
}
