import { COMPARISON, type ComparisonWords } from './comparison.ts';
import type { Catalogue } from './language.ts';
import { PART_WORDS, type PartWords } from './parts.ts';
import { AFTER_ITEMS, BEFORE_ITEMS, type DisplayService, type ItemWords, KIND_NAMES, SERVICE_NAMES } from './words.ts';

/*
 * The overlay's sentences, as data: they wait in storage and are read only when there is something to show, so that
 * the script on every page of the exchange need not carry them.
 *
 * A template holds `{variables}`; one whose variable has no value at the moment is left out, and where several stand
 * in brackets the first that can be filled is said. `~~old~~` is struck through, `**new**` is bold.
 * The sentences say what was announced or seen, never what will surely happen, and never how orders are treated.
 */
export type Template = string | readonly string[];

/** What is said in one situation. */
export interface SceneWords {
  /** Before the count in pill and bar. */
  readonly lead: Template;
  /** In the head of the alert, and spoken. */
  readonly title: Template;
  /** After the count in the alert. */
  readonly label: string;
  /** Lines at the right of the count in the alert. */
  readonly aside: readonly Template[];
  /** When, in the bar. */
  readonly range: Template;
  /** What else has to be known, in the bar. */
  readonly note: Template;
  readonly facts: readonly (readonly [term: string, detail: string])[];
  /** Under both ends of the progress bar. */
  readonly ends: readonly [string, string] | null;
  readonly seen: string;
  /** Whether the bar says what stops; where something else matters more it does not. */
  readonly saysServices: boolean;
  /** What the count is: until or since an instant, its clock time, or its day and clock time. */
  readonly count: readonly [
    mode: 'until' | 'since' | 'at' | 'on',
    of: 'start' | 'began' | 'end' | 'over' | 'reopening' | 'running',
  ];
}

/** What has sentences of its own: each scene, with or without a planned end, and the phases of what is to come. */
export type SceneName =
  | 'announced'
  | 'day'
  | 'hour'
  | 'imminent'
  | 'final'
  | 'due'
  | 'dueOpen'
  | 'dueRunning'
  | 'dueRunningOpen'
  | 'stopped'
  | 'stoppedOpen'
  | 'stoppedOld'
  | 'saidStopped'
  | 'saidStoppedOpen'
  | 'extended'
  | 'shortened'
  | 'emergency'
  | 'emergencyOpen'
  | 'pastEnd'
  | 'endUnseen'
  | 'auction'
  | 'halted'
  | 'reported'
  | 'asUsual'
  | 'back'
  | 'saidOver'
  | 'saidOverUnseen'
  | 'endPassed'
  | 'passedRunning'
  | 'calledOff'
  | 'staleStart'
  | 'staleEnd'
  | 'staleOpen';

/** What stops, as a subject: alone, behind a coin, and as English grammar bends it. */
export interface Subject {
  readonly s: string;
  readonly behindCoin: string;
  readonly noun: string;
  readonly aNoun: string;
  readonly stops: string;
  readonly is: string;
}

export interface OverlayWords {
  readonly name: string;
  readonly subjects: Readonly<Record<DisplayService, Subject>>;
  readonly scenes: Readonly<Record<SceneName, SceneWords>>;
  /** When a notice came, with its day. */
  readonly changedAt: string;
  /** What stops, of a coin: `XRP の入出金`. */
  readonly ofCoin: string;
  readonly scopeAll: string;
  readonly scopeSome: string;
  readonly underAMinute: string;
  /** Of a stop that was seen, when nothing was seen lately. */
  readonly lastSeen: string;
  readonly yen: string;
  readonly comparison: ComparisonWords;
  readonly parts: PartWords;
  /** Before what stops for yen, or for coins, alone. */
  readonly money: Readonly<Record<'yen' | 'coins', string>>;
  readonly attention: string;
  readonly readAgo: string;
  readonly readJustNow: string;
  readonly neverRead: string;
  readonly historyLate: string;
  readonly historyEarly: string;
  readonly historyOnTime: string;
  /** What is not as usual with the pair of the page. */
  readonly pair: {
    readonly halted: string;
    readonly stopped: string;
    readonly flagged: string;
    readonly busy: string;
    readonly says: string;
    readonly auction: Template;
    /** By the exchange's own name of the mode; another one is shown as it is. */
    readonly modes: Readonly<Record<string, string>>;
    /** By the exchange's own name of the flag; another one is shown as it is. */
    readonly flags: Readonly<Record<string, string>>;
  };
  readonly closeNote: string;
  readonly todo: string;
  readonly before: string;
  readonly after: string;
  readonly next: string;
  /** Checklist items in a few words. */
  readonly nextItems: Readonly<Record<string, string>>;
  readonly expand: string;
  readonly details: string;
  readonly collapse: string;
  readonly dismiss: string;
  readonly never: string;
  readonly openNotice: string;
  readonly officialNotices: string;
  readonly otherWindows: string;
  readonly progress: string;
  readonly services: Readonly<Record<DisplayService, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, ItemWords>>;
}

