import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standingHours } from './helpers.ts';
import { BROKEN, CANCEL, DONE, EXT, LEN, MOVE, NOUN, RESUME, START, STOP_WA, STOP_WO } from './paraphrases.ts';

const BEFORE = '2026-12-01T10:00';
const MEANWHILE = '2026-12-09T03:00';
const AFTERWARDS = '2026-12-09T05:00';

interface Said {
  readonly hours: readonly string[];
  readonly state: string;
}

function said(title: string, text: string, published: string): Said {
  const reading = readNotice(noticeOf({ title, text, published }));
  return { hours: standingHours(reading.windows), state: reading.state };
}

const whole = (state: string): Said => ({ hours: ['12-09T02:00/12-09T04:00'], state });
const open = (state: string): Said => ({ hours: ['12-09T02:00/-'], state });

describe('the same stop is read whatever verb says that it stops', () => {
  it.each(STOP_WO)('%s', (stops) => {
    const text = `作業のため、12月9日2:00から4:00までの間、お取引と入出金を${stops}。`;
    expect(said('お取引に関するご案内', text, BEFORE)).toEqual(whole('scheduled'));
  });

  it.each(STOP_WA)('%s', (stops) => {
    expect(said('お知らせ', `12月9日（水）2:00〜4:00の間、全サービスは${stops}。`, BEFORE)).toEqual(whole('scheduled'));
    const rows = `■日時\n2026年12月9日（水）2:00〜4:00\n■影響\n上記の間、取引所・販売所は${stops}。`;
    expect(said('作業のお知らせ', rows, BEFORE)).toEqual(whole('scheduled'));
  });

  it.each(NOUN)('%s', (work) => {
    expect(said(`${work}のお知らせ`, '12月9日（水）2:00〜4:00', BEFORE)).toEqual(whole('scheduled'));
    expect(said('お知らせ', `${work}日時：2026年12月9日（水）2:00～4:00\n対象：全サービス`, BEFORE)).toEqual(
      whole('scheduled'),
    );
  });

  it.each(START)('%s', (starts) => {
    expect(said('メンテナンスのお知らせ', `12月9日2:00に${starts}。終了は4:00の予定です。`, BEFORE)).toEqual(
      whole('scheduled'),
    );
  });
});

describe('the same end is read whatever says it', () => {
  it.each(RESUME)('%s', (returns) => {
    const text = `12月9日の2時にシステムを停止いたします。サービスは4時に${returns}。`;
    expect(said('システム停止のお知らせ', text, BEFORE)).toEqual(whole('scheduled'));
  });

  it.each(LEN)('%s', (length) => {
    expect(said('メンテナンスのお知らせ', `開始：12月9日（水）2:00\n所要時間：${length}`, BEFORE)).toEqual(
      whole('scheduled'),
    );
    expect(said('メンテナンスのお知らせ', `12月9日2時よりメンテナンスを行います。${length}。`, BEFORE)).toEqual(
      whole('scheduled'),
    );
  });

  it.each(EXT)('%s', (late) => {
    const running = `本日2:00より実施中のメンテナンスは3:30に終了する予定でしたが、${late}、4:00までとなります。`;
    expect(said('メンテナンスについて', running, MEANWHILE)).toEqual(whole('extended'));
    const changed = `メンテナンス作業が${late}、終了予定を3:30から4:00に変更いたします。開始は本日2:00でした。`;
    expect(said('メンテナンスについて', changed, MEANWHILE)).toEqual(whole('extended'));
  });

  it.each(DONE)('%s', (done) => {
    expect(said('メンテナンスについて', `本日2:00に開始したメンテナンスは、4:00に${done}。`, AFTERWARDS)).toEqual(
      whole('completed'),
    );
  });
});

describe('the same change is read whatever says it', () => {
  it.each(MOVE)('%s', (moved) => {
    const text = `12月8日2:00〜4:00に予定しておりましたメンテナンスを、${moved}12月9日2:00〜4:00に実施いたします。`;
    expect(said('メンテナンス日程について', text, BEFORE).hours).toEqual(whole('postponed').hours);
  });

  it.each(CANCEL)('%s', (off) => {
    const text = `12月9日（水）2時から4時のシステムメンテナンスにつきましては、都合により${off}。`;
    expect(said('お知らせ', text, BEFORE)).toEqual({ hours: [], state: 'cancelled' });
  });
});

describe('the same failure is read whatever says it', () => {
  it.each(BROKEN)('%s', (fails) => {
    const text = `12月9日2時00分ごろから、ログインおよび入出金が${fails}。現在、原因を調査しております。`;
    expect(said('システム障害のお知らせ', text, MEANWHILE)).toEqual(open('in-progress'));
  });
});
