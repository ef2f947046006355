export interface DigestWords {
  readonly announced: (count: number) => string;
  readonly news: (count: number) => string;
  readonly due: (count: number) => string;
  readonly line: (when: string, subject: string) => string;
  readonly calledOff: (line: string) => string;
  readonly more: (count: number) => string;
}
