import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/tags.ts';
import { headlineOf, lowerHeadOf } from './head.ts';

const CLOCK = '(?:\\d{1,2}:\\d{2}|\\d{1,2} ?[ap]\\.?m\\b)';
const A_CLOCK = new RegExp(CLOCK);
const TWO_CLOCKS = new RegExp(`${CLOCK}[^.\\n]{1,24}${CLOCK}`);
const STOPS =
  /\b(?:suspend|halt|paus|disabl|unavailab|inaccessib|offline|interrupt|disrupt|reject|refus|drop|restart|reboot|maintenance|upgrade|replace|503)[a-z]{0,8}\b|\bcannot\b|\bnot be (?:able|possible|available)\b|\b(?:be|is|are|goes?) (?:down|closed|stopped)\b/;
const ANNOUNCED =
  /\b(?:will|is going to|are going to|has been (?:scheduled|planned|set)|is (?:scheduled|planned|set|on|held)|takes? place|starts? (?:at|on)|begins? (?:at|on)|(?:is|are) (?:suspended|halted|paused|closed|unavailable|offline|down))\b/;

/** A sentence says of a clock time, not of hours to choose from, that something stops then. */
const announcesAny = (notice: NoticeText): boolean =>
  sentencesOf(notice).some((said) => STOPS.test(said) && ANNOUNCED.test(said) && A_CLOCK.test(said));

/** So does any hour from and to in a list of news, or one beside a word of a stop. */
const namesHours = (notice: NoticeText): boolean =>
  sentencesOf(notice).some((said) => TWO_CLOCKS.test(said) || (STOPS.test(said) && A_CLOCK.test(said)));

const sentencesOf = (notice: NoticeText): readonly string[] =>
  notice.clauses.flatMap((clause) =>
    (clause.tags & TAG.unaffected) === 0 && clause.first >= notice.title.end ? [lowerIn(notice, clause)] : [],
  );

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
  notice.page.hasEnglish &&
  ((isSurvey(notice) && !announcesAny(notice)) || (isChangelog(notice) && !namesHours(notice)));

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
