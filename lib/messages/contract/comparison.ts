/** How an end compares with the plan; `{by}` is a duration. Data, so that the overlay can read it from storage. */
export interface ComparisonWords {
  readonly asPlanned: string;
  readonly longer: string;
  readonly shorter: string;
  /** Of an end that was moved: against the plan as it was first, then as it was last. */
  readonly asFirst: string;
  readonly longerThanFirst: string;
  readonly shorterThanFirst: string;
  readonly asLast: string;
  readonly longerThanLast: string;
  readonly shorterThanLast: string;
  readonly separator: string;
}
