import { expect, test } from 'vitest';
import type { ReadPart } from '../../../../lib/domain/notice/notice.ts';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { jst, noticeOf } from '../../../notice/helpers.ts';

/** Who is named beside a time: the windows, their services, and in brackets what goes its own way; `~` before sorts. */
const ROWS: readonly (readonly [title: string, text: string, said: string])[] = [
  [
    'メンテナンス',
    '11月26日、販売所は2:00～5:00、取引所は2:00～6:00に停止します。',
    '02:00-05:00 trading ~trading | 02:00-06:00 trading ~trading',
  ],
  [
    'メンテナンス',
    '11月26日の停止時間\n取引：2:00～5:00\n出金：2:00～6:00',
    '02:00-06:00 trading+withdrawal [trading 02:00-05:00] [withdrawal 02:00-06:00]',
  ],
  [
    'メンテナンス',
    '11月26日の停止時間\n取引\t2:00～5:00\n出金\t2:00～6:00',
    '02:00-06:00 trading+withdrawal [trading 02:00-05:00] [withdrawal 02:00-06:00]',
  ],
  [
    'メンテナンス',
    '11月26日 2:00から4:00まで取引を停止、3:00から6:00まで出金を停止します。',
    '02:00-06:00 trading+withdrawal [trading 02:00-04:00] [withdrawal 03:00-06:00]',
  ],
  [
    'メンテナンス',
    '11月26日 2:00～5:00に停止します。出金のみ6:00まで停止します。',
    '02:00-05:00 withdrawal+other [withdrawal 02:00-06:00]',
  ],
  [
    'メンテナンス',
    '11月26日 入出金の停止開始は1:30、取引の停止開始は2:00、終了は5:00です。',
    '01:30-- trading+deposit+withdrawal [deposit 01:30--] [withdrawal 01:30--] [trading 02:00-05:00]',
  ],
  [
    'Maintenance',
    'November 26 (JST)\n- Trading: 02:00 - 05:00\n- Deposits and withdrawals: 02:00 - 07:00',
    '02:00-07:00 trading+deposit+withdrawal [trading 02:00-05:00] [deposit 02:00-07:00] [withdrawal 02:00-07:00]',
  ],
  [
    'Maintenance',
    'On November 26 deposits will be suspended from 01:00 JST and trading will be suspended from 02:00 JST until 05:00 JST.',
    '01:00-- trading+deposit [deposit 01:00--] [trading 02:00-05:00]',
  ],
  [
    'メンテナンス',
    '11月26日 2:00～5:00停止\n取引再開予定：4:00\n入出金再開：5:00',
    '02:00-05:00 trading+deposit+withdrawal',
  ],
  [
    'メンテナンス',
    '11月26日 2:00～5:00、取引と出金を停止します。アプリは2:30～3:00に停止します。',
    '02:00-05:00 trading+withdrawal+app [trading 02:00-05:00] [withdrawal 02:00-05:00] [app 02:30-03:00]',
  ],
  [
    'メンテナンス',
    '11月26日 2:00から4:00まで日本円の入出金を停止、3:00から6:00まで暗号資産の入出金を停止します。',
    '02:00-06:00 deposit+withdrawal [deposit 02:00-06:00] [withdrawal 02:00-06:00] [JPY deposit 02:00-04:00] [JPY withdrawal 02:00-04:00] [coins deposit 03:00-06:00] [coins withdrawal 03:00-06:00]',
  ],
  [
    'Maintenance',
    '- Trading: offline, expected to resume at 05:00 JST on November 26\n- Withdrawals: offline, expected to resume at 07:00 JST on November 26',
    '--07:00 trading+withdrawal [trading --05:00] [withdrawal --07:00]',
  ],
  [
    'メンテナンス',
    '11月26日 ログイン及びアプリは2:00～5:00、APIは2:00～6:00に停止します。',
    '02:00-06:00 api+login+app [login 02:00-05:00] [app 02:00-05:00] [api 02:00-06:00]',
  ],
  [
    'メンテナンス',
    '・取引は11月26日 2:00～5:00まで停止します。\n・出金は11月26日 2:00～6:00まで停止します。',
    '02:00-06:00 trading+withdrawal [trading 02:00-05:00] [withdrawal 02:00-06:00]',
  ],
  [
    'メンテナンス',
    '11月26日 取引のみ2:00～5:00、出金のみ2:00～6:00に停止します。',
    '02:00-06:00 trading+withdrawal [trading 02:00-05:00] [withdrawal 02:00-06:00]',
  ],
  [
    'メンテナンス',
    '11月26日の停止\n取引、API：2:00～5:00\n入金と出金：2:00～6:00',
    '02:00-06:00 trading+deposit+withdrawal+api [trading 02:00-05:00] [api 02:00-05:00] [deposit 02:00-06:00] [withdrawal 02:00-06:00]',
  ],
  [
    'メンテナンス',
    '11月26日 取引は2:00～5:00、BTCの出金は2:00～6:00に停止します。',
    '02:00-06:00 trading+withdrawal+BTC [trading 02:00-05:00] [BTC withdrawal 02:00-06:00]',
  ],
  [
    'メンテナンス',
    '11月26日 日本円の入金は2:00～5:00、暗号資産の入金は2:00～6:00に停止します。',
    '02:00-06:00 deposit [deposit 02:00-06:00] [JPY deposit 02:00-05:00] [coins deposit 02:00-06:00]',
  ],
  [
    'Maintenance',
    'On November 26, trading will be suspended from 02:00 to 05:00 JST, and withdrawals will be suspended from 02:00 to 07:00 JST.',
    '02:00-07:00 trading+withdrawal [trading 02:00-05:00] [withdrawal 02:00-07:00]',
  ],
  [
    'Maintenance',
    'November 26 (JST)\nTrading, API: 02:00 - 05:00\nBTC and ETH withdrawals: 02:00 - 07:00',
    '02:00-07:00 trading+withdrawal+api [withdrawal 02:00-07:00] [trading 02:00-05:00] [api 02:00-05:00] [BTC withdrawal 02:00-07:00] [ETH withdrawal 02:00-07:00]',
  ],
];

test.each(ROWS)('%s | %s: %s', (title, text, expected) => {
  const clock = ({ start, end }: Pick<ReadPart, 'start' | 'end'>) => `${jst(start).slice(-5)}-${jst(end).slice(-5)}`;
  const said = readNotice(noticeOf({ title, text })).windows.map((window) => {
    const parts = window.parts.map(
      (part) => ` [${part.asset === null ? '' : `${part.asset} `}${part.service} ${clock(part)}]`,
    );
    const sorts = window.sorts.map((sort) => ` ~${sort}`);
    return `${clock(window)} ${[...window.services, ...window.assets].join('+')}${parts.join('')}${sorts.join('')}`;
  });
  expect(said.join(' | ')).toBe(expected);
});
