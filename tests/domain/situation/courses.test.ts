import { expect, test } from 'vitest';
import { partsOf } from '../../../lib/domain/envelope.ts';
import { otherCourses } from '../../../lib/domain/situation/courses.ts';
import { aSight } from '../../fixtures/sight.ts';
import { at, aWindow } from '../../fixtures/windows.ts';

const NOW = at('2026-11-25T05:30');
const WHOLE = aWindow();

test('a part that lasts longer is a course of its own, with what may be said of it', () => {
  const parts = partsOf(WHOLE).map((part) =>
    part.service === 'withdrawal' ? { ...part, end: at('2026-11-25T08:00') } : part,
  );
  const courses = otherCourses(aWindow({ end: at('2026-11-25T05:00'), parts }), aSight(NOW), NOW);
  expect(courses).toMatchObject([
    {
      window: { services: ['withdrawal'], end: at('2026-11-25T08:00') },
      situation: { scene: 'due', urgency: 'ongoing' },
    },
  ]);
});

test('what shares the times it is shown with has none', () => {
  expect(otherCourses(WHOLE, aSight(NOW), NOW)).toEqual([]);
});
