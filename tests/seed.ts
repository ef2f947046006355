import process from 'node:process';
import fc from 'fast-check';

/*
 * Property tests draw the same examples on every run, so that a red run is always about the change at hand.
 * To roam: FC_SEED=$RANDOM npm run unit. A counterexample that turns up becomes an example of its own.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_123) });
