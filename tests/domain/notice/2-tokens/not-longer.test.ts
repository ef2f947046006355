import { describe, expect, test } from 'vitest';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { noticeOf } from '../../../notice/helpers.ts';

const PLAN = '11月26日(木)2:00～4:00';
const PLAN_IN_ENGLISH = 'Maintenance on November 26, 02:00-04:00 JST.';
const stateOf = (text: string): string => readNotice(noticeOf({ title: '', text })).state;

describe('a word of a longer stop', () => {
  test.each([
    `${PLAN} メンテナンスの延長はいたしません。`,
    `${PLAN} メンテナンス。延長の予定はございません。`,
    `${PLAN} メンテナンスを延長することはありません。`,
    `${PLAN}のメンテナンスは延長せず、予定どおり終了します。`,
    `${PLAN} メンテナンス。作業の遅延はございません。`,
    `${PLAN} メンテナンスが延びることはございません。`,
    `${PLAN_IN_ENGLISH} It will not be extended.`,
    `${PLAN_IN_ENGLISH} No extension is planned.`,
    `${PLAN_IN_ENGLISH} We do not expect any further delay.`,
    `${PLAN_IN_ENGLISH} It won't be extended.`,
  ])('says nothing where it is denied: %s', (text) => {
    expect(stateOf(text)).toBe('scheduled');
  });

  test.each([
    `${PLAN}のメンテナンスは、6:00まで延長せざるを得なくなりました。`,
    `${PLAN}のメンテナンスは終わらず、6:00まで延長しなければなりません。`,
    `${PLAN}のメンテナンスを6:00まで延長いたします。ご不便をおかけすることはございません。`,
    'The maintenance of November 26, 02:00-04:00 JST is not finished and has been extended until 06:00 JST.',
    'The maintenance of November 26, 02:00-04:00 JST had to be extended until 06:00 JST. It will not be repeated.',
  ])('holds where something else is denied: %s', (text) => {
    expect(stateOf(text)).toBe('extended');
  });
});
