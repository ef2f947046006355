import type { Settings } from '../../domain/settings.ts';
import type { WebhookProblem } from '../../domain/webhook.ts';

/** Why what was typed cannot be a lead time. */
export type LeadProblem = 'empty' | 'not-a-number' | 'too-short' | 'too-long' | 'known';
/** Why what was typed cannot be a coin. */
export type CoinProblem = 'not-a-symbol' | 'known';
/** Why a file cannot be read as settings. */
export type FileProblem = 'not-json' | 'not-ours' | 'too-large';

export interface OptionsWords {
  readonly exchanges: string;
  readonly alwaysWatched: string;
  readonly askedFor: string;
  /** The same of an exchange that announces nothing. */
  readonly askedForState: string;
  readonly notAllowed: (exchange: string) => string;
  readonly allow: string;
  /** Of a host that is read only where the user allows it too. */
  readonly extraHost: (host: string) => string;
  readonly extraHostHelp: string;
  readonly usualWindows: string;
  readonly usualWindowsHelp: string;
  readonly reminders: string;
  readonly notify: string;
  readonly notifyHelp: string;
  readonly blocked: string;
  readonly blockedHelp: string;
  readonly when: string;
  readonly ownLead: string;
  readonly leadLabel: string;
  readonly unit: string;
  readonly units: Readonly<Record<'minute' | 'hour' | 'day', string>>;
  readonly add: string;
  readonly cancel: string;
  readonly removeLead: (lead: string) => string;
  readonly leadProblems: Readonly<Record<LeadProblem, string>>;
  /** The name of a setting of one exchange, where several are watched. */
  readonly ofExchange: (exchange: string, title: string) => string;
  readonly services: string;
  /** Opens the table in which each step may go without some of the services. */
  readonly byStep: string;
  /** Beside it, when `steps` go without some. */
  readonly narrowed: (steps: string) => string;
  readonly step: string;
  /** One cell of the table. */
  readonly serviceAt: (service: string, step: string) => string;
  /** What a step goes without, as a changed setting is called. */
  readonly leftOutAt: (step: string) => string;
  readonly coins: string;
  readonly coinsHelp: string;
  readonly ownPairs: string;
  readonly ownPairsHelp: string;
  readonly coinLabel: string;
  readonly coinProblems: Readonly<Record<CoinProblem, string>>;
  readonly quiet: string;
  readonly quietHelp: string;
  readonly quietHelpAll: string;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly to: string;
  readonly weekdays: string;
  readonly weekdaysHelp: string;
  /** Sunday first. */
  readonly weekdayNames: readonly string[];
  readonly urgent: string;
  readonly urgentHelp: string;
  readonly sound: string;
  readonly sounds: Readonly<Record<Settings['sound'], string>>;
  readonly test: string;
  readonly testHelp: string;
  readonly sendTest: string;
  readonly testShown: string;
  readonly testRefused: string;
  readonly errors: (count: number) => string;
  readonly noErrors: string;
  readonly sample: string;
  readonly sampleHelp: string;
  readonly sampleNotAllowed: (exchange: string) => string;
  readonly trySample: string;

  readonly overlay: string;
  readonly showOverlay: string;
  readonly showFrom: string;
  readonly beforeStart: (lead: string) => string;
  readonly position: string;
  readonly positionHelp: string;
  readonly docks: Readonly<Record<Settings['overlay']['dock'], string>>;
  readonly size: string;
  readonly sizeHelp: string;
  readonly sizes: Readonly<Record<Settings['overlay']['size'], string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<Settings['theme'], string>>;
  readonly language: string;
  /** The choice to follow the system; a language is named in itself. */
  readonly systemLanguage: string;

  readonly badge: string;
  readonly showBadge: string;
  readonly badgeHelp: string;

  readonly sources: string;
  readonly source: string;
  readonly state: string;
  readonly today: string;
  readonly total: string;
  readonly used: (requests: string, megabytes: string) => string;
  readonly recognised: (what: string) => string;
  readonly items: (count: number) => string;
  /** How many notices were read, and what the page turned out to be. */
  readonly itemsAs: (count: number, what: string) => string;
  readonly expected: (expected: string) => string;
  readonly came: (came: string) => string;
  readonly failingFor: (duration: string) => string;
  readonly checkNow: string;
  readonly copyDiagnosis: string;
  readonly copied: string;
  /** Asks every address once: what a report needs when the site has changed. */
  readonly examine: string;
  readonly examining: string;
  readonly copyReport: string;
  readonly address: string;
  readonly readAs: string;
  readonly notRecognised: (why: string) => string;
  readonly passedGate: (count: number) => string;
  readonly outline: string;
  readonly noSources: string;

  readonly data: string;
  readonly forecasts: string;
  readonly forecastsHelp: string;
  readonly exportCalendar: string;
  readonly exportJson: string;
  readonly subscription: (exchange: string) => string;
  readonly subscriptionHelp: string;
  readonly programs: string;
  readonly webhook: string;
  readonly webhookHelp: (url: string) => string;
  readonly port: string;
  readonly portProblem: string;
  readonly webhookTry: string;
  readonly webhookSend: string;
  readonly webhookTaken: string;
  /** `status`: what the program answered, where it refused. */
  readonly webhookNotTaken: (why: string, status?: number) => string;
  readonly webhookProblems: Readonly<Record<WebhookProblem, string>>;
  readonly webhookNothingYet: string;
  readonly webhookTook: (at: string) => string;
  readonly webhookFailed: (at: string, why: string, status?: number) => string;
  readonly settingsAndList: string;
  readonly importHelp: string;
  readonly export: string;
  readonly import: string;
  readonly fileProblems: Readonly<Record<FileProblem, string>>;
  readonly changes: string;
  readonly noChanges: string;
  readonly newItems: (count: number) => string;
  readonly itemsTooLong: (count: number, limit: number) => string;
  readonly itemsTooMany: (count: number, limit: number) => string;
  readonly unusable: (name: string) => string;
  readonly apply: string;
  readonly reset: string;
  readonly resetHelp: string;
  readonly resetButton: string;
  readonly resetConfirm: string;
  readonly resetSure: string;
  readonly on: string;
  readonly off: string;
  readonly all: string;
  readonly none: string;
  readonly along: string;
  readonly separator: string;

  readonly privacy: string;
  readonly privacyText: string;
  readonly hosts: string;
  readonly version: string;
  readonly notSaved: string;
}
