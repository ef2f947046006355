/** What stands before `at` in its own Japanese sentence, of as many characters as `reach` says. */
export const sentenceBefore = (text: string, at: number, reach: number): string =>
  text
    .slice(Math.max(0, at - reach), at)
    .split(/[。\n]/)
    .at(-1) ?? '';
