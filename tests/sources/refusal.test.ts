import { expect, test } from 'vitest';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import { answer } from './fake-http.ts';

const OWN = 'https://bitbank.cc/blog/articles/483920175';
const LISTED = 'システムメンテナンス実施のお知らせ（12月3日）';
const page = (title: string, body: string): string =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const readsAs = (html: string, listed: string | null): string => {
  const reading = readBlogArticle(answer(html, OWN), listed);
  return reading.ok ? 'read' : reading.problem.code;
};

const REFUSALS: Readonly<Record<string, string>> = {
  'nothing found': page(
    '404 Not Found | bitbank',
    '<main><h1>ページが見つかりません</h1><p>お探しのページは移動または削除された可能性があります。URLをご確認のうえ、トップページからお探しください。</p></main>',
  ),
  'the site itself at work': page(
    'メンテナンス中 | bitbank',
    '<main><h1>ただいまメンテナンス中です</h1><p>現在サイトのメンテナンスを行っております。2026年11月26日 2:00〜5:00 の間ご利用いただけません。</p></main>',
  ),
  'a door': page(
    'ログイン | bitbank',
    '<main><h1>ログイン</h1><p>この記事をご覧になるにはログインが必要です。会員の方はログインしてください。</p></main>',
  ),
  'a question whether one is human': page(
    'Just a moment...',
    '<h1>bitbank.cc</h1><p>bitbank.cc needs to review the security of your connection before proceeding.</p>',
  ),
  'a network’s own page': page(
    'Free Wi-Fi',
    '<h1>Welcome to Airport Free Wi-Fi</h1><p>ご利用時間は 6:00〜24:00 です。利用規約に同意のうえ、ご利用を開始してください。</p>',
  ),
  'a crowd': page(
    '混雑',
    '<h1>アクセスが集中しています</h1><p>しばらく時間をおいてから、もう一度アクセスしてくださいますようお願いいたします。</p>',
  ),
  'a way to elsewhere': page(
    'Redirecting...',
    '<p>ページを移動しています。自動的に移動しない場合はこちらをクリックしてください。トップページ</p>',
  ),
  'a border': page(
    'Restricted',
    '<h1>Access from your region is restricted</h1><p>This service is not available in your country.</p>',
  ),
  'the heading and nothing else': page(
    LISTED,
    `<main><h1>${LISTED}</h1><time>2026.11.25</time><div id="text"></div></main>`,
  ),
  'the heading and a text that is to come': page(
    LISTED,
    `<main><h1>${LISTED}</h1><p>本文を読み込んでいます…</p></main>`,
  ),
};

test.each(Object.entries(REFUSALS))('%s is no article', (_name, html) => {
  expect(readsAs(html, null)).toBe('wrong-shape');
  expect(readsAs(html, LISTED)).toBe('wrong-shape');
});

const BODY = '<p>下記の日程で作業を行います。</p><p>日時：2026年12月3日 1:00〜4:00</p><p>対象：全サービス</p>';

test('another article in the place of the one that the list named is none', () => {
  const html = page('会社概要', `<h1>ビットバンクについて</h1>${BODY}`);
  expect(readsAs(html, LISTED)).toBe('wrong-shape');
  expect(readsAs(html, null)).toBe('read');
});

test.each([
  [LISTED, `<h1>${LISTED}</h1>`],
  ['システムメンテナンス実施の…', `<h1>${LISTED}</h1>`],
  ['【重要】2026.11.25 システムメンテナンス実施', `<h1>${LISTED}</h1>`],
  ['Scheduled system maintenance', `<h1>${LISTED}</h1>`],
  ['現在メンテナンス中です', '<h1>現在メンテナンス中です</h1>'],
  ['取引画面でエラーが発生しました', '<h1>取引画面でエラーが発生しました</h1>'],
])('an article that the list calls %s is read', (listed, heading) => {
  expect(readsAs(page('bitbank', `${heading}${BODY}`), listed)).toBe('read');
});
