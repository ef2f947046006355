import { NO_SERVICES, type SceneWords, type WaitingScene } from '../contract/overlay.ts';
import * as common from './common.ts';

const CANCEL_ONLY: SceneWords = {
  ...NO_SERVICES,
  count: ['until', 'end'],
  lead: '取消のみ可・取引再開まで',
  title: '取消のみ可・取引再開までお待ちください',
  label: common.toPlannedEnd,
  aside: ['{end} 終了予定'],
  range: '{end} 終了予定',
  note: '新規注文はまだできません',
  facts: [
    ['注文', '取消のみ可・新規注文はまだできません'],
    ['再開', common.toldHere],
  ],
};
const OPENING: SceneWords = {
  ...CANCEL_ONLY,
  lead: '板寄せ中・取引再開まで',
  title: '板寄せ中・取引再開までお待ちください',
  note: '取引再開まで約定しません',
  facts: [
    ['約定', '取引再開時に板寄せでまとめて約定'],
    ['再開', common.toldHere],
  ],
};
/** Without a planned end that is still to come. */
const OPEN: Pick<SceneWords, 'count' | 'label' | 'aside' | 'range'> = {
  count: ['since', 'began'],
  label: '停止から',
  aside: ['{end} 終了予定でした'],
  range: [],
};

/** Between a stop and trading. */
export const JA_WAITING: Readonly<Record<WaitingScene, SceneWords>> = {
  'pre-open': CANCEL_ONLY,
  'pre-open-open': { ...CANCEL_ONLY, ...OPEN, lead: '取消のみ可・取引再開まで待機・停止から' },
  'opening-auction': OPENING,
  'opening-auction-open': { ...OPENING, ...OPEN, lead: '板寄せ中・取引再開まで待機・停止から' },
};
