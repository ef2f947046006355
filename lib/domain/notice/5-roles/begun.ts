import type { TimeRange } from '../4-times/time-range.ts';
import type { NoticeText } from '../notice-text.ts';
import { lowerBehind } from './page-beside.ts';

const REACH = 24;

/** 「23:50より実施中の」「22:45から停止している」「昨夜23:00に開始した」: it has begun when the notice is written, whatever is planned. */
export const hasBegun = (notice: NoticeText, range: TimeRange): boolean =>
  range.shape === 'point' && BEGUN.test(lowerBehind(notice, range, REACH));

const DOING = '(?:実施|停止|休止|中断|作業|継続|メンテナンス|一時停止)';
const BEGUN = new RegExp(
  `^(?:頃|ごろ)?(?:から|より|に)、?(?:緊急|臨時)?(?:メンテナンスを|作業を|サービスを|取引を)?(?:${[
    `${DOING}中`,
    `(?:全て|すべて|全|当該|一部)?の?[^。、\\n]{0,12}(?:を|は)?(?:一時)?(?:停止|休止|中断)(?:を)?(?:いた|致)?しました(?!が)`,
    `${DOING}(?:を)?(?:して|いたして|致して)(?:いる|いた|いま|おり|おる)`,
    `${DOING}(?:を)?(?:させていただ|させて頂)いて(?:いる|いた|いま|おり)`,
    '(?:行|おこな)って(?:いる|いた|いま|おり)',
    '続[けい]て(?:いる|いた|いま|おり)',
    '開始(?:した|しました|いたしました|致しました|している|しています|しております)',
    '(?:始めた|始まった|始めて(?:いる|いま|おり)|始まって(?:いる|いま|おり))',
  ].join('|')})`,
);
