import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { DECOYS, type Form, ONE_NIGHT, OTHER_WINDOWS } from './forms.ts';
import { jst, noticeOf } from './helpers.ts';

const TITLE = 'メンテナンスのお知らせ';
const read = (text: string): readonly string[] =>
  readNotice(noticeOf({ title: TITLE, text })).windows.map(({ start, end }) => `${jst(start)}/${jst(end)}`);

const expectForm = ([text, ...windows]: Form): void => expect(read(text)).toEqual(windows);

describe('one night in every spelling', () => {
  it.each(ONE_NIGHT.map((form) => [form[0], form] as const))('%j', (_, form) => expectForm(form));
});

describe('other windows', () => {
  it.each(OTHER_WINDOWS.map((form) => [form[0], form] as const))('%j', (_, form) => expectForm(form));
});

describe('times at which nothing stops', () => {
  it.each(DECOYS.map((form) => [form[0], form] as const))('%j', (_, form) => expectForm(form));
});
