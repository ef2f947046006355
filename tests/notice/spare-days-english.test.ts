import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standingHours } from './helpers.ts';

const PLAN = 'Maintenance on 28 November 2026, 06:00 to 14:00 JST.';
const read = (text: string) => standingHours(readNotice(noticeOf({ title: 'Maintenance', text })).windows);

describe('the other day on which the work is done if it cannot be done on its own', () => {
  it.each([
    'Should it have to be postponed, it will be done on 5 December, 06:00 to 14:00 JST.',
    'In case of bad weather it takes place on 5 December, 06:00 to 14:00 JST instead.',
    'If the works cannot be done that day, we will do them on 5 December, 06:00 to 14:00 JST instead.',
    'Should the works have to be put off because of the weather, they will be done on 5 December, 06:00 to 14:00 JST.',
    'If that fails, the second attempt is on 5 December, 06:00 to 14:00 JST.',
  ])('is spare: %s', (sentence) => {
    expect(read(`${PLAN} ${sentence}`)).toEqual(['11-28T06:00/11-28T14:00']);
  });

  it.each([
    [
      'The maintenance of 28 November 2026, 06:00 to 14:00 JST, has been postponed because of the weather. It will be done on 5 December, 06:00 to 14:00 JST.',
      '12-05T06:00/12-05T14:00',
    ],
    [
      'If you cannot finish your transfers in time, please note that the maintenance runs on 28 November 2026, 06:00 to 14:00 JST.',
      '11-28T06:00/11-28T14:00',
    ],
    [
      'If the tests had failed, nothing would have changed. The maintenance runs on 28 November 2026, 06:00 to 14:00 JST.',
      '11-28T06:00/11-28T14:00',
    ],
  ])('is none where the work was moved, or nothing is put off: %s', (text, hours) => {
    expect(read(text)).toEqual([hours]);
  });
});
