import type { Settings } from '../domain/settings.ts';
import type { Catalogue } from './language.ts';

/** Why what was typed cannot be a lead time. */
export type LeadProblem = 'empty' | 'not-a-number' | 'too-short' | 'too-long' | 'known';
/** Why what was typed cannot be a coin. */
export type CoinProblem = 'not-a-symbol' | 'known';
/** Why a file cannot be read as settings. */
export type FileProblem = 'not-json' | 'not-ours' | 'too-large';

interface OptionsWords {
  readonly reminders: string;
  readonly notify: string;
  readonly notifyHelp: string;
  readonly blocked: string;
  readonly blockedHelp: string;
  readonly when: string;
  readonly ownLead: string;
  readonly leadLabel: string;
  readonly unit: string;
  readonly units: Readonly<Record<'minute' | 'hour' | 'day', string>>;
  readonly add: string;
  readonly cancel: string;
  readonly removeLead: (lead: string) => string;
  readonly leadProblems: Readonly<Record<LeadProblem, string>>;
  readonly services: string;
  /** Opens the table in which each step may go without some of the services. */
  readonly byStep: string;
  /** Beside it, when `steps` go without some. */
  readonly narrowed: (steps: string) => string;
  readonly step: string;
  /** One cell of the table. */
  readonly serviceAt: (service: string, step: string) => string;
  /** What a step goes without, as a changed setting is called. */
  readonly leftOutAt: (step: string) => string;
  readonly coins: string;
  readonly coinsHelp: string;
  readonly ownPairs: string;
  readonly ownPairsHelp: string;
  readonly coinLabel: string;
  readonly coinProblems: Readonly<Record<CoinProblem, string>>;
  readonly quiet: string;
  readonly quietHelp: string;
  readonly quietHelpAll: string;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly to: string;
  readonly weekdays: string;
  readonly weekdaysHelp: string;
  /** Sunday first. */
  readonly weekdayNames: readonly string[];
  readonly urgent: string;
  readonly urgentHelp: string;
  readonly sound: string;
  readonly sounds: Readonly<Record<Settings['sound'], string>>;
  readonly test: string;
  readonly testHelp: string;
  readonly sendTest: string;
  readonly testShown: string;
  readonly testRefused: string;

  readonly overlay: string;
  readonly showOverlay: string;
  readonly showFrom: string;
  readonly beforeStart: (lead: string) => string;
  readonly position: string;
  readonly positionHelp: string;
  readonly docks: Readonly<Record<Settings['overlay']['dock'], string>>;
  readonly size: string;
  readonly sizeHelp: string;
  readonly sizes: Readonly<Record<Settings['overlay']['size'], string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<Settings['theme'], string>>;
  readonly language: string;
  readonly languages: Readonly<Record<Settings['language'], string>>;

  readonly badge: string;
  readonly showBadge: string;
  readonly badgeHelp: string;

  readonly sources: string;
  readonly source: string;
  readonly state: string;
  readonly today: string;
  readonly total: string;
  readonly used: (requests: string, megabytes: string) => string;
  readonly recognised: (what: string) => string;
  readonly items: (count: number) => string;
  /** How many notices were read, and what the page turned out to be. */
  readonly itemsAs: (count: number, what: string) => string;
  readonly expected: (expected: string) => string;
  readonly came: (came: string) => string;
  readonly failingFor: (duration: string) => string;
  readonly checkNow: string;
  readonly copyDiagnosis: string;
  readonly copied: string;
  readonly noSources: string;

  readonly data: string;
  readonly settingsAndList: string;
  readonly importHelp: string;
  readonly export: string;
  readonly import: string;
  readonly fileProblems: Readonly<Record<FileProblem, string>>;
  readonly changes: string;
  readonly noChanges: string;
  readonly newItems: (count: number) => string;
  readonly unusable: (name: string) => string;
  readonly apply: string;
  readonly reset: string;
  readonly resetHelp: string;
  readonly resetButton: string;
  readonly resetConfirm: string;
  readonly resetSure: string;
  readonly on: string;
  readonly off: string;
  readonly all: string;
  readonly none: string;
  readonly along: string;
  readonly separator: string;

