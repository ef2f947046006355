import { kanjiNumber } from './day-forms.ts';
import { type Form, SIGN } from './forms-in.ts';

/** One way of naming a clock time. */
export interface ClockForm extends Form {
  /** Minutes of the day, past 24 hours in the night that follows; null: it cannot be told which hour is meant. */
  readonly minutesOf: (match: RegExpMatchArray, sentence: string) => number | null;
  /** Texts and their times: the test of the row. */
  readonly examples: readonly (readonly [text: string, minutes: number | null])[];
}

const HOUR = 60;
const HALF_DAY = 12;
const LAST_HOUR = 30;
/** 夜2時 is an hour of the small hours. */
const EARLIEST_EVENING = 5;

const of = (hour: number, minute: number): number | null =>
  hour > LAST_HOUR || minute > 59 ? null : hour * HOUR + minute;

const PM = /^(?:午後|夜|夕方|夕|p\.?m)/;
const AM = /^(?:午前|早朝|朝|未明|a\.?m)/;

function inHalf(hour: number, half = ''): number {
  if (half === '夜' && hour < EARLIEST_EVENING) return hour;
  if (PM.test(half)) return hour < HALF_DAY ? hour + HALF_DAY : half.startsWith('夜') && hour === HALF_DAY ? 24 : hour;
  return AM.test(half) && hour === HALF_DAY ? 0 : hour;
}

const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
/** Zones so well known that an hour without minutes is one before them. */
const ZONE = '(?:jst|utc|gmt|cet|cest|bst|[ecmp][sd]?t|sgt|hkt)';
const hourNamed = (name = ''): number => HOURS.split('|').indexOf(name) + 1;
const MORNING = /\b(?:morning|a\.?m)\b|small hours/;
const LATER = /\b(?:afternoon|evening|tonight|night|p\.?m)\b/;

/** 「half past five」 is one of the morning only where that is said. */
function hourInWords(name: string | undefined, sentence: string): number | null {
  const [isMorning, isLater] = [MORNING.test(sentence), LATER.test(sentence)];
  if (isMorning === isLater) return null;
  return inHalf(hourNamed(name), isLater ? 'pm' : 'am');
}

/** 「明朝6時」 is a day and an hour. */
const HALF = '(?:(?<![明翌今昨毎])(午前|午後|深夜|未明|早朝|朝|夜|夕方|昼|夕))?の? ?';
const KANJI = '十[一二]?|[一二三四五六七八九]|零';
const SUFFIX = '(?: ?([ap])\\.?m\\b)?';

