import { describe, expect, test } from 'vitest';
import { hoursAndState } from './hours-and-state.ts';

/* One English sentence, and the many verbs by which companies say it. */

describe('what stops, by other verbs', () => {
  test.each([
    'trading will be suspended',
    'you will not be able to trade',
    'orders cannot be placed',
    'our website will be down',
    'the app will be out of service',
    'deposits and withdrawals are on hold',
    'withdrawals will be paused',
    'the platform goes offline',
    'logins will not work',
    'the API will be unreachable',
    'quotes will be absent',
    'no orders can be executed',
    'no withdrawals will be processed',
    'we will take the exchange offline',
    'we are shutting down the matching engine',
    'nobody can log in',
    'markets will be closed',
    'our systems will be switched off',
    'no FIX session can be established',
    'the order book will be frozen',
    'customers will be unable to withdraw',
    'trading comes to a halt',
    'we will be performing maintenance',
    'the mobile app cannot be used',
    'services will be interrupted',
    'order entry is disabled',
    'wire transfers will not go through',
    'the exchange will be closed for maintenance',
  ])('%s', (verb) => {
    const text = `On December 8, 2026, from 02:00 to 05:00 JST, ${verb}.`;
    expect(hoursAndState('Service notice', text, '2026-12-01T10:00')).toEqual(['12-08T02:00/12-08T05:00', 'scheduled']);
  });
});

describe('when it is back, by other verbs', () => {
  test.each([
    'It will resume at 05:00 JST',
    'Trading resumes at 05:00 JST',
    'We expect to be back at 05:00 JST',
    'We plan to reopen at 05:00 JST',
    'Service returns at 05:00 JST',
    'You can trade again from 05:00 JST',
    'Everything will be up again by 05:00 JST',
    'The market reopens at 05:00 JST',
    'Trading is expected to be restored by 05:00 JST',
    'Normal service is due back at 05:00 JST',
    'We aim to finish by 05:00 JST',
    'The work ends at 05:00 JST',
    'At 05:00 JST we will switch everything back on',
    'We will go live again at 05:00 JST',
    'Orders are accepted again from 05:00 JST',
  ])('%s', (verb) => {
    const text = `Trading will be suspended on December 8, 2026 at 02:00 JST. ${verb}.`;
    expect(hoursAndState('Trading suspension', text, '2026-12-01T10:00')).toEqual([
      '12-08T02:00/12-08T05:00',
      'scheduled',
    ]);
  });
});

describe('when it came back, by other verbs', () => {
  test.each([
    'It resumed at 05:00 JST',
    'Trading was restored at 05:00 JST',
    'Service came back at 05:00 JST',
    'We reopened the market at 05:00 JST',
    'Everything has been running normally since 05:00 JST',
    'It was fully restored at 05:00 JST',
    'The issue was fixed at 05:00 JST',
    'We were back up at 05:00 JST',
    'Trading has been available again since 05:00 JST',
    'The incident was resolved at 05:00 JST',
    'Normal operation was re-established at 05:00 JST',
    'At 05:00 JST trading went live again',
    'Trading recovered at 05:00 JST',
  ])('%s', (verb) => {
    const text = `Trading was suspended on December 8, 2026 at 02:00 JST. ${verb}.`;
    expect(hoursAndState('Update', text, '2026-12-08T06:00')).toEqual(['12-08T02:00/12-08T05:00', 'completed']);
  });
});

describe('moved to another day, by other verbs', () => {
  test.each([
    'has been moved to',
    'has been postponed to',
    'is rescheduled to',
    'will now take place on',
    'has slipped to',
    'is put off until',
    'has been pushed to',
    'will be carried out instead on',
    'is deferred to',
    'is shifted to',
    'had to be moved; it will be done on',
  ])('%s', (verb) => {
    const text = `The maintenance planned for December 8, 2026, 02:00 to 05:00 JST ${verb} December 10, 02:00 to 05:00 JST.`;
    expect(hoursAndState('New date', text, '2026-12-01T10:00')).toEqual(['12-10T02:00/12-10T05:00', 'postponed']);
  });
});

