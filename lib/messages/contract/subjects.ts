import type { DisplayService } from './services.ts';

/** What stops, as the subject of a sentence. English verbs follow `plural`. */
export interface Subject {
  readonly name: string;
  readonly plural: boolean;
  /** Before another noun: 取引停止, Trading stop. */
  readonly noun: string;
}

export interface SubjectWords {
  /** Of a service that stops for yen, or for coins, alone. */
  readonly ofMoney: Readonly<Record<'yen' | 'coins', string>>;
  /** Of a service that stops for these coins. */
  readonly ofCoins: (coins: string) => string;
  /** The first coin, and how many there are besides. */
  readonly countedCoins: (first: string, others: number) => string;
  /** `of` stands before the service; '' where it stops for all. */
  readonly subject: (service: DisplayService, of: string) => Subject;
}
