import type { EpochMs } from './time.ts';

/** What stops. The order is the order on screen: what hurts most first. */
export const SERVICES = ['trading', 'deposit', 'withdrawal', 'api', 'login', 'app', 'other'] as const;
export type Service = (typeof SERVICES)[number];

export const WINDOW_STATUSES = ['scheduled', 'in-progress', 'extended', 'completed', 'postponed', 'cancelled'] as const;
export type WindowStatus = (typeof WINDOW_STATUSES)[number];

/** What one notice said of a maintenance, or of a part of it, at one moment. Oldest first where there are several. */
export interface WindowRevision {
  readonly at: EpochMs;
  readonly noticeId: string;
  readonly start: EpochMs;
  readonly end: EpochMs | null;
  readonly status: WindowStatus;
}

/** Yen: no coin, and yet deposits and withdrawals of it stop and come back apart from those of coins. */
export const YEN = 'JPY';
/** All coins together, as against yen. */
export const COINS = 'coins';

/** Which part of a maintenance: one service, as a whole or of one coin (or of yen) alone. */
export interface PartName {
  readonly service: Service;
  /** Ticker symbol in upper case, or `YEN` or `COINS`; null: the service as a whole. */
  readonly asset: string | null;
}

/** Of one coin; yen is none, nor are all coins together. */
export const isOfCoin = ({ asset }: Pick<PartName, 'asset'>): boolean =>
  asset !== null && asset !== YEN && asset !== COINS;

/** A part that a notice speaks of and does not name (「一部サービスを再開」): nothing that is known is changed by it. */
export const UNNAMED_PART: PartName = { service: 'other', asset: '*' };
export const isUnnamed = ({ asset }: PartName): boolean => asset === UNNAMED_PART.asset;

/** All that is not named apart: 「その他のサービス」, or the maintenance itself. */
export const THE_REST: PartName = { service: 'other', asset: null };
export const isTheRest = ({ service, asset }: PartName): boolean => service === THE_REST.service && asset === null;

/**
 * One part of a maintenance, with times and a status of its own: trading is back at 5:00, yen at 8:00. A part of one
 * coin stands beside the part of its service as a whole and is more exact than it.
 */
export interface MaintenancePart extends PartName {
  readonly start: EpochMs;
  /** null: no end was announced. */
  readonly end: EpochMs | null;
  /** True when `end` is when it did end by the exchange's own words, false when it is a plan. */
  readonly endIsActual: boolean;
  readonly status: WindowStatus;
  /** As those of the maintenance (`window.ts`): what was seen of this part. */
  readonly observedStart: EpochMs | null;
  readonly observedEnd: EpochMs | null;
  readonly seenRunningAt: EpochMs | null;
  readonly isStartUnseen?: boolean | undefined;
  readonly isEndUnseen?: boolean | undefined;
  /** What was said of this part and when, oldest first: every earlier plan is kept. */
  readonly revisions: readonly WindowRevision[];
  /** The notices that speak of this part, newest first. */
  readonly noticeIds: readonly string[];
}
