import type { State } from '../state.ts';
import { choicesPart } from './choices.ts';
import { correctionsPart } from './corrections.ts';
import { feedPart } from './feed.ts';
import { historyPart } from './history.ts';
import { ledgerPart } from './ledger.ts';
import { livePart } from './live.ts';
import { noticesPart } from './notices.ts';
import { onScreenPart } from './on-screen.ts';
import { othersPart } from './others.ts';
import { ownPart } from './own.ts';
import type { StoredPart } from './part.ts';
import { pollPart } from './poll.ts';
import { readingsPart } from './readings.ts';
import { settingsPart } from './settings.ts';
import { sourcesPart } from './sources.ts';

/** Every part of what the background keeps between wakes, with the version in which it is written now. */
export const PARTS: {
  readonly [Part in Exclude<keyof State, 'versions' | 'usual' | 'lost'>]: StoredPart<State[Part]>;
} = {
  settings: settingsPart,
  poll: pollPart,
  live: livePart,
  ledger: ledgerPart,
  desk: choicesPart,
  manual: ownPart,
  corrections: correctionsPart,
  readings: readingsPart,
  notices: noticesPart,
  history: historyPart,
  sources: sourcesPart,
  onScreen: onScreenPart,
  others: othersPart,
  feed: feedPart,
};

/** The version of every part, as it is kept beside them. */
export const VERSIONS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.values(PARTS).map(({ key, version }) => [key, version]),
);
