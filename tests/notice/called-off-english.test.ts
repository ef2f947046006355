import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standingHours } from './helpers.ts';

const said = (text: string) => {
  const reading = readNotice(
    noticeOf({
      title: 'Notice regarding maintenance (trading, deposits, withdrawals)',
      text: `Dear users,\n\n${text}\n\nThank you for choosing Northgate.`,
      published: '2027-01-26T11:00',
    }),
  );
  return { hours: standingHours(reading.windows), state: reading.state };
};

describe('the stop is called off, whatever says so', () => {
  it.each([
    'There’ll be no downtime on Wednesday after all. The slot on 27 January (19:00–21:00 UTC) isn’t needed any more.',
    'The suspension of trading, deposits and withdrawals planned for 19:00 UTC to 21:00 UTC on 27 January is hereby revoked.',
    'You’ll be able to trade normally on 27 January between 19:00 and 21:00 UTC, as the maintenance we had announced for those hours has been dropped.',
    'We regret any confusion, but the work we told you about (27 January, 19:00 UTC until 21:00 UTC) is off. Services will run as normal.',
    'Wednesday’s window (27 Jan, 19:00 → 21:00 UTC) has been removed from the calendar and no work will be done.',
    'Our engineers have been stood down from the upgrade planned for 27 January at 19:00 UTC (end 21:00 UTC), so nothing will be interrupted.',
    'The maintenance of 27 January (19:00–21:00 UTC) is not going ahead.',
    'We have withdrawn our announcement of maintenance on 27 January, 19:00 to 21:00 UTC.',
    'No maintenance will take place on 27 January between 19:00 and 21:00 UTC; please disregard our earlier notice.',
    'Please ignore our notice about the maintenance on 27 January from 19:00 to 21:00 UTC: it was sent by mistake.',
    'The downtime announced for 27 January, 19:00–21:00 UTC, has become unnecessary.',
    'The upgrade on 27 January, 19:00–21:00 UTC, has been shelved.',
    'We no longer plan to stop trading on 27 January from 19:00 to 21:00 UTC.',
    'Trading will not be halted on 27 January from 19:00 to 21:00 UTC as announced; the upgrade has been abandoned.',
    'Good news: the outage window on 27 January (19:00-21:00 UTC) was scrubbed.',
    'We decided against the maintenance planned for 27 January, 19:00 to 21:00 UTC.',
    'There is no need for the maintenance on 27 January from 19:00 to 21:00 UTC any longer.',
    'The maintenance announced for 27 January, 19:00–21:00 UTC, has been struck off the schedule.',
    'The exchange stays open on 27 January, 19:00-21:00 UTC: the planned maintenance is off the table.',
    'Our plan to pause trading on 27 January from 19:00 to 21:00 UTC has been rescinded.',
    'The maintenance scheduled for 27 January, 19:00-21:00 UTC, is void.',
    'We won’t be doing the maintenance planned for 27 January, 19:00 to 21:00 UTC.',
    'The planned work on 27 January, 19:00–21:00 UTC, has been taken off the calendar.',
    'The downtime we had pencilled in for 27 January (19:00 to 21:00 UTC) won’t be necessary after all.',
    'Please note that the planned interruption on 27 January between 19:00 and 21:00 UTC has been taken off our schedule.',
    'Maintenance on 27 January, 19:00–21:00 UTC: CANCELLED.',
    'The work set for 27 January from 19:00 to 21:00 UTC has fallen through, and trading goes on without a break.',
    'We have reconsidered: the halt announced for 27 January (19:00-21:00 UTC) is not going to take place.',
    'We’ve called it off: no maintenance on 27 January, 19:00 to 21:00 UTC.',
    'Kindly disregard the announcement of the trading halt on 27 January, 19:00 UTC to 21:00 UTC.',
    'The outage on 27 January, 19:00–21:00 UTC, has been averted; nothing will be switched off.',
    'Our provider has cancelled its work on 27 January, 19:00–21:00 UTC, so we can stay online.',
    'As the patch has already been applied without downtime, the window on 27 January (19:00–21:00 UTC) falls away.',
    'The suspension scheduled for 27 January, 19:00 to 21:00 UTC will not be implemented.',
    'The plan to stop trading on 27 January between 19:00 and 21:00 UTC no longer stands.',
    'There won’t be any maintenance on 27 January from 19:00 to 21:00 UTC.',
    'The exchange will remain open on 27 January from 19:00 to 21:00 UTC, contrary to our earlier announcement.',
    'The announced closing on 27 January, 19:00–21:00 UTC, is cancelled without replacement.',
    'We hereby inform you of the cancellation of the maintenance of 27 January, 19:00 to 21:00 UTC.',
    '27 Jan 19:00-21:00 UTC maintenance: called off, carry on trading!',
    'We do not need the slot on 27 January (19:00–21:00 UTC) and give it back to you.',
    'The board has decided to forgo the maintenance on 27 January, 19:00 to 21:00 UTC.',
    'We announced work for 27 January, 19:00-21:00 UTC, and have decided not to carry it out.',
    'The server swap planned for 27 January, 19:00-21:00 UTC, has been dropped, and there is no new date yet.',
    'The database relocation foreseen for 27 January, 19:00-21:00 UTC, is cancelled.',
    'Our network renewal set for 27 January (19:00 to 21:00 UTC) has been withdrawn.',
    'The stop of 27 January, 19:00-21:00 UTC, is withdrawn, for our bank has cancelled its work.',
  ])('%s', (text) => {
    expect(said(text)).toEqual({ hours: [], state: 'cancelled' });
  });
});

