import type { Clause } from '../3-layout/clauses.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/tags.ts';

/** People, what they hold, and what they hold in their hands; people by the service that stops for them are all who use it. */
const WHO =
  '(?:customers?|clients?|users?|traders?|members?|holders|residents?|investors?|people|persons|individuals|companies|merchants?|accounts?|sub-?accounts?|account numbers?|devices?|tablets?|phones?|handsets?|ipads?|iphones?)';
/** Which of them. */
const WHICH =
  '(?:corporate|institutional|business|company|individual|personal|private|retail|non-?resident|foreign|overseas|domestic|joint|dormant|inactive|unverified|legacy|migrated|former|demo|vip|main|minor|eu|us|uk|eea|european|american|asian|japanese|some|certain|selected|specific|particular|few|limited number of(?: our)?|small (?:number|group|share|part|percentage) of(?: our)?|part of(?: our)?|these|those|such|older|new|android|ios|windows)';
/** Said behind them, and narrowing them: not what they have open or which of our services they use. */
const NARROWED =
  "(?:who(?:['’]ve|se)?|that|which|without|with(?! (?:open|pending|active|unfilled|existing|resting|running|leverage|api))|in|from|at|opened|based|located|of (?:the former|(?:our|the) [a-z]{3,14} (?:subsidiary|branch|entity|unit|arm|office))|living|residing|resident|registered|born|holding|accessing|(?:still )?(?:using|on|of|running) (?:the (?:former|old|ipad|android \\d|version)|(?:an? )?(?:old|older|android|ios|windows|version|versions)))\\b";

/** 「customers with a corporate account」, 「sub-accounts」, 「Android 9 and below」, 「if your account number begins with 9」 */
const GROUP = new RegExp(
  [
    `\\b${WHICH} (?:[a-z-]{2,16} ){0,2}${WHO}\\b`,
    `\\b${WHO} ${NARROWED}`,
    '\\b(?:sub-?accounts|(?:residents|holders) of)\\b',
    '\\b(?:tablets|ipads|ipad|phones) only\\b',
    '\\b(?:android|ios|ipados|windows|macos|version|versions|app) v?\\d[\\d.]{0,8} (?:and|or) (?:below|older|earlier|lower)',
    '\\b(?:below|before|older than|earlier than|prior to|under) (?:android |ios |windows |version |v)?\\d',
    '\\b(?:eu|us|uk|eea) users\\b',
    '\\bthose (?:of you )?(?:who|whose|with|without)\\b',
    '\\bif (?:your (?:account|user|customer|branch|device|phone)|you (?:live|are based|are resident|opened|registered|hold an account|use an? (?:old|older)))',
  ].join('|'),
);

/** Nobody but them: before what they are, or behind it. */
const ONLY =
  /\b(?:only|exclusively|solely|limited|restricted|addressed|intended) (?:to |for |by |of |on |at |in |if )?(?:our |the |those |holders of )?(?:[a-z0-9.-]{2,16} ){0,3}?(?:customers?|clients?|users?|traders?|members?|holders|residents?|investors|people|individuals|companies|merchants|accounts|sub-?accounts|devices|tablets|phones|ipads|you)\b|\b(?:only|alone|exclusively|(?:and )?(?:by |for |to )?(?:nobody else|no others?))(?=[,:.;)\n]|$| (?:are|is|will|cannot|can)\b)|\b(?:been|were|was) (?:notified|informed|contacted) (?:by|individually|separately|directly)\b/;

/** And all the others are spared. */
const REST =
  '(?:(?:all |any |the |our )?(?:other|remaining) (?:[a-z-]{2,16} ){0,2}(?:customers?|clients?|users?|traders?|members?|merchants|residents|accounts?|account numbers|regions?|countries|areas?|versions?|devices?|holders|branches)|(?:everyone|everybody|anyone|anybody|anywhere|nobody|no ?one) else|(?:customers|clients|users|accounts) elsewhere|(?:all |the )?others|the rest(?: of)?|(?:main|personal|individual|private|retail|corporate|verified|newer|later|higher|all new|domestic) (?:accounts?|customers?|clients?|users?|versions)|(?:phones|pcs|computers|desktops|(?:devices|phones|users|customers|clients|accounts) (?:with|on|in|from|who|whose|that)))';
const SPARED =
  '(?:not (?:be )?(?:affected|concerned|impacted)|unaffected|unimpacted|as usual|as normal|as always|as before|normally|no (?:impact|effect|change|interruption|stop)|nothing changes|without (?:any )?(?:interruption|restriction|change)|keeps? working|continues?|need not|can (?:still )?(?:trade|withdraw|deposit|log in|use|ignore)|ignore this|do(?:es)? not apply|run(?:s|ning)? normally|(?:stays?|remains?) (?:open|online|available|accessible|usable|logged in|connected))';
