import type { NoticeText } from '../notice-text.ts';

/** 「終了し次第」, 「終了しておりません」 */
const NOT_YET = '(?:いた|致)?し(?:次第|(?:まし)?たら|て(?:おりません|おらず|いません|いない))';
const CONDITION = '(?<!\\b(?:once|until|when|after|before|if)(?: [a-z]{2,12}){0,3} )';
const BETWEEN = "(?:(?!\\b(?:not|never|yet|will|once|until|when|after|if)\\b|n['’]t\\b)[^.\\n]){0,80}";
const WORK_OVER = new RegExp(
  [
    `(?:メンテナンス|メンテ|作業)[^。\\n]{0,60}(?:終了|完了)(?!${NOT_YET})(?:し|いた|致|です|となり|のお知らせ|$)`,
    `${CONDITION}\\b(?:maintenance|upgrade|migration|work)\\b${BETWEEN}\\b(?:finished|ended|completed?|is over|over|concluded)\\b`,
  ].join('|'),
  'im',
);

/** Whether a page says of the work itself that it is over: 「メンテナンスは5:00に終了しました。XRPの入出金は引き続き停止」. */
export const isWorkOver = ({ text }: NoticeText['page']): boolean => WORK_OVER.test(text);
