import { NO_SERVICES, NONE, type SceneName, type SceneWords } from '../contract/overlay.ts';
import * as common from './common.ts';
import { JA_WAITING } from './overlay-waiting.ts';

/** A start that nobody saw is a plan. */
const JA_START = ['{ifStartSeen}{start} 開始', '{start} 開始予定'];
const JA_BEFORE: SceneWords = {
  ...NONE,
  count: ['until', 'start'],
  lead: '{s}停止まで',
  title: '{full}がもうすぐ止まります',
  label: 'で停止',
  aside: [['~~{was}~~ **{rangeJst}**', '{rangeJst}']],
  range: ['~~{was}~~ **{rangeJst}**', '{rangeJst}'],
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
    ['注意', '{ifNoCancels}停止中は注文の取消もできません'],
    ['種類', '{ifNoTrading}{kind}'],
  ],
};
const JA_DUE: SceneWords = {
  ...NONE,
  count: ['until', 'end'],
  lead: '{s}停止の予定時間・終了予定まで',
  title: '{full}停止の予定時間です',
  label: common.toPlannedEnd,
  aside: [['~~{wasEnd}~~ **{end}** 終了予定', '{end} 終了予定']],
  range: ['~~{wasEnd}~~ **{end}** 終了予定', '{end} 終了予定'],
  note: '{ifSeeable}停止は未確認',
  facts: [
    ['状態', '{ifSeeable}停止はまだ確認できていません'],
    ['停止', '{services}'],
    ['実績', '{history}'],
  ],
  ends: ['{start} 開始予定', '{endJst}'],
};
const JA_DUE_OPEN: SceneWords = {
  ...JA_DUE,
  count: ['since', 'began'],
  lead: '{s}停止の予定時刻から',
  label: '予定時刻から',
  aside: ['{start} 開始予定'],
  range: [],
  note: ['{ifSeeable}停止は未確認・終了時刻は未定です', common.noEnd],
  facts: [
    ['状態', '{ifSeeable}停止はまだ確認できていません'],
    ['終了', common.noEnd],
    ['停止', '{services}'],
  ],
  ends: null,
};
const JA_RUNNING: Pick<SceneWords, 'note' | 'facts'> = {
  note: '取引はまだ動いています',
  facts: [
    ['状態', '取引はまだ動いています（{running}に確認）'],
    ['注意', common.cancelNow],
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
  label: common.toPlannedEnd,
  aside: ['{end} 終了予定'],
  range: '{end} 終了予定',
  facts: [
    ['確認', '{lastSeen}'],
    ['停止', '{services}'],
    ['実績', '{history}'],
  ],
  ends: [JA_START, '{endJst}'],
};
const JA_STOPPED_OPEN: SceneWords = {
  ...NONE,
  count: ['since', 'began'],
  lead: ['{ifStartSeen}{s}停止中・経過', '{s}停止中・確認から'],
  title: '{full}は停止中です',
  label: ['{ifStartSeen}経過', '確認から'],
  aside: [JA_START],
  note: common.noEnd,
  facts: [
    ['確認', '{lastSeen}'],
    ['終了', common.noEnd],
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
  ends: [JA_START, '{endJst}'],
};
const JA_BACK: SceneWords = {
  ...NO_SERVICES,
  count: ['at', 'over'],
  lead: '{s}再開を確認',
  title: '{full}の再開を確認しました',
  label: ['{ifEndSeen}再開', 'に確認'],
  aside: ['停止 {took}', '{against}', '{againstLast}'],
  note: ['停止 {took}（{against}・{againstLast}）', '停止 {took}（{against}）', '停止 {took}'],
  seen: 'この表示は1分で消えます',
};
const JA_STALE: SceneWords = {
  ...NO_SERVICES,
  count: ['at', 'start'],
  lead: ['{ifNotAllowed}許可がありません・{s}停止予定', '情報が古い・{s}停止予定'],
  title: [
    '{ifNotAllowed}公開ページを読む許可がありません',
    '{ifFirst}最初の確認をしています',
    '{ifUnread}公開ページから応答がありません',
    common.outOfDate,
  ],
  label: '停止予定',
  aside: ['{otherDay}', '{ifAllowed}{age}', '{ifAllowed}{age2}の情報'],
  note: [
    '{ifNotAllowed}公開ページを読む許可がありません',
    '{ifOffline}オフラインです・{age}の情報',
    '{ifOffline}オフラインです',
    '{ifFirst}最初の確認をしています',
    '{age}の情報・変更を見落とすおそれ',
    common.noAnswerFromPages,
  ],
  facts: [
    ['状態', '{ifNotAllowed}取引所のページへのアクセスが許可されていません'],
    ['状態', '{ifOffline}オフラインです'],
    ['状態', '{ifSilent}公開ページから応答がありません'],
    ['注意', '延期・延長を見落とすおそれがあります'],
  ],
  seen: '最終確認 {readAt}',
};

const JA_STALE_OPEN: SceneWords = {
  ...JA_STALE,
  count: ['at', 'began'],
  lead: ['{ifNotAllowed}許可がありません・停止開始', '情報が古い・停止開始'],
  label: '停止開始',
};

/** What is said in each scene. */
export const JA_SCENES: Readonly<Record<SceneName, SceneWords>> = {
  announced: {
    ...JA_BEFORE,
    count: ['on', 'start'],
    lead: '{s}停止予定',
    title: '{full}停止の予定があります',
    label: '停止予定',
    aside: ['{day}', ['~~{was}~~ **{rangeJst}**', '{rangeJst}']],
    range: ['~~{was}~~ **{dayRangeJst}**', '{dayRangeJst}'],
  },
  day: {
    ...JA_BEFORE,
    title: '{full}停止の予定があります',
    aside: ['{day}', ['~~{was}~~ **{rangeJst}**', '{rangeJst}']],
    range: ['~~{was}~~ **{dayRangeJst}**', '{dayRangeJst}'],
  },
  hour: JA_BEFORE,
  imminent: JA_SOON,
  final: JA_SOON,
  due: JA_DUE,
  'due-open': JA_DUE_OPEN,
  'due-running': { ...JA_DUE, ...JA_RUNNING },
  'due-running-open': { ...JA_DUE_OPEN, ...JA_RUNNING },
  stopped: JA_STOPPED,
  'stopped-open': JA_STOPPED_OPEN,
  'stopped-old': JA_STOPPED_OLD,
  'said-stopped-running': {
    ...JA_STOPPED,
    ...JA_RUNNING_SAID,
    title: 'お知らせでは{full}停止中です',
    lead: 'お知らせでは{s}停止中・終了予定まで',
  },
  'said-stopped-running-open': {
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
  'past-end': {
    ...NONE,
    count: ['since', 'end'],
    lead: '終了予定を超過',
    title: common.pastEnd,
    label: '超過',
    aside: ['予定は{end}まで'],
    note: ['{ifOld}予定は{end}まで（{age}の情報）・再開は未確認', '予定は{end}まで・再開は未確認'],
    facts: [
      ['終了', '{ifOld}予定は{end}まで（{age}の情報）'],
      ['状態', common.notSeenBack],
      ['確認', '{lastSeen}'],
      ['実績', '{history}'],
    ],
    ends: [JA_START, '{now} いま'],
  },
  'end-unseen': {
    ...NONE,
    count: ['since', 'end'],
    lead: '{s}停止の終了予定から',
    title: '{full}停止の終了予定を過ぎました',
    label: '終了予定から',
    aside: ['予定は{end}まで'],
    note: '予定は{end}まで・停止も再開も未確認',
    facts: [['状態', common.neitherSeen]],
  },
  auction: {
    ...NO_SERVICES,
    count: ['until', 'reopening'],
    lead: '再開準備モード・取引再開まで',
    title: common.resumption,
    label: 'で取引再開',
    aside: ['{pair}', '{reopenJst}'],
    note: '成行不可・Post Only 無効',
    facts: [
      ['注文', common.auctionOrders],
      ['約定', '再開時に一度だけ板寄せ'],
      ['予想値', '{price}（変動します）'],
    ],
  },
  ...JA_WAITING,
  emergency: { ...JA_STOPPED, title: '緊急メンテナンス中です' },
  'emergency-open': { ...JA_STOPPED_OPEN, title: '緊急メンテナンス中です' },
  halted: {
    ...NO_SERVICES,
    count: ['since', 'began'],
    lead: '{s}停止を検知',
    title: '{full}の停止を検知しました',
    label: '経過',
    aside: ['{start} 検知', '{scope}'],
    note: ['{ifHalt}予定にない停止・注文も取消も不可', '{ifNoNotice}予定にない停止'],
    facts: [
      ['確認', '{lastSeen}'],
      ['状態', '{ifHalt}HALT（注文も取消も受付停止）'],
      ['状態', '{ifStopSaid}取引停止中の応答'],
      ['状態', '{ifEmergency}緊急メンテナンス中の応答'],
      ['状態', '{ifMaintenance}メンテナンス中の応答（コード 10007）'],
      ['状態', '{ifByFlags}{said}'],
      ['お知らせ', '{ifNoNotice}まだ見つかっていません'],
      ['再開', common.toldHere],
    ],
  },
  reported: {
    ...NO_SERVICES,
    count: ['since', 'began'],
    lead: common.signChanged,
    title: '取引所の表示が「{said}」になっています',
    label: '経過',
    aside: ['{start} 検知'],
    note: '停止かどうかは分かりません',
    facts: [
      ['表示', '{said}'],
      ['注意', common.saysNothingOfStop],
    ],
  },
  'as-usual': {
    ...NO_SERVICES,
    count: ['at', 'over'],
    lead: common.signAsUsual,
    title: common.asUsualAgain,
    label: '確認',
    aside: ['それまで「{said}」'],
    note: 'それまでの表示: {said}',
    seen: 'この表示は1分で消えます',
  },
  back: JA_BACK,
  'said-over': {
    ...JA_BACK,
    lead: '{s}停止は終了とのお知らせ',
    title: '{full}停止は終了したとのお知らせです',
    label: '終了',
  },
  'said-over-unseen': {
    ...NO_SERVICES,
    count: ['since', 'began'],
    lead: 'お知らせでは終了・取引の再開は未確認・経過',
    title: common.saidOverUnseen,
    label: '経過',
    aside: [JA_START],
    note: '{saidOver}のお知らせで終了',
    facts: [
      ['状態', '{ifHalt}HALT（注文も取消も受付停止）'],
      ['状態', '{ifStopSaid}取引停止中の応答'],
      ['状態', '{ifEmergency}緊急メンテナンス中の応答'],
      ['確認', '{lastSeen}'],
      ['お知らせ', '{saidOver}のお知らせで終了'],
      ['再開', common.toldHere],
    ],
  },
  'end-passed': {
    ...NO_SERVICES,
    count: ['at', 'end'],
    lead: '{s}停止の終了予定を過ぎました',
    title: '{full}停止の終了予定を過ぎました',
    label: '終了予定',
  },
  'end-passed-running': {
    ...NO_SERVICES,
    count: ['at', 'running'],
    lead: '予定の終了時刻を過ぎ、取引は動いています',
    title: '予定の終了時刻を過ぎ、取引は動いています',
    label: 'に確認',
    aside: ['予定は{end}まで'],
    seen: 'この表示は1分で消えます',
  },
  'called-off': {
    ...NO_SERVICES,
    count: ['on', 'start'],
    lead: ['{ifPostponed}{s}停止は延期', '{s}停止は中止'],
    title: ['{ifPostponed}{full}停止の予定は延期になりました', '{full}停止の予定は中止になりました'],
    label: 'の予定でした',
    aside: ['{dayRangeJst}'],
    seen: 'この表示は1分で消えます',
  },
  'stale-start': JA_STALE,
  'stale-end': {
    ...JA_STALE,
    count: ['at', 'end'],
    lead: ['{ifNotAllowed}許可がありません・終了予定', '情報が古い・終了予定'],
    label: '終了予定',
  },
  'stale-open': JA_STALE_OPEN,
  'stale-halted': JA_STALE_OPEN,
  'stale-report': JA_STALE_OPEN,
};
