import { NO_SERVICES, NONE, type SceneWords } from '../contract/overlay.ts';
import * as common from './common.ts';

/* What scenes of the overlay have in common, before and during a stop, after it, and on old data. */

/** A start that nobody saw is a plan. */
export const JA_START = ['{ifStartSeen}{start} 開始', '{start} 開始予定'];
export const JA_BEFORE: SceneWords = {
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
export const JA_SOON: SceneWords = {
  ...JA_BEFORE,
  title: 'まもなく{full}が止まります',
  facts: [
    ['停止', '{services}'],
    ['変更', '{changedAt}のお知らせで変更'],
    ['注意', '{ifNoCancels}停止中は注文の取消もできません'],
    ['種類', '{ifNoTrading}{kind}'],
  ],
};
export const JA_DUE: SceneWords = {
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
export const JA_DUE_OPEN: SceneWords = {
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
export const JA_RUNNING: Pick<SceneWords, 'note' | 'facts'> = {
  note: '取引はまだ動いています',
  facts: [
    ['状態', '取引はまだ動いています（{running}に確認）'],
    ['注意', common.cancelNow],
    ['停止', '{services}'],
  ],
};
export const JA_RUNNING_SAID: Pick<SceneWords, 'note' | 'facts'> = {
  note: '取引はまだ動いています',
  facts: [
    ['状態', '取引はまだ動いています（{running}に確認）'],
    ['停止', '{services}'],
  ],
};
export const JA_STOPPED: SceneWords = {
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
export const JA_STOPPED_OPEN: SceneWords = {
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
export const JA_STOPPED_OLD: SceneWords = {
  ...JA_STOPPED_OPEN,
  note: '{end} 終了予定（{age}の情報）',
  facts: [
    ['終了', '{end} 終了予定（{age}の情報）'],
    ['停止', '{services}'],
  ],
};
export const JA_EXTENDED: SceneWords = {
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
export const JA_BACK: SceneWords = {
  ...NO_SERVICES,
  count: ['at', 'over'],
  lead: '{s}再開を確認',
  title: '{full}の再開を確認しました',
  label: ['{ifEndSeen}再開', 'に確認'],
  aside: ['停止 {took}', '{against}', '{againstLast}'],
  note: ['停止 {took}（{against}・{againstLast}）', '停止 {took}（{against}）', '停止 {took}'],
  seen: common.closesInAMinute,
};
export const JA_STALE: SceneWords = {
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

export const JA_STALE_OPEN: SceneWords = {
  ...JA_STALE,
  count: ['at', 'began'],
  lead: ['{ifNotAllowed}許可がありません・停止開始', '情報が古い・停止開始'],
  label: '停止開始',
};
