import { NO_SERVICES, NONE, type SceneName, type SceneWords } from '../contract/overlay.ts';
import * as common from './common.ts';
import { EN_WAITING } from './overlay-waiting.ts';

/** A start that nobody saw is a plan. */
const EN_START = ['{ifStartSeen}{start} start', '{start} planned start'];
const EN_SINCE = ['{ifStartSeen}since {startJst}', 'planned start {startJst}'];
const EN_BEFORE: SceneWords = {
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
const EN_SOON: SceneWords = {
  ...EN_BEFORE,
  title: '{full} {stops} soon',
  facts: [
    ['Stops', '{services}'],
    ['Change', 'Times moved, notice of {changedAt}'],
    ['Note', '{ifNoCancels}Orders cannot be cancelled during the stop'],
    ['Kind', '{ifNoTrading}{kind}'],
  ],
};
const EN_DUE: SceneWords = {
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
const EN_DUE_OPEN: SceneWords = {
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
const EN_RUNNING: Pick<SceneWords, 'note' | 'facts'> = {
  note: 'Trading is still running',
  facts: [
    ['State', 'Trading is still running (seen at {running})'],
    ['Note', common.cancelNow],
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
  range: 'until {endJst}',
  facts: [
    ['Seen', '{lastSeen}'],
    ['Stops', '{services}'],
    ['History', '{history}'],
  ],
  ends: [EN_START, '{endJst}'],
};
const EN_STOPPED_OPEN: SceneWords = {
  ...NONE,
  count: ['since', 'began'],
  lead: ['{ifStartSeen}{s} stopped for', '{s} seen stopped for'],
  title: '{full} {is} stopped',
  label: ['{ifStartSeen}so far', 'since it was seen'],
  aside: [EN_SINCE],
  note: common.noEnd,
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
  label: ['{ifEndSeen}reopened', 'seen trading'],
  aside: ['stopped {took}', '{against}', '{againstLast}'],
  note: ['Stopped {took} ({against}, {againstLast})', 'Stopped {took} ({against})', 'Stopped {took}'],
  seen: 'closes in a minute',
};
const EN_STALE: SceneWords = {
  ...NO_SERVICES,
  count: ['at', 'start'],
  lead: ['{ifNotAllowed}No access: stop planned', 'Old data: stop planned'],
  title: [
    '{ifNotAllowed}Access to the public pages is not allowed',
    '{ifFirst}First reading under way',
    '{ifUnread}No answer from the public pages',
    common.outOfDate,
  ],
  label: 'planned stop',
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

const EN_STALE_OPEN: SceneWords = {
  ...EN_STALE,
  count: ['at', 'began'],
  lead: ['{ifNotAllowed}No access: stopped at', 'Old data: stopped at'],
  label: 'stopped',
};

/** What is said in each scene. */
export const EN_SCENES: Readonly<Record<SceneName, SceneWords>> = {
  announced: {
    ...EN_BEFORE,
    count: ['on', 'start'],
    lead: '{s} {stops} on',
    title: '{aNoun} stop is planned',
    label: 'planned stop',
    aside: ['{day}', ['~~{was}~~ **{rangeJst}**', '{rangeJst}']],
    range: ['~~{was}~~ **{dayRangeJst}**', '{dayRangeJst}'],
  },
  day: {
    ...EN_BEFORE,
    title: '{aNoun} stop is planned',
    aside: ['{day}', ['~~{was}~~ **{rangeJst}**', '{rangeJst}']],
    range: ['~~{was}~~ **{dayRangeJst}**', '{dayRangeJst}'],
  },
  hour: EN_BEFORE,
  imminent: EN_SOON,
  final: { ...EN_SOON, title: '{full} {is} about to stop' },
  due: EN_DUE,
  'due-open': EN_DUE_OPEN,
  'due-running': { ...EN_DUE, ...EN_RUNNING },
  'due-running-open': { ...EN_DUE_OPEN, ...EN_RUNNING },
  stopped: EN_STOPPED,
  'stopped-open': EN_STOPPED_OPEN,
  'stopped-old': EN_STOPPED_OLD,
  'said-stopped-running': {
    ...EN_STOPPED,
    ...EN_RUNNING_SAID,
    title: '{full}: stopped, says the notice',
    lead: '{s}: stopped, says the notice, planned end in',
  },
  'said-stopped-running-open': {
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
  'past-end': {
    ...NONE,
    count: ['since', 'end'],
    lead: 'Past the planned end by',
    title: common.pastEnd,
    label: 'over',
    aside: ['planned end {end}'],
    note: ['{ifOld}Planned end {end} (read {age}), recovery not seen', 'Planned end {end}, recovery not seen'],
    facts: [
      ['End', '{ifOld}Planned end {end} (read {age})'],
      ['State', common.notSeenBack],
      ['Seen', '{lastSeen}'],
      ['History', '{history}'],
    ],
    ends: [EN_START, '{now} now'],
  },
  'end-unseen': {
    ...NONE,
    count: ['since', 'end'],
    lead: '{s}: since the planned end',
    title: '{full}: the planned end has passed',
    label: 'since the planned end',
    aside: ['planned end {end}'],
    note: 'Planned end {end}, neither stop nor recovery seen',
    facts: [['State', common.neitherSeen]],
  },
  auction: {
    ...NO_SERVICES,
    count: ['until', 'reopening'],
    lead: common.resumptionOpensIn,
    title: 'Resumption mode (auction)',
    label: 'to the reopening',
    aside: ['{pair}', '{reopenJst}'],
    note: common.auctionOrders,
    facts: [
      ['Orders', common.auctionOrders],
      ['Matching', 'Once, in an auction at the reopening'],
      ['Estimate', '{price} (moves)'],
    ],
  },
  ...EN_WAITING,
  emergency: { ...EN_STOPPED, title: common.emergencyMaintenance },
  'emergency-open': { ...EN_STOPPED_OPEN, title: common.emergencyMaintenance },
  halted: {
    ...NO_SERVICES,
    count: ['since', 'began'],
    lead: '{s} halt detected',
    title: '{full} halt detected',
    label: 'since it was seen',
    aside: ['{startJst}', '{scope}'],
    note: ['{ifHalt}Not announced, no orders or cancels', `{ifNoNotice}${common.notAnnounced}`],
    facts: [
      ['Seen', '{lastSeen}'],
      ['State', '{ifHalt}HALT (orders and cancels suspended)'],
      ['State', '{ifStopSaid}Answers that trading is stopped'],
      ['State', '{ifEmergency}Answers “in emergency maintenance”'],
      ['State', '{ifMaintenance}Answers “in maintenance” (code 10007)'],
      ['State', '{ifByFlags}{said}'],
      ['Notice', '{ifNoNotice}None found yet'],
      ['Recovery', common.toldHere],
    ],
  },
  reported: {
    ...NO_SERVICES,
    count: ['since', 'began'],
    lead: 'The exchange shows a change',
    title: 'The exchange now says “{said}”',
    label: 'since it was seen',
    aside: ['{startJst}'],
    note: 'Whether trading is stopped is not known',
    facts: [
      ['It says', '{said}'],
      ['Note', common.saysNothingOfStop],
    ],
  },
  'as-usual': {
    ...NO_SERVICES,
    count: ['at', 'over'],
    lead: 'The exchange is shown as usual',
    title: common.asUsualAgain,
    label: 'seen',
    aside: ['it said “{said}”'],
    note: 'It said: {said}',
    seen: 'closes in a minute',
  },
  back: EN_BACK,
  'said-over': {
    ...EN_BACK,
    lead: '{s}: over, says the notice',
    title: '{full}: the notice says it is over',
    label: 'announced end',
  },
  'said-over-unseen': {
    ...NO_SERVICES,
    count: ['since', 'began'],
    lead: 'The notice says it is over, trading not seen back, for',
    title: common.saidOverUnseen,
    label: 'so far',
    aside: [EN_SINCE],
    note: 'Notice of {saidOver} says it is over',
    facts: [
      ['State', '{ifHalt}HALT (orders and cancels suspended)'],
      ['State', '{ifStopSaid}Answers that trading is stopped'],
      ['State', '{ifEmergency}Answers “in emergency maintenance”'],
      ['Seen', '{lastSeen}'],
      ['Notice', 'Notice of {saidOver} says it is over'],
      ['Recovery', common.toldHere],
    ],
  },
  'end-passed': {
    ...NO_SERVICES,
    count: ['at', 'end'],
    lead: '{s}: the planned end has passed',
    title: '{full}: the planned end has passed',
    label: 'planned end',
  },
  'end-passed-running': {
    ...NO_SERVICES,
    count: ['at', 'running'],
    lead: 'Past the planned end, trading is running',
    title: 'Past the planned end, trading is running',
    label: 'seen',
    aside: ['planned end {end}'],
    seen: 'closes in a minute',
  },
  'called-off': {
    ...NO_SERVICES,
    count: ['on', 'start'],
    lead: ['{ifPostponed}{s}: stop postponed', '{s}: stop cancelled'],
    title: ['{ifPostponed}{full}: the planned stop was postponed', '{full}: the planned stop was cancelled'],
    label: 'was planned',
    aside: ['{dayRangeJst}'],
    seen: 'closes in a minute',
  },
  'stale-start': EN_STALE,
  'stale-end': {
    ...EN_STALE,
    count: ['at', 'end'],
    lead: ['{ifNotAllowed}No access: end planned', 'Old data: end planned'],
    label: 'planned end',
  },
  'stale-open': EN_STALE_OPEN,
  'stale-halted': EN_STALE_OPEN,
  'stale-report': EN_STALE_OPEN,
};
