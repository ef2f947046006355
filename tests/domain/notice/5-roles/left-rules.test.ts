import { describe, expect, test } from 'vitest';
import { rolesIn } from '../notations.ts';

type Row = readonly [behaviour: string, title: string, text: string, ...roles: readonly string[]];

const DAYS = 'Maintenance days of December';
const HOURS = 'window 2026-12-15T13:00/2026-12-15T14:00';
const TONIGHT = 'start 2026-11-20T22:00/-';
const DEPOSITS = 'Deposits will be suspended from 02:00 on November 26.';
const FROM = 'start 2026-11-26T02:00/-';
const BY = 'end -/2026-11-26T03:30';

/** Hours, moments with a length and moments of a notice of a stop in which no rule found when. */
const STOPS: readonly Row[] = [
  ['hours', '', `${DAYS}\nTue Dec 15 - 04:00 to 05:00 UTC - futures`, HOURS],
  [
    'hours of each day',
    '',
    `${DAYS}\nTue Dec 15 - 04:00 to 05:00 UTC - futures\nThu Dec 17 - 04:00 to 05:00 UTC - spot`,
    HOURS,
    'window 2026-12-17T13:00/2026-12-17T14:00',
  ],
  [
    'days tell no hours',
    '',
    `${DAYS}\nTue Dec 15 - 04:00 to 05:00 UTC - futures\nThu Dec 17 to Dec 18 - spot`,
    HOURS,
    'none',
  ],
  ['hours to the end of a day', '', `${DAYS}\nTue Dec 15, 04:00 to Dec 16 - futures`, 'none'],
  ['hours that are only possible', '', `${DAYS}\nTue Dec 15 - 04:00 to 05:00 UTC - futures, if needed`, 'none'],
  ['hours in which it runs', '', `${DAYS}\nTue Dec 15 - 04:00 to 05:00 UTC - futures are not affected`, 'none'],
  [
    'hours that are old',
    '',
    `${DAYS}\nOriginally Tue Dec 15 - 04:00 to 05:00 UTC - spot`,
    'superseded 2026-12-15T13:00/2026-12-15T14:00',
  ],
  ['hours of an event', '', `${DAYS}\nTue Dec 15 - 04:00 to 05:00 UTC - campaign`, 'none'],
  ['hours below a heading of an event', '', `${DAYS}\n【Campaign】\nTue Dec 15 - 04:00 to 05:00 UTC - futures`, 'none'],
  ['hours of a notice about something else', '', 'Days of December\nTue Dec 15 - 04:00 to 05:00 UTC - futures', 'none'],
  [
    'a moment with its length',
    'New app',
    'While we install it, the app will be unavailable.\n⏰ November 26, 2026, 1:00 p.m. JST, about 45 minutes',
    'start 2026-11-26T13:00/-',
  ],
  [
    'a day with a length',
    'New app',
    'While we install it, the app will be unavailable.\n⏰ November 26, 2026, about 45 minutes',
    'none',
  ],
  [
    'a moment with the length of an event',
    'New app',
    'While we install it, the app will be unavailable.\n⏰ November 26, 2026, 1:00 p.m. JST - Webinar, about 45 minutes',
    'none',
  ],
  [
    'a moment with a length that is only possible',
    'New app',
    'While we install it, the app will be unavailable.\n⏰ November 26, 2026, 1:00 p.m. JST, if needed about 45 minutes',
    'none',
  ],
  [
    'a moment of the stop',
    'Maintenance tonight',
    'The platform goes into maintenance mode at 22:00 JST.',
    'none',
    TONIGHT,
  ],
  [
    'a moment of the stop, behind its day',
    'Maintenance tonight',
    'The platform goes into maintenance mode tonight at 22:00 JST.',
    'none',
    TONIGHT,
  ],
  [
    'a moment from which',
    'Maintenance tonight',
    'The platform goes into maintenance mode from 22:00 JST.',
    'none',
    TONIGHT,
  ],
  [
    'a time with neither',
    'Maintenance tonight',
    'The platform goes into maintenance mode tonight, 22:00 JST.',
    'none',
    'none',
  ],
  ['a day of the stop', 'Maintenance', 'The platform goes into maintenance mode on November 26.', 'none'],
  [
    'what ends for good',
    'Maintenance',
    'Support for TLS 1.1 goes into maintenance mode on November 26 at 22:00 JST.',
    'none',
  ],
  ['a moment of something else', 'Maintenance tonight', 'We look forward to it at 22:00 JST.', 'none', 'none'],
  [
    'a stop that is announced above',
    'Unscheduled maintenance',
    "In 15 minutes (05:15 UTC) we'll swap the cooling units. Expect up to 30 minutes of downtime.",
    'start 2026-11-20T14:15/-',
  ],
  [
    'a stop that is announced at a time',
    'Unscheduled maintenance',
    "At 05:15 UTC we'll swap the cooling units. Expect up to 30 minutes of downtime.",
    'start 2026-11-20T14:15/-',
  ],
  [
    'an announcement without a stop',
    'Unscheduled maintenance',
    "In 15 minutes (05:15 UTC) we'll swap the cooling units. Thank you for your patience.",
    'none',
  ],
  [
    'an announcement with nothing below',
    'Unscheduled maintenance',
    "In 15 minutes (05:15 UTC) we'll swap the cooling units.",
    'none',
  ],
  [
    'an announcement of what runs on',
    'Unscheduled maintenance',
    "In 15 minutes (05:15 UTC) we'll swap the cooling units. Trading downtime is not affected.",
    'none',
  ],
  [
    'no announcement',
    'Unscheduled maintenance',
    'In 15 minutes (05:15 UTC) the matching engine. Expect up to 30 minutes of downtime.',
    'none',
  ],
  [
    'an announcement with two times',
    'Unscheduled maintenance',
    "In 15 minutes (05:15 UTC) and in 20 (05:20 UTC) we'll swap the cooling units. Expect up to 30 minutes of downtime.",
    'none',
    'start 2026-11-20T14:20/-',
  ],
];

