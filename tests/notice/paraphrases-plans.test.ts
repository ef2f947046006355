import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { isCalledOff } from '../../lib/domain/window.ts';
import { dayHours, noticeOf } from './helpers.ts';
import { PLAN_FRAMES } from './paraphrases-plans.ts';

describe.each(PLAN_FRAMES)('$name', ({ title, published, hours, state, text, said }) => {
  it.each(said)('%s', (words) => {
    const reading = readNotice(noticeOf({ title, text: text(words), published }));
    expect(reading.windows.filter((window) => !isCalledOff(window)).map(dayHours)).toEqual(hours);
    if (state !== undefined) expect(reading.state).toBe(state);
  });
});
