import { otherCourses } from '../../lib/domain/situation/courses.ts';
import { isOneOfSeveral } from '../../lib/domain/situation/sight.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import { exchangeName } from '../../lib/messages/exchange-name.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { markedTimes, timesWithLocal } from '../../lib/messages/japan-times.ts';
import { noticeSaysText, partText } from '../../lib/messages/parts.ts';
import { subjectOf } from '../../lib/messages/subject.ts';
import { safeHref } from '../kit/safe-link.ts';
import type { DrawnView } from './drawn-view.ts';
import type { Situated } from './focus.ts';
import { type Fact, type Reader, text } from './window-facts.ts';

/** What a sentence or a line of facts is made of. */
export interface Telling extends Situated {
  readonly view: DrawnView;
  readonly now: EpochMs;
  readonly reader: Reader;
}

export type Lines = (telling: Telling) => Fact[];

/** Whose it is, where several exchanges are watched. */
export const exchangeFact: Lines = ({ window, view, reader: { language } }) =>
  isOneOfSeveral(view) ? [text(wordsIn(language).popup.exchange, exchangeName(window.exchange, language))] : [];

/** What of the maintenance goes its own way. */
export const partFacts: Lines = ({ window, view, now, reader: { language, zone } }) => {
  const times = timesWithLocal(language, zone);
  return otherCourses(window, view, now).map((course) =>
    text(subjectOf(course.window, language).name, partText(course, wordsIn(language).parts, now, times)),
  );
};

/** What the notice says now, where the user's own word is locked against it. */
export const noticeFacts: Lines = ({ window, reader: { language } }) => {
  const said = noticeSaysText(window, wordsIn(language).parts, markedTimes(language));
  return said === null ? [] : [text(wordsIn(language).popup.attention, said)];
};

/** Notices that disagree are both shown, with their links, until one is corrected. */
export const disagreementFacts: Lines = ({ window, reader: { language, zone } }) => {
  if (window.disagreement.length < 2) return [];
  const claims = window.disagreement.map(({ start, end, title, url }) => ({
    when: markedTimes(language, zone).dayRange(start, end),
    title,
    href: safeHref(url),
  }));
  return [{ kind: 'claims', label: wordsIn(language).popup.disagree, claims }];
};
