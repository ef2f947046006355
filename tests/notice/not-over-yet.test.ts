import { describe, expect, test } from 'vitest';
import { hoursAndState } from './hours-and-state.ts';

const read = (text: string) => hoursAndState('メンテナンスのお知らせ', text, '2026-12-01T10:00');

describe('one that was done before leaves the one that lies ahead as it is', () => {
  test.each([
    '前回11月25日のメンテナンスは無事に終わりましたが、続けて12月9日1:00から4:00まで第二回を行います。停止するサービスは取引、入出金です。',
    '11月25日のメンテナンスは無事に完了いたしました。次回は12月9日1:00〜4:00に実施いたします。',
    '先日のメンテナンスは終了しました。なお、12月9日1:00から4:00まで改めてシステムメンテナンスを実施いたします。',
    '11月25日のメンテナンスは完了しました。次回メンテナンス\n開始：12月9日1:00\n終了：12月9日4:00',
    '前回の作業は問題なく完了しています。今回は12月9日1:00に開始し、4:00に終了する予定です。取引を停止します。',
    "Last week's maintenance was completed without problems. The second part takes place on December 9 from 01:00 to 04:00 JST; trading will be suspended.",
    'The November 25 maintenance has been completed.\n\nNext maintenance\nStart: December 9, 01:00 JST\nEnd: December 9, 04:00 JST',
  ])('%s', (text) => {
    expect(read(text)).toEqual(['12-09T01:00/12-09T04:00', 'scheduled']);
  });

  test('nor those behind it', () => {
    const text = '第1回（11月25日）は終了しました。\n第2回（12月9日 1:00～4:00）\n第3回（12月16日 1:00～4:00）';
    expect(read(text)).toEqual(['12-09T01:00/12-09T04:00', '12-16T01:00/12-16T04:00', 'scheduled']);
  });
});

describe('an article that was edited after the day that it bears', () => {
  test('is believed where it says when it was over', () => {
    const text =
      '12月9日 2:00～5:00の間、システムメンテナンスを行います。\n\n【追記】\n12月9日 4:10 システムメンテナンスは終了しました。';
    expect(read(text)).toEqual(['12-09T02:00/12-09T04:10', 'completed']);
  });
});
