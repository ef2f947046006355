/** What a range of time is to the notice. */
export type Role =
  | 'window'
  | 'start'
  | 'end'
  | 'actual-end'
  | 'as-of'
  | 'superseded'
  | 'spare'
  | 'cancelled'
  | 'recurring'
  | 'none';

/** What the notice as a whole is about, as far as the times need it. */
export interface Topic {
  readonly isStop: boolean;
  /** About people who answer, or a warning that only mentions stops: none of its hours are those of a stop. */
  readonly isElsewhere: boolean;
  /** About accounts that cannot be opened. */
  readonly isOfAccounts: boolean;
  readonly isEmergency: boolean;
  /** It tells of something that has begun or ended: times without any date are of the day of publication. */
  readonly isReport: boolean;
  /** Written in the small hours: 「今夜3時」 is still of the same night. */
  readonly isWrittenAtNight: boolean;
}

/** It is about this exchange and everybody who uses it. */
export const isHere = ({ isElsewhere, isOfAccounts }: Topic): boolean => !isElsewhere && !isOfAccounts;