/** Every way of naming a clock time, longer ones first. */
export const CLOCK_FORMS: readonly ClockForm[] = [
  {
    form: new RegExp(`(?:${HALF}|([ap])\\.?m\\.? ?)(?<![\\d:])(\\d{1,2}):(\\d{2})(?::\\d{2})?(?!\\d)${SUFFIX}`, 'g'),
    needs: SIGN.digit | SIGN.colon,
    minutesOf: ([, half, before, hour, minute, behind]) => {
      const letter = before ?? behind;
      return of(inHalf(Number(hour), letter === undefined ? half : `${letter}m`), Number(minute));
    },
    examples: [
      ['26:00', 26 * HOUR],
      ['午後3:05', 15 * HOUR + 5],
      ['am1:00', HOUR],
      ['11:30 pm', 23 * HOUR + 30],
      ['12:10 a.m.', 10],
    ],
  },
  {
    form: new RegExp(`${HALF}(?<!\\d)(\\d{1,2})時(?!間)(半|(\\d{1,2})分)?`, 'g'),
    needs: SIGN.digit | SIGN.hour,
    minutesOf: ([, half, hour, rest, minute]) =>
      of(inHalf(Number(hour), half), rest === '半' ? 30 : Number(minute ?? 0)),
    examples: [
      ['14時30分', 14 * HOUR + 30],
      ['夜11時', 23 * HOUR],
      ['夜2時', 2 * HOUR],
      ['2時間', null],
    ],
  },
  {
    form: new RegExp(`(午前|午後|深夜|早朝|朝|夜|同|夕方)の?(${KANJI})時(?!間)(半)?`, 'g'),
    needs: SIGN.kanjiNumber | SIGN.hour,
    minutesOf: ([, half, hour, rest]) => of(inHalf(kanjiNumber(hour), half), rest === '半' ? 30 : 0),
    examples: [
      ['午前一時半', HOUR + 30],
      ['同四時', 4 * HOUR],
      ['午後三時', 15 * HOUR],
    ],
  },
  {
    form: /(?<![\d.:/,$])(\d{1,2})[.](\d{2}) ?([ap])\.?m\b/g,
    needs: SIGN.digit | SIGN.latin,
    minutesOf: ([, hour, minute, half]) => of(inHalf(Number(hour), `${half}m`), Number(minute)),
    examples: [['7.30pm', 19 * HOUR + 30]],
  },
  {
    form: /(?<=\b(?:at|from|between|until|till|to|and|by) )(\d{1,2})[.](\d{2})(?![\d%]| %)(?= (?:and|to|until|on|[a-z]{3,4}\b)|[ ,]|$)/g,
    needs: SIGN.digit | SIGN.latin,
    minutesOf: ([, hour, minute]) => (Number(hour) > 24 ? null : of(Number(hour), Number(minute))),
    examples: [['between 19.30 and', 19 * HOUR + 30]],
  },
  {
    form: /(?<!\d)(\d{1,2})h(\d{2})\b/g,
    needs: SIGN.digit | SIGN.latin,
    minutesOf: ([, hour, minute]) => of(Number(hour), Number(minute)),
    examples: [['22h00', 22 * HOUR]],
  },
  {
    form: new RegExp(
      `(?<![\\d.,/-])([01]\\d|2[0-3])([0-5]\\d)(?= ?(?:-〉?|~|→|to|until|till|and) ?[0-2]\\d[0-5]\\d\\b| ?(?:hours|hrs|h|z|${ZONE})\\b)`,
      'g',
    ),
    needs: SIGN.digit,
    minutesOf: ([, hour, minute]) => of(Number(hour), Number(minute)),
    examples: [
      ['0200-0500', 2 * HOUR],
      ['0930 jst', 9 * HOUR + 30],
    ],
  },
  {
    form: /(?<=[0-2]\d[0-5]\d ?(?:-〉?|~|→|to|until|and) ?)([0-2]\d)([0-5]\d)(?![\d.,/-])/g,
    needs: SIGN.digit,
    minutesOf: ([, hour, minute]) => of(Number(hour), Number(minute)),
    examples: [['0200 -〉 0500', 5 * HOUR]],
  },
  {
    form: /(?<![\d.:/,$])(\d{1,2}) ?([ap])\.?m\b/g,
    needs: SIGN.digit | SIGN.latin,
    minutesOf: ([, hour, half]) => of(inHalf(Number(hour), `${half}m`), 0),
    examples: [
      ['3 p.m.', 15 * HOUR],
      ['12am', 0],
    ],
  },
  {
    form: /(?<![\d.:/,$])(\d{1,2})(?= ?(?:-|~|to|and|until) ?(\d{1,2})(?::\d{2})? ?([ap])\.?m\b)/g,
    needs: SIGN.digit | SIGN.latin,
    minutesOf: ([, hour, until, half]) => {
      const isOther = Number(hour) % HALF_DAY > Number(until) % HALF_DAY;
      return of(inHalf(Number(hour), isOther === (half === 'p') ? 'am' : 'pm'), 0);
    },
    examples: [
      ['2 to 5 am', 2 * HOUR],
      ['11-4 am', 23 * HOUR],
    ],
  },
  {
    form: new RegExp(`(?<![\\d.:/,$])(\\d{1,2})(?= ?(?:(?:-|~|to|and|until) ?\\d{1,2} ?)?\\(?${ZONE}\\b)`, 'g'),
    needs: SIGN.digit | SIGN.latin,
    minutesOf: ([, hour]) => (Number(hour) > 24 ? null : of(Number(hour), 0)),
    examples: [
      ['at 3 jst', 3 * HOUR],
      ['until 5 (utc)', 5 * HOUR],
    ],
  },
  {
    form: new RegExp(`\\b(half|quarter|a quarter|ten|twenty|five) (past|to) (${HOURS})\\b`, 'g'),
    needs: SIGN.latin,
    minutesOf: ([, part = '', side, name], sentence) => {
      const hour = hourInWords(name, sentence);
      const minutes = { half: 30, quarter: 15, 'a quarter': 15, ten: 10, twenty: 20, five: 5 }[part] ?? 0;
      return hour === null ? null : hour * HOUR + (side === 'to' ? -minutes : minutes);
    },
    examples: [['half past five', null]],
  },
  {
    form: new RegExp(
      `\\b(${HOURS}) o['’]?clock\\b|(?<=\\b(?:at|by|from|between|until|till|to|and) )(${HOURS})(?= (?:in|on|at|and|to|until|till|tonight|tomorrow|this|jst|utc|japan|as)\\b|[.,;)]|$)`,
      'g',
    ),
    needs: SIGN.latin,
    minutesOf: ([, clock, name], sentence) => {
      const hour = hourInWords(clock ?? name, sentence);
      return hour === null ? null : hour * HOUR;
    },
    examples: [["by one o'clock", null]],
  },
  {
    form: /正午|お昼(?!休)|\b(?:noon|midday)\b/g,
    needs: SIGN.noon,
    minutesOf: () => HALF_DAY * HOUR,
    examples: [
      ['正午', HALF_DAY * HOUR],
      ['from noon', HALF_DAY * HOUR],
    ],
  },
  {
    form: /零時|\bmidnight\b/g,
    needs: SIGN.midnight,
    minutesOf: (_, sentence) => (/\b(?:tonight|today)\b/.test(sentence) ? 24 * HOUR : 0),
    examples: [['midnight', 0]],
  },
];

/** A time of day without an hour: what is announced for it cannot be placed. */
export const VAGUE_HOUR =
  /未明|早朝|明け方|夕方|昼過ぎ|午後から|午前中|夜遅く|夜間|深夜|日付が変わる|週末|まもなく|間もなく|first thing|small hours|\bearly (?:on|in|tomorrow|next)\b|overnight|\b(?:before|after|at|around) (?:lunch|dinner)|end of (?:the )?day|\b(?:this|over the|next) weekend\b|\b(?:later|this) (?:today|afternoon|evening|morning)\b|\d ?ish\b|\bshortly\b/;

/** Where a clock time may stand, in one pass: whatever a form finds, this touches. */
export const CLOCK_HINT = new RegExp(
  `\\d(?:[:.]\\d\\d(?!\\d)|時(?!間)|h\\d\\d|(?: ?(?:-|~|to|and|until) ?\\d{1,2}(?::\\d\\d)?)? ?[ap]\\.?m\\b|(?: ?(?:-|~|to|and|until) ?\\d{1,2})? ?\\(?${ZONE}\\b)|(?<![\\d.,/-])(?!20[23]\\d)[0-2]\\d[0-5]\\d(?!\\d)|[午深早朝夜同夕昼][前後朝方]?の?[一二三四五六七八九十零]{1,2}時|正午|お昼|零時|noon|midday|midnight|o['’]?clock|(?:half|quarter|ten|twenty|five) (?:past|to) |(?:at|by|from|between|until|till|to|and) (?:${HOURS})\\b`,
  'g',
);
