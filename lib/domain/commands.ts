import type { ExchangeId } from './exchange.ts';
import type { Language } from './language.ts';
import type { NoticeReading } from './notice/notice.ts';
import type { Phase } from './phase.ts';
import type { Dock, OverlaySize, Settings } from './settings.ts';
import type { SourceReport } from './source-report.ts';
import type { EpochMs } from './time.ts';
import type { WebhookOutcome } from './webhook.ts';
import type { MaintenanceWindow } from './window.ts';

/** Longest text that is read when pasted, in characters; a longer one is no notice. */
export const LONGEST_PASTED_TEXT = 100_000;

/** What the user typed or corrected by hand; the background gives it an id and the origin `manual`. */
export type ManualWindow = Pick<MaintenanceWindow, 'kind' | 'services' | 'assets' | 'start' | 'end' | 'title' | 'url'>;

/**
 * Everything a page may ask of the background: the whole protocol. Pages read storage for everything else.
 * Each entry is request → answer.
 */
export interface Commands {
  /** Poll now. Refused (with the wait) when the last manual refresh is less than 10 s ago. */
  refresh: { request: Record<string, never>; answer: { accepted: boolean; retryAfterMs: number } };
  /** Tick or untick one item of one window's list. */
  tick: { request: { windowId: string; itemId: string; done: boolean }; answer: null };
  addOwnItem: { request: { text: string }; answer: null };
  renameOwnItem: { request: { itemId: string; text: string }; answer: null };
  /** `to`: its place among the own items, 0 first. */
  moveOwnItem: { request: { itemId: string; to: number }; answer: null };
  /** Takes all own items away: the list is the built-in one again. */
  resetOwnItems: { request: Record<string, never>; answer: null };
  removeOwnItem: { request: { itemId: string }; answer: null };
  /** × on the overlay: hide until the phase after `phase`. */
  dismiss: { request: { windowId: string; phase: Phase }; answer: null };
  /** 「この予定では表示しない」 and, from the popup, back again. */
  setNever: { request: { windowId: string; never: boolean }; answer: null };
  /** 「この予定は通知しない」, and back again. */
  setMuted: { request: { windowId: string; muted: boolean }; answer: null };
  /** A size chosen by hand for this window. */
  chooseSize: { request: { windowId: string; size: OverlaySize; phase: Phase }; answer: null };
  moveDock: { request: { dock: Dock; along: number }; answer: null };
  /** `untilMs` null: the snooze is taken back. */
  snooze: { request: { windowId: string; untilMs: EpochMs | null }; answer: null };
  /** A trading page came up or changed its pair; wakes the background for a look at the live state. */
  tradingPage: { request: { pair: string | null }; answer: null };
  /** There may be something to draw on the page that asks: bring the drawing to it. */
  /** `language`: the one to draw in; without it the one of the settings. */
  drawOverlay: { request: { language?: Language | undefined }; answer: null };
  /** The page keeps the overlay about this window from being seen, whatever the overlay does. */
  overlayBlocked: { request: { windowId: string }; answer: null };
  /** Plays the sample of the overlay on a trading page that is open, or on one that is opened for it. */
  playSample: { request: Record<string, never>; answer: null };
  /** A report that what notices say of a window was misread, for the user to send; null where none speaks of it. */
  composeMisread: { request: { windowId: string }; answer: { text: string | null } };
  /** Asks every address of the exchanges that are watched once, politely, and says what each answered: for a report. */
  examineSources: { request: Record<string, never>; answer: { reports: readonly SourceReport[] } };
  testNotification: { request: Record<string, never>; answer: { shown: boolean } };
  saveSettings: { request: { settings: Settings }; answer: { saved: boolean } };
  resetEverything: { request: Record<string, never>; answer: null };
  /** What the reader understands of a pasted text, shown for confirmation before `addManual`. */
  readText: { request: { text: string; exchange?: ExchangeId | undefined }; answer: NoticeReading };
  /**
   * `noticeId`: the notice that the entry is about: one that could not be read, or that gives other times too. Without
   * `exchange` the entry is of the exchange of that notice, else of the first.
   */
  addManual: {
    request: { window: ManualWindow; noticeId?: string | undefined; exchange?: ExchangeId | undefined };
    answer: { windowId: string };
  };
  /**
   * Sets a window right. One that notices speak of stays the same window; the next notice about it takes the place of
   * the correction unless that is `locked`.
   */
  editManual: { request: { windowId: string; window: ManualWindow; locked?: boolean | undefined }; answer: null };
  /** Takes a window of the user's own away, or a correction back. */
  removeManual: { request: { windowId: string }; answer: null };
  /**
   * The user has seen an unreadable notice, which is listed again when it changes; or calls the other times of a notice
   * not relevant, which is never asked again.
   */
  dismissNotice: { request: { noticeId: string }; answer: null };
  /** Sends the present state to the program at `port`, which need not be in the settings yet. */
  tryWebhook: { request: { port: number }; answer: WebhookOutcome };
  /** The user has seen what was lost from the disk. */
  dismissLosses: { request: Record<string, never>; answer: null };
}
export type CommandName = keyof Commands;
/** A message on the wire. */
export type CommandMessage = {
  [Name in CommandName]: { readonly command: Name; readonly request: Commands[Name]['request'] };
}[CommandName];

/** How a page reaches the background; the entrypoint hands it to the components. */
export type SendCommand = <Name extends CommandName>(
  command: Name,
  request: Commands[Name]['request'],
) => Promise<Commands[Name]['answer']>;
