import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standing, standingHours } from './helpers.ts';

const PUBLISHED = '2027-01-14T14:00';
const HOURS = '01-20T13:00/01-20T15:00';

const readingOf = (text: string, title = 'Notice about 20 January') =>
  readNotice(noticeOf({ title, text, published: PUBLISHED }));

const TO_SOME: readonly string[] = [
  'On 20 January from 13:00 to 15:00 JST, customers with a corporate account will be unable to log in. Personal accounts are not affected.',
  'The following applies only to users of version 3.1 or older of the iOS app: on 20 January, 13:00 to 15:00 JST, login is not possible from the app.',
  'Residents of Hokkaido who registered through our former branch in Sapporo cannot withdraw between 13:00 and 15:00 JST on January 20. There is no impact on other customers.',
  'Affected: corporate accounts only\nPeriod of suspension: 20 January 2027, 13:00 – 15:00 JST',
  'Users in Singapore: deposits will be unavailable Jan 20, 13:00-15:00 JST. If you live anywhere else, you can ignore this.',
  'From 13:00 until 15:00 JST on 20 January we will stop withdrawals for accounts whose identity documents have expired. All other accounts can withdraw as usual.',
  'Some Android devices (Android 9 and below) will not be able to open our app on 20 January from 13:00 to 15:00 JST. Devices with Android 10 or later and the website work normally.',
  'Only customers who opened their account before March 2019 are concerned: their accounts will be migrated on 20 January between 13:00 and 15:00 JST, and trading from these accounts is stopped during that time.',
  'Maintenance (for customers of the former Minato Coin only): January 20, 2027, 13:00-15:00 JST',
  'EU users, we’re moving your accounts to our new entity on Jan 20. You can’t trade 13:00–15:00 JST that day. Everyone else: nothing changes.',
  'A limited number of customers who’ve been notified by e-mail will not be able to deposit from 13:00 to 15:00 JST on 20 January. If you haven’t received an e-mail, you’re not affected.',
  'Sub-accounts cannot be used on 20 January from 13:00 to 15:00 JST. Main accounts are unaffected.',
  'For clients who use the hardware token (not the smartphone app) for authentication, and for them alone, login stops on 20 January at 13:00 JST and is available again from 15:00 JST.',
  'On 20 January between 13:00 and 15:00 JST, customers accessing us from Taiwan won’t be able to place orders; access from other regions is as usual.',
  'If your account number begins with 9, you will be unable to trade from 1 p.m. to 3 p.m. JST on January 20. Other account numbers continue without interruption.',
  'Tablets only: the app for iPad is closed from 13:00 to 15:00 JST on 20 January. Phones and PCs keep working.',
  'Withdrawals by customers holding an account at the Osaka branch of Minato Bank, and by no others, are suspended on 20 January from 13:00 JST to 15:00 JST.',
  'Trading will be halted on 20 January, 13:00 to 15:00 JST, for joint accounts only.',
  'Members resident in Norway cannot deposit from 13:00 to 15:00 JST on 20 January. The rest of our customers are not concerned.',
  'On 20 January from 13:00 to 15:00 JST we will suspend withdrawals exclusively for dormant accounts.',
  'This message is intended only for institutional clients.\nOn 20 January the order gateway is closed from 13:00 to 15:00 JST.',
  'If you opened your account at our Nagoya branch, you cannot log in on 20 January between 13:00 and 15:00 JST. Nobody else is affected, and all other customers can log in as usual.',
  'Merchants based in Osaka will not be able to withdraw from 13:00 to 15:00 JST on 20 January. No effect on other merchants.',
  'Customers of our Brazilian subsidiary will not be able to log in on 20 January, 13:00 to 15:00 JST. Customers elsewhere are not affected.',
  'Only VIP clients are affected: the OTC desk connection is down on 20 January from 13:00 to 15:00 JST.',
  'On 20 January (13:00-15:00 JST) withdrawals stop for those who have not yet confirmed their new address. For everybody else, nothing changes.',
  'Users with iOS 15 or older cannot start the app on 20 January between 13:00 and 15:00 JST. Newer versions are not affected.',
  'For joint account holders, and for them only, trading is unavailable on 20 January from 13:00 to 15:00 JST.',
  'Applies to: clients of the former Pelican Bank. Online access suspended 20 January 2027, 13:00-15:00 JST.',
  'This concerns you only if you hold a pension account: on 20 January, 13:00 to 15:00 JST, these accounts are closed for maintenance.',
  'Accounts opened at a branch in Kyoto are locked on 20 January from 13:00 JST to 15:00 JST; all remaining accounts stay open.',
  'Some customers in Ireland cannot deposit on 20 January, 13:00-15:00 JST. We have informed them by letter.',
  'Deposits of American customers are not possible on 20 January from 13:00 to 15:00 JST; the rest of the world can deposit as usual.',
  'If you use our desktop client version 4 or lower, you cannot trade on 20 January between 13:00 and 15:00 JST. Later versions run normally.',
  'Between 13:00 and 15:00 JST on 20 January, a small group of users whose accounts are being moved will be logged out. All others stay logged in.',
];

