import { englishRule } from './rule.ts';

/** What English says by setting one time against another; see `english-changes.ts`. */
export const CHANGE_RULES = [
  englishRule(
    'the old time, in English',
    'superseded',
    'Maintenance\nThe maintenance of December 5, 02:00-04:00 UTC could not be kept. A new slot has been set: December 9, 03:00-05:00 UTC.',
    ({ change }) => change === 'old',
  ),
  englishRule(
    'the old end, in English',
    'superseded',
    'Maintenance\nThe maintenance began on December 5 at 02:00 UTC. The completion has slipped from 04:00 to 05:30.',
    ({ change }) => change === 'old-end',
  ),
  englishRule(
    'the hours that hold, in English',
    'window',
    'Maintenance\nIn place of December 5, 02:00-04:00 UTC, the work is done on December 9, 03:00-05:00 UTC. Trading is closed.',
    ({ change }) => change === 'hours',
  ),
  englishRule(
    'the start that holds, in English',
    'start',
    'Maintenance\nThe start of the maintenance on December 5 is put back from 02:00 to 03:00 UTC. It ends at 05:00 UTC.',
    ({ change }) => change === 'start',
  ),
  englishRule(
    'the end that holds, in English',
    'end',
    'Maintenance\nThe maintenance began on December 5 at 02:00 UTC. The completion has slipped from 04:00 to 05:30.',
    ({ change }) => change === 'end',
  ),
  englishRule(
    'the end that came, in English',
    'actual-end',
    'Maintenance\nThe window was December 5, 02:00-05:00 UTC. It closed early at 04:10 UTC. All services are available.',
    ({ change }) => change === 'actual-end',
  ),
] as const;
