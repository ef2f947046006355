import { NO_SERVICES, type SceneWords, type WaitingScene } from '../contract/overlay.ts';
import * as common from './common.ts';

const CANCEL_ONLY: SceneWords = {
  ...NO_SERVICES,
  count: ['until', 'end'],
  lead: 'Cancels only until trading resumes, planned in',
  title: 'Cancels only until trading resumes',
  label: common.toPlannedEnd,
  aside: ['planned end {end}'],
  range: 'planned end {end}',
  note: 'No new orders yet',
  facts: [
    ['Orders', 'Cancels only, no new orders yet'],
    ['Recovery', common.toldHere],
  ],
};
const OPENING: SceneWords = {
  ...CANCEL_ONLY,
  lead: 'Opening auction, trading planned to resume in',
  title: 'Opening auction before trading resumes',
  note: 'Nothing is matched until trading resumes',
  facts: [
    ['Matching', 'Once, in the auction when trading resumes'],
    ['Recovery', common.toldHere],
  ],
};
/** Without a planned end that is still to come. */
const OPEN: Pick<SceneWords, 'count' | 'label' | 'aside' | 'range'> = {
  count: ['since', 'began'],
  label: 'since the stop',
  aside: ['planned end was {end}'],
  range: [],
};

/** Between a stop and trading. */
export const EN_WAITING: Readonly<Record<WaitingScene, SceneWords>> = {
  'pre-open': CANCEL_ONLY,
  'pre-open-open': { ...CANCEL_ONLY, ...OPEN, lead: 'Cancels only until trading resumes, stopped for' },
  'opening-auction': OPENING,
  'opening-auction-open': { ...OPENING, ...OPEN, lead: 'Opening auction before trading resumes, stopped for' },
};
