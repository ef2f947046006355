import { describe, expect, it } from 'vitest';
import type { Issuer } from '../../../../lib/domain/notice/notice.ts';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { at } from '../../../fixtures/windows.ts';

const HOURS = '■日時\n2026年11月27日 3:50～4:50';

const servicesOf = (text: string, issuer: Issuer = 'exchange') =>
  readNotice(
    {
      ...{ id: 'gmo/news:1', exchange: 'gmo', source: 'news', url: null, title: '臨時メンテナンスのお知らせ' },
      ...{
        text: `${text}\n${HOURS}`,
        updatedAt: null,
        publishedAt: at('2026-11-26T03:00'),
        seenAt: at('2026-11-26T03:00'),
      },
    },
    { issuer },
  ).windows.map(({ services }) => services.join(' '));

describe('the place where coins are traded, as what stops', () => {
  it.each([
    ['期間中は取引所およびAPIのご利用を停止いたします。', 'trading api'],
    ['取引所を停止いたします。', 'trading'],
    ['メンテナンス中、取引所は停止いたします。', 'trading'],
    ['取引所のご利用を一時停止いたします。', 'trading'],
    ['■停止するサービス\n取引所\nAPI\n', 'trading api'],
    ['■対象サービス\n・取引所、API\n', 'trading api'],
  ])('%s stops trading', (text, expected) => expect(servicesOf(text)).toEqual([expected]));

  it.each([
    ['取引所のシステムメンテナンスのため、入出金を停止いたします。', 'deposit withdrawal'],
    ['当取引所は、出金を停止いたします。', 'withdrawal'],
    ['取引所は、入出金を停止いたします。', 'deposit withdrawal'],
    ['海外取引所への送金を停止します。', 'withdrawal'],
    ['出金を停止いたします。取引所は通常どおりご利用いただけます。', 'withdrawal'],
    ['取引所および販売所への影響はありません。入金を停止します。', 'deposit'],
  ])('%s does not', (text, expected) => expect(servicesOf(text)).toEqual([expected]));

  it('is nothing that a bank stops', () => {
    expect(servicesOf('取引所およびATMのご利用を停止いたします。', 'bank').join()).not.toContain('trading');
  });
});
