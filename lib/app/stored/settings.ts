import { readSettings } from '../../domain/settings-read.ts';
import { KEYS } from '../../domain/storage-keys.ts';
import { selfReading } from './entries.ts';
import { definePart } from './part.ts';

export const settingsPart = definePart({
  key: KEYS.settings,
  version: 1,
  schema: selfReading(readSettings),
  empty: readSettings(undefined),
  migrate: {},
});
