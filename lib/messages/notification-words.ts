import type { Catalogue } from './language.ts';
import type { Subject } from './subject.ts';

/** What a desktop notification says. */
export interface NotificationText {
  readonly title: string;
  readonly message: string;
}

export interface NotificationWords {
  /** `left` a duration in words, `when` a day and clock range. */
  readonly announced: (subject: Subject) => string;
  readonly stopsIn: (subject: Subject, left: string) => string;
  readonly changed: (subject: Subject) => string;
  readonly extended: (end: string) => string;
  /** Of a part that goes its own way: 日本円の入出金. */
  readonly partExtended: (subject: Subject, end: string) => string;
  readonly haltState: string;
  readonly maintenanceState: string;
  /** `ago` null: where a count would grow old. */
  readonly seenAt: (time: string, ago: string | null) => string;
  readonly noNotice: string;
  readonly checkPage: string;
  readonly saidBefore: (word: string) => string;
  readonly left: (left: string) => string;
  /** `ago` null: it began less than a minute ago. */
  readonly sinceStart: (time: string, ago: string | null) => string;
  readonly plannedStartAt: (time: string) => string;
  readonly plannedEndAt: (end: string, left: string) => string;
  readonly plannedEnd: (end: string) => string;
  readonly plannedEndWas: (end: string, over: string) => string;
  readonly saidOverAt: (time: string) => string;
  readonly lastSeen: (time: string, ago: string | null) => string;
  readonly readAgo: (ago: string) => string;
  readonly readAt: (time: string) => string;
  readonly openEnd: string;
  readonly stops: (services: string) => string;
  readonly stoppedFor: (duration: string) => string;
  readonly compared: (comparison: string) => string;
  readonly planWas: (when: string) => string;
  readonly noticeAppeared: string;
  readonly insteadOf: (before: string) => string;
  readonly first: (what: string) => string;
  readonly readNotice: string;
  readonly auctionOrders: string;
  readonly checkOrders: string;
  readonly checkBalances: string;
  readonly local: (range: string) => string;
  readonly lessThanAMinute: string;
  readonly separator: string;
  /** The page lets nothing stand on it. */
  readonly overlayBlocked: string;
  readonly test: NotificationText;
  readonly snooze: string;
  readonly openChecklist: string;
}

