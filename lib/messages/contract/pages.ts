/** What stands at the head of every full page. */
export interface PageWords {
  readonly name: string;
  readonly welcome: string;
  readonly options: string;
  readonly history: string;
}