/** The end of a stop whose start is known. */
const ENDS: readonly Row[] = [
  ['by then', 'Maintenance', `${DEPOSITS} All good again by 03:30.`, FROM, BY],
  ['by about then', 'Maintenance', `${DEPOSITS} All good again by around 03:30.`, FROM, BY],
  ['back at', 'Maintenance', `${DEPOSITS} We are back at 03:30.`, FROM, BY],
  ['able to from', 'Maintenance', `${DEPOSITS} You are able to trade from 03:30.`, FROM, BY],
  ['a time with what is back then', 'Maintenance', `${DEPOSITS}\n03:30 - All services return.`, FROM, BY],
  ['a time with what nobody knows', 'Maintenance', `${DEPOSITS}\n03:30 - All of us meet.`, FROM, 'none'],
  ['a time in the same place', 'Maintenance', `${DEPOSITS} See you 03:30.`, FROM, 'none'],
  ['a day by which', 'Maintenance', `${DEPOSITS} All good again by November 27.`, FROM, 'none'],
  ['a time that is only possible', 'Maintenance', `${DEPOSITS} If needed, all good again by 03:30.`, FROM, 'none'],
  [
    'a stop that has its end',
    'Maintenance',
    'Deposits will be suspended from 02:00 to 04:00 on November 26. All good again by 03:30.',
    'window 2026-11-26T02:00/2026-11-26T04:00',
    'none',
  ],
  [
    'a start with another stop that has its end',
    'Maintenance',
    'Trading will be unavailable Dec 15, 04:00 to 05:00 UTC. Deposits will be suspended from 02:00 UTC on December 16. All good again by 03:30.',
    HOURS,
    'start 2026-12-16T11:00/-',
    'none',
  ],
  ['a time before the start', 'Maintenance', `Read this by 01:30. ${DEPOSITS}`, 'none', FROM],
  ['four sentences below', 'Maintenance', `${DEPOSITS} One. Two. Three. All good again by 03:30.`, FROM, BY],
  ['further below', 'Maintenance', `${DEPOSITS} One. Two. Three. Four. All good again by 03:30.`, FROM, 'none'],
];

describe.each(Object.entries({ STOPS, ENDS }))('what no rule knows, %s', (_, rows) => {
  test.each(rows)('%s: %s | %j', (_behaviour, title, text, ...roles) => expect(rolesIn(title, text)).toEqual(roles));
});
