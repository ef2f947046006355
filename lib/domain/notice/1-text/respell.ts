import { everyMatch } from '../every-match.ts';
import { changedEdges } from './changed-edges.ts';
import { fromKana } from './kana.ts';
import { lengthsLeftOut } from './lengths-left-out.ts';
import { digitOf } from './numerals.ts';
import { openingHours } from './opening-hours.ts';
import { cellsByMarks, placesOfHours } from './rows.ts';
import { inTildes } from './struck.ts';

/** A range of text in another spelling. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly becomes: string;
}

/** 「予 備 日」: a label stretched over the width of its column, two or more kanji at the head of a line. */
const STRETCHED =
  /^([ ■□●○・※]{0,4}(?:\(?\d{1,2}[).]?)? {0,4})([\u4e00-\u9fff](?: {1,4}[\u4e00-\u9fff]){1,5})(?=[ :]|$)/gm;

const N = '[〇一二三四五六七八九十]{1,3}';
/** 「令和八年」, 「十一月二十六日」, 「午前二時三十分」, 「二時間半」; a lone 一時 or 十分 is no time, and 「同一時間帯」 no length. */
const IN_KANJI = new RegExp(`(?:令和|平成)${N}年|${N}月${N}日|午[前後]${N}時(?:${N}分)?|(?<!同)${N}時間(?!帯|以)`, 'g');
const NUMERAL = new RegExp(N, 'g');

/** 「Completed - The maintenance is over.」: the word that heads an entry of a status page, and what it says. */
const ENTRY_HEAD =
  /^(?:Completed|Resolved|Investigating|Identified|In progress|Monitoring|Verifying|Update|Scheduled)( {0,2}- {0,2})(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d[^\n]{0,24}: )(?=[A-Z])/gm;

/** Closes up stretched labels, parts the heads of entries, leaves out what tildes strike and writes the numerals of dates and times in digits; `offsets` follow. */
export function respell(
  text: string,
  offsets: readonly number[],
): { readonly text: string; readonly offsets: readonly number[] } {
  const edits = [
    ...stretched(text),
    ...broken(text),
    ...numerals(text),
    ...entryHeads(text),
    ...contractions(text),
    ...abbreviated(text),
    ...wrongAndRight(text),
    ...spoken(text),
    ...crossedOut(text),
    ...daysByName(text),
    ...openingHours(text),
    ...changedEdges(text),
    ...lengthsLeftOut(text),
    ...cellsByMarks(text),
    ...placesOfHours(text),
    ...fromKana(text),
    ...inTildes(text).map((struck) => ({ ...struck, becomes: ' ' })),
  ].sort((a, b) => a.from - b.from);
  return withEdits(text, offsets, edits);
}

/** The text with what its edits write, and where each character of it stood. */
export function withEdits(
  text: string,
  offsets: readonly number[],
  edits: readonly Edit[],
): { readonly text: string; readonly offsets: readonly number[] } {
  if (edits.length === 0) return { text, offsets };
  let spelled = '';
  const kept: number[] = [];
  let done = 0;
  const keep = (to: number): void => {
    spelled += text.slice(done, to);
    for (let i = done; i < to; i++) kept.push(offsets[i] as number);
  };
  for (const { from, to, becomes } of edits) {
    keep(from);
    spelled += becomes;
    for (let i = 0; i < becomes.length; i++) kept.push(offsets[from] as number);
    done = to;
  }
  keep(text.length);
  kept.push(offsets[text.length] as number);
  return { text: spelled, offsets: kept };
}

