import type { LiveState } from '../../domain/observation.ts';

export interface SourceWords {
  /** By source id. */
  readonly names: Readonly<Record<string, string>>;
  readonly conditions: Readonly<Record<LiveState['condition'], string>>;
  readonly refused: (status: number) => string;
  readonly tooMany: (status: number) => string;
  readonly serverError: (status: number) => string;
  readonly httpError: (status: number) => string;
  readonly notFound: string;
  readonly timeOut: string;
  readonly unreachable: string;
  readonly tooLarge: string;
  readonly wrongType: string;
  readonly wrongShape: string;
  readonly empty: string;
  readonly forged: string;
  readonly tooOld: string;
  readonly notAllowed: string;
  readonly retryIn: (left: string) => string;
  readonly waiting: string;
  readonly unused: string;
  readonly separator: string;
}
