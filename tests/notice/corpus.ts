import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { epochMs } from '../../lib/domain/time.ts';

/** Hand-labelled real notices. They are other people's texts: measured with where they are present, never committed. */
const DIRECTORY = join(import.meta.dirname, '../../../shared/corpus');
const CORPORA = ['notices.jsonl', 'notices-2.jsonl'].map((name) => join(DIRECTORY, name));
const SCORER = join(DIRECTORY, 'score.mjs');

export const hasCorpus = [...CORPORA, SCORER].every((file) => existsSync(file));
export const NO_CORPUS = 'no ../shared/corpus beside the repository: the score is not measured';

/** Figures of the scorer, each between 0 and 1 but `forbidden` and `missing`, which count. */
export interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly cleanNegatives: number;
  readonly forbidden: number;
  readonly kind: number;
  readonly state: number;
  readonly services: number;
  readonly missing: number;
}

/** All labelled notices, one JSON object a line. */
export const corpusText = (): string => CORPORA.map((file) => readFileSync(file, 'utf8').trimEnd()).join('\n');

/** Scores answers, one JSON object a line. `report` is what the scorer prints for people. */
export function scoreOf(answers: string): { readonly score: Score; readonly report: string } {
  const directory = mkdtempSync(join(tmpdir(), 'score-'));
  try {
    const [corpus, file] = [join(directory, 'corpus.jsonl'), join(directory, 'answers.jsonl')];
    writeFileSync(corpus, corpusText());
    writeFileSync(file, answers);
    const lines = execFileSync(process.execPath, [SCORER, corpus, file], { encoding: 'utf8' }).trim().split('\n');
    return { score: JSON.parse(lines.pop() ?? '') as Score, report: lines.join('\n') };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The notices without their labels. */
export function corpusNotices(): readonly Notice[] {
  return corpusText()
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Notice => {
      const { id, title, text, published } = JSON.parse(line) as Record<'id' | 'text', string> &
        Record<'title' | 'published', string | null>;
      const publishedAt = published === null ? null : epochMs(Date.parse(published));
      return {
        id,
        exchange: 'bitbank',
        source: 'corpus',
        url: null,
        title: title ?? '',
        text,
        publishedAt,
        updatedAt: null,
        seenAt: epochMs(0),
      };
    });
}
