import type { WelcomeWords } from '../contract/welcome.ts';

export const welcome: WelcomeWords = {
  lede: 'Know before the exchange stops.',
  sub: 'Reads the notices of your exchange and shows on the trading page and the toolbar when it stops, what stops with it, and when it is planned to be back.',
  unofficial: 'Unofficial. Only public pages are read; your account, orders and API keys are not touched.',
  next: 'The next window',
  nextText: 'The nearest one found on the public pages.',
  legend: {
    calm: 'fair',
    soon: 'planned',
    imminent: 'within 15 min',
    ongoing: 'stopped',
    overrun: 'overrun',
    emergency: 'emergency',
    recovered: 'back',
    stale: 'out of date',
  },
  exchanges: 'Add other exchanges',
  exchangesText: (first) =>
    `${first} is always watched. Others are read only where you switch them on. You can change this later in the options.`,
  choose: 'Choose your reminders',
  chooseText: 'You can change this later in the options.',
  pin: 'Pin the button',
  pinText: 'On the toolbar it always shows the time left.',
  badge: '3h',
};
