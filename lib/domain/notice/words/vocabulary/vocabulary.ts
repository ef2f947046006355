import { ASIDES_ROWS } from './asides.ts';
import { CHANGES_ROWS } from './changes.ts';
import { DENIALS_ENGLISH_ROWS } from './denials-english.ts';
import { DISTRACTORS_ROWS } from './distractors.ts';
import { MOVED_AGAIN_ROWS } from './moved-again.ts';
import { PROGRESS_ROWS } from './progress.ts';
import { RETURNS_ROWS } from './returns.ts';
import type { WordRow } from './row.ts';
import { STATUS_ROWS } from './status.ts';
import { STOP_ENGLISH_ROWS } from './stop-english.ts';
import { STOP_JAPANESE_ROWS } from './stop-japanese.ts';
import { STOP_OF_SERVICES_ROWS } from './stop-of-services.ts';
import { TIMES_ROWS } from './times.ts';
import { UNUSABLE_ROWS } from './unusable.ts';

/**
 * What words do in a notice. Data only; `lexicon.ts` compiles the table. Spelled as `normalise` leaves them: half-width
 * ASCII in lower case, `-` for every dash.
 */
export const VOCABULARY: readonly WordRow[] = [
  ...STOP_JAPANESE_ROWS,
  ...UNUSABLE_ROWS,
  ...STOP_ENGLISH_ROWS,
  ...STOP_OF_SERVICES_ROWS,
  ...DENIALS_ENGLISH_ROWS,
  ...TIMES_ROWS,
  ...RETURNS_ROWS,
  ...STATUS_ROWS,
  ...PROGRESS_ROWS,
  ...CHANGES_ROWS,
  ...MOVED_AGAIN_ROWS,
  ...DISTRACTORS_ROWS,
  ...ASIDES_ROWS,
];