export const NOTIFICATION_WORDS: Catalogue<NotificationWords> = {
  ja: {
    announced: ({ name }) => `${name}停止の予定が発表されました`,
    stopsIn: ({ name }, left) => `あと${left}で${name}が止まります`,
    changed: ({ name }) => `${name}停止の予定が変わりました`,
    extended: (end) => `終了予定が${end}に延長されました`,
    partExtended: ({ name }, end) => `${name}停止の終了予定が${end}に延長されました`,
    haltState: 'HALT（注文も取消も受付停止）',
    maintenanceState: 'メンテナンス中の応答（コード 10007）',
    seenAt: (time, ago) => (ago === null ? `${time} JST に検知` : `${time} JST に検知・${ago}経過`),
    noNotice: '予定にない停止です。お知らせはまだ見つかっていません',
    checkPage: '取引画面をご確認ください',
    saidBefore: (word) => `それまでの表示: ${word}`,
    left: (left) => `あと${left}`,
    sinceStart: (time, ago) => (ago === null ? `${time}開始` : `${time}開始・${ago}経過`),
    plannedStartAt: (time) => `${time}開始予定`,
    plannedEndAt: (end, left) => `${end}終了予定・あと${left}`,
    plannedEnd: (end) => `${end}終了予定`,
    plannedEndWas: (end, over) => `予定は${end}まで・${over}超過`,
    saidOverAt: (time) => `${time}のお知らせで終了`,
    lastSeen: (time, ago) => (ago === null ? `停止の最終確認は${time}` : `停止の最終確認は${time}（${ago}）`),
    readAt: (time) => `お知らせの確認は${time}です。変更を見落とすおそれがあります`,
    readAgo: (ago) => `お知らせの確認は${ago}です。変更を見落とすおそれがあります`,
    openEnd: '終了時刻は未定です',
    stops: (services) => `停止: ${services}`,
    stoppedFor: (duration) => `停止 ${duration}`,
    compared: (comparison) => `（${comparison}）`,
    planWas: (when) => `予定は${when} JST`,
    noticeAppeared: '検知した停止についてお知らせが出ました',
    insteadOf: (before) => `変更前 ${before}`,
    first: (what) => `先に: ${what}`,
    readNotice: '注文の扱いはお知らせ本文をご確認ください',
    auctionOrders: '成行は不可、Post Only は無効',
    checkOrders: '注文・残高を確認してください',
    checkBalances: '入出金の状況と残高を確認してください',
    local: (range) => `（現地時間 ${range}）`,
    lessThanAMinute: '1分',
    separator: '・',
    overlayBlocked: '取引画面にお知らせを表示できません',
    test: { title: 'テスト通知', message: 'この表示が見えていれば、メンテ予報の通知は届きます。' },
    snooze: '10分後にもう一度',
    openChecklist: 'チェックリストを開く',
  },
  en: {
    announced: ({ noun }) => `${noun} stop announced`,
    stopsIn: ({ name, plural }, left) => `${name} ${plural ? 'stop' : 'stops'} in ${left}`,
    changed: ({ name }) => `${name}: the planned stop has changed`,
    extended: (end) => `Extended: planned end is now ${end}`,
    partExtended: ({ name }, end) => `${name} extended: planned end is now ${end}`,
    haltState: 'HALT (orders and cancels suspended)',
    maintenanceState: 'Answers “in maintenance” (code 10007)',
    seenAt: (time, ago) => (ago === null ? `Seen at ${time} JST` : `Seen at ${time} JST, ${ago} ago`),
    noNotice: 'Not announced. No notice found yet',
    checkPage: 'Check the trading page',
    saidBefore: (word) => `It said: ${word}`,
    left: (left) => `${left} left`,
    sinceStart: (time, ago) => (ago === null ? `Start ${time}` : `Since ${time}, ${ago} so far`),
    plannedStartAt: (time) => `Planned start ${time}`,
    plannedEndAt: (end, left) => `Planned end ${end}, ${left} left`,
    plannedEnd: (end) => `Planned end ${end}`,
    plannedEndWas: (end, over) => `Planned end was ${end}, ${over} over`,
    saidOverAt: (time) => `Notice of ${time} says it is over`,
    lastSeen: (time, ago) => `Last seen stopped at ${time}${ago === null ? '' : ` (${ago})`}`,
    readAt: (time) => `Notices were read at ${time}. A change may be missed`,
    readAgo: (ago) => `Notices were read ${ago}. A change may be missed`,
    openEnd: 'No end announced',
    stops: (services) => `Stops: ${services}`,
    stoppedFor: (duration) => `Stopped for ${duration}`,
    compared: (comparison) => ` (${comparison})`,
    planWas: (when) => `Planned: ${when} JST`,
    noticeAppeared: 'A notice about the halt has appeared',
    insteadOf: (before) => `Before: ${before}`,
    first: (what) => `First: ${what}`,
    readNotice: 'See the notice for how orders are treated',
    auctionOrders: 'No market orders, Post Only ignored',
    checkOrders: 'Check your orders and balances',
    checkBalances: 'Check your transfers and balances',
    local: (range) => ` (${range} local)`,
    lessThanAMinute: '1 min',
    separator: ', ',
    overlayBlocked: 'The trading page keeps the overlay from being shown',
    test: { title: 'Test notification', message: 'If you can see this, Mente Yohō can reach you.' },
    snooze: 'Again in 10 min',
    openChecklist: 'Open checklist',
  },
};
