import type { Catalogue } from './language.ts';

interface HistoryWords {
  readonly soFar: string;
  readonly number: string;
  readonly times: string;
  readonly total: string;
  readonly endedLate: string;
  readonly of: (count: number) => string;
  readonly lateBy: string;
  readonly earlyBy: string;
  readonly sample: (count: number) => string;
  readonly plannedAndObserved: string;
  readonly day: string;
  readonly start: string;
  readonly key: string;
  readonly observed: string;
  readonly difference: string;
  readonly unplanned: string;
  readonly onTime: string;
  /** How it ended against the plan as it was changed last. */
  readonly againstLast: (difference: string) => string;
  readonly notSeen: string;
  readonly map: string;
  readonly mapNote: string;
  readonly mapLabel: string;
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly stopsAt: (weekday: string, hour: number, count: number) => string;
  readonly exportCsv: string;
  readonly nothing: string;
  readonly bar: (planned: string, observed: string) => string;
}

export const HISTORY_WORDS: Catalogue<HistoryWords> = {
  ja: {
    soFar: 'これまでの停止',
    number: '回数',
    times: '回',
    total: '合計',
    endedLate: '予定より遅れた',
    of: (count) => `／${count}回`,
    lateBy: '平均の遅れ',
    earlyBy: '平均の前倒し',
    sample: (count) => `（${count}回の平均）`,
    plannedAndObserved: '予定と実際',
    day: '日',
    start: '開始 JST',
    key: '枠は予定、塗りは実際',
    observed: '実際',
    difference: '差',
    unplanned: '予定なし',
    onTime: '予定どおり',
    againstLast: (difference) => `変更後の予定: ${difference}`,
    notSeen: '未確認',
    map: '曜日と時刻',
    mapNote: '数字は回数、JST',
    mapLabel: '曜日と時刻ごとの停止',
    weekdays: ['月', '火', '水', '木', '金', '土', '日'],
    stopsAt: (weekday, hour, count) => `${weekday} ${hour}時台 ${count}回`,
    exportCsv: 'CSV で書き出す',
    nothing: 'まだ記録がありません。停止が終わると、予定と実際をここに残します。',
    bar: (planned, observed) => `予定 ${planned}、実際 ${observed}`,
  },
  en: {
    soFar: 'Stops so far',
    number: 'Number',
    times: '',
    total: 'Total',
    endedLate: 'Ended late',
    of: (count) => ` of ${count}`,
    lateBy: 'Late by, on average',
    earlyBy: 'Early by, on average',
    sample: (count) => ` (mean of ${count})`,
    plannedAndObserved: 'Planned and observed',
    day: 'Day',
    start: 'Start JST',
    key: 'outline planned, fill observed',
    observed: 'Observed',
    difference: 'Difference',
    unplanned: 'unplanned',
    onTime: 'on time',
    againstLast: (difference) => `last plan: ${difference}`,
    notSeen: 'not seen',
    map: 'Weekday and hour',
    mapNote: 'number of stops, JST',
    mapLabel: 'Stops by weekday and hour',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    stopsAt: (weekday, hour, count) => `${weekday} ${hour}:00, ${count}`,
    exportCsv: 'Export CSV',
    nothing: 'Nothing recorded yet. When a stop is over, plan and observation are kept here.',
    bar: (planned, observed) => `planned ${planned}, observed ${observed}`,
  },
};
