import { expect, it } from 'vitest';
import { timesIn } from '../../lib/domain/notice/notice.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standing, utcHours } from './helpers.ts';
import {
  ACTS,
  BEFORE_END,
  CALLINGS_OFF,
  CALLS_IT_OFF,
  COLUMNS_OF_EDGES,
  DEADLINES,
  ENDS,
  EXTENSIONS,
  FAILED,
  FAILURES,
  FAKES,
  HEADS_OF_OLD,
  LABELS_OF_EDGES,
  LABELS_OF_HOURS,
  LABELS_OF_OTHERS,
  LENGTHS,
  MOVES,
  MOVES_IT,
  NORMAL_SINCE,
  NOTHING_PLANNED,
  NOTHING_TAKEN,
  OTHER_MATTERS,
  PHASES_OVER,
  RETURNS,
  SESSIONS,
  STEPS_OF_WORK,
  STOPS,
  TITLES_OF_WARNINGS,
  WORKS,
} from './paraphrases-english.ts';

/** A notice with a gap, and the words that may fill it: whichever does, it says the same. */
interface Frame {
  readonly says: string;
  /** The words themselves, where nothing is given. */
  readonly title?: string;
  readonly text: (words: string) => string;
  readonly words: readonly string[];
  readonly windows: readonly string[];
  readonly states?: readonly string[];
  /** In Japanese time. */
  readonly published?: string;
}

const BEFORE = '2026-12-01T19:00';
const MEANWHILE = '2026-12-09T12:00';
const AFTERWARDS = '2026-12-09T14:00';
const TWO_HOURS = ['12-09 02:00 ~ 12-09 04:00'];
const OPEN = ['12-09 02:00 ~ -'];
const PLANNED = ['scheduled'];
const MOVED = ['postponed', 'scheduled'];

