import process from 'node:process';

/** Why standard output takes nothing; without a listener Node would end the process with a trace. */
process.stdout.on('error', ({ message }) => {
  console.error(`standard output: ${message}`);
  process.exit(1);
});

/**
 * Prints a line; resolves once it is out. Where nobody reads any more, or a disk is full, the process ends before the line
 * is written down as told: whoever starts it again hears it.
 */
export const print = (line: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(`${line}\n`, (error) => {
      if (error == null) resolve();
    });
  });
