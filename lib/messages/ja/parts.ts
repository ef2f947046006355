import type { PartWords } from '../contract/parts.ts';
import * as common from './common.ts';

const ENDS = '{end}終了予定';

export const parts: PartWords = {
  scenes: {
    coming: '{range} 予定',
    due: ENDS,
    'due-running': ENDS,
    stopped: `停止中・${ENDS}`,
    'said-stopped-running': `お知らせでは停止中・${ENDS}`,
    'past-end': '終了予定{end}を超過・再開は未確認',
    'end-unseen': '終了予定{end}を経過・停止も再開も未確認',
    auction: common.resumption,
    'pre-open': '取消のみ可・取引再開待ち',
    'opening-auction': '板寄せ中・取引再開待ち',
    halted: '停止を検知',
    reported: common.signChanged,
    'as-usual': common.signAsUsual,
    back: '{over}に再開を確認',
    'said-over': '終了とのお知らせ（{over}）',
    'said-over-unseen': 'お知らせでは終了・再開は未確認',
    'end-passed': '終了予定{end}を経過',
    'end-passed-running': '終了予定{end}を経過',
    'called-off': common.calledOff,
    'stale-start': '{range} 予定（{old}）',
    'stale-end': `${ENDS}（{old}）`,
    'stale-open': `${ENDS}（{old}）`,
    'stale-halted': '停止を検知（{old}）',
    'stale-report': '取引所の表示に変化（{old}）',
  },
  old: '古い情報',
  readAt: '{time}の情報',
  openEnd: '時刻未定で',
  noticeSays: {
    plan: 'お知らせでは{range}',
    over: 'お知らせでは終了（{range}）',
    cancelled: 'お知らせでは中止（{range}）',
    postponed: 'お知らせでは延期（{range}）',
  },
  disagree: 'お知らせの時刻が一致していません（{times}）',
};
