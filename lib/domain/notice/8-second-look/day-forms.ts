import { closest, type Day, dayFrom, dayInMonth, monthOf, weekdayOf, yearOf } from '../4-times/instants.ts';
import { type Form, SIGN } from './forms-in.ts';

/** What a day may be counted from. */
export interface DayAnchors {
  /** Of publication. */
  readonly near: Day;
  /** The day named before it. */
  readonly context: Day | null;
}

/** One way of naming a day. */
export interface DayForm extends Form {
  /** Null: the words name no day after all. */
  readonly dayOf: (match: RegExpMatchArray, anchors: DayAnchors) => Day | null;
  /** Texts and their days, for a notice of Friday, 2026-11-20: the test of the row. */
  readonly examples: readonly (readonly [text: string, day: string])[];
}

export const WEEK = 7;

/** The year that was left out is the one that brings the day closest. */
function inYear(year: string | undefined, month: number, day: number, near: Day): Day | null {
  if (year !== undefined) return dayFrom(Number(year.length === 2 ? `20${year}` : year), month, day);
  const about = yearOf(near);
  return closest(
    near,
    [about - 1, about, about + 1].map((of) => dayFrom(of, month, day)),
  );
}

/** 「24日」: the closest one, as a notice is written about then. */
const inMonth = (day: number, near: Day): Day | null =>
  closest(
    near,
    [-1, 0, 1].map((later) => dayInMonth(near, later, day)),
  );

/** The last day of the month that is closest. */
function lastOfMonth(month: number, near: Day): Day | null {
  const next = inYear(undefined, (month % 12) + 1, 1, near);
  return next === null ? null : next - 1;
}

const nextWeekday = (weekday: number, near: Day): Day => near + ((weekday - weekdayOf(near) + WEEK) % WEEK);
/** Weeks begin on Monday. */
const weekdayInNextWeek = (weekday: number, near: Day): Day =>
  near - ((weekdayOf(near) + WEEK - 1) % WEEK) + WEEK + ((weekday + WEEK - 1) % WEEK);

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
export const monthNamed = (name = ''): number => MONTHS.split('|').indexOf(name.slice(0, 3)) + 1;
const MONTH = `(${MONTHS})[a-z]{0,6}\\.?`;
const WEEKDAYS = 'sun|mon|tue|wed|thu|fri|sat';
const KANJI_WEEKDAYS = '日月火水木金土';
/** 0 is Sunday. */
export const weekdayNamed = (name = ''): number =>
  /[a-z]/.test(name) ? WEEKDAYS.split('|').indexOf(name) : KANJI_WEEKDAYS.indexOf(name);
const OLD_MONTHS = '睦月|如月|弥生|卯月|皐月|水無月|文月|葉月|長月|神無月|霜月|師走';
const ONES =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth';
const ORDINAL = `((?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|${ONES})`;

/** 「twenty-sixth」 is 26. */
function ordinalOf(words = ''): number {
  const [tens, ones] = words.includes('y-') || words.includes('y ') ? words.split(/[- ]/) : ['', words];
  const names = ONES.split('|');
  const one = ones === 'thirtieth' ? 30 : names.indexOf(ones ?? '') + 1;
  return one + (tens === 'twenty' ? 20 : tens === 'thirty' ? 30 : 0);
}

/** 二十六 is 26. */
export function kanjiNumber(numeral = ''): number {
  const digit = (char: string): number => '〇一二三四五六七八九'.indexOf(char);
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : [null, numeral];
  const ten = tens === null ? 0 : tens === '' ? 1 : digit(tens ?? '');
  return ten * 10 + (ones === '' ? 0 : Number([...(ones ?? '')].map(digit).join('')));
}

