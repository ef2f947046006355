import { describe, expect, it, test } from 'vitest';
import { normalise } from '../../../../lib/domain/notice/1-text/normalise.ts';

/** As pasted, and in the one spelling. */
const SPELLINGS: readonly (readonly [original: string, plain: string])[] = [
  ['１１月２６日（木）２：００～５：００', '11月26日(木)2:00~5:00'],
  ['2:00〜5:00', '2:00~5:00'],
  ['2:00－5:00', '2:00-5:00'],
  ['2:00—5:00', '2:00-5:00'],
  ['10:00ー12:00', '10:00-12:00'],
  ['サーバーメンテナンス', 'サーバーメンテナンス'],
  ['日時∶2：00', '日時:2:00'],
  ['ﾒﾝﾃﾅﾝｽ', 'メンテナンス'],
  ['がとか\u3099', 'がとが'],
  ['ﾊﾞｯﾁ', 'バッチ'],
  ['a\u200bb\u00adc', 'abc'],
  ['a\u3000b\u00a0c', 'a b c'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['<p>11月26日</p><p>2:00</p>', '\n11月26日\n2:00\n'],
  ['<tr><td>開始</td><td>2:00</td></tr>', '\n開始\t2:00\n'],
  ['a<br>b<br/>c', 'a\nb\nc'],
  ['<div><div>a</div></div>', '\na\n\n'],
  ['a<!-- 11/26 -->b', 'ab'],
  ['a<!-- b', 'a〈!-- b'],
  ['2 < 3 & 4 > 1', '2 〈 3 ＆ 4 〉 1'],
  ['1&nbsp;2&amp;3', '1 2＆3'],
  ['&#65;&#x42;&lt;b&gt;', 'AB〈b〉'],
  ['&unknown;', '＆unknown;'],
  ['終了した．次', '終了した。次'],
  ['3．5', '3.5'],
  ['㈪ ㍻', '(月) 平成'],
  ['＜重要＞', '〈重要〉'],
  ['ＡＢＣ', 'ABC'],
  ['<a href="x">詳細</a>', '詳細'],
  ['5 <b', '5 〈b'],
  ['日　時：2:00', '日時:2:00'],
  ['十一月二十六日', '11月26日'],
  ['終了 5\u0336:\u03360\u03360\u0336 6:00', '終了  6:00'],
  ['終了 <del>5:00</del> 6:00', '終了  6:00'],
  ['終了 <s>5:00', '終了 5:00'],
  ['終了 ~~5:00~~ 6:00', '終了   6:00'],
  ['終了 ～～5:00～～6:00', '終了  6:00'],
  ['2:00~~~5:00~~6:00', '2:00~ 6:00'],
  ['2:00~~5:00、6:00~~8:00', '2:00~~5:00、6:00~~8:00'],
  ['2:00 ~~ 5:00\n6:00 ~~ 8:00', '2:00 ~~ 5:00\n6:00 ~~ 8:00'],
  ['~~2:00〜5:00~~~x~~', ' ~x~~'],
];

/** What each of them strikes out. */
const STRUCK: readonly (readonly [original: string, struck: readonly string[]])[] = [
  ['終了 5\u0336:\u03360\u03360\u0336 6:00', ['5\u0336:\u03360\u03360\u0336']],
  ['5\u0336 6\u0336 7', ['5\u0336 6\u0336']],
  ['<del>5:00</del>、<s>5:30</s> 6:00', ['<del>5:00</del>', '<s>5:30</s>']],
  ['～～5:00～～ 6:00 <s>7:00</s>', ['～～5:00～～', '<s>7:00</s>']],
  ['2:00~~5:00', []],
];

describe('a text in one spelling', () => {
  test.each(SPELLINGS)('%j is %j', (original, plain) => expect(normalise(original).text).toBe(plain));

  test.each(SPELLINGS)('%j stays as it is once it is so spelled', (_, plain) =>
    expect(normalise(plain).text).toBe(plain),
  );

  test.each(SPELLINGS)('%j is found again in the original', (original) => {
    const { text, lower, offsets } = normalise(original);
    expect([lower.length, offsets.length, offsets.at(-1)]).toEqual([text.length, text.length + 1, original.length]);
    expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
  });

  test.each(STRUCK)('%j has struck out %j', (original, struck) =>
    expect(normalise(original).struck.map(({ from, to }) => original.slice(from, to))).toEqual(struck),
  );

  it('knows for each character where it stood', () => {
    expect(normalise('<p>２時&nbsp;ﾊﾞ').offsets).toEqual([0, 3, 4, 5, 11, 13]);
  });
});
