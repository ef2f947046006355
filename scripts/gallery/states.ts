import type { Dock } from '../../lib/domain/settings.ts';
import type { AnyExample } from '../../tests/fixtures/scene-views.ts';

/*
 * What the gallery photographs. A test holds these lists to the scenes that the presenters know: a scene without a
 * picture is one that nobody looks at.
 */

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** On the trading page, each in every size. */
export const OVERLAY_STATES = [
  'announced',
  'day',
  'hour',
  'imminent',
  'final',
  'due',
  'dueRunning',
  'ongoing',
  'open',
  'saidRunning',
  'extended',
  'overrun',
  'endUnseen',
  'passedRunning',
  'saidOver',
  'saidOverUnseen',
  'auction',
  'preOpen',
  'preOpenLate',
  'openingAuction',
  'emergency',
  'reported',
  'asUsual',
  'recovered',
  'disagreeing',
  'stale',
  'staleEnd',
  'staleOpen',
  'staleHalted',
] as const satisfies readonly AnyExample[];

export const DOCKED: readonly Dock[] = ['top-left', 'top', 'top-right', 'bottom-left', 'bottom', 'bottom-right'];

/** In forced colours, and on a page that is narrow, or zoomed so that it becomes so. */
export const FORCED = ['hour', 'ongoing', 'emergency', 'stale'] as const satisfies readonly AnyExample[];
export const NARROW = [
  'day',
  'imminent',
  'final',
  'extended',
  'overrun',
  'emergency',
  'stale',
] as const satisfies readonly AnyExample[];

/** Every full page, over each of these. */
export const PAGES = ['welcome', 'options', 'past-stops', 'add'] as const;
/** The page that adds has other tasks, named by its address: `*` stands for the window or notice of the state. */
export const ADD_TASKS = [
  ['add correct', 'main', '#window=*'],
  ['add misread', 'main', '#misread=*'],
  ['add unreadable', 'unreadable', '#notice=*'],
] as const satisfies readonly (readonly [name: string, state: AnyExample, hash: string])[];
export const PAGE_STATES = ['fair', 'main', 'permission'] as const satisfies readonly AnyExample[];
/** A phone, a half and a whole screen; and a whole one at 200 %, which is as wide as a half. */
export const PAGE_WIDTHS = [320, 640, 1280] as const;
export const ZOOM = { width: 1280, factor: 2 } as const;

/** What a group of pictures shows, for the index. */
export const GROUPS: readonly (readonly [begins: string, about: string])[] = [
  ['overlay specials', 'Lists, notes on the pair, the sample'],
  ['overlay docks', 'Where the box may stand'],
  ['overlay forced', 'Colours that the system forces'],
  ['overlay narrow', 'A narrow page: what survives'],
  ['overlay', 'Every scene on the trading page, in each size'],
  ['popup', 'Every scene in the popup'],
  ['pages', 'Every page at three widths, and at 200 %'],
];
