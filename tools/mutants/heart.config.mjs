import { configOf } from './stryker.mjs';
import { TARGETS } from './targets.mjs';

export default configOf('heart', TARGETS.heart);
