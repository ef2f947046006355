import type { Language } from '../../lib/domain/language.ts';

/** What stands beside each picture of a store: what it shows, in the words of a user. */
export interface Caption {
  readonly title: string;
  readonly text: string;
}

/** The five pictures in the order in which a store shows them, and the tiles. */
type Shot = 'countdown' | 'checklist' | 'forecast' | 'halt' | 'history' | 'tile';

export const CAPTIONS: Readonly<Record<Language, Readonly<Record<Shot, Caption>>>> = {
  ja: {
    countdown: {
      title: '止まる時刻が、取引画面でわかる',
      text: 'メンテナンスまでの残り時間を、取引画面に表示します',
    },
    checklist: {
      title: '止まる前に、やり忘れない',
      text: '注文の取消、入出金、API。することをチェックリストに',
    },
    forecast: {
      title: '7日先までの\nメンテ予報',
      text: '公式のお知らせを定期的に読み、\n予定を予報のように表示します',
    },
    halt: {
      title: '予告のない停止も、\n再開も知らせる',
      text: '取引所の公開状態を確認し、\n確認できたことだけをお伝えします',
    },
    history: {
      title: '予定どおりに終わったか、あとからわかる',
      text: '過去の停止を、予定と実際の差といっしょに記録します',
    },
    tile: { title: 'メンテ予報', text: 'bitbankの停止を先に知る（非公式）' },
  },
  en: {
    countdown: {
      title: 'See when trading stops, right where you trade',
      text: 'A countdown to the next maintenance, on the trading page',
    },
    checklist: {
      title: 'Everything done in time',
      text: 'Orders, transfers, API: a checklist before the stop',
    },
    forecast: {
      title: 'Maintenance,\nseven days ahead',
      text: 'Reads the official notices regularly\nand shows them as a forecast',
    },
    halt: {
      title: 'Halts nobody announced,\nand the recovery',
      text: 'Watches the public state of the exchange\nand says only what was seen',
    },
    history: {
      title: 'Did it end when they said it would?',
      text: 'Past stops, each with what was planned and what happened',
    },
    tile: { title: 'Mente Yohō', text: 'Know when bitbank stops (unofficial)' },
  },
};
