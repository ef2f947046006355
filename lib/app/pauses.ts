/** Lets whatever else waits have its turn. */
export type Pause = () => Promise<void>;

/** So many characters are read in one turn; what a text costs beside its length counts as some of them. */
const CHARACTERS_A_TURN = 20_000;
const CHARACTERS_A_TEXT = 1_000;

/**
 * What is called after each text that was read, with its length: it pauses between turns. Without a `pause` nothing
 * waits, and it never does.
 */
export function pausesBetween(pause: Pause | undefined): (length: number) => Promise<void> {
  let readSince = 0;
  return async (length) => {
    readSince += CHARACTERS_A_TEXT + length;
    if (pause === undefined || readSince < CHARACTERS_A_TURN) return;
    readSince = 0;
    await pause();
  };
}