const SPARES_REST = new RegExp(
  [
    `\\b${REST}\\b[^.\\n]{0,60}\\b${SPARED}\\b`,
    `\\b(?:no (?:impact|effect|change|stop|interruption)s? (?:on|for|to)|not affect|does not concern|do not concern|not apply to) ${REST}\\b`,
    `\\bif you (?:have ?n['o’]t|have not|did not|didn['’]t|live (?:anywhere|elsewhere)|are not|aren['’]t|do not|don['’]t)\\b[^.\\n]{0,60}\\b${SPARED}\\b`,
    `\\bno stop for ${WHICH} ${WHO}`,
    '\\bwe (?:have |had )?(?:already )?(?:informed|notified|contacted) (?:them|these (?:customers|users|clients)|those (?:concerned|affected))\\b',
  ].join('|'),
);

/** 「Notice to certain customers」 */
const TITLED = new RegExp(
  `\\b(?:to|for|of) (?:some|certain|selected|specific|particular|a (?:limited|small) number of|part of|a part of)(?: of)?(?: our)? (?:[a-z-]{2,16} ){0,2}${WHO}\\b`,
);

/** 「Affected: corporate accounts only」, 「This notice is addressed to …」, 「EU users, …」: what stands at its head holds for all of it. */
const HEAD_OF_ALL =
  /(?:^|\n)[^a-z\n]{0,4}(?:(?:affected|concerned|scope|target|applies to|who(?: is affected)?|for)(?: (?:customers|users|accounts|clients))?:|(?:this|the following) (?:notice|message|mail|e-?mail|information|announcement)? ?(?:only |exclusively )?(?:is |has been )?(?:only |exclusively )?(?:addressed|applies|intended|concerns|sent|meant|relevant)(?: only| exclusively)?)[^\n]{0,100}|^(?:dear |to (?:all )?(?:our )?)?[^,.:;\n]{2,60}(?=[,:])/;

const HINT =
  /\b(?:those who|those with|merchants|investors|individuals|customers?|clients?|users?|accounts?|account number|traders|members|holders|residents|devices?|tablets|versions?|android|ipads?)\b/;
/** A sentence is shorter. */
const LONGEST = 400;

/** What the notice as a whole says of whom it is for; looked for once. */
interface Told {
  readonly isAll: boolean;
  readonly sparesRest: boolean;
}
const told = new WeakMap<NoticeText, Told | null>();

function toldBy(notice: NoticeText): Told | null {
  const known = told.get(notice);
  if (known !== undefined) return known;
  const { lower, hasEnglish } = notice.page;
  const made = hasEnglish && HINT.test(lower) ? lookAt(notice) : null;
  told.set(notice, made);
  return made;
}

function lookAt(notice: NoticeText): Told {
  const { page, tokens, title } = notice;
  const head = HEAD_OF_ALL.exec(page.lower.slice(tokens[title.end]?.from ?? 0).trimStart())?.[0] ?? '';
  const sparesRest = SPARES_REST.test(page.lower);
  return {
    isAll:
      TITLED.test(lowerIn(notice, title)) || (GROUP.test(head) && (sparesRest || ONLY.test(head) || isLabelled(head))),
    sparesRest,
  };
}

/** A failure that some see first is a failure. */
const IS_FAILING = /\b(?:since|currently|at the moment|right now|(?:have|has) been (?:unable|failing|down|rejected))\b/;

/** 「Applies to: clients of the former bank」 */
const isLabelled = (head: string): boolean => LABELLED.test(head) && !/\b(?:all|every|each|any)\b/.test(head);
const LABELLED =
  /^[^a-z\n]{0,4}(?:affected|concerned|scope|target|applies to)(?: (?:customers|users|accounts|clients))?:/;

/** 「who have not yet confirmed」 is said of whom, not of what happened. */
const isToldAsPast = ({ tags }: Clause, said: string): boolean =>
  ((tags & TAG.ongoing) !== 0 || (tags & (TAG.past | TAG.future)) === TAG.past) && !OF_WHOM.test(said);
const OF_WHOM = /\b(?:who|that|which|whose [a-z]{2,16}(?: [a-z]{2,16})?) (?:have|has|had|were|was)\b/;

/** 「Sub-accounts cannot be used … Main accounts are unaffected」: what will stop for some and for nobody else. */
export function isToldToSome(notice: NoticeText, clause: Clause): boolean {
  const whole = toldBy(notice);
  if (whole === null) return false;
  const said = lowerIn(notice, clause).slice(0, LONGEST);
  if (IS_FAILING.test(said) || isToldAsPast(clause, said)) return false;
  if (whole.isAll) return true;
  return (whole.sparesRest || ONLY.test(said)) && GROUP.test(said);
}
