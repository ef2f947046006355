import { BaseSequencer, type TestSpecification } from 'vitest/node';

/*
 * What takes longest starts first: begun last, it would leave the other cores idle at the end. On a machine that has
 * never run the tests nothing is known of their time.
 */

/** Most of it is waiting for alarms, or living through days. */
const LONG = [
  /e2e\/firefox-lifecycle\./,
  /e2e\/lifecycle\./,
  /e2e\/watch\./,
  /e2e\/overlay-top-layer\./,
  /e2e\/overlay-hostile-page\./,
  /tests\/simulator\//,
  /repo\/expressions\./,
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONG.findIndex((long) => long.test(moduleId));
  return rank === -1 ? LONG.length : rank;
};

/** Runs the files that are known to take long before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
