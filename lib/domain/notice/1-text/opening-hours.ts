import { everyMatch } from '../every-match.ts';
import { CLOCK } from '../words/clock.ts';
import type { Edit } from './respell.ts';

const TIME = `(?:午[前後] ?)?${CLOCK}`;
const BUSINESS =
  '(?:業務|営業|お?取り?扱い?|サービス(?:の?(?:提供|ご?利用))?|ご?利用(?:可能|できる)?|オンライン|取引|窓口|稼働|運用)';
/** 「業務開始時刻:毎日8:30」「営業は7時に始まります」 */
const OPENS_AT = new RegExp(
  `(?:${BUSINESS}の?開始|始業|開店|開局)(?:時刻|時間)?(?:は|:|が| )[^\\d\\n。]{0,16}(${TIME})|${BUSINESS}は[^\\d\\n。]{0,10}(${TIME})(?:頃)?(?:に|から|より)?(?:開始|始ま|スタート|となり)`,
  'g',
);
const CLOSES_AT = new RegExp(
  `(?:${BUSINESS}の?終了|終業|閉店|閉局)(?:時刻|時間)?(?:は|:|が| )[^\\d\\n。]{0,16}(${TIME})`,
  'g',
);
/** 「営業時間は7:00~23:00です」「■営業時間⏎毎日 午前7時(営業開始)~午後11時(営業終了)」 */
const NOTED = '(?: ?\\([^()\\n\\d]{1,8}\\))?';
const HOURS = new RegExp(
  `${BUSINESS}(?:時間帯?|の時間)(?:は|:|が| |\\(|[】」\\])]? ?\\n)[^\\d\\n。]{0,16}(${TIME})${NOTED}(?:~|-|から|より)(?:翌(?:日|朝)?の?)?(${TIME})`,
  'g',
);
/** 「当行が業務を開始する」「営業開始時」: named in place of a clock time. */
const NAMED = '(?:当[行社庫店]|弊社|お?店)?(?:の|が)?';
const OPENING = new RegExp(
  `${NAMED}(?:(?:業務|営業|サービス|オンライン)の?開始(?:時刻|時間|時|予定時刻)?|(?:業務|営業|サービス)[をが](?:開始|始め|始ま)(?:する|る)(?:時刻|時間|時)?|始業(?:時刻|時)?|開店(?:時刻|時)?|開局(?:時刻|時)?)後?`,
  'g',
);
const CLOSING = new RegExp(
  `${NAMED}(?:(?:業務|営業|サービス|オンライン)の?終了(?:時刻|時間|時)?|(?:業務|営業|サービス)[をが](?:終了|終え|終わ)(?:する|る)(?:時刻|時間|時)?|終業(?:時刻|時)?|閉店(?:時刻|時)?|閉局(?:時刻|時)?)後?`,
  'g',
);
/** It is an edge of something: until then, from then, together with it. */
const EDGE_BEHIND =
  /^(?:まで|から|より|以降|を?もって|をもちまして|と(?:同時|とも)|に(?:は|て|再開|合わせ|あわせ)?|です|となり|とし|、|。|\n|\)|$)/;
/** A day stands before it in its line. */
const DAY_BEFORE =
  /(?:\d{1,2}日|\/\d{1,2}|翌[日朝]?|明くる[日朝]?|あくる[日朝]?|次の日|[月火水木金土日]\)|[月火水木金土日]曜日?|至[^\d\n]{0,4})[^\d\n。]{0,12}$/;
const UNTIL = /^(?:まで|をもって)/;
/** 「営業開始 9:00」 tells it. */
const CLOCK_BEHIND = new RegExp(`^[^\\d\\n。]{0,8}${TIME}`);
const LINE = 48;

/** 「翌23日の業務開始まで」 where the notice tells when that is: the clock time in place of its name. */
export function openingHours(text: string): readonly Edit[] {
  if (!/業務|営業|開始時|始業|開店|開局|サービス/.test(text)) return [];
  return [
    ...namedBy(text, OPENING, clockOf(text, OPENS_AT, 1)),
    ...namedBy(text, CLOSING, clockOf(text, CLOSES_AT, 2)),
  ];
}

/** The one clock time that is told of it; null where none is, or two differ. */
function clockOf(text: string, told: RegExp, side: 1 | 2): string | null {
  const clocks = [
    ...everyMatch(told, text).map(([, a, b]) => a ?? b ?? ''),
    ...everyMatch(HOURS, text).map((hours) => hours[side] ?? ''),
  ].filter((clock) => clock !== '');
  return new Set(clocks).size === 1 ? (clocks[0] ?? null) : null;
}

function namedBy(text: string, name: RegExp, clock: string | null): readonly Edit[] {
  if (clock === null) return [];
  return everyMatch(name, text).flatMap(({ index, 0: said }) => {
    const to = index + said.length;
    const before = text.slice(Math.max(0, index - LINE), index);
    const behind = text.slice(to, to + LINE);
    const isDayNamed = DAY_BEFORE.test(before.slice(before.lastIndexOf('\n') + 1));
    const isEdge = EDGE_BEHIND.test(behind) && !CLOCK_BEHIND.test(behind);
    return isEdge && (isDayNamed || UNTIL.test(behind)) ? [{ from: index, to, becomes: clock }] : [];
  });
}