const FRAMES: readonly Frame[] = [
  {
    says: 'services stop, behind the hours',
    title: 'Notice',
    text: (words) => `On December 9, 2026, from 02:00 to 04:00 UTC, all services ${words}.`,
    words: STOPS,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'services stop, before the hours',
    title: 'Upcoming work',
    text: (words) => `Trading, deposits and withdrawals ${words} between 02:00 and 04:00 (UTC) on 9 December.`,
    words: STOPS,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'services stop, in the row below the hours',
    title: 'Notice',
    text: (words) =>
      `Time: 2026-12-09 02:00 - 04:00 (UTC)\nImpact: trading and withdrawals ${words} during this period.`,
    words: STOPS,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'services stop, in a mail',
    title: 'Important information',
    text: (words) =>
      `Dear client,\n\nwe would like to inform you that trading and withdrawals ${words} on 9 December 2026 from 02:00 to 04:00 UTC due to planned work.\n\nKind regards,\nThe team`,
    words: STOPS,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'the exchange acts, behind the hours',
    title: 'Notice',
    text: (words) => `On December 9, 2026, from 02:00 to 04:00 UTC, ${words}.`,
    words: ACTS,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'the exchange acts, in a mail',
    title: 'Announcement',
    text: (words) => `Dear users,\n\nPlease note that ${words} on 9 December 2026 between 02:00 and 04:00 UTC.`,
    words: ACTS.filter((words) => !words.startsWith('please') && !words.startsWith('expect')),
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'work, as a title',
    text: () => 'December 9, 2026, 02:00 - 04:00 UTC',
    words: WORKS,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'work, as a title above a start and an end',
    text: () => '• Start: 9 December 2026, 02:00 UTC\n• End: 9 December 2026, 04:00 UTC',
    words: WORKS,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'work, as a label',
    title: 'Notice to all users',
    text: (words) => `${words}: 9 Dec 2026, 02:00-04:00 UTC`,
    words: WORKS,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'hours under a label',
    title: 'Scheduled maintenance',
    text: (words) => `${words}: 9 Dec 2026 02:00 - 04:00 UTC\nAffected services: trading, deposits`,
    words: LABELS_OF_HOURS,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'a start and an end under labels',
    title: 'Scheduled maintenance',
    text: (words) => {
      const [start, end] = words.split('/');
      return `${start}: 2026-12-09 02:00 UTC\n${end}: 2026-12-09 04:00 UTC`;
    },
    words: LABELS_OF_EDGES,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'the return, in the next sentence',
    title: 'Notice',
    text: (words) => `Trading will be suspended at 02:00 UTC on December 9, 2026. It ${words} at 04:00 UTC.`,
    words: RETURNS,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'the return, in the same sentence',
    title: 'Upgrade',
    text: (words) =>
      `From 02:00 UTC on 9 December the exchange is closed for an upgrade; trading ${words} at 04:00 UTC.`,
    words: RETURNS,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'the end, in the next sentence',
    title: 'Scheduled maintenance',
    text: (words) => `The maintenance starts at 02:00 UTC on 9 December 2026. ${words} 04:00 UTC.`,
    words: BEFORE_END,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'the length, in the next sentence',
    title: 'Scheduled maintenance',
    text: (words) => `The maintenance starts at 02:00 UTC on 9 December 2026. ${words}`,
    words: LENGTHS,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'the length of work on a machine',
    title: 'Gateway move',
    text: (words) =>
      `We are moving our FIX gateway on Wednesday, 9 December at 02:00 (UTC). ${words} No orders can be placed meanwhile.`,
    words: LENGTHS,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'a plan that is moved',
    title: 'Update on maintenance',
    text: (words) => `The maintenance planned for December 8, 02:00-04:00 UTC ${words} December 9, 02:00-04:00 UTC.`,
    words: MOVES,
    windows: TWO_HOURS,
    states: MOVED,
  },
  {
    says: 'a plan that the next sentence moves',
    title: 'Maintenance rescheduled',
    text: (words) =>
      `The maintenance was planned for December 8, 02:00-04:00 UTC. ${words} December 9, 02:00-04:00 UTC.`,
    words: MOVES_IT,
    windows: TWO_HOURS,
    states: MOVED,
  },
  {
    says: 'an end that lies later now, behind a start and an end',
    title: 'Update on maintenance',
    text: (words) => `The maintenance that began at 02:00 UTC today and was to end at 03:30 UTC ${words} 04:00 UTC.`,
    words: EXTENSIONS,
    windows: TWO_HOURS,
    states: ['extended'],
    published: MEANWHILE,
  },
  {
    says: 'an end that lies later now, behind the hours',
    title: 'Maintenance',
    text: (words) => `Today's maintenance (02:00 - 03:30 UTC) ${words} 04:00 UTC.`,
    words: EXTENSIONS,
    windows: TWO_HOURS,
    states: ['extended'],
    published: MEANWHILE,
  },
  {
    says: 'an end that happened',
    title: 'Maintenance',
    text: (words) => `The maintenance that began at 02:00 UTC today ${words} 04:00 UTC.`,
    words: ENDS,
    windows: TWO_HOURS,
    states: ['completed'],
    published: AFTERWARDS,
  },
  {
    says: 'a start and an end that happened',
    title: 'Maintenance update',
    text: (words) => `Today's maintenance started at 02:00 UTC and ${words} 04:00 UTC. All services are available.`,
    words: ENDS,
    windows: TWO_HOURS,
    states: ['completed'],
    published: AFTERWARDS,
  },
  {
    says: 'a plan that is called off',
    title: 'Maintenance',
    text: (words) => `The maintenance scheduled for December 9, 02:00-04:00 UTC ${words}`,
    words: CALLINGS_OFF,
    windows: [],
    states: ['cancelled', 'postponed'],
  },
  {
    says: 'what is broken',
    title: 'Incident',
    text: (words) => `As of 02:00 UTC today ${words}. Our engineers are working on a fix.`,
    words: FAILURES,
    windows: OPEN,
    states: ['in-progress'],
    published: MEANWHILE,
  },
  {
    says: 'what was broken',
    title: 'What happened on Wednesday',
    text: (words) => `Between 02:00 and 04:00 UTC on 9 December ${words}. The cause was a failed network switch.`,
    words: FAILED,
    windows: TWO_HOURS,
    states: ['completed'],
    published: '2026-12-10T19:00',
  },
  {
    says: 'a start and an end under labels without a colon',
    title: 'We are upgrading',
    text: (words) => {
      const [start, end] = words.split('/');
      return `You will not be able to trade.\n\n${start} 2026/12/09 02:00 (UTC)\n${end} 2026/12/09 04:00 (UTC)\n\nThanks!`;
    },
    words: LABELS_OF_EDGES.filter((words) => words !== 'Suspended from/Resumed at'),
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'a start and an end in columns, each with its day behind it',
    title: 'Upgrade of the derivatives systems',
    text: (words) => {
      const [start, end] = words.split('/');
      return `Meanwhile you will not be able to place orders.\n\nProduct | ${start} | ${end}\nFutures | 2:00 am on Dec 9, 2026 | 4:00 am on Dec 9, 2026`;
    },
    words: COLUMNS_OF_EDGES,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'a plan that the next sentence calls off',
    title: 'Maintenance',
    text: (words) => `We had announced maintenance for December 9 from 02:00 to 04:00 UTC. ${words}.`,
    words: CALLS_IT_OFF,
    windows: [],
    states: ['cancelled'],
  },
  {
    says: 'a fraud is quoted',
    title: 'Have you received this?',
    text: (words) =>
      `Some customers have received an e-mail which says:\n\n"Due to urgent maintenance our servers will be down on December 9, 2026 from 02:00 to 04:00 UTC. Confirm your wallet."\n\n${words}`,
    words: FAKES,
    windows: [],
  },
  {
    says: 'a fraud is quoted, under a title that warns',
    text: () =>
      'Fraudsters write in our name: "Withdrawals will be closed for maintenance from 9 December, 02:00 UTC."\n\nThis is not from us. We have no maintenance planned.',
    words: TITLES_OF_WARNINGS,
    windows: [],
  },
  {
    says: 'nothing is planned',
    title: 'Payout calendar',
    text: (words) => `Banks are closed on 25 December. Instant payouts run around the clock, and ${words}.`,
    words: NOTHING_PLANNED,
    windows: [],
  },
  {
    says: 'a deadline, where nothing is planned',
    title: 'Payout calendar for the holidays',
    text: (words) =>
      `Banks are closed on 25 December 2026.\n\n${words}\nInstant payouts run around the clock, and no maintenance is scheduled.`,
    words: DEADLINES,
    windows: [],
  },
  {
    says: 'a session with people, behind the stop',
    title: 'Scheduled downtime: back office console',
    text: (words) =>
      `The console and fund transfers will not be accessible from 02:00 to 04:00 on Wednesday, 9 Dec (UTC).\n\n${words}`,
    words: SESSIONS,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'what was announced before, on the same day',
    title: '[Time changed] Margin system upgrade',
    text: (words) =>
      `The time of the upgrade on 2026-12-09 has been changed. It will now take place from 02:00 to 04:00 (UTC). Trading will be suspended.\n\n${words}\nWe will upgrade the margin system on 2026-12-09, 00:30 - 02:30 (UTC).`,
    words: HEADS_OF_OLD,
    windows: TWO_HOURS,
    states: MOVED,
  },
  {
    says: 'what was announced before, on another day',
    title: 'Maintenance rescheduled',
    text: (words) =>
      `The maintenance will now be held on December 9, 2026, 02:00 - 04:00 UTC.\n\n${words}\n\nDear users, we will perform maintenance on December 8, 2026, 02:00 - 04:00 UTC. Trading will be unavailable.`,
    words: HEADS_OF_OLD,
    windows: TWO_HOURS,
    states: MOVED,
  },
  {
    says: 'the phase before',
    title: 'Phase two of our data centre move',
    text: (words) =>
      `${words}\n\nPhase two takes place on December 9, 2026 from 02:00 to 04:00 UTC. Trading and all APIs will be unavailable.`,
    words: PHASES_OVER,
    windows: TWO_HOURS,
    states: PLANNED,
    published: '2026-12-07T19:00',
  },
  {
    says: 'a step of the work, in a table',
    title: 'Matching engine upgrade: step by step',
    text: (words) =>
      `On 9 December 2026 we replace the matching engine. All times are UTC.\n\nStep | Time | What happens\n1 | 02:00 | Trading stops on every pair\n2 | 02:00-03:30 | ${words}\n3 | 03:30 | Cancel-only\n4 | 04:00 | Trading resumes`,
    words: STEPS_OF_WORK,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'nothing is taken',
    title: 'Disaster recovery exercise',
    text: (words) =>
      `A switch-over to the secondary data centre will be exercised on Wednesday, 9 December 2026. Between 02:00 and 04:00 UTC ${words}.`,
    words: NOTHING_TAKEN,
    windows: TWO_HOURS,
    states: PLANNED,
  },
  {
    says: 'it runs again, in a log that grows upwards',
    title: 'Card payments API: elevated errors',
    text: (words) =>
      `[Update, 04:30 UTC] Authorisations ${words} 04:00 UTC and we consider this closed.\n[Update, 02:40 UTC] Root cause found.\n[Begin, 02:10 UTC] Since 02:00 UTC today, all card authorisations fail with error 5xx.`,
    words: NORMAL_SINCE,
    windows: TWO_HOURS,
    states: ['completed'],
    published: '2026-12-09T13:40',
  },
  {
    says: 'it runs again, in the next sentence',
    title: 'Deposits delayed',
    text: (words) => `Deposits have been unavailable since 02:00 UTC today. Update: they ${words} 04:00 UTC.`,
    words: NORMAL_SINCE,
    windows: TWO_HOURS,
    states: ['completed'],
    published: '2026-12-09T13:40',
  },
  {
    says: 'hours of another matter',
    title: 'Notice',
    text: (words) => `On December 9, 2026, from 02:00 to 04:00 UTC, ${words}.`,
    words: OTHER_MATTERS,
    windows: [],
  },
  {
    says: 'hours of another matter, in a mail',
    title: 'News from the exchange',
    text: (words) =>
      `Dear users,\n\nplease note that on 9 December 2026 between 02:00 and 04:00 UTC ${words}.\n\nThe team`,
    words: OTHER_MATTERS,
    windows: [],
  },
  {
    says: 'hours of another matter, under a label',
    title: 'News',
    text: (words) => `${words} December 9, 2026, 02:00 - 04:00 UTC`,
    words: LABELS_OF_OTHERS,
    windows: [],
  },
];

it.each(FRAMES)('$says, whichever way it is said', ({ title, text, words, windows, states, published = BEFORE }) => {
  const misread = words.flatMap((said) => {
    const reading = readNotice(noticeOf({ title: title ?? said, text: text(said), published }));
    const given = standing(reading.windows).flatMap(timesIn).map(utcHours);
    const isRight = given.join() === windows.join() && (states?.includes(reading.state) ?? true);
    return isRight ? [] : [`${said}: ${given.join()} ${reading.state}`];
  });
  expect(misread).toEqual([]);
});