describe('the stop stands, whatever else is called off, off or not needed', () => {
  it.each([
    'Trading is suspended on 27 January from 19:00 to 21:00 UTC. Orders that are not needed should be cancelled beforehand.',
    'The maintenance takes place on 27 January from 19:00 to 21:00 UTC. The webinar about it has been dropped.',
    'During the maintenance on 27 January, 19:00–21:00 UTC, push messages are off.',
    'The maintenance on 27 January, 19:00–21:00 UTC, is not expected to affect card payments.',
    'The maintenance on 27 January, 19:00–21:00 UTC, will not be postponed.',
    'The campaign planned for the maintenance on 27 January (19:00-21:00 UTC) has been withdrawn.',
    'API keys are revoked during the maintenance on 27 January, 19:00 to 21:00 UTC.',
    'For the maintenance on 27 January from 19:00 to 21:00 UTC the price widget will be removed from the start page.',
    'No new version is needed for the maintenance on 27 January from 19:00 to 21:00 UTC.',
    'There is no need to cancel orders before the maintenance on 27 January from 19:00 to 21:00 UTC.',
    'Please ignore error messages during the maintenance on 27 January from 19:00 to 21:00 UTC.',
    'The maintenance of 20 January was cancelled; the new window is 27 January, 19:00 to 21:00 UTC.',
    'We have dropped the old servers, and for the last of them trading is closed on 27 January, 19:00-21:00 UTC.',
    'Trading will be closed on 27 January from 19:00 to 21:00 UTC, unless the upgrade is called off.',
    'Because the first window has been cancelled, the maintenance takes place on 27 January from 19:00 to 21:00 UTC.',
    'Orders placed before the maintenance on 27 January, 19:00–21:00 UTC, are not cancelled.',
    'The maintenance on 27 January from 19:00 to 21:00 UTC is off-peak for most customers.',
    'We no longer plan to close withdrawals during the maintenance on 27 January, 19:00 to 21:00 UTC; trading is suspended.',
    'The lights are off during our upgrade: no trading on 27 January, 19:00 to 21:00 UTC.',
  ])('%s', (text) => {
    expect(said(text).hours).toEqual(['01-28T04:00/01-28T06:00']);
  });
});

describe('the stop is put off, whatever says so', () => {
  it.each([
    'The upgrade that was to take trading offline on 27 January (19:00-21:00 UTC) has been adjourned until further notice.',
    'Our maintenance on 27 January, 19:00-21:00 UTC, is deferred. We will tell you the new date in February.',
    'We are deferring the downtime of 27 January (19:00-21:00 UTC); the new date follows.',
    'We are adjourning the maintenance of 27 January, 19:00 to 21:00 UTC.',
  ])('%s', (text) => {
    expect(said(text)).toEqual({ hours: [], state: 'postponed' });
  });

  it.each([
    'The maintenance takes place on 27 January from 19:00 to 21:00 UTC. The settlement of futures is deferred by an hour.',
    'Fees are deferred, and trading is suspended on 27 January from 19:00 to 21:00 UTC.',
    'Trading is suspended on 27 January, 19:00-21:00 UTC. The shareholder meeting was adjourned yesterday.',
    'The maintenance on 27 January, 19:00 to 21:00 UTC, will not be deferred again.',
    'Withdrawals are suspended on 27 January from 19:00 to 21:00 UTC; requests are held over until then.',
  ])('stands: %s', (text) => {
    expect(said(text).hours).toEqual(['01-28T04:00/01-28T06:00']);
  });

  it.each([
    [
      "Tonight's downtime (19:00-19:40 UTC, 26 January) is deferred by 24 hours: trading now pauses on 27 January, 19:00-19:40 UTC.",
      '01-28T04:00/01-28T04:40',
    ],
    [
      'The stop of 26 January, 19:00-20:00 UTC, has been deferred by a week: withdrawals are now closed on 2 February, 19:00-20:00 UTC.',
      '02-03T04:00/02-03T05:00',
    ],
    [
      'The break on 27 January (19:00-19:20 UTC, withdrawals) goes ahead. That of 28 January (19:00-19:20 UTC) is cancelled.',
      '01-28T04:00/01-28T04:20',
    ],
    [
      'The stop on Jan 27 (19:00-19:20 UTC, login) stands. The one on Jan 28 (19:00-19:20 UTC) is no longer needed and has been struck from the calendar.',
      '01-28T04:00/01-28T04:20',
    ],
  ])('another stands: %s', (text, hours) => {
    expect(said(text).hours).toEqual([hours]);
  });
});