const NONE = { aside: [], range: [], note: [], facts: [], ends: null, seen: '{seen}', saysServices: true } as const;
const NO_SERVICES = { ...NONE, saysServices: false } as const;

const plain = (s: string): Subject => ({ s, behindCoin: s, noun: s, aNoun: s, stops: '', is: '' });
const english = (s: string, behindCoin: string, noun: string, article: 'A' | 'An' = 'A'): Subject => {
  const isPlural = noun !== behindCoin;
  const [stops, is] = isPlural ? ['stop', 'are'] : ['stops', 'is'];
  return { s, behindCoin, noun, aNoun: `${article} ${noun}`, stops, is };
};

const JA_BEFORE: SceneWords = {
  ...NONE,
  count: ['until', 'start'],
  lead: '{s}停止まで',
  title: '{full}がもうすぐ止まります',
  label: 'で停止',
  aside: [['~~{was}~~ **{range}** JST', '{range} JST']],
  range: ['~~{was}~~ **{range}** JST', '{range} JST'],
  facts: [
    ['停止', '{services}'],
    ['変更', '{changedAt}のお知らせで変更'],
    ['種類', '{kind}'],
  ],
};
const JA_SOON: SceneWords = {
  ...JA_BEFORE,
  title: 'まもなく{full}が止まります',
  facts: [
    ['停止', '{services}'],
    ['変更', '{changedAt}のお知らせで変更'],
    ['注意', '{ifTrading}停止中は注文の取消もできません'],
    ['種類', '{ifNoTrading}{kind}'],
  ],
};
const JA_DUE: SceneWords = {
  ...NONE,
  count: ['until', 'end'],
  lead: '{s}停止の予定時間・終了予定まで',
  title: '{full}停止の予定時間です',
  label: 'で終了予定',
  aside: [['~~{wasEnd}~~ **{end}** 終了予定', '{end} 終了予定']],
  range: ['~~{wasEnd}~~ **{end}** 終了予定', '{end} 終了予定'],
  note: '{ifSeeable}停止は未確認',
  facts: [
    ['状態', '{ifSeeable}停止はまだ確認できていません'],
    ['停止', '{services}'],
    ['実績', '{history}'],
  ],
  ends: ['{start} 開始予定', '{end} JST'],
};
const JA_DUE_OPEN: SceneWords = {
  ...JA_DUE,
  count: ['since', 'began'],
  lead: '{s}停止の予定時刻から',
  label: '予定時刻から',
  aside: ['{start} 開始予定'],
  range: [],
  note: ['{ifSeeable}停止は未確認・終了時刻は未定です', '終了時刻は未定です'],
  facts: [
    ['状態', '{ifSeeable}停止はまだ確認できていません'],
    ['終了', '終了時刻は未定です'],
    ['停止', '{services}'],
  ],
  ends: null,
};
const JA_RUNNING: Pick<SceneWords, 'note' | 'facts'> = {
  note: '取引はまだ動いています',
  facts: [
    ['状態', '取引はまだ動いています（{running}に確認）'],
    ['注意', '注文の取消は今のうちに'],
    ['停止', '{services}'],
  ],
};
const JA_RUNNING_SAID: Pick<SceneWords, 'note' | 'facts'> = {
  note: '取引はまだ動いています',
  facts: [
    ['状態', '取引はまだ動いています（{running}に確認）'],
    ['停止', '{services}'],
  ],
};
const JA_STOPPED: SceneWords = {
  ...NONE,
  count: ['until', 'end'],
  lead: '{s}停止中・終了予定まで',
  title: '{full}は停止中です',
  label: 'で終了予定',
  aside: ['{end} 終了予定'],
  range: '{end} 終了予定',
  facts: [
    ['確認', '{lastSeen}'],
    ['停止', '{services}'],
    ['実績', '{history}'],
  ],
  ends: ['{start} 開始', '{end} JST'],
};
const JA_STOPPED_OPEN: SceneWords = {
  ...NONE,
  count: ['since', 'began'],
  lead: '{s}停止中・経過',
  title: '{full}は停止中です',
  label: '経過',
  aside: ['{start} 開始'],
  note: '終了時刻は未定です',
  facts: [
    ['確認', '{lastSeen}'],
    ['終了', '終了時刻は未定です'],
    ['停止', '{services}'],
  ],
};
const JA_STOPPED_OLD: SceneWords = {
  ...JA_STOPPED_OPEN,
  note: '{end} 終了予定（{age}の情報）',
  facts: [
    ['終了', '{end} 終了予定（{age}の情報）'],
    ['停止', '{services}'],
  ],
};
const JA_EXTENDED: SceneWords = {
  ...JA_STOPPED,
  title: '終了予定が{end}に延長されました',
  aside: ['~~{wasEnd}~~ **{end}**'],
  range: '~~{wasEnd}~~ **{end}** 終了予定（延長）',
  facts: [
    ['変更', '{changedAt}のお知らせで{by}延長'],
    ['停止', '{services}'],
  ],
  ends: ['{start} 開始', '{end} JST'],
};
const JA_BACK: SceneWords = {
  ...NO_SERVICES,
  count: ['at', 'over'],
  lead: '{s}再開を確認',
  title: '{full}の再開を確認しました',
  label: '再開',
  aside: ['停止 {took}', '{against}', '{againstLast}'],
  note: ['停止 {took}（{against}・{againstLast}）', '停止 {took}（{against}）', '停止 {took}'],
  seen: 'この表示は1分で消えます',
};
const JA_STALE: SceneWords = {
  ...NO_SERVICES,
  count: ['at', 'start'],
  lead: ['{ifNotAllowed}許可がありません・{s}停止予定', '情報が古い・{s}停止予定'],
  title: ['{ifNotAllowed}公開ページを読む許可がありません', '情報が古くなっています'],
  label: '停止予定',
  aside: ['{otherDay}', '{ifAllowed}{age}', '{ifAllowed}{age2}の情報'],
  note: [
    '{ifNotAllowed}公開ページを読む許可がありません',
    '{ifOffline}オフラインです・{age}の情報',
    '{age}の情報・変更を見落とすおそれ',
    '公開ページから応答がありません',
  ],
  facts: [
    ['状態', '{ifNotAllowed}bitbank.cc へのアクセスが許可されていません'],
    ['状態', '{ifOffline}オフラインです'],
    ['状態', '{ifSilent}公開ページから応答がありません'],
    ['注意', '延期・延長を見落とすおそれがあります'],
  ],
  seen: '最終確認 {readAt}',
};

