import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultsOf, type Schema } from '../json-schema.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/parse.ts');
const NOTICE = {
  id: 'a',
  title: 'システムメンテナンスのお知らせ',
  text: '日時：11月26日（木）2:00～5:00\n取引を停止いたします。',
  published: '2026-11-20T12:00:00+09:00',
};

const SCHEMA = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../docs/parse.schema.json'), 'utf8'),
) as unknown as Schema;

const parse = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', SCRIPT, ...args], { input, encoding: 'utf8' });

describe('npm run parse', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'parse-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('takes the exchange that a notice is of, and says which are known', () => {
    const lines = ['bitflyer', 'mtgox'].map((exchange) => JSON.stringify({ ...NOTICE, exchange }));
    const { stdout, stderr, status } = parse(['-'], lines.join('\n'));
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('stdin:2: "exchange" must be one of bitbank, bitflyer');
    expect(status).toBe(1);
  });

  it('answers the notice of the README as it says there', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.en.md'), 'utf8');
    const [notice = '', answer = ''] = readme.match(/^\{"id":.*\}$/gm) ?? [];
    const { stdout } = parse(['-'], notice);
    expect(JSON.stringify({ ...JSON.parse(stdout), details: ['…'] })).toBe(answer.replace('[…]', '["…"]'));
  });

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
    ).toMatchObject([
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

  it('prints what its schema describes, and nothing else', () => {
    const texts = [
      NOTICE.text,
      '毎週土曜日 9:00～11:00 定期メンテナンス',
      '変更前：11月26日 2:00～5:00\n変更後：12月3日 2:00～5:00\nメンテナンスの日程を変更します。',
      '現在、取引を停止しております。',
      '11月26日（木）2:00～5:00のメンテナンスは中止いたします。',
      '取引は3:00に復旧しました。入出金は引き続き停止しております。',
      '11月26日（木）2:00～4:00（販売所は5:00まで）',
    ];
    const lines = texts.map((text, id) => JSON.stringify({ ...NOTICE, id: String(id), text }));
    const answers = parse(['-'], lines.join('\n')).stdout.trim().split('\n');
    expect(answers).toHaveLength(texts.length);
    for (const answer of answers) expect(faultsOf(JSON.parse(answer), SCHEMA, '$')).toEqual([]);
    expect(JSON.parse(answers.at(-1) ?? '').details[0].parts).toMatchObject([
      { service: 'trading', end: '2026-11-26T05:00:00+09:00', evidence: [{ from: 0 }, { text: '5:00' }] },
    ]);
    expect(JSON.parse(answers.at(-2) ?? '').partStates).toMatchObject([
      { service: 'trading', status: 'completed' },
      { service: 'deposit', status: 'in-progress' },
      { service: 'withdrawal', status: 'in-progress' },
    ]);
    expect(faultsOf({ ...JSON.parse(answers[0] ?? ''), more: 1 }, SCHEMA, '$')).toEqual(['$: more']);
  });

  it('explains each time of a notice by the rule that decided on it', () => {
    const { stdout, status } = parse(['--explain', '-'], JSON.stringify(NOTICE));
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(0, 2)).toEqual(['== a (about a stop)', 'tokens']);
    expect(stdout).toContain('日時 {when}');
    expect(stdout).toContain(
      '11月26日(木)2:00~5:00 = window, by the rule "hours under a label": 2026-11-26T02:00:00+09:00',
    );
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
