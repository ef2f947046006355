import { escaped, html, json, notFound } from '../reply.ts';
import { type OtherExchange, tradingPageAt } from './other.ts';

/** A notice as its news list it. */
interface News {
  /** Four or five digits. */
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A stop of trading at `range`. */
export const plannedNews = (range: string): News => ({
  id: '12345',
  title: 'メンテナンスのお知らせ',
  paragraphs: [
    '下記のとおりメンテナンスを実施いたします。',
    '■メンテナンス日時',
    range,
    '■停止するサービス',
    '取引所（現物取引・レバレッジ取引）、API',
  ],
});

/** What its status call says, and its news, newest first. */
export interface GmoState {
  readonly state: 'OPEN' | 'PREOPEN' | 'MAINTENANCE' | 'ERR-5201' | 'ERR-5202';
  readonly news: readonly News[];
}

/** In a maintenance the codes come instead of a state, without a time. */
const refusal = (code: string) =>
  json({ status: 5, messages: [{ message_code: code, message_string: 'The service is under maintenance.' }] });

const pathOf = ({ id }: News): string => `/jp/news/2026/11/${id}/`;

const listed = (news: News): string =>
  `<li><a href="${pathOf(news)}"><time datetime="2026-11-20">2026.11.20</time> <p>${escaped(news.title)}</p></a></li>`;

const article = ({ title, paragraphs }: News): string =>
  `<title>${escaped(title)}</title><header><a href="/jp/">GMOコイン</a></header><main><article><h1>${escaped(title)}</h1>
<time datetime="2026-11-20">2026.11.20</time>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}</article></main>`;

const tools = tradingPageAt(/^\/jp\/member\/tools\/exchange\/$/);

export const GMO: OtherExchange<GmoState> = {
  first: {
    state: 'OPEN',
    news: [{ id: '9001', title: '新規取扱銘柄のお知らせ', paragraphs: ['取扱いを始めました。'] }],
  },
  hosts: {
    /** The news for people and the trading page are on one host. */
    'coin.z.com': (ask, { news }) => {
      if (ask.path === '/jp/news/')
        return html(`<title>お知らせ</title><main><ul>${news.map(listed).join('')}</ul></main>`);
      const open = news.find((each) => pathOf(each) === ask.path);
      return open === undefined ? tools(ask) : html(article(open));
    },
    'api.coin.z.com': ({ path }, { state }) => {
      if (path !== '/public/v1/status') return notFound();
      if (state.startsWith('ERR-')) return refusal(state);
      return json({ status: 0, data: { status: state }, responsetime: new Date().toISOString() });
    },
  },
};
