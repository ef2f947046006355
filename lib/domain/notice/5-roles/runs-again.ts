const USE = '(?:ご?利用|お?使い?|ログイン|お?取引|ご?注文|発注|入金|出金|入出金|アクセス|接続)';
const CAN = '(?:いただけ|頂け|でき|になれ|可能)';
const AT = '^(?:頃|ごろ|過ぎ|すぎ)?(?:より|から|以降|には?|で)(?:は)?、?';
/** What comes new was not there before, and what some may do is not all. */
const OWN_WORDS = '(?:(?!新|旧|のみ|だけ|限り)[^。、\\n\\d])';

/** 「5:00に正常な状態に戻りました」「5:00から通常どおり稼働しております」「5:00に立ち上がりました」: told as a fact. */
const IS_BACK = new RegExp(
  `${AT}${OWN_WORDS}{0,16}?(?:(?:正常|平常|通常|元)(?:な状態|の状態|どおり|通り)?(?:に|へ)(?:戻(?:りまし|った|って)|復帰?(?:いた)?(?:しまし|した|して))|立ち上が(?:りまし|った|って)|(?:終え|終わり|動き出し|直り|片付き|戻し)ました|終わって(?:おり|い)ます|受付を(?:始め|開始(?:いた)?し)ました|正常化(?:いた)?(?:しまし|した|して)|(?:稼働|運用|提供)(?:して|いたして)(?:おり|い)ます(?![ァ-ヶ一-龠])|受け?付けて(?:おり|い)ます|${USE}${CAN}(?:る|な)?(?:よう|状態)(?:に|と)なりました)`,
);
/** 「5:00よりご利用いただけます」「5:00に立ち上げ直します」「5:00から受付を始めます」: what had stopped before it. */
const WILL_BE_BACK = new RegExp(
  `${AT}${OWN_WORDS}{0,20}?(?:${USE}${CAN}(?:ます|る(?:予定|見込|よう))|立ち上げ(?:直し|なおし)?(?:ます|る|いた)|受付を(?:始め|開始)(?!(?:し|いたし)?(?:まし)?た)|(?:稼働|運用)を?(?:開始|再開)|(?:正常|平常|通常|元)(?:な状態|の状態|運転|どおり|通り)?(?:に|へ)?(?:戻(?:ります|る|す)|復帰?(?:いた)?(?:します|する)|ご?利用)|再稼働(?:いた)?(?:します|する))`,
);
/** 「ふたたびご利用いただけますのは、」, 「お取引の再開は」 */
const BACK_FROM = new RegExp(
  `(?:(?:再び|ふたたび|再度|次に|通常どおり)${OWN_WORDS}{0,12}?${CAN}(?:る|ます)(?:の|よう[^。、\\n]{0,4})は|${USE}${CAN}(?:る|ます)(?:ように?なる|ようになります)?のは|(?:再開)(?:でき|いただけ)るのは|復旧(?:時刻|予定|見込み)?は|(?:お?取引|サービス|ご?利用|受付|システム|入出金|入金|出金|全機能)の?(?:ご?利用)?の?再開(?:時刻|日時|予定)?は|[、。\\n]再開(?:時刻|日時|予定)?は)、?[^。、\\n\\d]{0,10}$`,
);

/** A stop from a clock time on, and in the next sentence from when it can be used again. */
const NAMED_RETURN =
  /(?:いただけ|頂け|でき|なれ)(?:る|ます)(?:よう[^。、\n]{0,4})?のは、?[^。、\n\d]{0,10}\d{1,2}(?::|時)|(?:再開|復旧)(?:時刻|日時|予定)?は、?[^。、\n\d]{0,10}\d{1,2}(?::|時)/;
export const namesReturn = (sentence: string): boolean => NAMED_RETURN.test(sentence);

export const isBackAt = (behind: string): boolean => IS_BACK.test(behind);
export const willBeBackAt = (behind: string): boolean => WILL_BE_BACK.test(behind);
export const isNamedReturn = (before: string): boolean => BACK_FROM.test(before);

const SENTENCE_OF_BACK = new RegExp(IS_BACK.source.replace('^', '(?<=\\d[時分]?|\\d時半)'));
/** A sentence that says of a clock time that all is back since. */
export const saysBackAt = (sentence: string): boolean => SENTENCE_OF_BACK.test(sentence);
