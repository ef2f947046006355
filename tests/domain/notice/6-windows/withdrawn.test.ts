import { expect, test } from 'vitest';
import { windowsIn } from '../notations.ts';

const LONGER = 'メンテナンス延長のお知らせ';
const PLAN = 'メンテナンスのお知らせ';

/** An end that the notice itself takes back is none. */
test.each<readonly [behaviour: string, title: string, text: string, end: string]>([
  ['nobody knows when it ends', LONGER, '終了の見通しが立っておりません。', '-'],
  ['nobody knows when it is back', LONGER, '再開は未定です。', '-'],
  ['the end is changed to an open one', PLAN, '終了時刻を未定に変更いたします。', '-'],
  ['the text alone says that it takes longer', PLAN, '終了時刻は未定となり、延長いたします。', '-'],
  ['nothing says that the plan is changed', PLAN, '終了の見通しが立っておりません。', '2026-11-26T05:00'],
  ['what may be takes nothing back', LONGER, '終了時刻が未定の場合があります。', '2026-11-26T05:00'],
  ['something else is open', LONGER, '手数料は未定です。', '2026-11-26T05:00'],
  ['nothing is open', LONGER, '終了時刻を延長いたします。', '2026-11-26T05:00'],
  ['a heading takes nothing back', LONGER, '■終了時刻は未定\n取引を停止いたします。', '2026-11-26T05:00'],
])('%s: %s, %s', (_behaviour, title, text, end) =>
  expect(windowsIn(title, `11月26日 2:00～5:00\n${text}`)).toEqual([
    `2026-11-26T02:00/${end}`,
    ...(end === '-' ? ['old 2026-11-26T02:00/2026-11-26T05:00'] : []),
  ]),
);
