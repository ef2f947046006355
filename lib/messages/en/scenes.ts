import type { SceneSentences } from '../contract/scenes.ts';
import type { Subject } from '../contract/subjects.ts';
import * as common from './common.ts';

const is = ({ plural }: Subject): string => (plural ? 'are' : 'is');

export const scenes: SceneSentences = {
  ofExchange: (exchange, sentence) => `${exchange}: ${sentence}`,
  stopsAt: ({ name }, when) => `${name}: stop planned, ${when}`,
  due: ({ name }) => `${name}: time of the planned stop`,
  stopped: (subject) => `${subject.name} ${is(subject)} stopped`,
  saidStopped: ({ name }) => `${name}: stopped, says the notice`,
  pastEnd: common.pastEnd,
  endPassed: ({ name }) => `${name}: the planned end has passed`,
  auction: (time) => `Resumption mode (auction), trading is planned to reopen at ${time}`,
  cancelOnly: 'Cancels only: no new orders until trading resumes',
  openingAuction: 'Opening auction: nothing is matched until trading resumes',
  haltSeen: 'Trading halt detected',
  says: (word) => `The exchange now says “${word}”`,
  saysUnclear: common.saysNothingOfStop,
  asUsual: common.asUsualAgain,
  back: (subject) => `${subject.name} ${is(subject)} back`,
  saidOver: ({ name }) => `${name}: the notice says it is over`,
  saidOverUnseen: common.saidOverUnseen,
  passedRunning: (time) => `The planned end has passed and trading is running (seen at ${time})`,
  calledOff: ({ name }) => `${name}: the planned stop was cancelled`,
  postponed: ({ name }) => `${name}: the planned stop was postponed`,

  stopNotSeen: 'The stop has not been confirmed yet',
  backNotSeen: common.notSeenBack,
  nothingSeen: common.neitherSeen,
  stillRunning: (time) => `Trading is still running (seen at ${time})`,
  cancelNow: common.cancelNow,
  notAnnounced: common.notAnnounced,

  nothingPlanned: 'Nothing planned (as far as the public notices say)',
  nothingOfExchange: 'No stop of the whole exchange is planned',
  undated: (count) =>
    count === 1
      ? 'A notice of a stop has no times that could be read'
      : `${count} notices of stops have no times that could be read`,
  firstReading: 'First reading under way',
  unread: common.noAnswerFromPages,
  unannounced: 'It announces no stops in advance (only its trading state is read)',
  stale: (ago) => `This forecast is out of date (read ${ago})`,
  offline: common.offline,
  notAllowed: 'Access to the public pages is not allowed',
  clockFast: 'Your clock is {by} fast (times follow the exchange’s clock)',
  clockSlow: 'Your clock is {by} slow (times follow the exchange’s clock)',
  asOf: (ago) => ` (read ${ago})`,
  pairHalted: (pair) => `${pair} is halted`,

  noticesRead: (count, newest) =>
    newest === null ? `${count} notices read` : `${count} notices read (newest ${newest})`,
  stopsPlanned: (count) => (count === 1 ? '1 stop planned' : `${count} stops planned`),
  tradingNormal: (pairs) => `trading as usual (${pairs === 1 ? '1 pair' : `${pairs} pairs`})`,
  pairsHalted: (pairs) => `halted: ${pairs}`,
  pairsBusy: (pairs) => `busy: ${pairs}`,
  pairsRestricted: (pairs) => `some orders not accepted: ${pairs}`,
  morePairs: (count) => `${count} more`,
  seenAtClock: (time) => `seen at ${time}`,
};
