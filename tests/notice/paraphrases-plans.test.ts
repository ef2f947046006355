import { describe, expect, it } from 'vitest';
import { timesIn } from '../../lib/domain/notice/notice.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { dayHours, noticeOf, standing } from './helpers.ts';
import { CHANGE_FRAMES } from './paraphrases-changes.ts';
import { PART_FRAMES } from './paraphrases-parts.ts';
import { PLAN_FRAMES } from './paraphrases-plans.ts';
import { TABLE_FRAMES } from './paraphrases-tables.ts';

describe.each([...PLAN_FRAMES, ...TABLE_FRAMES, ...CHANGE_FRAMES, ...PART_FRAMES])(
  '$name',
  ({ title, published, hours, state, text, said }) => {
    it.each(said)('%s', (words) => {
      const reading = readNotice(noticeOf({ title, text: text(words), published }));
      const told = standing(reading.windows).flatMap(timesIn);
      expect(told.map(dayHours).sort()).toEqual([...hours].sort());
      if (state !== undefined) expect(reading.state).toBe(state);
    });
  },
);
