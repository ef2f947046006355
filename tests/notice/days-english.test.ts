import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standingHours } from './helpers.ts';

const PUBLISHED = '2027-02-03T18:00';
const TITLE = 'API maintenance in February 2027';
const TAIL = '\n\nREST and WebSocket connections are both concerned. The website and the app stay available.';
const hoursOf = (text: string, title = TITLE) =>
  standingHours(readNotice(noticeOf({ title, text: text + TAIL, published: PUBLISHED })).windows).toSorted();
const THREE = ['02-09T22:00/02-09T23:30', '02-10T22:00/02-10T23:30', '02-11T22:00/02-11T23:30'];

describe('hours told once for three days are those of each', () => {
  it.each([
    'The API will be unavailable from 13:00 to 14:30 UTC on 9, 10 and 11 February.',
    'Dates: 9, 10, 11 February 2027\nTime: 13:00–14:30 UTC (same on all days)',
    'API down daily 13:00-14:30 UTC, Feb 9 through Feb 11.',
    'We will stop the API at 13:00 UTC and restart it at 14:30 UTC on each of the following days: 9 February, 10 February, 11 February.',
    'Day 1: 9 Feb\nDay 2: 10 Feb\nDay 3: 11 Feb\nHours on each day: 13:00 to 14:30 (UTC)',
    'The work has been split into three sessions of 90 minutes, all beginning at 13:00 UTC: one on 9 February, one on 10 February and one on 11 February.',
    'Tue 9, Wed 10 & Thu 11 Feb, 13:00–14:30 UTC each',
    'API access will be suspended for an hour and a half from 13:00 UTC on February 9th. The same applies on February 10th and 11th.',
    'Your bots will be disconnected three times: on Feb 9, on Feb 10 and on Feb 11, always at 13:00 UTC. They can reconnect at 14:30 UTC.',
    'The first session is on 9 February from 13:00 to 14:30 UTC; it will be repeated at the same hours on 10 and 11 February.',
    'Please be informed that, on the 9th, 10th and 11th of February, the API service shall be suspended between the hours of 13:00 and 14:30 UTC.',
    '13:00–14:30 UTC on Feb 9/10/11',
    'For three days starting Tuesday, 9 February, our API goes offline daily at 13:00 UTC and comes back at 14:30 UTC.',
    'From Feb 9 until and including Feb 11, there’s an API break of ninety minutes a day. It starts at 13:00 UTC.',
    'On 9, 10 and 11 February the API is shut down at 13:00 UTC and started again at 14:30 UTC.',
    'February 9, 10, and 11: the API is offline each day from 13:00 to 14:30 UTC.',
    'The API pauses at 13:00 UTC on 9 February and reopens at 14:30 UTC. This is repeated on 10 February and on 11 February.',
    'On three consecutive days beginning with 9 February the API will be unavailable, every time from 13:00 to 14:30 UTC.',
    'Start: 13:00 UTC\nEnd: 14:30 UTC\nDays: 9, 10 and 11 February (all three days)',
    'Session 1: 9 February\nSession 2: 10 February\nSession 3: 11 February\nEach session lasts from 13:00 to 14:30 UTC.',
    'The API is switched off at 13:00 UTC for 90 minutes on each of these days: 9, 10 and 11 February.',
    'API offline 13:00-14:30 UTC on three days in a row (9 to 11 February).',
    'From Tuesday 9 to Thursday 11 February, the API will be down every day between 13:00 and 14:30 UTC.',
    'Affected days: 9 February, 10 February and 11 February. The API is down from 13:00 UTC until 14:30 UTC each time.',
    'Our API undergoes maintenance on February 9, 10 and 11. It cannot be reached from 13:00 to 14:30 UTC on those days.',
    'Three maintenance slots: 9, 10, 11 February, each 13:00 to 14:30 UTC.',
    'Between 9 and 11 February, daily at 13:00 UTC, the API is shut down for 90 minutes.',
    'Every day from 9 February up to and including 11 February we take the API down at 13:00 UTC; 90 minutes later it is back.',
  ])('%s', (text) => {
    expect(hoursOf(text)).toEqual(THREE);
  });
});

describe('days beside hours are not always days of theirs', () => {
  it.each([
    [
      'the day of writing',
      'Posted: 3 February 2027\nThe API will be unavailable on 9 February from 13:00 to 14:30 UTC, for each user.',
      [THREE[0]],
    ],
    [
      'the days of a deadline',
      'The API will be unavailable on 9 February from 13:00 to 14:30 UTC. Please update your keys by 20 February.',
      [THREE[0]],
    ],
  ])('%s', (_, text, hours) => {
    expect(hoursOf(text)).toEqual(hours);
  });
});