  readonly privacy: string;
  readonly privacyText: string;
  readonly hosts: string;
  readonly version: string;
  readonly notSaved: string;
}

export const OPTIONS_WORDS: Catalogue<OptionsWords> = {
  ja: {
    reminders: '通知',
    notify: '通知する',
    notifyHelp: 'オフでも、取引画面とツールバーの表示は続きます',
    blocked: '通知が止められています',
    blockedHelp:
      'ブラウザの設定（サイトとアプリの通知）と、OS の設定（Windows: システム › 通知、macOS: 通知 › お使いのブラウザ）で、このブラウザの通知を許可してください。集中モードや応答不可もご確認ください。',
    when: '通知のタイミング',
    ownLead: '追加',
    leadLabel: '開始のどれだけ前に知らせるか',
    unit: '単位',
    units: { minute: '分前', hour: '時間前', day: '日前' },
    add: '追加',
    cancel: 'やめる',
    removeLead: (lead) => `${lead}を消す`,
    leadProblems: {
      empty: '数を入力してください',
      'not-a-number': '数字だけで入力してください（例: 45）',
      'too-short': '1分以上にしてください',
      'too-long': '7日以内にしてください',
      known: 'その時間はもうあります',
    },
    services: '対象のサービス',
    byStep: 'タイミングごとに選ぶ',
    narrowed: (steps) => `${steps}で絞っています`,
    step: '通知のタイミング',
    serviceAt: (service, step) => `${step}: ${service}`,
    leftOutAt: (step) => `「${step}」で除くサービス`,
    coins: '保有コイン',
    coinsHelp: '選んだコインの入出金停止だけを知らせます。空ならすべて知らせます',
    ownPairs: '保有コインのペアの停止・混雑',
    ownPairsHelp: 'そのペアだけが停止したときと、混雑で最小注文が変わったときに一度知らせます',
    coinLabel: 'コインの記号（例: BTC）',
    coinProblems: {
      'not-a-symbol': '記号は英数字2〜10文字です（例: BTC）',
      known: 'そのコインはもうあります',
    },
    quiet: '通知を控える時間',
    quietHelp: '緊急、5分前から、その間に始まる取引停止の通知は届きます',
    quietHelpAll: 'この間はどの通知も届きません',
    quietFrom: '通知を控える時間の始まり',
    quietTo: '通知を控える時間の終わり',
    to: '〜',
    weekdays: '通知を控える曜日',
    weekdaysHelp: '始まる日の曜日です',
    weekdayNames: ['日', '月', '火', '水', '木', '金', '土'],
    urgent: '緊急の通知は届ける',
    urgentHelp: '緊急の停止、5分前からの通知、その間に始まる取引停止',
    sound: '音',
    sounds: { off: 'なし', emergency: '緊急だけ', 'emergency-and-final': '緊急と5分前' },
    test: '通知の確認',
    testHelp: 'OS の設定で止められていないかが分かります',
    sendTest: 'テスト通知',
    testShown: '送りました。見えなければ、OS の設定や集中モードで止められています。',
    testRefused: 'ブラウザか OS が通知を止めています。設定で許可してください。',

    overlay: '画面の表示',
    showOverlay: '取引画面に表示',
    showFrom: '表示を始める時',
    beforeStart: (lead) => `開始の${lead}`,
    position: '位置',
    positionHelp: '画面上で動かすと、ここも変わります',
    docks: {
      'top-left': '左上',
      top: '上',
      'top-right': '右上',
      'bottom-left': '左下',
      bottom: '下',
      'bottom-right': '右下',
    },
    size: '大きさ',
    sizeHelp: '最後の5分と停止中は大きくなります',
    sizes: { 'by-phase': '段階に合わせる', pill: '小', bar: 'バー', alert: '大' },
    theme: 'テーマ',
    themes: { system: 'システムに合わせる', light: 'ライト', dark: 'ダーク' },
    language: '言語',
    languages: { system: 'システムに合わせる', ja: '日本語', en: 'English' },

    badge: 'バッジ',
    showBadge: 'ツールバーに残り時間を表示',
    badgeHelp: '3d、5h、42m、停止中は「停」、緊急は「!」',

    sources: '情報源',
    source: '情報源',
    state: '状態',
    today: '今日',
    total: '合計',
    used: (requests, megabytes) => `${requests}回・${megabytes} MB`,
    recognised: (what) => `形式 ${what}`,
    items: (count) => `${count}件`,
    itemsAs: (count, what) => `${count}件（${what}）`,
    expected: (expected) => `想定 ${expected}`,
    came: (came) => `実際 ${came}`,
    failingFor: (duration) => `${duration}前から`,
    checkNow: '今すぐ確認',
    copyDiagnosis: '診断をコピー',
    copied: 'コピーしました',
    noSources: 'まだ確認していません',

    data: 'データ',
    settingsAndList: '設定とチェックリスト',
    importHelp: '読み込む前に、変更点を表示します',
    export: '書き出す',
    import: '読み込む',
    fileProblems: {
      'not-json': 'JSON として読めないファイルです。書き出したファイルを選んでください。',
      'not-ours': 'メンテ予報の設定ではありません。書き出したファイルを選んでください。',
      'too-large': '大きすぎるファイルです。書き出したファイルを選んでください。',
    },
    changes: '変更点',
    noChanges: '今の設定と同じです',
    newItems: (count) => `チェックリストの自分の項目を${count}件追加します`,
    unusable: (name) => `「${name}」の値が使えないため、初期値にします`,
    apply: '適用',
    reset: 'すべて元に戻す',
    resetHelp: '設定、チェックリスト、手動で追加した予定、履歴が消えます。取り消せません',
    resetButton: '初期化',
    resetConfirm: '本当に初期化しますか？',
    resetSure: '初期化する',
    on: 'オン',
    off: 'オフ',
    all: 'すべて',
    none: 'なし',
    along: '端からの位置',
    separator: '・',

    privacy: 'プライバシー',
    privacyText:
      '非公式の拡張機能です。取引所の公開ページを読むだけで、取引画面の内容、口座、APIキーには触れません。取引が止まっている間は、表示中のペアの状態を、その取引所に問い合わせます（シークレットウィンドウを除く）。記録はこの端末の中だけに残ります。',
    hosts: '読み取り先',
    version: 'バージョン',
    notSaved: '保存できませんでした。もう一度お試しください。',
  },
  en: {
    reminders: 'Reminders',
    notify: 'Notify me',
    notifyHelp: 'Trading page and toolbar keep showing the forecast when this is off',
    blocked: 'Notifications are blocked',
    blockedHelp:
      'Allow notifications for this browser in the browser’s settings (site and app notifications) and in the system’s (Windows: System › Notifications; macOS: Notifications › your browser). Check focus and do-not-disturb modes too.',
    when: 'When to tell you',
    ownLead: 'Add',
    leadLabel: 'How long before the start to tell you',
    unit: 'Unit',
    units: { minute: 'min before', hour: 'h before', day: 'days before' },
    add: 'Add',
    cancel: 'Cancel',
    removeLead: (lead) => `Remove ${lead}`,
    leadProblems: {
      empty: 'Enter a number',
      'not-a-number': 'Enter digits only, like 45',
      'too-short': 'It has to be 1 minute or more',
      'too-long': 'It has to be 7 days or less',
      known: 'You have that one already',
    },
    services: 'Services that matter',
    byStep: 'Choose for each reminder',
    narrowed: (steps) => `fewer at ${steps}`,
    step: 'Reminder',
    serviceAt: (service, step) => `${step}: ${service}`,
    leftOutAt: (step) => `Left out at “${step}”`,
    coins: 'Your coins',
    coinsHelp: 'Only these coins’ deposit and withdrawal stops are told; all of them when empty',
    ownPairs: 'Pairs of your coins halted or busy',
    ownPairsHelp: 'Told once when such a pair halts alone, or takes only larger orders than usual',
    coinLabel: 'Symbol of the coin, like BTC',
    coinProblems: {
      'not-a-symbol': 'A symbol is 2 to 10 letters or digits, like BTC',
      known: 'You have that one already',
    },
    quiet: 'Quiet hours',
    quietHelp: 'Emergencies, the last 5 minutes, and trading stops that begin meanwhile still come through',
    quietHelpAll: 'Nothing comes through',
    quietFrom: 'Quiet hours begin',
    quietTo: 'Quiet hours end',
    to: '–',
    weekdays: 'Quiet hours on',
    weekdaysHelp: 'The day on which the hours begin',
    weekdayNames: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    urgent: 'Let urgent ones through',
    urgentHelp: 'Unannounced halts, the last 5 minutes, stops of trading that begin meanwhile',
    sound: 'Sound',
    sounds: { off: 'None', emergency: 'Emergencies only', 'emergency-and-final': 'Emergencies and last 5 min' },
    test: 'Test',
    testHelp: 'Shows whether the system lets notifications through',
    sendTest: 'Test notification',
    testShown: 'Sent. If you cannot see it, the system or a focus mode is holding it back.',
    testRefused: 'The browser or the system blocks notifications. Allow them in its settings.',

    overlay: 'Overlay',
    showOverlay: 'Show on the trading page',
    showFrom: 'Show from',
    beforeStart: (lead) => lead,
    position: 'Position',
    positionHelp: 'Dragging it on the page changes this too',
    docks: {
      'top-left': 'top left',
      top: 'top',
      'top-right': 'top right',
      'bottom-left': 'bottom left',
      bottom: 'bottom',
      'bottom-right': 'bottom right',
    },
    size: 'Size',
    sizeHelp: 'Grows in the last 5 minutes and during the stop',
    sizes: { 'by-phase': 'By phase', pill: 'Pill', bar: 'Bar', alert: 'Alert' },
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    language: 'Language',
    languages: { system: 'System', ja: '日本語', en: 'English' },

    badge: 'Badge',
    showBadge: 'Time left on the toolbar button',
    badgeHelp: '3d, 5h, 42m, 停 during a stop, ! for an emergency',

    sources: 'Sources',
    source: 'Source',
    state: 'State',
    today: 'Today',
    total: 'Total',
    used: (requests, megabytes) => `${requests} GETs, ${megabytes} MB`,
    recognised: (what) => what,
    items: (count) => `${count} read`,
    itemsAs: (count, what) => `${count} read (${what})`,
    expected: (expected) => `expected ${expected}`,
    came: (came) => `came ${came}`,
    failingFor: (duration) => `for ${duration}`,
    checkNow: 'Check now',
    copyDiagnosis: 'Copy diagnosis',
    copied: 'Copied',
    noSources: 'Nothing read yet',

    data: 'Data',
    settingsAndList: 'Settings and checklist',
    importHelp: 'Changes are shown before anything is replaced',
    export: 'Export',
    import: 'Import',
    fileProblems: {
      'not-json': 'This is not a JSON file. Choose a file that was exported here.',
      'not-ours': 'These are no settings of Mente Yohō. Choose a file that was exported here.',
      'too-large': 'This file is too large. Choose a file that was exported here.',
    },
    changes: 'What changes',
    noChanges: 'Nothing differs from your settings',
    newItems: (count) => `${count} checklist ${count === 1 ? 'item' : 'items'} of your own will be added`,
    unusable: (name) => `“${name}” cannot be used and gets its default`,
    apply: 'Apply',
    reset: 'Reset everything',
    resetHelp: 'Settings, checklist, windows entered by hand and history are deleted. Cannot be undone',
    resetButton: 'Reset',
    resetConfirm: 'Really reset everything?',
    resetSure: 'Reset',
    on: 'on',
    off: 'off',
    all: 'all',
    none: 'none',
    along: 'Place along the edge',
    separator: ', ',

    privacy: 'Privacy',
    privacyText:
      'Unofficial. Only the exchange’s public pages are read; the trading page, your account and your API keys are not touched. While trading is stopped, the pair on screen is asked about at that exchange, except in private windows. What is learnt stays on this machine.',
    hosts: 'What is read',
    version: 'Version',
    notSaved: 'It could not be saved. Please try again.',
  },
};
