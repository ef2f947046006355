import { describe, expect, it } from 'vitest';
import type { Issuer } from '../../lib/domain/notice/notice.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf } from './helpers.ts';

const services = (text: string, issuer?: Issuer) =>
  readNotice(noticeOf({ title: 'システムメンテナンスのお知らせ', text }), issuer && { issuer }).services;

const HOURS = '日時：11月26日（木）2:00～5:00\n';

describe('what the caller knows of who writes', () => {
  it.each([
    ['a host', `${HOURS}クラウド基盤の更新に伴い、全サービスを停止いたします。`],
    ['a bank', `${HOURS}ATMからの入金を含むお取引を停止いたします。`],
    ['a town', `${HOURS}証明書の更新に伴い、すべてのサービスがご利用いただけません。`],
  ])('keeps the trading of an exchange whose notice has a word of %s', (_, text) => {
    expect(services(text, 'exchange')).toContain('trading');
  });

  it('takes every errand of a bank for no trade, whatever coin it names', () => {
    expect(services(`${HOURS}お取引、出金を停止いたします。`, 'bank')).toEqual(['withdrawal']);
  });

  it('reads a town as a town', () => {
    expect(services(`${HOURS}全サービスを停止いたします。`, 'public')).toEqual(['other']);
  });

  it('falls back on the words where nothing is known', () => {
    expect(services(`${HOURS}クラウド基盤の更新に伴い、全サービスを停止いたします。`)).toEqual(['other']);
  });
});
