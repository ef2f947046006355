import type { NoticeText } from '../notice-text.ts';
import { lowerHeadOf } from './head.ts';

const MESSAGE =
  /\b(?:e-?mails?|messages?|texts?|sms|posts?|letters?|dms?|announcements?|in our name|pretend(?:s|ing)?)\b/;

const WORK = '(?:maintenance|downtime|outages?|upgrades?|interruptions?|suspensions?)';
/** That it is a fraud, that it is none of ours, or that nothing is planned. */
const DENIED = new RegExp(
  [
    '\\b(?:fraud(?:s|sters?|ulent)?|scam(?:s|mers?)?|phishing|fake|forge(?:d|ry)|bogus|hoax|impost[eo]rs?|impersonat\\w{1,5})\\b',
    "\\b(?:not|never|n't) (?:(?:sent|written|issued|come|originate|one|in any way connected) )?(?:from|by|of|with) (?:us|our)\\b",
    "\\b(?:never|not|n't) (?:send|sent|write|wrote|issue|issued) (?:any )?(?:such|this|that|these|those|it|them)\\b",
    `\\b(?:no|any) (?:such )?(?:[a-z]{3,12} )?${WORK} (?:(?:is|are|was|has been|have been) )?(?:currently )?(?:planned|scheduled|announced)\\b`,
    '\\bnothing of (?:the kind|this kind|that sort|the sort) (?:is|was|has been) (?:planned|scheduled|announced)',
  ].join('|'),
);

/** What somebody else wrote, in quotation marks. */
const QUOTED = /["“][^"”]{1,900}["”]|(?<=[\s:(])'[^'\n]{20,900}[.!]'(?=\s|$)/g;
const STOPS =
  /\b(?:maintenance|upgrade|closed|suspend|unavailable|offline|downtime|halt|down|freeze|frozen|paused?|locked|disabled)/;
/** Times of our own. */
const CLOCK = /\b\d{1,2}:\d{2}\b|\b\d{1,2} ?[ap]\.?m\b/;

/** 「An e-mail says: "Servers will be down from 02:00." This is not from us.」: the only times are those of the fraud. */
export function isQuotedFake(notice: NoticeText): boolean {
  if (!notice.page.hasEnglish) return false;
  const head = lowerHeadOf(notice);
  if (!/["“']/.test(head) || !DENIED.test(head)) return false;
  const own = head.replaceAll(QUOTED, (quoted) => (STOPS.test(quoted) ? ' ' : quoted));
  return own.length < head.length && MESSAGE.test(own) && DENIED.test(own) && !CLOCK.test(own);
}
