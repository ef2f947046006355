import process from 'node:process';
import { UnusableState } from '../../lib/node/file-storage.ts';
import { BadOptions } from './options.ts';

const FAILED = 1;
const BAD_USE = 2;

/** A program that is started with options; `read` gives null where help was asked for. */
interface Program<Options> {
  readonly usage: string;
  readonly read: (args: readonly string[]) => Options | null;
  readonly run: (options: Options) => Promise<void>;
}

/** Runs `program` with the arguments of this process. What the user can mend is said in a line, and ends it. */
export async function start<Options>({ usage, read, run }: Program<Options>): Promise<void> {
  try {
    const options = read(process.argv.slice(2));
    if (options === null) console.log(usage);
    else await run(options);
  } catch (error) {
    console.error(wordsOf(error));
    process.exit(error instanceof BadOptions ? BAD_USE : FAILED);
  }
}

/** What the user can mend in a line; of anything else where it came from, without the source that Node would print. */
function wordsOf(error: unknown): string {
  if (error instanceof BadOptions) return `${error.message}\n--help tells what can be given`;
  if (error instanceof UnusableState) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
