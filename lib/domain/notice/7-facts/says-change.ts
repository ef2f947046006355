import type { Clause } from '../3-layout/clauses.ts';
import { subjectIn } from '../5-roles/whose-change.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';

/** 「開始時刻の変更」, 「作業日の入れ替え」, "Maintenance: new hours" */
const CHANGES =
  /(?:日程?|日時|時[間刻]|期間|予定|メンテナンス|メンテ|停止|休止|作業|点検|計画|方法)(?:の|を|が|に)?(?:一部|再)?(?:変更|入れ?替え|見直し)|変更のお知らせ|繰り?[上下]げ|前倒し|後ろ倒し|延期|順延|振り?替|短縮|ずら|\b(?:chang(?:e[sd]?|ing)|mov(?:e[sd]?|ing)|reschedul\w{1,4}|postpon\w{1,4}|shift(?:s|ed)?|brought forward|put back|pushed back|new (?:date|time|hours|start|end)s?|later|earlier|short(?:er|ened)|revised|amend\w{2,5})\b/;
/** "The halt now starts at 4 pm" */
const NOW =
  /\bnow (?:to )?(?:starts?|begins?|ends?|runs?|lasts?|takes? place|finish(?:es)?)\b|\b(?:starts?|begins?|ends?|runs?|takes? place) now\b|(?:に|へ)(?:変更|繰り?[上下]げ|改め|ずら)|では?なく/;
const NO_CHANGE = /変更(?:は|も|の)?(?:ござい|あり)ません|変更なし|\b(?:no|not|without|un)[ -]?(?:be )?chang/;

/** Its title says that a stop is changed, or a sentence that gives its times. */
export const saysChange = (notice: NoticeText, clauses: readonly Clause[]): boolean =>
  isChange(lowerIn(notice, notice.title), CHANGES, true) ||
  clauses.some((clause) => isChange(lowerIn(notice, clause), NOW, false));

const isChange = (said: string, words: RegExp, isTitle: boolean): boolean =>
  words.test(said) && !NO_CHANGE.test(said) && subjectIn(said, isTitle) === 'stop';