const FEASTS: readonly (readonly [RegExp, number, number])[] = [
  [/大晦日|大みそか|new year'?s eve/, 12, 31],
  [/元日|元旦|new year'?s day/, 1, 1],
  [/クリスマスイブ|christmas eve/, 12, 24],
  [/クリスマス|christmas day/, 12, 25],
];

/** Every way of naming a day, longer ones first: what one of them holds is not asked again. */
export const DAY_FORMS: readonly DayForm[] = [
  {
    form: /(?<!\d)(\d{4}) ?[-./年] ?(\d{1,2}) ?[-./月] ?(\d{1,2})(?!\d)日?/g,
    needs: SIGN.digit | SIGN.between,
    dayOf: ([, year, month, day]) => dayFrom(Number(year), Number(month), Number(day)),
    examples: [
      ['2026/11/26', '2026-11-26'],
      ['2026.11.27 23:30', '2026-11-27'],
    ],
  },
  {
    form: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g,
    needs: SIGN.digit | SIGN.between,
    dayOf: ([, one, two, year], { near }) =>
      closest(near, [dayFrom(Number(year), Number(one), Number(two)), dayFrom(Number(year), Number(two), Number(one))]),
    examples: [
      ['11/26/2026', '2026-11-26'],
      ['26/11/2026', '2026-11-26'],
    ],
  },
  {
    form: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g,
    needs: SIGN.digit | SIGN.between,
    dayOf: ([, day, month, year]) => dayFrom(Number(year), Number(month), Number(day)),
    examples: [['26.11.2026, 22:30', '2026-11-26']],
  },
  {
    form: /(?:(\d{1,2})月|今月|本月)の?末日?/g,
    needs: SIGN.between,
    dayOf: ([, month], { near }) => lastOfMonth(month === undefined ? monthOf(near) : Number(month), near),
    examples: [
      ['今月末日の23時', '2026-11-30'],
      ['2月末日の22時', '2027-02-28'],
    ],
  },
  {
    form: /(?<![\d./])(\d{1,2}) ?[月/] ?(\d{1,2})(?![\d/%])日?/g,
    needs: SIGN.digit | SIGN.between,
    dayOf: ([, month, day], { near }) => inYear(undefined, Number(month), Number(day), near),
    examples: [
      ['11月26日(木)', '2026-11-26'],
      ['1/4', '2027-01-04'],
    ],
  },
  {
    form: new RegExp(`\\b${MONTH} (\\d{1,2})(?!\\d|:\\d)(?:st|nd|rd|th)?(?:,? (\\d{4})(?!\\d))?`, 'g'),
    needs: SIGN.digit | SIGN.latin,
    dayOf: ([, month, day, year], { near }) => inYear(year, monthNamed(month), Number(day), near),
    examples: [
      ['november 26th, 2026', '2026-11-26'],
      ['nov. 26', '2026-11-26'],
    ],
  },
  {
    form: new RegExp(
      `(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${MONTH}(?![a-z])(?:[-, ]{1,2}(\\d{4}|\\d{2}(?=[ ,]\\d))(?![\\d:]))?`,
      'g',
    ),
    needs: SIGN.digit | SIGN.latin,
    dayOf: ([, day, month, year], { near }) => inYear(year, monthNamed(month), Number(day), near),
    examples: [
      ['26-nov-2026 22h00', '2026-11-26'],
      ['the 26th of november', '2026-11-26'],
      ['monday 30 nov', '2026-11-30'],
    ],
  },
  {
    form: new RegExp(`\\b${ORDINAL} (?:of )?${MONTH}(?![a-z])`, 'g'),
    needs: SIGN.latin,
    dayOf: ([, day, month], { near }) => inYear(undefined, monthNamed(month), ordinalOf(day), near),
    examples: [
      ['the twenty-sixth of november', '2026-11-26'],
      ['the third of december', '2026-12-03'],
    ],
  },
  {
    form: new RegExp(`\\b${MONTH} (?:the )?${ORDINAL}\\b`, 'g'),
    needs: SIGN.latin,
    dayOf: ([, month, day], { near }) => inYear(undefined, monthNamed(month), ordinalOf(day), near),
    examples: [['december the third', '2026-12-03']],
  },
  {
    form: new RegExp(`(${OLD_MONTHS})(?:の)?(\\d{1,2})日`, 'g'),
    needs: SIGN.digit | SIGN.day,
    dayOf: ([, month, day], { near }) =>
      inYear(undefined, OLD_MONTHS.split('|').indexOf(month ?? '') + 1, Number(day), near),
    examples: [
      ['師走3日', '2026-12-03'],
      ['睦月の4日', '2027-01-04'],
    ],
  },
  {
    form: /大晦日|大みそか|元日|元旦|クリスマスイブ|クリスマス|new year'?s (?:eve|day)|christmas (?:eve|day)/g,
    needs: SIGN.feast,
    dayOf: ([name], { near }) => {
      const feast = FEASTS.find(([called]) => called.test(name));
      return feast === undefined ? null : inYear(undefined, feast[1], feast[2], near);
    },
    examples: [
      ['大みそかの23時', '2026-12-31'],
      ["on new year's day at 3am", '2027-01-01'],
    ],
  },
  {
    form: /([一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日(?![間目本常])/g,
    needs: SIGN.kanjiNumber | SIGN.day,
    dayOf: ([, day], { near }) => inMonth(kanjiNumber(day), near),
    examples: [['二十六日の午前', '2026-11-26']],
  },
  {
    form: /(?<![\d月/年第約])(\d{1,2})日(?!間|目|以内|前|後|ほど|程度|連続|分|あたり|以上|ごと)/g,
    needs: SIGN.digit | SIGN.day,
    dayOf: ([, day], { near }) => inMonth(Number(day), near),
    examples: [
      ['24日(火)は21時以降', '2026-11-24'],
      ['3日の2時', '2026-12-03'],
    ],
  },
  {
    form: /\bthe (\d{1,2})(?:st|nd|rd|th)\b/g,
    needs: SIGN.digit | SIGN.latin,
    dayOf: ([, day], { near }) => inMonth(Number(day), near),
    examples: [['on the 24th', '2026-11-24']],
  },
  {
    form: /(来週の?)?([月火水木金土日])曜日?/g,
    needs: SIGN.weekday,
    dayOf: ([, later, name], { near }) => {
      const weekday = weekdayNamed(name);
      return later === undefined ? nextWeekday(weekday, near) : weekdayInNextWeek(weekday, near);
    },
    examples: [
      ['日曜の夜', '2026-11-22'],
      ['来週火曜の15時', '2026-11-24'],
    ],
  },
  {
    form: new RegExp(`\\b(next )?(${WEEKDAYS})(?:s|nes|rs|ur)?(?:day)?s?\\b`, 'g'),
    needs: SIGN.latin,
    dayOf: ([, , name], { near }) => nextWeekday(weekdayNamed(name), near),
    examples: [
      ['thursday 14:00', '2026-11-26'],
      ['tues night', '2026-11-24'],
    ],
  },
  {
    form: /週明け(?:の月曜日?)?/g,
    needs: SIGN.week,
    dayOf: (_, { near }) => weekdayInNextWeek(weekdayNamed('月'), near),
    examples: [['週明けの午前2時', '2026-11-23']],
  },
  {
    form: /明後日|あさって|a week from today|the day after tomorrow/g,
    needs: SIGN.afterTomorrow,
    dayOf: ([name], { near }) => near + (name.startsWith('a ') ? WEEK : 2),
    examples: [
      ['明後日am1:00', '2026-11-22'],
      ['maintenance a week from today', '2026-11-27'],
    ],
  },
  {
    form: /明日|明朝|明晩|あす(?!か)|あした|\btomorrow\b/g,
    needs: SIGN.tomorrow,
    dayOf: (_, { near }) => near + 1,
    examples: [
      ['明朝6時', '2026-11-21'],
      ['from noon tomorrow', '2026-11-21'],
    ],
  },
  {
    form: /本日|今日|きょう|今夜|今晩|今夕|今朝|\b(?:today|tonight|this (?:morning|afternoon|evening))\b/g,
    needs: SIGN.today,
    dayOf: (_, { near }) => near,
    examples: [
      ['きょう18時すぎ', '2026-11-20'],
      ['at nine tonight', '2026-11-20'],
    ],
  },
  {
    form: /翌日|翌朝|翌(?= ?\d)|\bthe (?:next|following) (?:day|morning)\b|\(\+1\)|\+1 day/g,
    needs: SIGN.nextDay,
    dayOf: (_, { context }) => (context === null ? null : context + 1),
    examples: [
      ['翌4:00', '2026-11-25'],
      ['the next morning', '2026-11-25'],
    ],
  },
];
