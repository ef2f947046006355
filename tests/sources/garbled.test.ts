import { expect, test } from 'vitest';
import { BITBANK } from '../../lib/exchanges/bitbank/exchange.ts';
import { readNoticeList } from '../../lib/sources/notice-list.ts';
import type { NoticeSource } from '../../lib/sources/notice-source.ts';
import type { ListedArticle } from '../../lib/sources/reading.ts';
import { answer } from './fake-http.ts';

const TITLE = 'システムメンテナンスのお知らせ';
const GARBLED = `2026年11月25日 \ufffd:00〜5:00 に取引を停止いたします。${'ご迷惑をおかけいたします。'.repeat(20)}`;
const sourceOf = (way: string): NoticeSource => BITBANK.notices.find((source) => source.way === way) as NoticeSource;
function firstOf(way: string, body: string): ListedArticle | undefined {
  const reading = readNoticeList(answer(body), sourceOf(way), BITBANK);
  return reading.ok ? reading.value[0] : undefined;
}

test('a text of a list that could not be decoded is left to the article', () => {
  const entry = { id: 'a1', title: TITLE, publishedAt: '2026-11-20', excerpt: GARBLED.slice(0, 60), content: GARBLED };
  expect(firstOf('blog', JSON.stringify([entry, { ...entry, id: 'a2', title: `${TITLE}（2）` }]))).toMatchObject({
    title: TITLE,
    text: null,
    excerpt: '',
  });
});

test('where no article can be opened for it the title alone is known', () => {
  const article = { id: 1, title: TITLE, body: GARBLED, created_at: '2026-11-20T00:00:00Z' };
  expect(firstOf('help-center', JSON.stringify({ articles: [article] }))).toMatchObject({ title: TITLE, text: '' });
  const item = `<item><title>${TITLE}</title><guid>x1</guid><description>${GARBLED}</description></item>`;
  expect(firstOf('feed', `<rss><channel>${item}</channel></rss>`)).toMatchObject({ title: TITLE, text: '' });
});

test('a title that could not be decoded is trouble of the source', () => {
  const article = { id: 1, title: `システム\ufffdンテナンス`, body: 'x', created_at: '2026-11-20T00:00:00Z' };
  const reading = readNoticeList(answer(JSON.stringify({ articles: [article] })), sourceOf('help-center'), BITBANK);
  expect(reading).toMatchObject({ ok: false, problem: { code: 'wrong-shape' } });
});
