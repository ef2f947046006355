import { EXCHANGE_IDS, type ExchangeId, NAMES_IN_NOTICES } from '../../exchange.ts';
import { lowerIn, type NoticeText, tagsIn } from '../notice-text.ts';
import { DESKS, OTHER_EXCHANGES, OTHER_HOUSES, PAPERS, THINGS } from '../words/houses.ts';
import { TAG } from '../words/tags.ts';

/**
 * Whose stop is told of: that of nothing that stops here (another exchange, people, papers), or that of another house
 * or thing, which may well stop but is not the exchange that writes.
 */
export type SomebodyElse = 'nothing-here' | 'house' | null;

const BEHIND = '(?:の|は|を|が|で(?!き)|にて|における|に関する)';
const HOUSE = new RegExp(`(?:${OTHER_HOUSES})${BEHIND}`);
const THING = new RegExp(`(?:${THINGS})${BEHIND}`);
const NO_MACHINE = new RegExp(`(?:${DESKS}|${PAPERS})${BEHIND}`);
/** 「Binanceの障害により、日本円の入金を停止」: it stops here too. */
const HERE_TOO = /により|に伴|によって|影響|のため|当社|弊社|当行|当取引所|本サービス/;

const OTHERS: ReadonlyMap<string, RegExp> = new Map(
  EXCHANGE_IDS.map((own) => {
    const others = EXCHANGE_IDS.filter((id) => id !== own).map((id) => NAMES_IN_NOTICES[id]);
    return [own, new RegExp(`(?:${[...others, OTHER_EXCHANGES].join('|')})${BEHIND}`)];
  }),
);
const OWN: ReadonlyMap<string, RegExp> = new Map(EXCHANGE_IDS.map((own) => [own, new RegExp(NAMES_IN_NOTICES[own])]));

/** A sentence is shorter. */
const LONGEST = 200;

/**
 * Whose stop an exchange's own notice tells of by the subject of its title, or of each sentence that tells of it:
 * 「Binanceのメンテナンス」, 「〇〇銀行は…」, 「キャンペーンページの…」.
 */
export function somebodyElse(notice: NoticeText, own: ExchangeId): SomebodyElse {
  const title = lowerIn(notice, notice.title).slice(0, LONGEST);
  const told = notice.clauses
    .filter(({ first, tags }) => first >= notice.title.end && (tags & OF_STOP) !== 0)
    .map((clause) => lowerIn(notice, clause).slice(0, LONGEST));
  if ((title === '' && told.length === 0) || HERE_TOO.test(notice.page.text)) return null;
  const isOf = (names: RegExp): boolean =>
    names.test(title) || (told.length > 0 && told.every((words) => names.test(words)));
  const isTitledElse = HOUSE.test(title) || THING.test(title) || NO_MACHINE.test(title);
  if (OWN.get(own)?.test(notice.page.lower) && !isTitledElse) return null;
  const others = OTHERS.get(own);
  if (others !== undefined && isOf(others)) return 'nothing-here';
  const namesStop = (tagsIn(notice, notice.title) & TAG.stop) !== 0;
  if (!namesStop && isOf(NO_MACHINE)) return 'nothing-here';
  return isOf(HOUSE) || THING.test(title) ? 'house' : null;
}

const OF_STOP = TAG.stop | TAG.end | TAG.resume | TAG.cancelled | TAG.postponed | TAG.extended;
