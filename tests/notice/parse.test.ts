import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../scripts/parse.ts');
const NOTICE = {
  id: 'a',
  title: 'システムメンテナンスのお知らせ',
  text: '日時：11月26日（木）2:00～5:00\n取引を停止いたします。',
  published: '2026-11-20T12:00:00+09:00',
};

const parse = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', SCRIPT, ...args], { input, encoding: 'utf8' });

describe('npm run parse', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'parse-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('prints one answer a line, in Japanese time', () => {
    const file = join(directory, 'notices.jsonl');
    writeFileSync(
      file,
      `${JSON.stringify(NOTICE)}\n\n${JSON.stringify({ ...NOTICE, id: 'b', text: 'こんにちは', title: null })}\n`,
    );
    const { stdout, stderr, status } = parse([file]);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        id: 'a',
        windows: [{ start: '2026-11-26T02:00:00+09:00', end: '2026-11-26T05:00:00+09:00' }],
        kind: 'system-update',
        services: ['trading'],
        state: 'scheduled',
      },
      { id: 'b', windows: [], kind: 'other', services: ['other'], state: 'unknown' },
    ]);
    expect([stderr, status]).toEqual(['', 0]);
  });

  it('names a bad line, goes on, and fails at the end', () => {
    const lines = ['{"id": 1}', 'not json', JSON.stringify(NOTICE), JSON.stringify({ ...NOTICE, published: 'soon' })];
    const { stdout, stderr, status } = parse(['-'], lines.join('\n'));
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('stdin:1: "id" must be a string');
    expect(stderr).toContain('stdin:2: not JSON');
    expect(stderr).toContain('stdin:4: "published" must be an ISO 8601 date or null');
    expect(status).toBe(1);
  });

  it('says how it is used and what it cannot open', () => {
    expect(parse([])).toMatchObject({ status: 2, stderr: expect.stringContaining('usage:') });
    const missing = parse([join(directory, 'nowhere.jsonl')]);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toMatch(/^cannot read .*nowhere\.jsonl/);
    expect(missing.stderr.split('\n')).toHaveLength(2);
  });
});
