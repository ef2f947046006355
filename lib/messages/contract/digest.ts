export interface DigestWords {
  readonly announced: (count: number) => string;
  readonly news: (count: number) => string;
  readonly due: (count: number) => string;
  readonly line: (when: string, subject: string) => string;
  readonly over: (line: string, state: string) => string;
}
