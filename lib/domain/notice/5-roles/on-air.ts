import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

const SHOW = '(?:(?<!価格|情報|データ|メール)配信|放送|番組|実況|雑談|ライブ|中継)';
const OF_SHOW = new RegExp(`${SHOW}(?:時間)?(?:は|も|を|につきましては)、?[^。、\\n]{0,6}$`);
const UNTIL = /^(?:頃|ごろ)?まで/;
const IS_SHOWN = new RegExp(`^(?:頃|ごろ)?まで(?:は)?、?[^。、\\n]{0,6}(?:${SHOW}|お送り)`);
const STOPS = /停止|休止|中断|止ま|止め|お休み|メンテ|(?:利用|視聴|閲覧|取引)[^。\n]{0,6}(?:ません|ない)/;
const REACH = 24;

/** 「メンテ延びたので6時まで配信します」: what goes on until then is a show, and no stop. */
export function isOnAirUntil({ notice, range }: RuleInput): boolean {
  const behind = lowerBehind(notice, range, REACH).split(/[。\n]/, 1)[0] ?? '';
  if (!UNTIL.test(behind) || STOPS.test(behind)) return false;
  return IS_SHOWN.test(behind) || OF_SHOW.test(lowerBefore(notice, range, REACH));
}
