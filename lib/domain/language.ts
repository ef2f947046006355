/** The languages that the extension speaks, each by its tag. Its words lie in the folder of that name in `messages`. */
export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
