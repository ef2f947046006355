import type { OwnItem } from './checklist.ts';
import type { Settings } from './settings.ts';
import { inspectSettings, type SettingsProblem } from './settings-read.ts';

/*
 * Settings and own checklist items as a file of the user's: exported here, read back here, on this machine or another.
 */

/** Marks a file as ours; the version is the settings'. */
const MARK = { app: 'mente-yoho', version: 2 } as const;
/** No file of ours comes near this length. */
const MAX_LENGTH = 200_000;

/** The text of the file. */
export const settingsFile = (settings: Settings, ownItems: readonly OwnItem[]): string =>
  `${JSON.stringify({ ...MARK, settings, ownItems: ownItems.map(({ text }) => text) }, null, 2)}\n`;

export interface FileReading {
  readonly settings: Settings;
  /** Values that were there and unusable; they got their defaults. */
  readonly problems: readonly SettingsProblem[];
  /** Texts of own checklist items. */
  readonly ownItems: readonly string[];
}

/** What a file holds, or why it cannot be read as settings at all. */
export function readSettingsFile(text: string): FileReading | { error: 'not-json' | 'not-ours' | 'too-large' } {
  if (text.length > MAX_LENGTH) return { error: 'too-large' };
  const value = parsed(text);
  if (value === undefined) return { error: 'not-json' };
  if (!isOurs(value)) return { error: 'not-ours' };
  const { settings, problems } = inspectSettings(value.settings);
  const items: unknown[] = Array.isArray(value.ownItems) ? value.ownItems : [];
  const ownItems = items.filter((item) => typeof item === 'string').map((item) => item.trim());
  return { settings, problems, ownItems: ownItems.filter((item) => item !== '') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isOurs = (value: unknown): value is { settings: unknown; ownItems?: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'app' in value &&
  value.app === MARK.app &&
  'settings' in value &&
  typeof value.settings === 'object' &&
  value.settings !== null;

/** A value that differs between two settings. */
export interface SettingsChange {
  /** Where it stands: `quietHours.startMinute`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Every value that `after` would change. */
export function settingsChanges(before: Settings, after: Settings): SettingsChange[] {
  const leaves = (value: object, path: string): [string, unknown][] =>
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? leaves(inner, `${path}${key}.`)
        : [[`${path}${key}`, inner]],
    );
  const now = new Map(leaves(before, ''));
  return leaves(after, '')
    .filter(([path, value]) => JSON.stringify(now.get(path)) !== JSON.stringify(value))
    .map(([path, value]) => ({ path, before: now.get(path), after: value }));
}
