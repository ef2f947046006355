import { parentPort, workerData } from 'node:worker_threads';
import { isSafe } from 'redos-detector';

/** An expression, and where it stands. */
export interface Expression {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

/** Without one of these an expression looks at a bounded number of characters, however it backtracks. */
const UNBOUNDED = /[^\\][*+]|\{\d{1,9},\}/;

/** A bounded expression that is undecided after a few steps is let through, so more of them would tell nothing. */
const STEPS = { bounded: 300, unbounded: 5000 };

const backtracks = ({ file, pattern, flags }: Expression): string[] => {
  const isUnbounded = UNBOUNDED.test(pattern);
  const maxSteps = isUnbounded ? STEPS.unbounded : STEPS.bounded;
  const { safe, error } = isSafe(new RegExp(pattern, flags), { maxSteps, downgradePattern: true });
  const isUndecided = error === 'hitMaxSteps';
  // The detector does not look into what is looked for behind a place.
  if (/\(\?<[=!]/.test(pattern) && isUnbounded) return [`${file}: /${pattern}/${flags} (looks behind)`];
  return safe || (isUndecided && !isUnbounded) ? [] : [`${file}: /${pattern}/${flags} (${error})`];
};

parentPort?.postMessage((workerData as readonly Expression[]).flatMap(backtracks));
