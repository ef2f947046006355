const INTERVAL_MS = 50;

/**
 * What `look` sees, once it sees something; throws after `withinMs`. The gallery and the pictures for the stores wait
 * with it too, and they are no tests: no test library does it for them.
 */
export async function until<Seen>(look: () => Promise<Seen | null>, withinMs = 10_000): Promise<Seen> {
  const givenUpAt = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== null) return seen;
    if (Date.now() > givenUpAt) throw new Error(`Not seen within ${withinMs} ms: ${look}`);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
}
