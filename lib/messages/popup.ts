import type { Catalogue } from './language.ts';
import type { Subject } from './subject.ts';

/** A sentence with the one big number in it: `big` is a line whose digits are drawn large; '' where a line is missing. */
export type HeroSentence = readonly [before: string, big: string, after: string];

/** Where a window in a list stands. */
export type RowWord =
  | 'due'
  | 'stopped'
  | 'late'
  | 'notSeen'
  | 'auction'
  | 'over'
  | 'endPassed'
  | 'cancelled'
  | 'postponed';

interface PopupWords {
  readonly name: string;
  readonly refresh: string;
  readonly options: string;
  readonly seen: (ago: string) => string;
  readonly reading: string;
  readonly notRead: string;
  /** What a check did that the user asked for. */
  readonly refreshed: (reread: number, changed: number) => string;
  readonly waitSeconds: (seconds: number) => string;
  readonly unreachableWorker: string;

  readonly stopsIn: (subject: Subject, left: string) => HeroSentence;
  readonly endsIn: (subject: Subject, left: string) => HeroSentence;
  /** Around a sentence that stands for itself. */
  readonly dueUntil: (sentence: string, left: string) => HeroSentence;
  readonly dueSince: (sentence: string, gone: string) => HeroSentence;
  readonly since: (gone: string, sentence: string) => HeroSentence;
  readonly overBy: (over: string, sentence: string) => HeroSentence;
  readonly agoBy: (gone: string, sentence: string) => HeroSentence;
  readonly atTime: (time: string, sentence: string) => HeroSentence;
  readonly auction: (left: string) => HeroSentence;
  readonly backSince: (subject: Subject, time: string) => HeroSentence;
  readonly staleStart: (subject: Subject, time: string, age: string) => HeroSentence;
  readonly staleEnd: (subject: Subject, time: string, age: string) => HeroSentence;
  readonly sayingSince: (sentence: string, gone: string) => HeroSentence;
  readonly shown: string;
  readonly pairAlone: string;
  readonly nothing: readonly [string, string];
  readonly noticesRead: (count: number) => string;
  readonly stopsPlanned: (count: number) => string;
  readonly newestNotice: (day: string) => string;
  readonly firstReading: readonly [string, string];
  readonly noReading: readonly [string, string];
  readonly noReadingOffline: readonly [string, string];
  readonly nothingKnown: (ago: string) => readonly [string, string];
  readonly noPermission: readonly [string, string];
  readonly allow: string;
  readonly whatIsRead: string;

  readonly planned: string;
  readonly local: string;
  readonly stops: string;
  readonly notSaid: string;
  readonly source: string;
  readonly evidence: string;
  /** Notices give different times. */
  readonly disagree: string;
  readonly state: string;
  readonly scope: string;
  readonly notice: string;
  readonly end: string;
  readonly stopped: string;
  readonly record: string;
  readonly orders: string;
  readonly published: (day: string) => string;
  readonly revised: (times: number) => string;
  readonly extended: string;
  readonly changed: string;
  readonly byHand: string;
  readonly openEnd: string;
  readonly lastSeen: string;
  readonly advice: string;
  readonly saidOverAt: (time: string) => string;
  readonly haltState: string;
  readonly maintenanceState: string;
  readonly allPairs: (count: number) => string;
  readonly somePairs: (count: number, of: number) => string;
  readonly sinceTime: (time: string) => string;
  readonly noNotice: string;
  readonly readNotice: string;
  readonly auctionOrders: string;
  readonly trackRecord: (by: string, late: boolean, count: number) => string;

  readonly calendar: string;
  readonly copy: string;
  readonly copied: string;
  readonly snooze: string;
  readonly snoozedUntil: (time: string) => string;
  readonly more: string;
  readonly correct: string;
  readonly remove: string;
  readonly hide: string;
  readonly unhide: string;

