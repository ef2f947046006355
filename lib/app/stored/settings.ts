import type { Settings } from '../../domain/settings.ts';
import { inspectSettings, readSettings } from '../../domain/settings-read.ts';
import { KEYS } from '../../domain/storage-keys.ts';
import { noteLoss, selfReading } from './entries.ts';
import { definePart } from './part.ts';

/** Reads itself value by value; a value that has to fall back is lost. */
function readAndNote(stored: unknown): Settings {
  const { settings, problems } = inspectSettings(stored);
  for (const { found } of problems) noteLoss(found);
  return settings;
}

export const settingsPart = definePart({
  key: KEYS.settings,
  version: 1,
  schema: selfReading(readAndNote),
  empty: readSettings(undefined),
  migrate: {},
});