const EN_BEFORE: SceneWords = {
  ...NONE,
  count: ['until', 'start'],
  lead: '{s} {stops} in',
  title: '{full} {stops} within the hour',
  label: 'to the stop',
  aside: [['~~{was}~~ **{range}** JST', '{range} JST']],
  range: ['~~{was}~~ **{range}** JST', '{range} JST'],
  facts: [
    ['Stops', '{services}'],
    ['Change', 'Times moved, notice of {changedAt}'],
    ['Kind', '{kind}'],
  ],
};
const EN_SOON: SceneWords = {
  ...EN_BEFORE,
  title: '{full} {stops} soon',
  facts: [
    ['Stops', '{services}'],
    ['Change', 'Times moved, notice of {changedAt}'],
    ['Note', '{ifTrading}Orders cannot be cancelled during the stop'],
    ['Kind', '{ifNoTrading}{kind}'],
  ],
};
const EN_DUE: SceneWords = {
  ...NONE,
  count: ['until', 'end'],
  lead: 'Planned {noun} stop, planned end in',
  title: '{full}: time of the planned stop',
  label: 'to the planned end',
  aside: [['~~{wasEnd}~~ **{end}** planned end', 'planned end {end}']],
  range: ['~~{wasEnd}~~ **{end}** planned end', 'until {end} JST'],
  note: '{ifSeeable}Stop not confirmed yet',
  facts: [
    ['State', '{ifSeeable}The stop has not been confirmed yet'],
    ['Stops', '{services}'],
    ['History', '{history}'],
  ],
  ends: ['{start} planned start', '{end} JST'],
};
const EN_DUE_OPEN: SceneWords = {
  ...EN_DUE,
  count: ['since', 'began'],
  lead: 'Planned {noun} stop, due for',
  label: 'since the planned start',
  aside: ['planned start {start} JST'],
  range: [],
  note: ['{ifSeeable}Stop not confirmed yet, no end announced', 'No end announced'],
  facts: [
    ['State', '{ifSeeable}The stop has not been confirmed yet'],
    ['End', 'No end time announced'],
    ['Stops', '{services}'],
  ],
  ends: null,
};
const EN_RUNNING: Pick<SceneWords, 'note' | 'facts'> = {
  note: 'Trading is still running',
  facts: [
    ['State', 'Trading is still running (seen at {running})'],
    ['Note', 'Cancel orders now while you can'],
    ['Stops', '{services}'],
  ],
};
const EN_RUNNING_SAID: Pick<SceneWords, 'note' | 'facts'> = {
  note: 'Trading is still running',
  facts: [
    ['State', 'Trading is still running (seen at {running})'],
    ['Stops', '{services}'],
  ],
};
const EN_STOPPED: SceneWords = {
  ...NONE,
  count: ['until', 'end'],
  lead: '{s} stopped, planned end in',
  title: '{full} {is} stopped',
  label: 'left',
  aside: ['planned end {end}'],
  range: 'until {end} JST',
  facts: [
    ['Seen', '{lastSeen}'],
    ['Stops', '{services}'],
    ['History', '{history}'],
  ],
  ends: ['{start} start', '{end} JST'],
};
const EN_STOPPED_OPEN: SceneWords = {
  ...NONE,
  count: ['since', 'began'],
  lead: '{s} stopped for',
  title: '{full} {is} stopped',
  label: 'so far',
  aside: ['since {start} JST'],
  note: 'No end announced',
  facts: [
    ['Seen', '{lastSeen}'],
    ['End', 'No end time announced'],
    ['Stops', '{services}'],
  ],
};
const EN_STOPPED_OLD: SceneWords = {
  ...EN_STOPPED_OPEN,
  note: 'Planned end {end} (read {age})',
  facts: [
    ['End', 'Planned end {end} (read {age})'],
    ['Stops', '{services}'],
  ],
};
const EN_EXTENDED: SceneWords = {
  ...EN_STOPPED,
  title: 'Extended: planned end is now {end}',
  aside: ['~~{wasEnd}~~ **{end}**'],
  range: '~~{wasEnd}~~ **{end}** planned end',
  facts: [
    ['Change', '{by} longer, notice of {changedAt}'],
    ['Stops', '{services}'],
  ],
};
const EN_BACK: SceneWords = {
  ...NO_SERVICES,
  count: ['at', 'over'],
  lead: '{s} {is} back',
  title: '{full} {is} back',
  label: 'reopened',
  aside: ['stopped {took}', '{against}', '{againstLast}'],
  note: ['Stopped {took} ({against}, {againstLast})', 'Stopped {took} ({against})', 'Stopped {took}'],
  seen: 'closes in a minute',
};
const EN_STALE: SceneWords = {
  ...NO_SERVICES,
  count: ['at', 'start'],
  lead: ['{ifNotAllowed}No access: stop planned', 'Old data: stop planned'],
  title: ['{ifNotAllowed}Access to the public pages is not allowed', 'This forecast is out of date'],
  label: 'planned stop',
  aside: ['{otherDay}', '{ifAllowed}{age2}read', '{ifAllowed}{age}'],
  note: [
    '{ifNotAllowed}Access to the public pages is not allowed',
    '{ifOffline}You are offline, last read {age}',
    'Last read {age}, may have changed',
    'No answer from the public pages',
  ],
  facts: [
    ['State', '{ifNotAllowed}Access to bitbank.cc is not allowed'],
    ['State', '{ifOffline}You are offline'],
    ['State', '{ifSilent}No answer from the public pages'],
    ['Note', 'A delay or extension may be missed'],
  ],
  seen: 'last read {readAt}',
};