  readonly week: string;
  readonly coinOnly: string;
  readonly today: string;
  readonly before: string;
  readonly after: string;
  readonly addItem: string;
  readonly add: string;
  readonly removeItem: (text: string) => string;
  readonly closeForm: string;
  readonly upcoming: string;
  readonly count: (count: number) => string;
  readonly inTime: (left: string) => string;
  readonly inDays: (days: number) => string;
  readonly rows: Readonly<Record<RowWord, string>>;
  readonly addWindow: string;
  readonly coins: string;
  readonly yoursFirst: string;
  readonly otherCoins: (count: number) => string;
  readonly coinStop: (services: string) => string;
  readonly history: string;
  readonly seePast: (count: number) => string;
  readonly nextCheck: (left: string) => string;
  readonly aFewSeconds: string;
  readonly waitingForNetwork: string;
  readonly waitingForPermission: string;
  readonly diagnosis: string;

  /** `by` a duration; `fast`: this machine's clock is ahead of the exchange's. */
  readonly clockOff: (by: string, fast: boolean) => string;
  readonly clockOffText: string;
  readonly offline: string;
  readonly offlineText: (ago: string) => string;
  readonly stale: string;
  readonly staleText: (duration: string) => string;
  readonly openNotices: string;
  readonly unreadable: string;
  readonly publishedAt: (when: string) => string;
  readonly openNotice: string;
  readonly dismissNotice: string;
  /** A notice gives times that no window holds. */
  readonly otherTimes: string;
  readonly notRelevant: string;
  readonly uncorrect: string;
  readonly enterByHand: string;
  readonly storeFails: string;
  readonly storeFailsText: string;
  readonly partial: string;
  readonly partialText: (title: string) => string;
  readonly beyond: (count: number) => string;
  readonly beyondText: string;
  readonly blocked: string;
  readonly blockedText: string;
  readonly howToMend: string;
  readonly separator: string;
}

