export interface BadgeWords {
  /** On the button; there is room for four narrow letters. */
  readonly stopped: string;
  readonly due: string;
  /** Beside a sentence that stands without its time. */
  readonly at: (sentence: string, range: string) => string;
  readonly and: (sentence: string, more: string) => string;
  readonly allow: string;
  readonly storageRefused: string;
}
