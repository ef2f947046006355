import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusText, hasCorpus, NO_CORPUS, scoreOf } from './corpus.ts';

const ROOT = join(import.meta.dirname, '../..');

if (!hasCorpus) console.log(NO_CORPUS);

describe.skipIf(!hasCorpus)('the corpus of real notices', () => {
  it('is read as well as it has been', { timeout: 20_000 }, () => {
    const answers = execFileSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(ROOT, 'scripts/parse.ts'), '-'],
      { encoding: 'utf8', input: corpusText() },
    );
    const { score, report } = scoreOf(answers);
    console.log(report);
    // What the reader has reached; it may only rise.
    expect(score.missing).toBe(0);
    expect(score.forbidden).toBe(0);
    expect(score.f1).toBeGreaterThanOrEqual(0.985);
    expect(score.cleanNegatives).toBe(1);
    expect(score.kind).toBeGreaterThanOrEqual(0.85);
    expect(score.state).toBeGreaterThanOrEqual(0.92);
    expect(score.services).toBeGreaterThanOrEqual(0.8);
  });
});
