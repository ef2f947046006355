import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/tags.ts';
import { headlineOf, lowerHeadOf } from './head.ts';

/** A sentence that says of hours of its own that something stops then. */
const STOPS =
  /\b(?:suspend|halt|paus|disabl|unavailab|inaccessib|offline|interrupt|disrupt|reject|maintenance|upgrade)[a-z]{0,8}\b|\bcannot\b|\bnot be (?:able|possible|available)\b|\b(?:be|is|are) (?:down|closed|stopped)\b/;
const ANNOUNCED =
  /\b(?:will|is going to|are going to|has been (?:scheduled|planned|set)|is (?:scheduled|planned|set)|takes? place)\b/;

const announcesAny = (notice: NoticeText): boolean =>
  notice.clauses.some((clause) => {
    if ((clause.tags & (TAG.unaffected | TAG.perhaps)) !== 0) return false;
    const said = lowerIn(notice, clause);
    return STOPS.test(said) && ANNOUNCED.test(said) && /\d:\d{2}|\d ?[ap]\.?m\b/.test(said);
  });

const ASKS =
  /\b(?:surveys?|polls?|questionnaires?|consultation|your (?:feedback|opinion|views?|preferred|preference)|tell us|vote)\b/;
const ANSWER =
  /\b(?:surveys?|polls?|questionnaires?|vote for|which would you|suits? you|would you prefer|comments are welcome|send us your|let us know (?:which|what|when)|how did we do)\b/;

/** 「Maintenance window survey」: hours to choose from, and until when one can answer. */
const isSurvey = (notice: NoticeText): boolean =>
  ASKS.test(headlineOf(notice).toLowerCase()) && ANSWER.test(lowerHeadOf(notice));

const LISTS =
  /\b(?:change ?log|release notes|what['’]?s new|version history|(?:api|developer|product) (?:updates|news|digest))\b/;

/** 「API changelog」: what was added to a program, on which day. */
const isChangelog = (notice: NoticeText): boolean => LISTS.test(headlineOf(notice).toLowerCase());

/** What asks its readers or lists what is new, and announces no stop with hours. */
export const asksOrLists = (notice: NoticeText): boolean =>
  notice.page.hasEnglish && (isSurvey(notice) || isChangelog(notice)) && !announcesAny(notice);

const TITLE_OF_GUIDE =
  /^(?:how|where|what|when|why|who|can|could|do|does|did|will|is|are|should)\b[^\n]{4,100}\?$|\b(?:how we|our (?:[a-z]{3,14} ){0,2}(?:policy|process|practice)|subscribe|faqs?|guide|help cent(?:er|re)|explained)\b/;
const OF_ANY_DAY =
  /\b(?:typical(?:ly)?|usual(?:ly)?|as a rule|normal(?:ly)?|generally|in general|most (?:of our )?(?:maintenance|upgrades|downtimes?)|a(?:t|n) (?:least|example)|(?:article|page|answer) helpful|found this helpful)\b/;

/** 「How will I know about maintenance?」: hours of any day, on a page that names none. */
export const isGuideOfAnyDay = (notice: NoticeText): boolean =>
  notice.page.hasEnglish &&
  TITLE_OF_GUIDE.test(headlineOf(notice).toLowerCase().trim()) &&
  OF_ANY_DAY.test(lowerHeadOf(notice)) &&
  !notice.tokens.some(({ kind }) => kind === 'date');
