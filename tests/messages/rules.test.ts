import { describe, expect, it } from 'vitest';
import { quoteFacts } from '../../components/forecast/window-facts.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import type { ViewWindow } from '../../lib/domain/view.ts';
import { ruleText } from '../../lib/messages/rules.ts';
import { noticeOf } from '../notice/helpers.ts';

describe('why a time was read as it was', () => {
  it('is said below its passage, in the language of the reader', () => {
    const { windows } = readNotice(noticeOf({ title: 'メンテナンスのお知らせ', text: '日時：11月26日 2:00～4:00' }));
    const window = { evidence: windows[0]?.evidence } as ViewWindow;
    const said = (language: 'ja' | 'en') => quoteFacts(window, { language, zone: 'Asia/Tokyo' });
    expect(said('ja')).toMatchObject([{ quotes: [{ text: '11月26日 2:00～4:00', why: '日時の見出しの時間帯' }] }]);
    expect(said('en')).toMatchObject([{ quotes: [{ why: 'hours under a label' }] }]);
  });

  it('is not said of what an older reader left, nor of a name that is none', () => {
    expect([ruleText(undefined, 'ja'), ruleText('toString', 'ja')]).toEqual([null, null]);
  });
});