export const POPUP_WORDS: Catalogue<PopupWords> = {
  ja: {
    name: 'メンテ予報',
    refresh: '今すぐ確認',
    options: '設定',
    seen: (ago) => (ago.endsWith('前') ? `${ago}に確認` : `${ago}確認`),
    reading: '確認中',
    notRead: '未確認',
    refreshed: (reread, changed) =>
      changed === 0 ? `${reread}件を読み直し・変更なし` : `${reread}件を読み直し・${changed}件に変更`,
    waitSeconds: (seconds) => `あと${seconds}秒お待ちください`,
    unreachableWorker: '拡張機能の応答がありません',

    stopsIn: ({ name }, left) => ['', `あと${left}で`, `${name}が止まります`],
    endsIn: ({ name }, left) => ['', `あと${left}で`, `${name}再開の予定です`],
    dueUntil: (sentence, left) => [sentence, `あと${left}`, 'で終了予定'],
    dueSince: (sentence, gone) => [sentence, `予定時刻から${gone}`, ''],
    since: (gone, sentence) => ['', `経過${gone}`, sentence],
    overBy: (over, sentence) => ['', `${over}超過`, sentence],
    agoBy: (gone, sentence) => ['', `${gone}前に`, sentence],
    atTime: (time, sentence) => ['', `${time}に`, sentence],
    auction: (left) => ['', `あと${left}で`, '取引再開の予定です（板寄せ）'],
    backSince: ({ name }, time) => ['', `${time}に`, `${name}の再開を確認しました`],
    staleStart: ({ name }, time, age) => ['', `${time}に`, `${name}停止の予定${age}`],
    staleEnd: ({ name }, time, age) => ['', `${time}に`, `${name}停止の終了予定${age}`],
    sayingSince: (sentence, gone) => ['', `${gone}前から`, sentence],
    shown: '表示',
    pairAlone: '保有コインのペアです。取引所全体の停止は検知していません',
    nothing: ['予定はありません', '公開されているお知らせの限りでは'],
    noticesRead: (count) => `${count}件を確認`,
    stopsPlanned: (count) => `停止の予定${count}件`,
    newestNotice: (day) => `最新 ${day}`,
    firstReading: ['最初の確認をしています', '公開ページを読み、予定を組み立てます'],
    noReading: ['お知らせをまだ読めていません', '公開ページから応答がありません'],
    noReadingOffline: ['お知らせをまだ読めていません', 'オフラインです'],
    nothingKnown: (ago) => ['この先の予定は分かりません', `最後に読めたのは${ago}です`],
    noPermission: ['公開ページを読めません', 'bitbank.cc へのアクセスが許可されていません'],
    allow: 'アクセスを許可',
    whatIsRead: '何を読むか',

    planned: '予定',
    local: '現地時間',
    stops: '停止',
    notSaid: '記載なし',
    source: '出典',
    evidence: '該当箇所',
    disagree: 'お知らせの相違',
    state: '状態',
    scope: '範囲',
    notice: 'お知らせ',
    end: '終了',
    stopped: '停止',
    record: '実績',
    orders: '注文',
    published: (day) => `${day} 掲載`,
    revised: (times) => `改訂${times}回`,
    extended: '延長',
    changed: '変更',
    byHand: '手入力',
    openEnd: '終了時刻は未定です',
    lastSeen: '最終確認',
    advice: '注意',
    saidOverAt: (time) => `${time}のお知らせで終了`,
    haltState: 'HALT（注文も取消も受付停止）',
    maintenanceState: 'メンテナンス応答（10007）',
    allPairs: (count) => `${count}ペアすべて`,
    somePairs: (count, of) => `${of}ペアのうち${count}ペア`,
    sinceTime: (time) => `${time} から`,
    noNotice: 'まだ見つかっていません',
    readNotice: '注文の扱いはお知らせ本文をご確認ください',
    auctionOrders: '成行は不可、Post Only は無効',
    trackRecord: (by, late, count) => `終了は予定より平均${by}${late ? '遅れ' : '早い'}（${count}回の平均）`,

    calendar: 'カレンダー',
    copy: 'コピー',
    copied: 'コピーしました',
    snooze: '後で通知',
    snoozedUntil: (time) => `${time}に通知`,
    more: 'その他の操作',
    correct: '手動で修正',
    remove: 'この予定を消す',
    hide: '取引画面に表示しない',
    unhide: '取引画面に表示する',

    week: '7日間の予報',
    coinOnly: '特定コインのみ',
    today: '今日',
    before: '停止前の準備',
    after: '再開後の確認',
    addItem: '自分の項目を追加',
    add: '追加',
    removeItem: (text) => `「${text}」を消す`,
    closeForm: '入力をやめる',
    upcoming: 'このあとの予定',
    count: (count) => `${count}件`,
    inTime: (left) => `${left}後`,
    inDays: (days) => `${days}日後`,
    rows: {
      due: '予定時間',
      stopped: '停止中',
      late: '予定超過',
      notSeen: '未確認',
      auction: '再開準備',
      over: '終了',
      endPassed: '終了予定を経過',
      cancelled: '中止',
      postponed: '延期',
    },
    addWindow: '予定を手動で追加',
    coins: 'コインごとの入出金',
    yoursFirst: '保有コインを優先',
    otherCoins: (count) => `ほか${count}`,
    coinStop: (services) => `${services}停止`,
    history: '履歴',
    seePast: (count) => `${count}件を見る`,
    nextCheck: (left) => `次の確認 ${left}後`,
    aFewSeconds: '数秒で終わります',
    waitingForNetwork: '接続待ち',
    waitingForPermission: '許可を待っています',
    diagnosis: '診断',

    clockOff: (by, fast) => `時計が${by}${fast ? '進んで' : '遅れて'}います`,
    clockOffText: '残り時間もずれます。時刻を合わせてください。',
    offline: 'オフラインです',
    offlineText: (ago) => `下の予定は${ago}の情報です。つながり次第、確認します。`,
    stale: '情報が古くなっています',
    staleText: (duration) => `${duration}、公開ページから応答がありません。延期や延長を見落とすおそれがあります。`,
    openNotices: '公式のお知らせを開く',
    unreadable: '日時を読み取れませんでした',
    publishedAt: (when) => `（${when} 掲載）`,
    openNotice: 'お知らせを見る',
    dismissNotice: '閉じる',
    otherTimes: 'このお知らせには他の日時もあります',
    notRelevant: '関係ない',
    uncorrect: '修正を取り消す',
    enterByHand: '手で入力',
    storeFails: 'お知らせを保存できません',
    storeFailsText:
      '通知とカウントダウンは続きますが、ブラウザを閉じると忘れることがあります。空き容量をご確認ください。',
    partial: '長いお知らせの一部だけを読みました',
    partialText: (title) => `「${title}」には、ここにない予定があります。お知らせ本文もご確認ください。`,
    beyond: (count) => `ほかに${count}件の予定があります`,
    beyondText: '予定が多いため、近いものだけを表示しています。お知らせ本文もご確認ください。',
    blocked: '通知が止められています',
    blockedText: 'ブラウザか OS の設定で通知が許可されていません。予定の時刻になっても通知は表示されません。',
    howToMend: '直し方',
    separator: '・',
  },
  en: {
    name: 'Mente Yohō',
    refresh: 'Check now',
    options: 'Options',
    seen: (ago) => `read ${ago}`,
    reading: 'reading',
    notRead: 'not read',
    refreshed: (reread, changed) =>
      changed === 0 ? `${reread} read again, no changes` : `${reread} read again, ${changed} changed`,
    waitSeconds: (seconds) => `Please wait ${seconds} s`,
    unreachableWorker: 'the extension does not answer',

    stopsIn: (subject, left) => [`${subject.name} ${subject.plural ? 'stop' : 'stops'} in`, left, ''],
    endsIn: (_, left) => ['The stop is planned to end in', left, ''],
    dueUntil: (sentence, left) => [sentence, left, 'to the planned end'],
    dueSince: (sentence, gone) => [sentence, gone, 'since the planned start'],
    since: (gone, sentence) => [sentence, `for ${gone}`, ''],
    overBy: (over, sentence) => [sentence, `by ${over}`, ''],
    agoBy: (gone, sentence) => [sentence, `${gone} ago`, ''],
    atTime: (time, sentence) => [sentence, `since ${time}`, ''],
    auction: (left) => ['Resumption mode, trading opens in', left, ''],
    backSince: (subject, time) => [`${subject.name} ${subject.plural ? 'are' : 'is'} back`, `since ${time}`, ''],
    staleStart: ({ name }, time, age) => [`${name}: stop planned${age}`, time, ''],
    staleEnd: ({ name }, time, age) => [`${name}: planned end${age}`, time, ''],
    sayingSince: (sentence, gone) => [sentence, `for ${gone}`, ''],
    shown: 'It says',
    pairAlone: 'A pair of your coins. No halt of the whole exchange was seen',
    nothing: ['Nothing planned', 'as far as the public notices say'],
    noticesRead: (count) => `${count} read`,
    stopsPlanned: (count) => (count === 1 ? '1 stop planned' : `${count} stops planned`),
    newestNotice: (day) => `newest ${day}`,
    firstReading: ['First reading', 'Public pages are being read'],
    noReading: ['No notice read yet', 'No answer from the public pages'],
    noReadingOffline: ['No notice read yet', 'You are offline'],
    nothingKnown: (ago) => ['What is planned is not known', `last read ${ago}`],
    noPermission: ['Public pages cannot be read', 'Access to bitbank.cc is not allowed'],
    allow: 'Allow access',
    whatIsRead: 'What is read',

    planned: 'Planned',
    local: 'Local',
    stops: 'Stops',
    notSaid: 'Not mentioned',
    source: 'Source',
    evidence: 'Passage',
    disagree: 'Notices disagree',
    state: 'State',
    scope: 'Scope',
    notice: 'Notice',
    end: 'End',
    stopped: 'Stopped',
    record: 'History',
    orders: 'Orders',
    published: (day) => day,
    revised: (times) => (times === 1 ? 'revised once' : `revised ${times} times`),
    extended: 'extended',
    changed: 'changed',
    byHand: 'entered by hand',
    openEnd: 'No end announced',
    lastSeen: 'Last seen',
    advice: 'Note',
    saidOverAt: (time) => `Notice of ${time} says it is over`,
    haltState: 'HALT (orders and cancels suspended)',
    maintenanceState: 'Answers “in maintenance” (10007)',
    allPairs: (count) => `${count} of ${count} pairs`,
    somePairs: (count, of) => `${count} of ${of} pairs`,
    sinceTime: (time) => `since ${time}`,
    noNotice: 'None found yet',
    readNotice: 'See the notice for how orders are treated',
    auctionOrders: 'No market orders, Post Only ignored',
    trackRecord: (by, late, count) => `Ends ${by} ${late ? 'late' : 'early'} on average (n=${count})`,

    calendar: 'Calendar',
    copy: 'Copy',
    copied: 'Copied',
    snooze: 'Snooze',
    snoozedUntil: (time) => `at ${time}`,
    more: 'More',
    correct: 'Correct by hand',
    remove: 'Remove this window',
    hide: 'Hide on the trading page',
    unhide: 'Show on the trading page',

    week: 'Seven-day forecast',
    coinOnly: 'one coin only',
    today: 'Today',
    before: 'Before it stops',
    after: 'After it is back',
    addItem: 'Add your own',
    add: 'Add',
    removeItem: (text) => `Remove “${text}”`,
    closeForm: 'Close the field',
    upcoming: 'Coming up',
    count: (count) => `${count}`,
    inTime: (left) => `in ${left}`,
    inDays: (days) => (days === 1 ? 'in 1 day' : `in ${days} days`),
    rows: {
      due: 'due now',
      stopped: 'stopped',
      late: 'late',
      notSeen: 'not confirmed',
      auction: 'reopening',
      over: 'over',
      endPassed: 'planned end passed',
      cancelled: 'cancelled',
      postponed: 'postponed',
    },
    addWindow: 'Add a window',
    coins: 'Coins',
    yoursFirst: 'yours first',
    otherCoins: (count) => `+${count}`,
    coinStop: (services) => services,
    history: 'History',
    seePast: (count) => `See ${count}`,
    nextCheck: (left) => `next check in ${left}`,
    aFewSeconds: 'a few seconds',
    waitingForNetwork: 'waiting for a connection',
    waitingForPermission: 'waiting for permission',
    diagnosis: 'Diagnosis',

    clockOff: (by, fast) => `Your clock is ${by} ${fast ? 'fast' : 'slow'}`,
    clockOffText: 'Countdowns are off too. Please set it.',
    offline: 'You are offline',
    offlineText: (ago) => `What follows was read ${ago}. It is checked again as soon as you are online.`,
    stale: 'This forecast is out of date',
    staleText: (duration) => `No answer from the public pages for ${duration}. A delay or an extension may be missed.`,
    openNotices: 'Open the official notices',
    unreadable: 'Date and time could not be read',
    publishedAt: (when) => ` (${when})`,
    openNotice: 'Open notice',
    dismissNotice: 'Dismiss',
    otherTimes: 'This notice has other times too',
    notRelevant: 'Not relevant',
    uncorrect: 'Undo correction',
    enterByHand: 'Enter by hand',
    storeFails: 'Notices cannot be saved',
    storeFailsText:
      'Reminders and countdowns go on, but may be forgotten when the browser closes. Please check your free disk space.',
    partial: 'A long notice was read in part',
    partialText: (title) => `“${title}” holds stops that are not listed here. Please see the notice too.`,
    beyond: (count) => `${count} more stops are planned`,
    beyondText: 'There are too many to list: only the nearest are shown. Please see the notices too.',
    blocked: 'Notifications are blocked',
    blockedText: 'The browser or the system does not allow them. No notification will be shown.',
    howToMend: 'How to fix it',
    separator: ', ',
  },
};
