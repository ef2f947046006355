import { configOf } from './stryker.mjs';
import { TARGETS } from './targets.mjs';

export default configOf('reader', TARGETS.reader);