const TO_ALL: readonly string[] = [
  'Trading is suspended on 20 January from 13:00 to 15:00 JST. Corporate customers should contact their account manager with questions.',
  'Institutional and retail customers will be unable to trade on 20 January from 13:00 to 15:00 JST.',
  'On 20 January from 13:00 to 15:00 JST all accounts, including sub-accounts, cannot be used.',
  'Users of the API cannot connect on 20 January from 13:00 to 15:00 JST. Users of the app are not affected.',
  'Deposits will be unavailable on 20 January from 13:00 to 15:00 JST. Customers in Kenya are not affected.',
  'Users of the web terminal will not be able to trade from 13:00 to 15:00 JST on 20 January, they can only view their balance.',
  'Scheduled maintenance: 20 January, 13:00 to 15:00 JST. Some users may need to log in again afterwards.',
  'Only withdrawals are suspended, on 20 January from 13:00 to 15:00 JST. Customers can trade as usual.',
  'We will suspend trading for all customers on 20 January, 13:00 to 15:00 JST. If you are not trading that day, you need not do anything.',
  'Our clients will not be able to place orders on 20 January from 13:00 to 15:00 JST. Other services continue to run.',
  'Affected: all customers\nTrading is suspended on 20 January from 13:00 to 15:00 JST.',
  'Trading is suspended on 20 January from 13:00 to 15:00 JST. Those who have open orders need not do anything, they stay open.',
  'Deposits and withdrawals are closed on 20 January from 13:00 to 15:00 JST. The other services remain available.',
  'On 20 January from 13:00 to 15:00 JST customers cannot trade. Newer orders are not affected by the change of fees.',
];

describe('a stop for some customers only', () => {
  it.each(TO_SOME)('is left to be looked at: %s', (text) => {
    const { windows, leftovers, unreadable } = readingOf(text);
    expect(standing(windows)).toEqual([]);
    expect(leftovers.length).toBeGreaterThan(0);
    expect(unreadable).toBe(false);
  });

  it.each(['Notice to certain customers', 'For some of our clients'])('by its title: %s', (title) => {
    const text = 'Deposits cannot be made on 20 January from 13:00 to 15:00 JST.';
    expect(standing(readingOf(text, title).windows)).toEqual([]);
    expect(readingOf(text, title).leftovers).not.toEqual([]);
  });

  it.each(TO_ALL)('is no such stop: %s', (text) => {
    expect(standingHours(readingOf(text).windows)).toEqual([HOURS]);
  });

  it('is a failure like any other once it is felt', () => {
    const text =
      'Users in Singapore have been unable to log in since 13:05 JST on 14 January. Users in other regions are not affected.';
    expect(standingHours(readingOf(text, 'Login failure').windows)).toEqual(['01-14T13:05/-']);
  });
});
