import type { ManualWindow } from '../../lib/domain/commands.ts';
import { isolated } from '../../lib/domain/foreign-text.ts';
import { isAhead } from '../../lib/domain/leftover.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import type { LeftoverNotice, UnreadableNotice } from '../../lib/domain/view.ts';
import { dateOnly } from '../../lib/messages/format.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { type JapanTimes, timesFor } from '../../lib/messages/japan-times.ts';
import { safeHref } from '../kit/safe-link.ts';
import type { DrawnView } from './drawn-view.ts';
import type { Reader } from './present-facts.ts';

/** A notice that the user is asked about. */
export interface NoticePicture {
  readonly id: string;
  readonly title: string;
  readonly href: string | null;
  /** When it was published, to stand behind the title; '' where it does not say. */
  readonly when: string;
  readonly times: readonly OfferedTimes[];
}

/** Times that a notice gives, and the maintenance that they would make. */
export interface OfferedTimes {
  /** No other times have it, and no other element of the page. */
  readonly id: string;
  readonly noticeId: string;
  readonly text: string;
  readonly window: ManualWindow;
}

/** The notices that could not be read, and those with other times ahead; one that is both is asked about once. */
export function noticesToAsk(
  { unreadable, leftover = [] }: DrawnView,
  now: EpochMs,
  { language, zone }: Reader,
): { readonly unreadable: readonly NoticePicture[]; readonly leftover: readonly NoticePicture[] } {
  const clockTimes = timesFor(language, zone);
  const timesOf = (noticeId: string): readonly OfferedTimes[] =>
    leftover.filter(({ id }) => id === noticeId).flatMap((notice) => offered(notice, now, clockTimes));
  const draw = (notice: UnreadableNotice): NoticePicture => ({
    id: notice.id,
    title: isolated(notice.title),
    href: safeHref(notice.url),
    when: publishedWords(notice, clockTimes),
    times: timesOf(notice.id),
  });
  const drawn = new Set(unreadable.map(({ id }) => id));
  return {
    unreadable: unreadable.map(draw),
    leftover: leftover
      .filter(({ id }) => !drawn.has(id))
      .map(draw)
      .filter(({ times }) => times.length > 0),
  };
}

const offered = (notice: LeftoverNotice, now: EpochMs, clockTimes: JapanTimes): OfferedTimes[] =>
  notice.times
    .filter((times) => isAhead(times, now))
    .map(({ start, end }) => {
      const { kind, services, assets, title, url } = notice;
      const window = { kind, services, assets, start, end, title, url: safeHref(url) };
      return {
        id: `times-${notice.id}-${start}-${end}`,
        noticeId: notice.id,
        text: timesWords(start, end, clockTimes),
        window,
      };
    });

/** No end was found: that is not to say that none is announced. */
const timesWords = (start: EpochMs, end: EpochMs | null, { onDay, dayRange }: JapanTimes): string =>
  end === null ? onDay(start) : dayRange(start, end);

function publishedWords({ publishedAt }: UnreadableNotice, { language, clock }: JapanTimes): string {
  if (publishedAt === null) return '';
  const { popup, locale } = wordsIn(language);
  return popup.publishedAt(locale.dayAndClock(dateOnly(publishedAt, language), clock(publishedAt)));
}
