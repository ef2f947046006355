import { describe, expect, it } from 'vitest';
import { timesIn } from '../../lib/domain/notice/notice.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { isCalledOff } from '../../lib/domain/window.ts';
import { dayHours, noticeOf } from './helpers.ts';
import { PLAN_FRAMES } from './paraphrases-plans.ts';
import { TABLE_FRAMES } from './paraphrases-tables.ts';

describe.each([...PLAN_FRAMES, ...TABLE_FRAMES])('$name', ({ title, published, hours, state, text, said }) => {
  it.each(said)('%s', (words) => {
    const reading = readNotice(noticeOf({ title, text: text(words), published }));
    const told = reading.windows.filter((window) => !isCalledOff(window)).flatMap(timesIn);
    expect(told.map(dayHours).sort()).toEqual([...hours].sort());
    if (state !== undefined) expect(reading.state).toBe(state);
  });
});
