import { describe, expect, it } from 'vitest';
import { timesIn } from '../../lib/domain/notice/notice.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { dayHours, noticeOf, standing } from './helpers.ts';

interface Told {
  /** In Japan. */
  readonly written: string;
  readonly title: string;
  /** What stands around the sentence. */
  readonly around: readonly [before: string, behind: string];
  readonly windows: readonly string[];
  readonly sentences: readonly string[];
}

/** A plan, a sentence that says what becomes of it, in as many verbs as there are, and what holds then. */
const TOLD: Readonly<Record<string, Told>> = {
  'begins before its time': {
    written: '2027-03-09T00:50',
    title: 'Wallet node work',
    around: [
      'Wallet node replacement\n\nPlanned: Tuesday 9 March 2027, 01:00 to 04:00 JST',
      'We still expect to be finished at 04:00.',
    ],
    windows: ['03-09T00:40/03-09T04:00'],
    sentences: [
      'Deposits and withdrawals were paused at 00:40, i.e. before the hour we had announced.',
      'Beginning: 00:40 (instead of 01:00)',
      'Since the technicians arrived ahead of time, work has been going on since 00:40.',
      'The stop began twenty minutes sooner than planned.',
      'The start was brought forward to 00:40.',
      'It is 20 minutes earlier than we said, but we have already taken the nodes offline.',
      'Withdrawals have been closed since 00:40, earlier than scheduled.',
      'We could begin early, at 00:40 to be precise.',
    ],
  },
  'begins later and ends as planned': {
    written: '2027-03-15T12:00',
    title: 'Change of the maintenance on 20 March',
    around: [
      'As announced on 8 March, spot trading was going to be halted on Saturday, 20 March 2027 from 02:00 to 06:00 JST.',
      'Thank you for your understanding.',
    ],
    windows: ['03-20T03:30/03-20T06:00'],
    sentences: [
      'The halt now starts at 03:30; the end is the same.',
      'Please note the new starting time: 03:30 JST. We still finish at 06:00.',
      'You will be able to trade up to 03:30, ninety minutes longer than first announced.',
      'It will begin an hour and a half later than announced.',
      'Spot trading will not stop before 03:30. The reopening at 06:00 is not affected.',
      'Instead of 02:00 we go offline at 03:30.',
      'New hours: 03:30 - 06:00 JST',
      'The beginning of the halt has been put back to half past three in the morning.',
      'The start is delayed by 90 minutes. The finish stays as it was.',
      'We no longer need the first ninety minutes and will close only at 03:30.',
      'Start time changed from 02:00 to 03:30, end time unchanged.',
    ],
  },
  'ends sooner': {
    written: '2027-03-15T12:00',
    title: 'Shorter maintenance',
    around: [
      'Maintenance of 21 March 2027 (Sunday), originally announced as 00:00-08:00 JST',
      'Deposits and withdrawals are closed meanwhile.',
    ],
    windows: ['03-21T00:00/03-21T05:00'],
    sentences: [
      'We will be back three hours sooner than announced.',
      'The end has been brought forward to 05:00.',
      'It will already be over at 05:00 JST.',
      'The last three hours are no longer needed.',
      'Reopening: 05:00 (not 08:00)',
      'The window now closes at 5 am.',
      'Five hours will be enough, so expect us back at 05:00.',
      'You will be able to withdraw again from 05:00 instead of 08:00.',
      'We have shortened the window by three hours; it still begins at midnight.',
      'New end: 05:00 JST. The start has not changed.',
    ],
  },
  'takes longer': {
    written: '2027-03-18T05:20',
    title: 'Matching engine upgrade',
    around: [
      'The upgrade that started today, 18 March 2027, at 03:00 JST should have been over at 05:30 JST.',
      'Trading stays closed until then.',
    ],
    windows: ['03-18T03:00/03-18T07:15'],
    sentences: [
      'We need until 07:15.',
      'It will take 105 minutes longer than planned.',
      'Regrettably we cannot reopen before 07:15.',
      'The new estimate for the reopening is 07:15 JST.',
      'Completion has slipped to 07:15.',
      'We are running late: expect the end at a quarter past seven.',
      'The end is put back by an hour and three quarters.',
      'Please bear with us for another 105 minutes beyond that.',
      'Now aiming for 07:15, not 05:30.',
      'Extended till 07:15 am.',
    ],
  },
  'moves to another day': {
    written: '2027-03-15T12:00',
    title: 'Gateway upgrade moved',
    around: [
      'The gateway upgrade was planned for Thursday, 18 March 2027, 23:00-23:45 JST.',
      'The API is not available during the upgrade.',
    ],
    windows: ['03-25T23:00/03-25T23:45'],
    sentences: [
      'It has been put off by one week, same hours.',
      'It will now take place on 25 March at the same time.',
      'New date: Thursday, 25 March 2027, 23:00-23:45 JST',
      'We moved it to the following Thursday (25 March). Hours unchanged.',
      'The upgrade is delayed by seven days.',
      '25 March replaces 18 March.',
      'We have postponed it to March 25, 11 pm, and expect to be done at 11:45 pm.',
      'Not on the 18th but on the 25th of March, again at 23:00 for 45 minutes.',
    ],
  },
  'has not begun and begins later, with an end that nobody knows': {
    written: '2027-03-12T22:15',
    title: 'Maintenance delayed',
    around: [
      'The database maintenance scheduled for tonight, Friday 12 March, 22:00-24:00 JST, is delayed. It has not begun.',
      'When it will end is not known yet.',
    ],
    windows: ['03-12T23:20/-'],
    sentences: [
      'It starts at 23:20.',
      'We now plan to take the site down at 23:20.',
      'Expect it to begin eighty minutes late.',
      'All services keep running until 23:20.',
      'The start has been pushed to 23:20 JST.',
      'Nothing will be stopped before 23:20.',
      '22:00 has become 23:20.',
      'From 23:20 on you will not be able to trade.',
      'Beginning postponed to 23:20.',
      'Start: 23:20 instead of 22:00',
    ],
  },
  'is over after so long': {
    written: '2027-03-12T10:00',
    title: 'Trading is back',
    around: ['Trading stopped unexpectedly at 06:30 JST on Friday, 12 March 2027.', 'We are sorry for the trouble.'],
    windows: ['03-12T06:30/03-12T08:20'],
    sentences: [
      'It was restored an hour and fifty minutes later.',
      'The outage lasted 110 minutes.',
      'After one hour and fifty minutes everything was running again.',
      'We were back 1 h 50 min after that.',
      'It took 110 minutes to bring everything back.',
      'Service came back after 110 minutes.',
      'Orders could not be placed for an hour and fifty minutes.',
      'The markets stayed closed for 110 minutes and are open again.',
      '110 minutes later, matching resumed.',
      'Total downtime: 1 hour 50 minutes.',
    ],
  },
  'is over before its time': {
    written: '2027-03-12T05:30',
    title: 'Maintenance finished',
    around: ['The maintenance announced for Friday, 12 March 2027, 02:00-06:00 JST is over.', 'Thank you for waiting.'],
    windows: ['03-12T02:00/03-12T05:10'],
    sentences: [
      'We were done at ten past five.',
      'It ended fifty minutes early.',
      'Everything has been open again since 05:10.',
      'Services were reopened at 05:10, 50 minutes ahead of schedule.',
      'Completed at: 05:10 JST',
      'At 05:10 we switched everything back on.',
      'We finished 50 minutes sooner than planned.',
      'Trading resumed at 05:10 instead of 06:00.',
      'The work was completed by 05:10.',
      'All systems up as of 05:10.',
    ],
  },
  'loses of three nights the second': {
    written: '2027-03-05T10:00',
    title: 'Update on the firewall work',
    around: [
      'Firewall work is planned for three nights:\n\n- Mon 8 March 2027, 01:00-02:00 JST\n- Tue 9 March 2027, 01:00-02:00 JST\n- Wed 10 March 2027, 01:00-02:00 JST',
      'Login is not possible during the work.',
    ],
    windows: ['03-08T01:00/03-08T02:00', '03-10T01:00/03-10T02:00'],
    sentences: [
      'The second night has been dropped.',
      "Tuesday's work has been called off; Monday and Wednesday stay as planned.",
      'We will skip 9 March.',
      'Nothing will be done on March 9.',
    ],
  },
  'loses of three nights the third': {
    written: '2027-03-05T10:00',
    title: 'Update on the firewall work',
    around: [
      'Firewall work is planned for three nights:\n\n- Mon 8 March 2027, 01:00-02:00 JST\n- Tue 9 March 2027, 01:00-02:00 JST\n- Wed 10 March 2027, 01:00-02:00 JST',
      'Login is not possible during the work.',
    ],
    windows: ['03-08T01:00/03-08T02:00', '03-09T01:00/03-09T02:00'],
    sentences: [
      'The one on the 10th is no longer needed.',
      'On Wednesday there will be no work.',
      'The last night does not take place.',
    ],
  },
  'loses of three nights the first': {
    written: '2027-03-05T10:00',
    title: 'Update on the firewall work',
    around: [
      'Firewall work is planned for three nights:\n\n- Mon 8 March 2027, 01:00-02:00 JST\n- Tue 9 March 2027, 01:00-02:00 JST\n- Wed 10 March 2027, 01:00-02:00 JST',
      'Login is not possible during the work.',
    ],
    windows: ['03-09T01:00/03-09T02:00', '03-10T01:00/03-10T02:00'],
    sentences: ['Cancelled: 8 March. The rest stands.', 'We have removed Monday from the plan.'],
  },
  'of three nights keeps the last': {
    written: '2027-03-05T10:00',
    title: 'Update on the firewall work',
    around: [
      'Firewall work is planned for three nights:\n\n- Mon 8 March 2027, 01:00-02:00 JST\n- Tue 9 March 2027, 01:00-02:00 JST\n- Wed 10 March 2027, 01:00-02:00 JST',
      'Login is not possible during the work.',
    ],
    windows: ['03-10T01:00/03-10T02:00'],
    sentences: ['The first two nights are off, only Wednesday remains.'],
  },
  'of three nights keeps all': {
    written: '2027-03-05T10:00',
    title: 'Update on the firewall work',
    around: [
      'Firewall work is planned for three nights:\n\n- Mon 8 March 2027, 01:00-02:00 JST\n- Tue 9 March 2027, 01:00-02:00 JST\n- Wed 10 March 2027, 01:00-02:00 JST',
      'Login is not possible during the work.',
    ],
    windows: ['03-08T01:00/03-08T02:00', '03-09T01:00/03-09T02:00', '03-10T01:00/03-10T02:00'],
    sentences: [
      'None of the three nights has been cancelled.',
      'On Wednesday it may be cancelled if the vendor is done by then.',
      'On Tuesday there will be no trading either.',
      'The third night could be dropped; we will tell you on Tuesday.',
      'Open orders are cancelled on Monday.',
      'On Tuesday deposits are not interrupted.',
      'The meetup on Wednesday has been cancelled.',
    ],
  },
  'is called off': {
    written: '2027-03-10T10:00',
    title: 'Maintenance of 14 March',
    around: ['System maintenance is planned for Sunday, 14 March 2027, 02:00-05:00 JST.', 'Regards'],
    windows: [],
    sentences: [
      'It has been shelved.',
      'We have decided not to go ahead with it.',
      'This will not happen after all.',
      'We are dropping the plan for now.',
      'The work in question has been put on hold.',
      'Please ignore the above.',
      'Our vendor has withdrawn, so we are cancelling the maintenance until further notice.',
      'The plan announced above has been abandoned, and there is no new date yet.',
      'There will be no interruption that night.',
      'The whole thing is off.',
      'Please forget about this notice; nothing will be stopped that night.',
      'The upgrade is not going ahead.',
    ],
  },
  'is not called off': {
    written: '2027-03-10T10:00',
    title: 'Maintenance of 14 March',
    around: ['System maintenance is planned for Sunday, 14 March 2027, 02:00-05:00 JST.', 'Regards'],
    windows: ['03-14T02:00/03-14T05:00'],
    sentences: [
      'It has not been called off.',
      'If the test fails, it will be called off.',
      'Orders that are not filled will be cancelled.',
      'The work will not be done before 05:00.',
      'Please disregard our earlier mail about the fees; the maintenance takes place as described above.',
      'It will not take longer than three hours.',
      'We will not carry out withdrawals during the maintenance.',
      'It may be cancelled at short notice.',
      'The maintenance of 7 March was cancelled; this one takes place as planned.',
      'We will cancel it only for the API.',
      'It will not be possible to log in.',
      'That is not necessary for wallets, which stay open.',
    ],
  },
  'is over for one service before another': {
    written: '2027-03-10T10:00',
    title: 'Server move',
    around: [
      'On Sunday, 14 March 2027 trading and withdrawals are stopped from 02:00 JST while we move our servers.',
      'Prices are shown throughout.',
    ],
    windows: ['03-14T02:00/03-14T05:00', '03-14T02:00/03-14T08:30'],
    sentences: [
      'Trading reopens at 05:00, withdrawals at 08:30.',
      'We open the markets at 05:00. Withdrawals stay switched off until 08:30.',
      'Trading: back at 05:00; withdrawals: back at 08:30',
      'Trading is over with it at 05:00 and withdrawals follow at 08:30.',
      'It takes 3 hours for trading and 6 hours 30 minutes for withdrawals.',
      'At 05:00 trading resumes. At 08:30 withdrawals resume as well.',
    ],
  },
  'begins or ends for one service alone at 03-14T02:00/03-14T07:00': {
    written: '2027-03-10T10:00',
    title: 'Server move',
    around: [
      'We move our servers on Sunday, 14 March 2027 from 02:00 to 06:00 JST. Trading, deposits and withdrawals are stopped.',
      'Prices are shown throughout.',
    ],
    windows: ['03-14T02:00/03-14T06:00', '03-14T02:00/03-14T07:00'],
    sentences: ['Withdrawals reopen later, at 07:00.'],
  },
  'is the same for all': {
    written: '2027-03-10T10:00',
    title: 'Server move',
    around: [
      'We move our servers on Sunday, 14 March 2027 from 02:00 to 06:00 JST. Trading, deposits and withdrawals are stopped.',
      'Prices are shown throughout.',
    ],
    windows: ['03-14T02:00/03-14T06:00'],
    sentences: [
      'Deposits sent before 01:00 will be credited before the stop.',
      'Please cancel your orders before 01:30.',
      'Trading reopens with a call auction at 06:00.',
      'The first withdrawals are sent at 06:30.',
    ],
  },
  'begins or ends for one service alone at 03-14T01:00/03-14T06:00': {
    written: '2027-03-10T10:00',
    title: 'Server move',
    around: [
      'We move our servers on Sunday, 14 March 2027 from 02:00 to 06:00 JST. Trading, deposits and withdrawals are stopped.',
      'Prices are shown throughout.',
    ],
    windows: ['03-14T01:00/03-14T06:00', '03-14T02:00/03-14T06:00'],
    sentences: ['Deposits stop at 01:00, an hour before everything else.'],
  },
  'is what something else is about': {
    written: '2027-03-05T10:00',
    title: 'News',
    around: ['Hello!', 'Trading, deposits and withdrawals run as usual.'],
    windows: [],
    sentences: [
      'Our workshop "Maintenance of cold wallets" takes place on 12 March 2027 from 18:00 to 19:30 JST.',
      'The air conditioning of our office undergoes maintenance on 12 March 2027, 10:00-15:00 JST.',
      'Contest! To mark the maintenance of last week we give away 100 caps between 10:00 JST on 12 March and 10:00 JST on 14 March 2027.',
      'Please hand in the maintenance survey by 18:00 JST on 12 March 2027.',
      'We celebrate ten years without maintenance: party on 12 March 2027, 19:00-22:00 JST.',
    ],
  },
  'is told beside something else': {
    written: '2027-03-05T10:00',
    title: 'News',
    around: [
      'Hello!',
      'Trading, deposits and withdrawals are closed meanwhile. Our webinar of that day takes place as usual.',
    ],
    windows: ['03-12T10:00/03-12T15:00'],
    sentences: ['System maintenance takes place on 12 March 2027, 10:00-15:00 JST.'],
  },
  'is told beside something else, another': {
    written: '2027-03-05T10:00',
    title: 'News',
    around: ['Hello!', 'Trading by API works as usual. Please fill in the survey.'],
    windows: ['03-12T10:00/03-12T15:00'],
    sentences: ['Our website undergoes maintenance on 12 March 2027, 10:00-15:00 JST. Logins are not possible.'],
  },
  'is told beside something else, a third': {
    written: '2027-03-05T10:00',
    title: 'News',
    around: ['Hello!', 'Trading and withdrawals run as usual. Fees are waived on that day.'],
    windows: ['03-12T10:00/03-12T15:00'],
    sentences: ['Maintenance of the deposit system: 12 March 2027, 10:00-15:00 JST'],
  },
  'comes on each such weekday of a month': {
    written: '2027-02-25T10:00',
    title: 'Maintenance in March',
    around: ['Maintenance of the trading system', 'Times are JST.'],
    windows: [
      '03-01T06:00/03-01T06:30',
      '03-08T06:00/03-08T06:30',
      '03-15T06:00/03-15T06:30',
      '03-22T06:00/03-22T06:30',
      '03-29T06:00/03-29T06:30',
    ],
    sentences: [
      'On every Monday in March we go offline from 06:00 to 06:30.',
      'Each Monday of the month, 06:00-06:30',
      'All Mondays in March 2027: 06:00 to 06:30',
      'Trading closes every Monday in March at 06:00 and opens again at 06:30.',
      'We will be down for thirty minutes on Mondays throughout March, from 06:00.',
    ],
  },
  'is a standing slot': {
    written: '2027-02-25T10:00',
    title: 'Regular maintenance',
    around: ['Maintenance of the trading system', 'Times are JST.'],
    windows: [],
    sentences: [
      'Every Monday from March we go offline from 06:00 to 06:30.',
      'On the first Monday of each month we are offline from 06:00 to 06:30.',
      'Every Monday, 06:00-06:30, except in March.',
      'If necessary, we are offline every Monday in March from 06:00 to 06:30.',
    ],
  },
  'comes twice on the one day of a release': {
    written: '2027-03-05T10:00',
    title: 'Web release on 12 March',
    around: [
      'On Friday, 12 March 2027 (JST) we roll out a new version of the order page.',
      'Orders cannot be placed during the work.',
    ],
    windows: ['03-12T07:00/03-12T07:20', '03-12T21:00/03-12T21:30'],
    sentences: [
      'There will be two interruptions: 07:00-07:20 and 21:00-21:30.',
      'Trading is interrupted from 07:00 to 07:20 and again from 21:00 to 21:30.',
      '07:00-07:20, 21:00-21:30',
    ],
  },
};

describe.each(Object.entries(TOLD))(
  'a stop %s',
  (_, { written, title, around: [before, behind], windows, sentences }) => {
    it.each(sentences)('%s', (sentence) => {
      const reading = readNotice(
        noticeOf({ published: written, title, text: [before, sentence, behind].join('\n\n') }),
      );
      expect(standing(reading.windows).flatMap(timesIn).map(dayHours).sort()).toEqual(windows);
    });
  },
);
