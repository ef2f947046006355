import * as v from 'valibot';
import { type CommandName, type Commands, LONGEST_PASTED_TEXT, type ManualWindow } from '../domain/commands.ts';
import { EXCHANGE_IDS } from '../domain/exchange.ts';
import { foreignLine } from '../domain/foreign-text.ts';
import { LANGUAGES } from '../domain/language.ts';
import { OWN_ITEM_LIMITS } from '../domain/own-items.ts';
import { PHASES } from '../domain/phase.ts';
import { DOCKS, OVERLAY_SIZES } from '../domain/settings.ts';
import { readSettings } from '../domain/settings-read.ts';
import { PORT_RANGE } from '../domain/webhook.ts';
import { instant, maybeInstant } from './stored/instant.ts';
import { serviceShape, windowKindShape } from './stored/maintenance.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const nothing = v.object({});
const phase = v.picklist(PHASES);
const exchange = v.optional(v.picklist(EXCHANGE_IDS));

const manualWindow: v.GenericSchema<unknown, ManualWindow> = v.pipe(
  v.object({
    kind: windowKindShape,
    services: v.array(serviceShape),
    assets: v.array(v.pipe(v.string(), v.regex(/^[A-Z0-9]{2,10}$/))),
    start: instant,
    end: maybeInstant,
    title: v.pipe(v.string(), v.maxLength(300)),
    url: v.nullable(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
  }),
  v.check(({ start, end }) => end === null || start < end, 'the end is not after the start'),
);

const itemText = v.pipe(
  v.string(),
  v.maxLength(LONGEST_PASTED_TEXT),
  v.transform(foreignLine),
  v.minLength(1),
  v.maxLength(OWN_ITEM_LIMITS.length),
);

/** What each command must look like. Pages are ours, but a page of another version may still be open. */
export const REQUESTS: { readonly [Name in CommandName]: v.GenericSchema<unknown, Commands[Name]['request']> } = {
  refresh: nothing,
  tick: v.object({ windowId: id, itemId: id, done: v.boolean() }),
  addOwnItem: v.object({ text: itemText }),
  renameOwnItem: v.object({ itemId: id, text: itemText }),
  moveOwnItem: v.object({ itemId: id, to: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  removeOwnItem: v.object({ itemId: id }),
  resetOwnItems: nothing,
  dismiss: v.object({ windowId: id, phase }),
  setNever: v.object({ windowId: id, never: v.boolean() }),
  setMuted: v.object({ windowId: id, muted: v.boolean() }),
  chooseSize: v.object({ windowId: id, size: v.picklist(OVERLAY_SIZES), phase }),
  moveDock: v.object({ dock: v.picklist(DOCKS), along: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  snooze: v.object({ windowId: id, untilMs: v.nullable(instant) }),
  tradingPage: v.object({ pair: v.nullable(v.pipe(v.string(), v.maxLength(20))) }),
  drawOverlay: v.object({ language: v.optional(v.picklist(LANGUAGES)) }),
  overlayBlocked: v.object({ windowId: id }),
  playSample: nothing,
  composeMisread: v.object({ windowId: id }),
  examineSources: nothing,
  testNotification: nothing,
  saveSettings: v.object({ settings: v.pipe(v.unknown(), v.transform(readSettings)) }),
  resetEverything: nothing,
  readText: v.object({ text: v.pipe(v.string(), v.maxLength(LONGEST_PASTED_TEXT)), exchange }),
  addManual: v.object({ window: manualWindow, noticeId: v.optional(id), exchange }),
  editManual: v.object({ windowId: id, window: manualWindow, locked: v.optional(v.boolean()) }),
  removeManual: v.object({ windowId: id }),
  dismissNotice: v.object({ noticeId: id }),
  dismissLosses: nothing,
  tryWebhook: v.object({
    port: v.pipe(v.number(), v.integer(), v.minValue(PORT_RANGE.min), v.maxValue(PORT_RANGE.max)),
  }),
};
