import * as words from '../messages/en/for/background.ts';
import { learn } from '../messages/index.ts';

/** The cycle words its notifications though a process shows none: it has to speak the language of `nodePorts`. */
export const learnWords = (): void => learn('en', words);
