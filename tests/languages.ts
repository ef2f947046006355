import { LANGUAGES, learn } from '../lib/messages/index.ts';

/** Every test may speak every language. */
for (const language of LANGUAGES) learn(language, (await import(`../lib/messages/${language}/index.ts`)).words);
