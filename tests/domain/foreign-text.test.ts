import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedLine, boundedText, foreignLine, foreignText, isolated } from '../../lib/domain/foreign-text.ts';

describe('a line that strangers write', () => {
  it.each([
    ['定期\u202Eメンテナンス', '定期メンテナンス', 'an override of direction'],
    ['定期\u2066メンテ\u2069ナンス', '定期メンテナンス', 'an isolate'],
    ['取\u200B引\u200D停\uFEFF止', '取引停止', 'joiners and blanks without width'],
    ['停止\u0000\u0007\u001B[31mのお知らせ', '停止[31mのお知らせ', 'controls of a terminal'],
    ['停止\u0085\u009Bのお知らせ', '停止のお知らせ', 'controls of the upper half'],
    ['停止\u{E0041}\u{E0042}', '停止', 'tags that nobody sees'],
    ['取\u034F引', '取引', 'a joiner of marks'],
    ['\u3164\uFFA0 メンテナンス', 'メンテナンス', 'fillers that are drawn as nothing'],
    ['\u2800\u2800メンテ\u2800ナンス', 'メンテナンス', 'blanks of braille'],
    ['停\u{1D173}\u{1D17A}止\u{1BCA0}', '停止', 'signs of music and shorthand that nobody sees'],
    ['停\u180B\u180F\uFFF0止', '停止', 'selectors of other scripts'],
    ['停\u0605止\u{110BD}\u08E2', '停止', 'signs of numbers and verses that stand under others'],
    ['停\u{13430}\u{1343F}止\u180E', '停止', 'joiners of hieroglyphs'],
    ['停\uFE00止\u{E0100}\u2065', '停止', 'selectors of variants, and what is ignored by default'],
    ['停\u{1D159}止\u{16FE4}', '停止', 'notes and fillers without a look'],
    ['一行目\r\n二行目\u2028三行目', '一行目 二行目 三行目', 'more than one line'],
    [`A${'\u0301'.repeat(400)}B`, `A${'\u0301'.repeat(4)}B`, 'four hundred marks on a letter'],
    [`A${'\u0301'.repeat(50_000)}B`, `A${'\u0301'.repeat(4)}B`, 'fifty thousand of them'],
    [`取引${' \u3000'.repeat(500)}停止`, '取引 停止', 'a thousand blanks'],
    [`取引${'\u2003\u200B\n'.repeat(120)}停止`, '取引 停止', 'blanks that hide between joiners'],
    ['取\uD83D引\uDEA7停\uDFFF\uD800止', '取引停止', 'halves of letters'],
  ])('%j is %j: no %s', (text, line) => expect(foreignLine(text)).toBe(line));

  it.each(['12/3(木) 2:00〜5:00 メンテナンス', 'が ぱ é ไม่', 'Système — “quoted”', '𠮷野家 🚧 工事', '⚠️ 注意 2️⃣ ☎︎'])(
    'keeps the letters of %j',
    (text) => expect(foreignLine(text)).toBe(text),
  );
});

describe('a text that strangers write', () => {
  it('keeps its lines and the tabs between its cells', () =>
    expect(foreignText('開始\t2:00\r\n終了\t5:00\n')).toBe('開始\t2:00\n終了\t5:00\n'));

  it('holds no character that steers and is none of the text, of whatever script', () => {
    const held: string[] = [];
    for (let point = 0; point <= 0x10ffff; point++) {
      const letter = String.fromCodePoint(point);
      if (/\p{Cc}|\p{Cf}|\p{Cs}|\p{Default_Ignorable_Code_Point}/u.test(letter) && foreignText(letter) !== '')
        held.push(letter);
    }
    // A line end of the old kind becomes one of ours; the last two choose the look of a sign: ☎︎ or ☎️.
    expect(held).toEqual(['\t', '\n', '\r', '\uFE0E', '\uFE0F']);
  });

  it('says the same when it is cleaned twice', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => foreignText(foreignText(text)) === foreignText(text)),
    ));
});

/** What a second cleaning finds in a first one, if anything: blanks, marks, halves of letters, and what lies between. */
const crafted = fc
  .array(
    fc.constantFrom('W ', ' ', '\u3000', '\n', 'あ', '🚧', '\uD83D', '\uDEA7', '\u0301', '\u200B', '\u202E', '\u00A0'),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

describe('what is kept of a line that is too long', () => {
  it.each([
    ['W '.repeat(500_000), 'W '.repeat(150).trimEnd(), 'ends in no blank'],
    [`${'あ'.repeat(299)}🚧🚧`, 'あ'.repeat(299), 'ends in no letter by half'],
    [`${'あ'.repeat(298)} 🚧`, 'あ'.repeat(298), 'ends in neither'],
    [`${'👩\u200D👧'.repeat(200)}`, '👩👧'.repeat(75), 'counts what stands there after the cleaning'],
  ])('%#', (text, kept) => expect(boundedLine(text, 300)).toBe(kept));

  it('says the same when it is cleaned again, wherever it was cut', () =>
    fc.assert(
      fc.property(crafted, fc.integer({ min: 1, max: 40 }), (text, longest) => {
        const line = boundedLine(text, longest);
        return foreignLine(line) === line && boundedLine(line, longest) === line && line.length <= longest;
      }),
      { numRuns: 500 },
    ));

  it('says the same as a text of several lines', () =>
    fc.assert(
      fc.property(crafted, fc.integer({ min: 1, max: 40 }), (text, longest) => {
        const kept = boundedText(text, longest);
        return foreignText(kept) === kept && kept.isWellFormed() && kept.length <= longest;
      }),
      { numRuns: 500 },
    ));
});

describe('a flood', () => {
  it.each([
    ['joiners before the words', `${'\u200B'.repeat(3000)}取引停止`, '取引停止'],
    ['marks of direction within them', `取引${'\u202E'.repeat(2000)}停止`, '取引停止'],
    ['blanks within them', `取引${' \n'.repeat(1500)}停止`, '取引 停止'],
  ])('of %s is looked through', (_, text, line) => expect(boundedLine(text, 300)).toBe(line));

  it('without an end is not: a hundred of a million characters are cut in a moment', () => {
    const before = process.cpuUsage();
    for (const unit of ['あ', '\u200B', '👩', 'W ', '\u0301']) {
      const flood = unit.repeat(1_000_000 / unit.length);
      for (let time = 0; time < 20; time++) boundedLine(flood, 300);
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(3000);
  });
});

describe('a line in a sentence', () => {
  it.each(['صيانة النظام', 'תחזוקה 12/3', 'Notice: צור'])('is set apart where it runs from right to left: %s', (line) =>
    expect(isolated(line)).toBe(`\u2068${line}\u2069`),
  );

  it('is as it was everywhere else', () => expect(isolated('定期メンテナンス 12/3')).toBe('定期メンテナンス 12/3'));
});
