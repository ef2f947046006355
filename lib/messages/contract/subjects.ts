/** What stops, as the subject of a sentence. English verbs follow `plural`. */
export interface Subject {
  readonly name: string;
  readonly plural: boolean;
  /** Before another noun: 取引停止, Trading stop. */
  readonly noun: string;
}
