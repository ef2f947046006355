import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../lib/domain/notice/4-times/instants.ts';
import { CLOCK_FORMS, CLOCK_HINT } from '../../../../lib/domain/notice/8-second-look/clock-forms.ts';
import { DAY_FORMS } from '../../../../lib/domain/notice/8-second-look/day-forms.ts';
import { signsIn } from '../../../../lib/domain/notice/8-second-look/forms-in.ts';
import { NTH_WEEKDAY_FORMS } from '../../../../lib/domain/notice/8-second-look/nth-weekday-forms.ts';
import { DAILY, FIRM_MATTERS, MATTERS, WEEKLY } from '../../../../lib/domain/notice/8-second-look/other-matters.ts';
import { ALL_RUNS } from '../../../../lib/domain/notice/8-second-look/runs-on.ts';
import { CAUSES, DENIALS, PERHAPS, STOPS, signOf, WORKS } from '../../../../lib/domain/notice/8-second-look/signs.ts';
import { everyMatch } from '../../../../lib/domain/notice/every-match.ts';
import { DAY_MS } from '../../../../lib/domain/time.ts';
import { at } from '../../../notice/helpers.ts';

const NEAR = dayOf(at('2026-11-20T12:00'));

const examplesOf = <Row extends { readonly examples: readonly unknown[] }>(rows: readonly Row[]) =>
  rows.flatMap((row) => row.examples.map((example) => ({ row, example: example as Row['examples'][number] })));

const daySaid = (day: number | null): string | null =>
  day === null ? null : new Date(day * DAY_MS).toISOString().slice(0, 10);

describe('each way of naming a day names that of its examples', () => {
  test.each(examplesOf([...NTH_WEEKDAY_FORMS, ...DAY_FORMS]))('$example', ({ row, example: [text, day] }) => {
    const days = [...text.matchAll(row.form)].map((match) => row.dayOf(match, { near: NEAR, context: NEAR + 4 }));
    expect(days.map(daySaid)).toEqual([day]);
  });
});

describe('each way of naming a clock time names that of its examples', () => {
  test.each(examplesOf(CLOCK_FORMS))('$example', ({ row, example: [text, minutes] }) => {
    const times = [...text.matchAll(row.form)].map((match) => row.minutesOf(match, text));
    expect(times.length === 0 ? [null] : times).toEqual([minutes]);
  });
});

describe('the one pass over a text', () => {
  test.each(examplesOf(CLOCK_FORMS))('touches whatever a form finds: $example', ({ row, example: [text] }) => {
    const hints = [...text.matchAll(CLOCK_HINT)].map(({ index, 0: hint }) => [index, index + hint.length] as const);
    for (const { index, 0: found } of text.matchAll(row.form)) {
      const isTouched = hints.some(([from, to]) => from < index + found.length && index < to);
      expect(isTouched, found).toBe(true);
    }
  });
});

describe('the one pass over a sentence', () => {
  const forms = [...NTH_WEEKDAY_FORMS, ...DAY_FORMS, ...CLOCK_FORMS];
  const looksFor = (text: string) => forms.filter(({ needs }) => (needs & signsIn(text)) === needs);

  test.each(examplesOf(forms))('looks for every form that finds something: $example', ({ example: [text] }) => {
    for (const form of forms.filter(({ form }) => text.search(form) >= 0)) expect(looksFor(text)).toContain(form);
  });

  test.each([
    ['取引を停止します', 0],
    ['', 0],
    ['api', 7],
    ['10:00', 3],
  ])('looks for few where little is written: %s', (text, most) => {
    expect(looksFor(text).length).toBeLessThanOrEqual(most);
  });

  test('gives every place of a form, whatever was searched before', () => {
    const form = /\d/g;
    form.lastIndex = 3;
    expect(everyMatch(form, '1 a 2').map(({ index }) => index)).toEqual([0, 4]);
    expect(everyMatch(form, '3').map(({ index }) => index)).toEqual([0]);
  });
});

describe('each saying is in its examples', () => {
  test.each(
    examplesOf([
      ...STOPS,
      ...WORKS,
      ...DENIALS,
      ...FIRM_MATTERS,
      ...MATTERS,
      WEEKLY,
      DAILY,
      ...CAUSES,
      ...PERHAPS,
      ...ALL_RUNS,
    ]),
  )('$example', (said) => {
    expect(said.example.toLowerCase()).toMatch(said.row.says);
  });
});

describe('a sentence', () => {
  test.each(examplesOf(STOPS))('says that something stops: $example', ({ example }) => {
    expect(signOf(example.toLowerCase()).weight).toBe('stop');
  });

  test.each(examplesOf(WORKS))('speaks of work: $example', ({ example }) => {
    expect(signOf(example.toLowerCase()).weight).not.toBeNull();
  });

  test.each(examplesOf(DENIALS))('that denies a stop announces none: $example', ({ example }) => {
    expect(signOf(example.toLowerCase()).weight).not.toBe('stop');
  });

  test.each(examplesOf([...FIRM_MATTERS, ...MATTERS]))('can be of another matter: $example', ({ example }) => {
    expect(signOf(example.toLowerCase()).isOfOther).toBe(true);
  });

  test.each(examplesOf(CAUSES))('can tell why something stops: $example', ({ example }) => {
    expect(signOf(example.toLowerCase()).isOfCause).toBe(true);
  });
});
