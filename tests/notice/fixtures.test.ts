import { describe, expect, it } from 'vitest';
import { type NoticeReading, timesIn } from '../../lib/domain/notice/notice.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { EXCHANGES, type Fixture, OTHERS } from './fixtures.ts';
import { FINANCE } from './fixtures-finance.ts';
import { LATER } from './fixtures-later.ts';
import { MIXED } from './fixtures-mixed.ts';
import { PUBLIC } from './fixtures-public.ts';
import { hours, noticeOf, standing } from './helpers.ts';

const shown = (reading: NoticeReading): readonly string[] => standing(reading.windows).flatMap(timesIn).map(hours);

const expectRead = (fixture: Fixture): void => {
  const reading = readNotice(noticeOf(fixture));
  const { kind, services, state, assets } = fixture;
  expect(shown(reading)).toEqual(fixture.windows);
  expect({
    ...(kind && { kind: reading.kind }),
    ...(services && { services: reading.services }),
    ...(state && { state: reading.state }),
    ...(assets && { assets: reading.assets }),
  }).toEqual({
    ...(kind && { kind }),
    ...(services && { services }),
    ...(state && { state }),
    ...(assets && { assets }),
  });
};

describe('notices of exchanges', () => {
  it.each(EXCHANGES)('$name', expectRead);
});

describe('notices of banks, brokers, games, hosts, universities and pages that announce nothing', () => {
  it.each(OTHERS)('$name', expectRead);
});

describe('notices of finance in forms that a blind set showed', () => {
  it.each(FINANCE)('$name', expectRead);
});

describe('notices of towns, schools, hosts and games in forms that a blind set showed', () => {
  it.each(PUBLIC)('$name', expectRead);
});

describe('notices of all sorts in forms that a blind set showed last', () => {
  it.each(MIXED)('$name', expectRead);
});

describe('notices written after the reader, in rounds, to see what it had not met', () => {
  it.each(LATER)('$name', expectRead);
});
