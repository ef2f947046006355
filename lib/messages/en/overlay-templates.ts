import { NO_SERVICES, NONE, type SceneWords } from '../contract/overlay.ts';
import * as common from './common.ts';

/* What scenes of the overlay have in common, before and during a stop, after it, and on old data. */

/** A start that nobody saw is a plan. */
export const EN_START = ['{ifStartSeen}{start} start', '{start} planned start'];
export const EN_SINCE = ['{ifStartSeen}since {startJst}', 'planned start {startJst}'];
export const EN_BEFORE: SceneWords = {
  ...NONE,
  count: ['until', 'start'],
  lead: '{s} {stops} in',
  title: '{full} {stops} within the hour',
  label: 'to the stop',
  aside: [['~~{was}~~ **{rangeJst}**', '{rangeJst}']],
  range: ['~~{was}~~ **{rangeJst}**', '{rangeJst}'],
  facts: [
    ['Stops', '{services}'],
    ['Change', 'Times moved, notice of {changedAt}'],
    ['Kind', '{kind}'],
  ],
};
export const EN_SOON: SceneWords = {
  ...EN_BEFORE,
  title: '{full} {stops} soon',
  facts: [
    ['Stops', '{services}'],
    ['Change', 'Times moved, notice of {changedAt}'],
    ['Note', '{ifNoCancels}Orders cannot be cancelled during the stop'],
    ['Kind', '{ifNoTrading}{kind}'],
  ],
};
export const EN_DUE: SceneWords = {
  ...NONE,
  count: ['until', 'end'],
  lead: 'Planned {noun} stop, planned end in',
  title: '{full}: time of the planned stop',
  label: common.toPlannedEnd,
  aside: [['~~{wasEnd}~~ **{end}** planned end', 'planned end {end}']],
  range: ['~~{wasEnd}~~ **{end}** planned end', 'planned end {endJst}'],
  note: '{ifSeeable}Stop not confirmed yet',
  facts: [
    ['State', '{ifSeeable}The stop has not been confirmed yet'],
    ['Stops', '{services}'],
    ['History', '{history}'],
  ],
  ends: ['{start} planned start', '{endJst}'],
};
export const EN_DUE_OPEN: SceneWords = {
  ...EN_DUE,
  count: ['since', 'began'],
  lead: 'Planned {noun} stop, due for',
  label: common.sincePlannedStart,
  aside: ['planned start {startJst}'],
  range: [],
  note: ['{ifSeeable}Stop not confirmed yet, no end announced', common.noEnd],
  facts: [
    ['State', '{ifSeeable}The stop has not been confirmed yet'],
    ['End', 'No end time announced'],
    ['Stops', '{services}'],
  ],
  ends: null,
};
export const EN_RUNNING: Pick<SceneWords, 'note' | 'facts'> = {
  note: 'Trading is still running',
  facts: [
    ['State', 'Trading is still running (seen at {running})'],
    ['Note', common.cancelNow],
    ['Stops', '{services}'],
  ],
};
export const EN_RUNNING_SAID: Pick<SceneWords, 'note' | 'facts'> = {
  note: 'Trading is still running',
  facts: [
    ['State', 'Trading is still running (seen at {running})'],
    ['Stops', '{services}'],
  ],
};
export const EN_STOPPED: SceneWords = {
  ...NONE,
  count: ['until', 'end'],
  lead: '{s} stopped, planned end in',
  title: '{full} {is} stopped',
  label: 'left',
  aside: ['planned end {end}'],
  range: 'until {endJst}',
  facts: [
    ['Seen', '{lastSeen}'],
    ['Stops', '{services}'],
    ['History', '{history}'],
  ],
  ends: [EN_START, '{endJst}'],
};
export const EN_STOPPED_OPEN: SceneWords = {
  ...NONE,
  count: ['since', 'began'],
  lead: ['{ifStartSeen}{s} stopped for', '{s} seen stopped for'],
  title: '{full} {is} stopped',
  label: ['{ifStartSeen}so far', common.sinceSeen],
  aside: [EN_SINCE],
  note: common.noEnd,
  facts: [
    ['Seen', '{lastSeen}'],
    ['End', 'No end time announced'],
    ['Stops', '{services}'],
  ],
};
export const EN_STOPPED_OLD: SceneWords = {
  ...EN_STOPPED_OPEN,
  note: 'Planned end {end} (read {age})',
  facts: [
    ['End', 'Planned end {end} (read {age})'],
    ['Stops', '{services}'],
  ],
};
export const EN_EXTENDED: SceneWords = {
  ...EN_STOPPED,
  title: 'Extended: planned end is now {end}',
  aside: ['~~{wasEnd}~~ **{end}**'],
  range: '~~{wasEnd}~~ **{end}** planned end',
  facts: [
    ['Change', '{by} longer, notice of {changedAt}'],
    ['Stops', '{services}'],
  ],
};
export const EN_BACK: SceneWords = {
  ...NO_SERVICES,
  count: ['at', 'over'],
  lead: '{s} {is} back',
  title: '{full} {is} back',
  label: ['{ifEndSeen}reopened', 'seen trading'],
  aside: ['stopped {took}', '{against}', '{againstLast}'],
  note: ['Stopped {took} ({against}, {againstLast})', 'Stopped {took} ({against})', 'Stopped {took}'],
  seen: common.closesInAMinute,
};
export const EN_STALE: SceneWords = {
  ...NO_SERVICES,
  count: ['at', 'start'],
  lead: ['{ifNotAllowed}No access: stop planned', 'Old data: stop planned'],
  title: [
    '{ifNotAllowed}Access to the public pages is not allowed',
    '{ifFirst}First reading under way',
    '{ifUnread}No answer from the public pages',
    common.outOfDate,
  ],
  label: common.plannedStop,
  aside: ['{otherDay}', '{ifAllowed}{age2}read', '{ifAllowed}{age}'],
  note: [
    '{ifNotAllowed}Access to the public pages is not allowed',
    '{ifOffline}You are offline, last read {age}',
    '{ifOffline}You are offline',
    '{ifFirst}First reading under way',
    'Last read {age}, may have changed',
    common.noAnswerFromPages,
  ],
  facts: [
    ['State', '{ifNotAllowed}Access to the exchange’s pages is not allowed'],
    ['State', '{ifOffline}You are offline'],
    ['State', '{ifSilent}No answer from the public pages'],
    ['Note', 'A delay or extension may be missed'],
  ],
  seen: 'last read {readAt}',
};

export const EN_STALE_OPEN: SceneWords = {
  ...EN_STALE,
  count: ['at', 'began'],
  lead: ['{ifNotAllowed}No access: stopped at', 'Old data: stopped at'],
  label: 'stopped',
};
