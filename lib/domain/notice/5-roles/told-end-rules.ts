import { lowerIn } from '../notice-text.ts';
import { takesEndBack } from './ends-taken-back.ts';
import { lowerBehind } from './page-beside.ts';
import { isStopClock } from './point-looks.ts';
import { type RuleInput, rule } from './rule.ts';

const REACH = 80;

/** 「18:00に再開するとお伝えしておりましたが」, 「18:00より再開する予定とお知らせしておりましたが」 */
const RETURN_WAS_TOLD =
  /^(?:頃|ごろ)?(?:に|より|から)[^。、\n]{0,16}?(?:再開|復旧|終了|完了)[^。、\n]{0,12}?(?:お伝え|ご?案内|お知らせ|発表|公表|ご?連絡|予定)(?:いた)?し(?:て(?:おり|い))?(?:まし)?た(?:が|ところ|ものの)/;

const isReturnTakenBack = (input: RuleInput): boolean =>
  input.isEndTakenBack &&
  isStopClock(input) &&
  RETURN_WAS_TOLD.test(lowerBehind(input.notice, input.range, REACH)) &&
  takesEndBack(lowerIn(input.notice, input.around.clause));

/** Ends that the sentence itself takes back, or tells as reached. */
export const TOLD_END_RULES = [
  rule(
    'a return that was told, and is put off',
    'superseded',
    'XLM出金の再開見送り\n11月26日9:00より停止しておりますXLMの出金は、同日18:00に再開するとご案内しておりましたが、再開を見送ります。',
    isReturnTakenBack,
  ),
] as const;
