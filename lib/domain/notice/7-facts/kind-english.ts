import type { WindowKind } from '../../window.ts';
import type { NoticeText } from '../notice-text.ts';
import { NO_COINS } from './unknown-coin.ts';

/** 「a version update (v4.12)」, 「release 9.4」, 「the latest build」, 「the FIX gateways will be upgraded」: what runs on the machine is new. */
const RELEASED =
  /\b(?:versions?|releases?|builds?) v?\d|\b(?:new|latest|version) (?:[a-z-]{2,12} ){0,3}(?:version|release|build|update)\b|\bv\d{1,2}\.\d|\bgateways?\b[^.\n]{0,32}\bupgrad|\bupgrad[a-z]{1,3}\b[^.\n]{0,24}\bgateways?\b/;
/** And here it is the machine itself. */
const MACHINE =
  /\b(?:hardware|racks?|switch(?:es)?(?= (?:replac|upgrad))|storage|power|data ?cent(?:er|re)s?|relocat|devices?|disks?|firewalls?|routers?|cables?|network (?:equipment|work|maintenance))/;
/** What is new is told by what it is, where no word of the work says more. */
const NEW_SOFTWARE =
  /\b(?:mov|switch|migrat|chang|introduc|install|releas|deploy|roll|launch|updat|upgrad|get|ship|build|replac)[a-z]{0,4}\b[^.\n]{0,40}\b(?:new|rebuilt|improved|next) (?:[a-z-]{2,14} ){0,3}(?:systems?|software|engine|model|ledger|platform|version|release|surface|app|core|interface|index|module|library)\b|\b(?:platform|software|system|engine|core|app|planned|tonight['’]s) release\b|\bthe release of\b|\bmaking (?:some )?improvements\b|\bwe(?: are|['’]re) (?:updating|rebuilding|upgrading)\b/;
const NEW_MACHINES =
  /\b(?:replac[a-z]{1,6}|exchang[a-z]{1,3}|swap[a-z]{0,4}|mov[a-z]{1,3}|work(?:ing)? on|maintenance of) (?:of )?(?:[a-z-]{2,12} ){0,6}(?:switch(?:es)?|devices?|databases?|disks?|racks?|cables?|servers?|machines?|storage|routers?)\b|\b(?:switch|device|database|disk|cable|server|router) replacement\b/;
/** It failed, and nobody had planned it. */
const FAILED =
  /\b(?:today|tonight|yesterday|this (?:morning|afternoon|evening))['’]s (?:[a-z]{3,10} )?(?:outage|failure|incident|disruption|problem)|\b(?:system|network|power|hardware|disk|database|server|technical) (?:failure|fault|outage|problem|error)\b|\b(?:has|have) been (?:failing|down since)\b|\blost power\b|\bunauthori[sz]ed (?:transfers?|access|withdrawals?|activity|transactions?)\b|\b(?:fix|fixing|due to|owing to|because of) an? (?:fault|problem|bug|failure)\b|\bengineers? (?:are )?investigat|\b(?:are|is) investigating\b|\b(?:major|partial) outage\b|\bproblems? (?:with )?(?:logging|signing) in\b|\baware of an? (?:issue|problem|outage)\b|\b(?:exploit|breach|hacked|attackers?)\b|\bfail with (?:http |error )?5\w\w\b/;
const PLANNED = /\b(?:maintenance|scheduled|planned|upgrade|release)\b/;
/** 「Weekly maintenance on Thursday runs longer, this once only」 */
const REGULAR =
  /(?:^|[.\n] ?|\b(?:our|the) )(?:daily|nightly|weekly|monthly|regular|routine|periodic) (?:system |server )?maintenance\b/;
const AS_PLANNED =
  /\bas (?:planned|scheduled|announced)\b|\bahead of schedule\b|\bmaintenance (?:is )?(?:complete|over|done|finished)/;

const SYMBOL = '([A-Z][A-Z0-9]{1,6})';
const OF_COIN = new RegExp(
  [
    `\\b(?:[Dd]eposits?|[Ww]ithdrawals?) of ${SYMBOL}\\b`,
    `\\b${SYMBOL} (?:token |coin )?(?:[Dd]eposits?|[Ww]ithdrawals?)\\b`,
    `\\(${SYMBOL}\\)[^\\n]{0,60}\\b(?:[Tt]oken [Ss]wap|[Hh]ard [Ff]ork|[Nn]etwork [Uu]pgrade|[Rr]ebrand|[Ww]allet)`,
    `\\b(?:[Tt]oken [Ss]wap|[Hh]ard [Ff]ork|[Nn]etwork [Uu]pgrade|[Ww]allet [Mm]aintenance)[^\\n]{0,60}\\(${SYMBOL}\\)`,
  ].join('|'),
);

/** Deposits, withdrawals or the wallet of a coin that no list holds. */
function isOfUnlistedCoin(text: string): boolean {
  const found = OF_COIN.exec(text);
  const symbol = found?.slice(1).find((each) => each !== undefined);
  return symbol !== undefined && !NO_COINS.has(symbol);
}

/** The kind that an English notice says in sentences, where a single word misled or no word told it. */
export function kindInEnglish(kind: WindowKind, { page: { text, lower } }: NoticeText): WindowKind {
  if (kind === 'server') return RELEASED.test(lower) && !MACHINE.test(lower) ? 'system-update' : kind;
  if (kind === 'emergency') return AS_PLANNED.test(lower) && !FAILED.test(lower) ? 'other' : kind;
  if (kind !== 'other' && kind !== 'system-update') return kind;
  if (FAILED.test(lower) && !PLANNED.test(lower)) return 'emergency';
  return kind === 'other' ? untold(text, lower) : kind;
}

/** Where no word told it. */
function untold(text: string, lower: string): WindowKind {
  if (isOfUnlistedCoin(text)) return 'asset';
  if (REGULAR.test(lower)) return 'regular';
  if (NEW_SOFTWARE.test(lower)) return 'system-update';
  return NEW_MACHINES.test(lower) ? 'server' : 'other';
}