export const OVERLAY: Catalogue<OverlayWords> = {
  ja: {
    name: 'メンテ予報',
    subjects: {
      trading: plain('取引'),
      transfer: plain('入出金'),
      deposit: plain('入金'),
      withdrawal: plain('出金'),
      api: plain('API '),
      login: plain('ログイン'),
      app: plain('アプリ'),
      other: plain('サービス'),
    },
    scenes: {
      announced: {
        ...JA_BEFORE,
        count: ['on', 'start'],
        lead: '{s}停止予定',
        title: '{full}停止の予定があります',
        label: '停止予定',
        aside: ['{day}', ['~~{was}~~ **{range}** JST', '{range} JST']],
        range: ['~~{was}~~ **{dayRange}** JST', '{dayRange} JST'],
      },
      day: {
        ...JA_BEFORE,
        title: '{full}停止の予定があります',
        aside: ['{day}', ['~~{was}~~ **{range}** JST', '{range} JST']],
        range: ['~~{was}~~ **{dayRange}** JST', '{dayRange} JST'],
      },
      hour: JA_BEFORE,
      imminent: JA_SOON,
      final: JA_SOON,
      due: JA_DUE,
      dueOpen: JA_DUE_OPEN,
      dueRunning: { ...JA_DUE, ...JA_RUNNING },
      dueRunningOpen: { ...JA_DUE_OPEN, ...JA_RUNNING },
      stopped: JA_STOPPED,
      stoppedOpen: JA_STOPPED_OPEN,
      stoppedOld: JA_STOPPED_OLD,
      saidStopped: {
        ...JA_STOPPED,
        ...JA_RUNNING_SAID,
        title: 'お知らせでは{full}停止中です',
        lead: 'お知らせでは{s}停止中・終了予定まで',
      },
      saidStoppedOpen: {
        ...JA_STOPPED_OPEN,
        ...JA_RUNNING_SAID,
        title: 'お知らせでは{full}停止中です',
        lead: 'お知らせでは{s}停止中・経過',
      },
      extended: JA_EXTENDED,
      shortened: {
        ...JA_EXTENDED,
        title: '終了予定が{end}に変わりました',
        range: '~~{wasEnd}~~ **{end}** 終了予定',
        facts: [
          ['変更', '{changedAt}のお知らせで{by}短縮'],
          ['停止', '{services}'],
        ],
      },
      pastEnd: {
        ...NONE,
        count: ['since', 'end'],
        lead: '終了予定を超過',
        title: '終了予定を過ぎています',
        label: '超過',
        aside: ['予定は{end}まで'],
        note: '予定は{end}まで・再開は未確認',
        facts: [
          ['状態', '再開はまだ確認できていません'],
          ['確認', '{lastSeen}'],
          ['実績', '{history}'],
        ],
        ends: ['{start} 開始', '{now} いま'],
      },
      endUnseen: {
        ...NONE,
        count: ['since', 'end'],
        lead: '{s}停止の終了予定から',
        title: '{full}停止の終了予定を過ぎました',
        label: '終了予定から',
        aside: ['予定は{end}まで'],
        note: '予定は{end}まで・停止も再開も未確認',
        facts: [['状態', '停止も再開も確認できていません']],
      },
      auction: {
        ...NO_SERVICES,
        count: ['until', 'reopening'],
        lead: '再開準備モード・取引再開まで',
        title: '再開準備モード（板寄せ）',
        label: 'で取引再開',
        aside: ['{pair}', '{reopen} JST'],
        note: '成行不可・Post Only 無効',
        facts: [
          ['注文', '成行は不可、Post Only は無効'],
          ['約定', '再開時に一度だけ板寄せ'],
          ['予想値', '{price}（変動します）'],
        ],
      },
      emergency: { ...JA_STOPPED, title: '緊急メンテナンス中です' },
      emergencyOpen: { ...JA_STOPPED_OPEN, title: '緊急メンテナンス中です' },
      halted: {
        ...NO_SERVICES,
        count: ['since', 'began'],
        lead: '{s}停止を検知',
        title: '{full}の停止を検知しました',
        label: '経過',
        aside: ['{start} 検知', '{scope}'],
        note: ['{ifHalt}予定にない停止・注文も取消も不可', '予定にない停止'],
        facts: [
          ['確認', '{lastSeen}'],
          ['状態', '{ifHalt}HALT（注文も取消も受付停止）'],
          ['状態', '{ifMaintenance}メンテナンス中の応答（コード 10007）'],
          ['状態', '{ifByFlags}{said}'],
          ['お知らせ', '{ifNoNotice}まだ見つかっていません'],
          ['再開', '確認でき次第ここでお知らせします'],
        ],
      },
      reported: {
        ...NO_SERVICES,
        count: ['since', 'began'],
        lead: '取引所の表示に変化',
        title: '取引所の表示が「{said}」になっています',
        label: '経過',
        aside: ['{start} 検知'],
        note: '停止かどうかは分かりません',
        facts: [
          ['表示', '{said}'],
          ['注意', '停止かどうかはこの表示だけでは分かりません'],
        ],
      },
      asUsual: {
        ...NO_SERVICES,
        count: ['at', 'over'],
        lead: '取引所の表示は通常',
        title: '取引所の表示が通常に戻りました',
        label: '確認',
        aside: ['それまで「{said}」'],
        note: 'それまでの表示: {said}',
        seen: 'この表示は1分で消えます',
      },
      back: JA_BACK,
      saidOver: {
        ...JA_BACK,
        lead: '{s}停止は終了とのお知らせ',
        title: '{full}停止は終了したとのお知らせです',
        label: '終了',
      },
      saidOverUnseen: {
        ...NO_SERVICES,
        count: ['since', 'began'],
        lead: 'お知らせでは終了・取引の再開は未確認・経過',
        title: 'お知らせでは終了・取引の再開は未確認',
        label: '経過',
        aside: ['{start} 開始'],
        note: '{saidOver}のお知らせで終了',
        facts: [
          ['状態', '{ifHalt}HALT（注文も取消も受付停止）'],
          ['確認', '{lastSeen}'],
          ['お知らせ', '{saidOver}のお知らせで終了'],
          ['再開', '確認でき次第ここでお知らせします'],
        ],
      },
      endPassed: {
        ...NO_SERVICES,
        count: ['at', 'end'],
        lead: '{s}停止の終了予定を過ぎました',
        title: '{full}停止の終了予定を過ぎました',
        label: '終了予定',
      },
      passedRunning: {
        ...NO_SERVICES,
        count: ['at', 'running'],
        lead: '予定の終了時刻を過ぎ、取引は動いています',
        title: '予定の終了時刻を過ぎ、取引は動いています',
        label: 'に確認',
        aside: ['予定は{end}まで'],
        seen: 'この表示は1分で消えます',
      },
      calledOff: {
        ...NO_SERVICES,
        count: ['on', 'start'],
        lead: ['{ifPostponed}{s}停止は延期', '{s}停止は中止'],
        title: ['{ifPostponed}{full}停止の予定は延期になりました', '{full}停止の予定は中止になりました'],
        label: 'の予定でした',
        aside: ['{dayRange} JST'],
        seen: 'この表示は1分で消えます',
      },
      staleStart: JA_STALE,
      staleEnd: {
        ...JA_STALE,
        count: ['at', 'end'],
        lead: ['{ifNotAllowed}許可がありません・終了予定', '情報が古い・終了予定'],
        label: '終了予定',
      },
      staleOpen: {
        ...JA_STALE,
        count: ['at', 'began'],
        lead: ['{ifNotAllowed}許可がありません・停止開始', '情報が古い・停止開始'],
        label: '停止開始',
      },
    },
    changedAt: '{day} {time}',
    ofCoin: '{coin} の{name}',
    scopeAll: '{all}ペアすべて',
    scopeSome: '{all}ペア中{halted}ペア',
    underAMinute: '1分未満',
    lastSeen: '停止の最終確認は{time}（{age}）',
    yen: '{price}円',
    comparison: COMPARISON.ja,
    parts: PART_WORDS.ja,
    money: { yen: '日本円', coins: '暗号資産の' },
    attention: '注意',
    readAgo: '{age}に確認',
    readJustNow: 'たった今確認',
    neverRead: 'まだ確認できていません',
    historyLate: '終了は予定より平均{by}遅れ（{count}回の平均）',
    historyEarly: '終了は予定より平均{by}早め（{count}回の平均）',
    historyOnTime: '終了はほぼ予定どおり（{count}回の平均）',
    pair: {
      halted: '停止中（注文も取消も受付停止）',
      stopped: '取引停止中です',
      flagged: '受付停止: {flags}',
      busy: '混雑中・最小注文 {minAmount}',
      says: '取引所の表示: {word}',
      auction: ['{mode}・{reopen} 再開予定', '{mode}（{since} から）'],
      modes: {
        CIRCUIT_BREAK: 'サーキットブレークモード',
        FULL_RANGE_CIRCUIT_BREAK: '無期限サーキットブレークモード',
      },
      flags: {
        is_enabled: '取扱い',
        stop_order: '新規注文',
        stop_order_and_cancel: '注文・取消',
        stop_market_order: '成行注文',
        stop_stop_order: '逆指値注文',
        stop_stop_limit_order: '逆指値の指値注文',
        stop_margin_long_order: '信用買い',
        stop_margin_short_order: '信用売り',
        stop_buy_order: '買い注文',
        stop_sell_order: '売り注文',
      },
    },
    closeNote: '状態が変わるまで隠す',
    todo: '準備',
    before: '停止前の準備',
    after: '再開後の確認',
    next: '次: {what}',
    nextItems: {
      'cancel-orders': '未約定の注文を確認',
      'finish-trades': '取引を終える',
      'move-funds': '入出金を済ませる',
      'stop-api': 'API を止める',
      'reread-notice': 'お知らせを見直す',
    },
    expand: '大きくする',
    details: '詳しく見る',
    collapse: '小さくする',
    dismiss: '次の段階まで隠す',
    never: 'この予定では表示しない',
    openNotice: 'お知らせを見る',
    officialNotices: '公式のお知らせ一覧',
    otherWindows: 'ほかの予定',
    progress: '予定に対する経過',
    services: SERVICE_NAMES.ja,
    kinds: KIND_NAMES.ja,
    items: { ...BEFORE_ITEMS.ja, ...AFTER_ITEMS.ja },
  },
  en: {
    name: 'Mente Yohō',
    subjects: {
      trading: english('Trading', 'trading', 'trading'),
      transfer: english('Transfers', 'transfers', 'transfer'),
      deposit: english('Deposits', 'deposits', 'deposit'),
      withdrawal: english('Withdrawals', 'withdrawals', 'withdrawal'),
      api: english('API', 'API', 'API', 'An'),
      login: english('Login', 'login', 'login'),
      app: english('App', 'app', 'app', 'An'),
      other: english('Service', 'service', 'service'),
    },
    scenes: {
      announced: {
        ...EN_BEFORE,
        count: ['on', 'start'],
        lead: '{s} {stops} on',
        title: '{aNoun} stop is planned',
        label: 'planned stop',
        aside: ['{day}', ['~~{was}~~ **{range}** JST', '{range} JST']],
        range: ['~~{was}~~ **{dayRange}** JST', '{dayRange} JST'],
      },
      day: {
        ...EN_BEFORE,
        title: '{aNoun} stop is planned',
        aside: ['{day}', ['~~{was}~~ **{range}** JST', '{range} JST']],
        range: ['~~{was}~~ **{dayRange}** JST', '{dayRange} JST'],
      },
      hour: EN_BEFORE,
      imminent: EN_SOON,
      final: { ...EN_SOON, title: '{full} {is} about to stop' },
      due: EN_DUE,
      dueOpen: EN_DUE_OPEN,
      dueRunning: { ...EN_DUE, ...EN_RUNNING },
      dueRunningOpen: { ...EN_DUE_OPEN, ...EN_RUNNING },
      stopped: EN_STOPPED,
      stoppedOpen: EN_STOPPED_OPEN,
      stoppedOld: EN_STOPPED_OLD,
      saidStopped: {
        ...EN_STOPPED,
        ...EN_RUNNING_SAID,
        title: '{full}: stopped, says the notice',
        lead: '{s}: stopped, says the notice, planned end in',
      },
      saidStoppedOpen: {
        ...EN_STOPPED_OPEN,
        ...EN_RUNNING_SAID,
        title: '{full}: stopped, says the notice',
        lead: '{s}: stopped, says the notice, for',
      },
      extended: EN_EXTENDED,
      shortened: {
        ...EN_EXTENDED,
        title: 'Planned end is now {end}',
        facts: [
          ['Change', '{by} shorter, notice of {changedAt}'],
          ['Stops', '{services}'],
        ],
      },
      pastEnd: {
        ...NONE,
        count: ['since', 'end'],
        lead: 'Past the planned end by',
        title: 'Past the planned end',
        label: 'over',
        aside: ['planned end {end}'],
        note: 'Planned end {end}, recovery not seen',
        facts: [
          ['State', 'No sign of recovery yet'],
          ['Seen', '{lastSeen}'],
          ['History', '{history}'],
        ],
        ends: ['{start} start', '{now} now'],
      },
      endUnseen: {
        ...NONE,
        count: ['since', 'end'],
        lead: '{s}: since the planned end',
        title: '{full}: the planned end has passed',
        label: 'since the planned end',
        aside: ['planned end {end}'],
        note: 'Planned end {end}, neither stop nor recovery seen',
        facts: [['State', 'Neither a stop nor a recovery was seen']],
      },
      auction: {
        ...NO_SERVICES,
        count: ['until', 'reopening'],
        lead: 'Resumption mode, trading opens in',
        title: 'Resumption mode (auction)',
        label: 'to the reopening',
        aside: ['{pair}', '{reopen} JST'],
        note: 'No market orders, Post Only ignored',
        facts: [
          ['Orders', 'No market orders, Post Only ignored'],
          ['Matching', 'Once, in an auction at the reopening'],
          ['Estimate', '{price} (moves)'],
        ],
      },
      emergency: { ...EN_STOPPED, title: 'Emergency maintenance' },
      emergencyOpen: { ...EN_STOPPED_OPEN, title: 'Emergency maintenance' },
      halted: {
        ...NO_SERVICES,
        count: ['since', 'began'],
        lead: '{s} halt detected',
        title: '{full} halt detected',
        label: 'since it was seen',
        aside: ['{start} JST', '{scope}'],
        note: ['{ifHalt}Not announced, no orders or cancels', 'Not announced'],
        facts: [
          ['Seen', '{lastSeen}'],
          ['State', '{ifHalt}HALT (orders and cancels suspended)'],
          ['State', '{ifMaintenance}Answers “in maintenance” (code 10007)'],
          ['State', '{ifByFlags}{said}'],
          ['Notice', '{ifNoNotice}None found yet'],
          ['Recovery', 'Will be shown here once it is seen'],
        ],
      },
      reported: {
        ...NO_SERVICES,
        count: ['since', 'began'],
        lead: 'The exchange shows a change',
        title: 'The exchange now says “{said}”',
        label: 'since it was seen',
        aside: ['{start} JST'],
        note: 'Whether trading is stopped is not known',
        facts: [
          ['It says', '{said}'],
          ['Note', 'Whether trading is stopped cannot be told from that'],
        ],
      },
      asUsual: {
        ...NO_SERVICES,
        count: ['at', 'over'],
        lead: 'The exchange is shown as usual',
        title: 'The exchange is shown as usual again',
        label: 'seen',
        aside: ['it said “{said}”'],
        note: 'It said: {said}',
        seen: 'closes in a minute',
      },
      back: EN_BACK,
      saidOver: {
        ...EN_BACK,
        lead: '{s}: over, says the notice',
        title: '{full}: the notice says it is over',
        label: 'announced end',
      },
      saidOverUnseen: {
        ...NO_SERVICES,
        count: ['since', 'began'],
        lead: 'The notice says it is over, trading not seen back, for',
        title: 'The notice says it is over, trading not seen back yet',
        label: 'so far',
        aside: ['since {start} JST'],
        note: 'Notice of {saidOver} says it is over',
        facts: [
          ['State', '{ifHalt}HALT (orders and cancels suspended)'],
          ['Seen', '{lastSeen}'],
          ['Notice', 'Notice of {saidOver} says it is over'],
          ['Recovery', 'Will be shown here once it is seen'],
        ],
      },
      endPassed: {
        ...NO_SERVICES,
        count: ['at', 'end'],
        lead: '{s}: the planned end has passed',
        title: '{full}: the planned end has passed',
        label: 'planned end',
      },
      passedRunning: {
        ...NO_SERVICES,
        count: ['at', 'running'],
        lead: 'Past the planned end, trading is running',
        title: 'Past the planned end, trading is running',
        label: 'seen',
        aside: ['planned end {end}'],
        seen: 'closes in a minute',
      },
      calledOff: {
        ...NO_SERVICES,
        count: ['on', 'start'],
        lead: ['{ifPostponed}{s}: stop postponed', '{s}: stop cancelled'],
        title: ['{ifPostponed}{full}: the planned stop was postponed', '{full}: the planned stop was cancelled'],
        label: 'was planned',
        aside: ['{dayRange} JST'],
        seen: 'closes in a minute',
      },
      staleStart: EN_STALE,
      staleEnd: {
        ...EN_STALE,
        count: ['at', 'end'],
        lead: ['{ifNotAllowed}No access: end planned', 'Old data: end planned'],
        label: 'planned end',
      },
      staleOpen: {
        ...EN_STALE,
        count: ['at', 'began'],
        lead: ['{ifNotAllowed}No access: stopped at', 'Old data: stopped at'],
        label: 'stopped',
      },
    },
    changedAt: '{day}, {time} JST',
    ofCoin: '{coin} {name}',
    scopeAll: '{all} of {all} pairs',
    scopeSome: '{halted} of {all} pairs',
    underAMinute: 'under 1 min',
    lastSeen: 'last seen stopped at {time} ({age})',
    yen: '{price} JPY',
    comparison: COMPARISON.en,
    parts: PART_WORDS.en,
    money: { yen: 'Yen ', coins: 'Crypto ' },
    attention: 'Note',
    readAgo: 'read {age}',
    readJustNow: 'read just now',
    neverRead: 'not read yet',
    historyLate: 'Ends {by} late on average (n={count})',
    historyEarly: 'Ends {by} early on average (n={count})',
    historyOnTime: 'Ends about on time (n={count})',
    pair: {
      halted: 'Halted (orders and cancels suspended)',
      stopped: 'Newly stopped',
      flagged: 'Not accepted: {flags}',
      busy: 'Busy, minimum order {minAmount}',
      says: 'The exchange says: {word}',
      auction: ['{mode}, planned to reopen {reopen}', '{mode} (since {since})'],
      modes: {
        CIRCUIT_BREAK: 'Circuit break mode',
        FULL_RANGE_CIRCUIT_BREAK: 'Open-ended circuit break mode',
      },
      flags: {
        is_enabled: 'any orders',
        stop_order: 'new orders',
        stop_order_and_cancel: 'orders and cancels',
        stop_market_order: 'market orders',
        stop_stop_order: 'stop orders',
        stop_stop_limit_order: 'stop limit orders',
        stop_margin_long_order: 'margin longs',
        stop_margin_short_order: 'margin shorts',
        stop_buy_order: 'buy orders',
        stop_sell_order: 'sell orders',
      },
    },
    closeNote: 'Hide until it changes',
    todo: 'To do',
    before: 'Before it stops',
    after: 'After it is back',
    next: 'Next: {what}',
    nextItems: {
      'cancel-orders': 'review open orders',
      'finish-trades': 'finish trades',
      'move-funds': 'move funds',
      'stop-api': 'stop API programs',
      'reread-notice': 'read the notice again',
    },
    expand: 'Enlarge',
    details: 'Details',
    collapse: 'Collapse',
    dismiss: 'Hide until the next phase',
    never: 'Don’t show this window',
    openNotice: 'Open notice',
    officialNotices: 'Official notices',
    otherWindows: 'More windows',
    progress: 'Elapsed of the planned time',
    services: SERVICE_NAMES.en,
    kinds: KIND_NAMES.en,
    items: { ...BEFORE_ITEMS.en, ...AFTER_ITEMS.en },
  },
};