/** 「大晦日の18時から元日の朝7時まで」; in a bracket behind its date the name says nothing more. */
const NAMED_DAY =
  /(?<![(・（日])(?<!日(?:\([^()\n]{1,3}\))?、)(?:元日|元旦|大晦日|大みそか)(?=の|朝|午|深|早|\d|、| )|\bNew Year['’]s (?:Day|Eve)\b(?! ?\()/g;
const DATES: ReadonlyMap<string, string> = new Map([
  ['元日', '1月1日'],
  ['元旦', '1月1日'],
  ['大晦日', '12月31日'],
  ['大みそか', '12月31日'],
]);

const daysByName = (text: string): readonly Edit[] =>
  text.includes('元') || text.includes('大') || text.includes('New Year')
    ? everyMatch(NAMED_DAY, text).map(({ index, 0: name }) => ({
        from: index,
        to: index + name.length,
        becomes: DATES.get(name) ?? (name.endsWith('Eve') ? 'December 31' : 'January 1'),
      }))
    : [];

const stretched = (text: string): readonly Edit[] =>
  everyMatch(STRETCHED, text).map(({ index, 1: mark = '', 2: label = '' }) => ({
    from: index + mark.length,
    to: index + mark.length + label.length,
    becomes: label.replaceAll(' ', ''),
  }));

/** Words that decide what a notice says, and that a mail may break over two lines: 「諸事情により中⏎止」. */
const BREAKABLE: readonly string[] = [
  'メンテナンス',
  '中止',
  '延期',
  '延長',
  '停止',
  '再開',
  '復旧',
  '終了',
  '完了',
  '開始',
  '実施',
  '予定',
  '変更',
];
/** Each word by what stands on the two sides of its break. */
const BREAKS: ReadonlySet<string> = new Set(
  BREAKABLE.flatMap((word) => [...word].slice(1).map((_, i) => `${word.slice(0, i + 1)}\n${word.slice(i + 1)}`)),
);
const LONGEST_BREAKABLE = 6;

function broken(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    if (isBroken(text, at)) edits.push({ from: at, to: at + 1, becomes: '' });
  return edits;
}

function isBroken(text: string, at: number): boolean {
  if (
    !/[中延停再復終完開実予変メンテナ]/.test(text[at - 1] ?? '') ||
    !/[止期長開旧了始施定更ンテナス]/.test(text[at + 1] ?? '')
  )
    return false;
  for (let before = 1; before < LONGEST_BREAKABLE; before++)
    for (let behind = 1; before + behind <= LONGEST_BREAKABLE; behind++)
      if (BREAKS.has(text.slice(Math.max(0, at - before), at + 1 + behind))) return true;
  return false;
}

const entryHeads = (text: string): readonly Edit[] =>
  everyMatch(ENTRY_HEAD, text)
    // The title is one line, whatever it begins with.
    .filter(({ index }) => index > 0)
    .map(({ index, 0: head, 1: mark = '' }) => {
      const to = index + head.length;
      return { from: to - mark.length, to, becomes: '\n' };
    });

/** 「誤　11月25日 2:00」, 「旧 | 11月26日」 at the head of a line: labels without their colon. */
const OLD_OR_NEW = /^[ ■・※|]{0,4}[誤正旧新]([ \t|]{1,4})(?=\d|令和|午[前後])/gm;

/** 「2時からじゃなくて3時から」, as people write in posts. */
const SPOKEN =
  /(?<=[\d時分日半)](?:から|まで|に)?)(?:じゃなくって|じゃなくて?|ではなくて|でなくて)(?=、?(?:午[前後]|\d))/g;

const spoken = (text: string): readonly Edit[] =>
  text.includes('なく')
    ? everyMatch(SPOKEN, text).map(({ index, 0: said }) => ({
        from: index,
        to: index + said.length,
        becomes: 'ではなく',
      }))
    : [];

/** 「× 11月25日」 above 「○ 11月26日」 */
const CROSS_OR_RING = /^[ ・]{0,4}([×✕○◯〇])([ :]{0,3})(?=\d{1,2}(?:月|\/\d)|20\d{2})/gm;
const CROSSED = /^[ ・]{0,4}[×✕]/m;

function crossedOut(text: string): readonly Edit[] {
  if (!text.includes('×') && !text.includes('✕')) return [];
  if (!CROSSED.test(text)) return [];
  return everyMatch(CROSS_OR_RING, text).map(({ index, 0: head, 1: mark = '', 2: blank = '' }) => {
    const to = index + head.length;
    return { from: to - blank.length - mark.length, to, becomes: /[×✕]/.test(mark) ? '誤:' : '正:' };
  });
}

const wrongAndRight = (text: string): readonly Edit[] =>
  text.includes('誤') || text.includes('旧')
    ? everyMatch(OLD_OR_NEW, text).map(({ index, 0: head, 1: blank = '' }) => {
        const to = index + head.length;
        return { from: to - blank.length, to, becomes: ':' };
      })
    : [];

/** 「we'll」, 「it isn't」: what the vocabulary writes out. */
const CONTRACTED = /(?<=[a-z])(?:['’](?:ll|ve|re)|n['’]t)(?![a-z])/gi;
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ["'ll", ' will'],
  ["'ve", ' have'],
  ["'re", ' are'],
  ["n't", ' not'],
]);
/** The letters before 「n't」 of 「won't」 and 「can't」. */
const STEMS: ReadonlyMap<string, string> = new Map([
  ['wo', 'will not'],
  ['ca', 'cannot'],
]);

function contractions(text: string): readonly Edit[] {
  if (!text.includes("'") && !text.includes('’')) return [];
  return everyMatch(CONTRACTED, text).map(({ index, 0: said }) => {
    const tail = said.replace('’', "'");
    const to = index + tail.length;
    const stem = tail.toLowerCase() === "n't" ? STEMS.get(text.slice(index - 2, index).toLowerCase()) : undefined;
    if (stem !== undefined && !/[a-z]/i.test(text[index - 3] ?? ' ')) return { from: index - 2, to, becomes: stem };
    return { from: index, to, becomes: WRITTEN_OUT.get(tail.toLowerCase()) ?? tail };
  });
}

/** 「Maint. on 14 Jan」, 「weekly maint. (06:00-06:30)」; behind the last word of a sentence its full stop stands. */
const ABBREVIATED = /\b(m|M)aint\b(?:\.(?! [A-Z][a-z]{1,12} [a-z]|\n|$))?/g;

const abbreviated = (text: string): readonly Edit[] =>
  text.includes('aint')
    ? everyMatch(ABBREVIATED, text).map(({ index, 0: said, 1: initial = 'm' }) => ({
        from: index,
        to: index + said.length,
        becomes: `${initial}aintenance`,
      }))
    : [];

const numerals = (text: string): readonly Edit[] =>
  everyMatch(IN_KANJI, text).flatMap(({ index, 0: said }) =>
    everyMatch(NUMERAL, said).flatMap(({ index: at, 0: numeral }) => {
      const value = numberOf(numeral);
      return value === null ? [] : [{ from: index + at, to: index + at + numeral.length, becomes: String(value) }];
    }),
  );

/** 二十六 is 26, 十 is 10, 二六 is 26; 十十 is no number. */
function numberOf(numeral: string): number | null {
  const parts = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(numeral);
  if (parts) return (parts[1] ? digitOf(parts[1]) : 1) * 10 + (parts[2] ? digitOf(parts[2]) : 0);
  return numeral.includes('十') ? null : Number([...numeral].map(digitOf).join(''));
}