describe('a later end, by other verbs', () => {
  test.each([
    'It has been extended until 07:00 JST',
    'It will now end at 07:00 JST',
    'We need until 07:00 JST',
    'The new end is 07:00 JST',
    'It is now expected to finish at 07:00 JST',
    'It will take until 07:00 JST',
    'We now expect to be done at 07:00 JST',
    'It is taking longer and will run until 07:00 JST',
    'We have to extend it to 07:00 JST',
    'We will be back at 07:00 JST instead',
  ])('%s', (verb) => {
    const text = `The maintenance that began on December 8, 2026 at 02:00 JST was to end at 05:00 JST. ${verb}.`;
    expect(hoursAndState('Maintenance update', text, '2026-12-08T04:30')).toEqual([
      '12-08T02:00/12-08T07:00',
      'extended',
    ]);
  });
});

describe('an end that was planned, and that nobody knows now', () => {
  test.each([
    'but we cannot say yet when it will be over',
    'but the end is now unknown',
    'but it will take longer; a new end time will be announced',
    'but we have no new end time yet',
    'but the end has been postponed indefinitely',
    'but it has been extended until further notice',
    'but this time no longer holds and a new one is not known',
    'but we are withdrawing that estimate',
    'but there is no new estimate at this point',
  ])('%s', (verb) => {
    const text = `The maintenance that began on December 8, 2026 at 02:00 JST was to end at 05:00 JST, ${verb}.`;
    expect(hoursAndState('Maintenance update', text, '2026-12-08T04:30')).toEqual(['12-08T02:00/-', 'extended']);
  });
});

describe('how long it takes, by other verbs', () => {
  test.each([
    'It will take two hours',
    'The work takes about 2 hours',
    'Expected duration: 2 hours',
    'We have set aside two hours for it',
    'We have booked two hours',
    'Two hours have been reserved for the work',
    'It should be over in two hours',
    'We expect to be back after two hours',
    'The outage will last 2 hours',
    'Please allow two hours',
    'We estimate 120 minutes',
    'The maintenance needs two hours',
    'It is planned to last for two hours',
    'Downtime: about 2 h',
    'We plan with two hours',
    'This is a two-hour job',
    'Two hours are planned',
    'It should not take longer than two hours',
    'Estimated time: 2 hours',
    'The whole thing should be done within two hours',
    'Length: 2 hours',
    'Trading will be back two hours later',
    'All told, it will be down for two hours',
  ])('%s', (verb) => {
    const text = `Trading will be suspended on December 8, 2026 at 02:00 JST. ${verb}.`;
    expect(hoursAndState('Trading suspension', text, '2026-12-01T10:00')).toEqual([
      '12-08T02:00/12-08T04:00',
      'scheduled',
    ]);
  });
});

describe('what is stopped now', () => {
  test.each([
    'Withdrawals have been suspended since 02:00 JST today',
    'Since 02:00 JST today withdrawals are not working',
    'Withdrawals are down since 02:00 JST today',
    'From 02:00 JST today withdrawals have been on hold',
    'Withdrawals have been unavailable since 02:00 JST today',
    'At 02:00 JST today withdrawals stopped working',
    'We have had to halt withdrawals at 02:00 JST today',
    'We took withdrawals offline at 02:00 JST today, and offline they stay',
  ])('%s', (verb) => {
    const text = `${verb}.`;
    expect(hoursAndState('Withdrawals', text, '2026-12-08T04:00')).toEqual(['12-08T02:00/-', 'in-progress']);
  });
});

describe('what had stopped', () => {
  test.each([
    'trading was unavailable',
    'customers could not log in',
    'our API returned errors',
    'the website was down',
    'we experienced an outage',
    'orders were rejected',
    'an incident affected trading',
    'trading was halted',
    'the exchange was offline',
  ])('%s', (verb) => {
    const text = `On December 8, 2026, from 02:00 to 05:00 JST, ${verb}.`;
    expect(hoursAndState('Apology', text, '2026-12-08T09:00')).toEqual(['12-08T02:00/12-08T05:00', 'completed']);
  });
});
