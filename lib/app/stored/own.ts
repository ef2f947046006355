import { KEYS } from '../../domain/storage-keys.ts';
import { listOf } from './entries.ts';
import { grownWindows, windowShape } from './maintenance.ts';
import { definePart } from './part.ts';

/** Maintenances that the user entered. */
export const ownPart = definePart({
  key: KEYS.manual,
  version: 2,
  schema: listOf(windowShape),
  empty: [],
  migrate: { 2: grownWindows },
});
