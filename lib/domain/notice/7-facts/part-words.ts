import type { WindowStatus } from '../../part.ts';
import { everyMatch } from '../every-match.ts';

/** What a verb says of whoever stands before it. */
export interface PartWord {
  /** Offsets in the sentence. */
  readonly from: number;
  readonly to: number;
  readonly status: PartStatus;
}

/** `in-progress`: still stopped, whether it is said when it will be back or not. */
export type PartStatus = Extract<WindowStatus, 'completed' | 'in-progress' | 'extended'>;

/** 「復旧」「再開」 without what follows: the rest of the word tells a fact from a plan. */
const RETURN = '(?:再開|復旧|復帰|回復|再稼働|解除)';
const ENGLISH_STOPPED =
  '(?:suspended|unavailable|down|offline|paused|halted|disabled|closed|stopped|under maintenance|in maintenance|out of service)';

/** In this order at one place: what denies or delays a return goes before the word of the return. */
const FORMS: readonly (readonly [status: PartStatus, form: string])[] = [
  ['extended', '延長|extended|\\bdelayed (?:until|till|to)'],
  ['in-progress', 'まで[^。\\n、]{0,10}?(?:停止|休止|中断)'],
  [
    'in-progress',
    `(?:引き?続き|依然(?:として)?|まだ|いまだ|現在も|なお)[^。\\n、]{0,24}?(?:停止|休止|中断|メンテナンス中|${RETURN}し(?:て|ておりま)|でき(?:ません|ない(?!状態でした))|いただけ(?:ません|ない(?!状態でした)))`,
  ],
  [
    'in-progress',
    '(?:停止|休止|中断|メンテナンス|メンテ|(?:復旧|対応|調査)(?:作業|対応)?)中(?!は|も|に|の)|(?:停止|休止|中断)(?:したまま|(?:を|が)?(?:継続|続け|続い)|し(?:ております|ています|ている))|止まったまま|止まっています|止まっております',
  ],
  [
    'in-progress',
    '(?:ご利用|利用|ご使用|お使い)(?:いただけ|頂け|になれ|でき)(?:ません(?!でした)|ない(?!状態でした|状態となっておりました|状況でした))|利用不可|使えません|は(?:でき|行え)ません|使えないまま',
  ],
  [
    'in-progress',
    `${RETURN}(?:(?:は|が|を)?(?:でき|し|され)(?:て(?:おり|い))?(?:ない|ません)|の?(?:目途|目処|見込|見通し))`,
  ],
  [
    'in-progress',
    `${RETURN}(?:は|を|が|の?時刻は)?[^。\\n、]{0,16}?(?:予定|見込|目指|目標|未定|次第|いたします|致します|します(?!た)|する)`,
  ],
  [
    'in-progress',
    '(?:引き?続き|現在も?|なお)[^。\\n、]{0,12}(?:復旧|対応|調査)(?:作業|対応)?を?(?:進め|続け|行っ|行な?っ|継続し)て',
  ],
  ['in-progress', `\\b(?:remains?|stays?|(?:is|are|was|were)? ?still) (?:[a-z]{1,12} )?${ENGLISH_STOPPED}`],
  ['in-progress', '\\bnot (?:yet )?(?:available|resumed|back|restored|operational|working)'],
  [
    'in-progress',
    '\\b(?:will|should|expected to|scheduled to|planned to|due to|set to|is to|are to) (?:be )?(?:resume|return|reopen|back|restored|available|come back|follow)',
  ],
  [
    'completed',
    `${RETURN}(?:済み?|完了|(?:を|が|は)?(?:いた)?(?:しました|致しました|しており|しています|されました)|し(?=[、,])|(?=[。、,;；\\n)）]|$|の(?:お知らせ|ご報告)))`,
  ],
  [
    'completed',
    'ご利用(?:いただける|可能な状態)ように?(?:なりました|なっております)|可能(?:に|と)なりました|(?:ご)?利用可能(?=[。、,;\\n]|$|です|となりました|になりました)',
  ],
  [
    'completed',
    '(?:正常に)?稼働中|正常(?:稼働|化)|通常どおり|平常運転|(?:終了|完了)(?:いた|致)?しました|(?:終了|完了)(?=[。、\\n]|$)|終わりました|戻りました',
  ],
  [
    'completed',
    '\\b(?:(?:has|have) (?:now )?(?:been )?|is now |are now )?(?:fully )?(?:resumed|restored|reopened|completed|operational)\\b|\\b(?:is|are) (?:now )?(?:fully )?(?:back|live|available)(?: again| online| to normal| up)?\\b|\\b(?:back online|available again|up and running|working again|is over|has ended|has finished)',
  ],
  ['in-progress', `\\b${ENGLISH_STOPPED}(?=$|[.,;\\n])`],
];

const PART_WORD = new RegExp(FORMS.map(([, form]) => `(${form})`).join('|'), 'gi');

/** Every verb of a sentence that says where a part of the maintenance stands, in order. */
export function partWordsIn(sentence: string): readonly PartWord[] {
  return everyMatch(PART_WORD, sentence).flatMap((found): readonly PartWord[] => {
    const which = found.slice(1).findIndex((group) => group !== undefined);
    const status = FORMS[which]?.[0];
    return status === undefined ? [] : [{ from: found.index, to: found.index + found[0].length, status }];
  });
}
