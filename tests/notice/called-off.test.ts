import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { jst, noticeOf } from './helpers.ts';

const HOURS = '2026年11月25日(水) 2:00～4:00';
const HOURS_IN_ENGLISH = 'November 25, 2026 02:00 - 04:00 (JST)';
const WINDOW = '2026-11-25T02:00/2026-11-25T04:00';

const read = (title: string, text: string) => {
  const { windows, state } = readNotice(noticeOf({ title, text }));
  return { state, windows: windows.map(({ start, end, status }) => `${jst(start)}/${jst(end)} ${status}`) };
};

describe('words of cancelling that are not about the maintenance', () => {
  it.each([
    'メンテナンスが終わると、5分間はキャンセルだけできる時間があり、その後に通常の取引へ戻ります。',
    'メンテナンス開始時に残っている注文はすべてキャンセルされます。',
    'メンテナンス中は注文のキャンセルもできません。',
    'メンテナンス終了後、キャンセル待ちの注文が処理されます。',
    'メンテナンスに伴い、同日開催予定の取引コンテストは中止いたします。',
    'このメンテナンスのため、同日に予定していた抽選販売は中止しました。',
    'メンテナンスのため、25日のオンラインセミナーは延期となりました。',
    'メンテナンスの影響により、入金キャンペーンは中止いたしました。',
    'メンテナンスに伴い新規上場を延期いたします。',
    'メンテナンスのため、予約販売の受付を見合わせます。',
    'メンテナンスは中止いたしません。',
    '12月2日のメンテナンスは中止します。11月25日は予定どおり実施します。',
  ])('leave it as it was: %s', (sentence) => {
    expect(read('メンテナンスのお知らせ', `${HOURS}\n${sentence}`)).toEqual({
      state: 'scheduled',
      windows: [`${WINDOW} scheduled`],
    });
  });

  it.each([
    'Orders left open when the maintenance starts are canceled automatically.',
    'Please cancel your orders before maintenance starts.',
    'During the maintenance you cannot cancel orders.',
    'Because of the maintenance, the trading competition is postponed.',
    'Due to scheduled maintenance the AMA session is rescheduled.',
    'The lottery planned during the maintenance has been canceled.',
    'The maintenance on December 2, 2026 has been cancelled.',
  ])('leave it as it was: %s', (sentence) => {
    expect(read('Scheduled maintenance', `${HOURS_IN_ENGLISH}\n${sentence}`)).toEqual({
      state: 'scheduled',
      windows: [`${WINDOW} scheduled`],
    });
  });

  it.each(['サーバーメンテナンスに伴うイベント開催中止のお知らせ', 'メンテナンスに伴う抽選販売の延期について'])(
    'leave it as it was in a title: %s',
    (title) => {
      expect(read(title, `メンテナンス日時：${HOURS}`).windows).toEqual([`${WINDOW} scheduled`]);
    },
  );
});

describe('a maintenance that is called off itself', () => {
  it.each([
    `${HOURS}に予定しておりましたシステムメンテナンスは、諸般の事情により中止いたします。`,
    `${HOURS}のメンテナンスにつきまして、準備の都合により実施を見送ることといたしました。`,
    `システムメンテナンスを${HOURS}に予定しておりましたが、中止いたします。`,
    `台風の接近により、${HOURS}のメンテナンスを中止します。`,
    `${HOURS}に予定していたサーバー更新作業を急遽取りやめます。`,
    `${HOURS}\n上記メンテナンスは中止となりました。`,
  ])('is cancelled: %s', (text) => {
    expect(read('メンテナンスのお知らせ', text)).toEqual({ state: 'cancelled', windows: [`${WINDOW} cancelled`] });
  });

  it.each([
    'The scheduled maintenance has been cancelled.',
    'We have cancelled this maintenance.',
    'Unfortunately, the maintenance planned for that day is canceled.',
  ])('is cancelled: %s', (sentence) => {
    expect(read('Scheduled maintenance', `${HOURS_IN_ENGLISH}\n${sentence}`).state).toBe('cancelled');
  });

  it('is put off for a failure of machines, which is only the reason', () => {
    const text = `${HOURS}のメンテナンスは、機器の不具合のため延期することとなりました。`;
    expect(read('メンテナンスのお知らせ', text).state).toBe('postponed');
  });

  it.each(['【中止】メンテナンスのお知らせ', 'メンテナンス中止のお知らせ', '[Cancelled] Scheduled maintenance'])(
    'is cancelled by the title: %s',
    (title) => {
      expect(read(title, `メンテナンス日時：${HOURS}`).state).toBe('cancelled');
    },
  );
});

describe('a title with a word of the end', () => {
  it.each([
    '取引再開準備モードのご案内',
    'メンテナンス後の再開方法について',
    '取引再開のご案内',
    'メンテナンス終了のご案内',
    '【完了】システムメンテナンス',
    'Trading resumed after maintenance',
  ])('completes nothing that lies ahead: %s', (title) => {
    expect(read(title, `メンテナンス日時：${HOURS}`)).toEqual({
      state: 'scheduled',
      windows: [`${WINDOW} scheduled`],
    });
  });

  it('completes what has begun', () => {
    const { windows } = readNotice(
      noticeOf({ title: '【完了】システムメンテナンス', text: `日時：${HOURS}`, published: '2026-11-25T03:40' }),
    );
    expect(windows.map(({ status }) => status)).toEqual(['completed']);
  });
});

describe('an earlier maintenance that was called off', () => {
  it.each([
    '前回（11月18日）のメンテナンスは中止となりましたため、改めて実施いたします。',
    '前回は天候の影響により延期となりましたが、上記の日程で実施いたします。',
    '先週のシステムメンテナンスは見送りとなりました。',
    '※先日中止いたしましたメンテナンスを改めて実施するものです。',
    '延期しておりましたシステムメンテナンスを、上記日程にて実施いたします。',
  ])('leaves this one as it was: %s', (sentence) => {
    expect(read('システムメンテナンスのお知らせ', `${HOURS}\n${sentence}`)).toEqual({
      state: 'scheduled',
      windows: [`${WINDOW} scheduled`],
    });
  });

  it.each([
    `前回のメンテナンスはやめましたが、${HOURS}のメンテナンスは行います。`,
    `先週の作業は中止しましたが、${HOURS}に改めて実施します。`,
  ])('leaves this one as it was, in one sentence: %s', (text) => {
    expect(read('メンテナンスのお知らせ', text)).toEqual({ state: 'scheduled', windows: [`${WINDOW} scheduled`] });
  });

  it.each([
    `Last week's maintenance was cancelled; it will now take place on ${HOURS_IN_ENGLISH}.`,
    `The previous maintenance (November 18) was postponed. We will perform it on ${HOURS_IN_ENGLISH}.`,
    `${HOURS_IN_ENGLISH}\nNote: the maintenance planned for last Thursday was called off and is carried out now.`,
    `After the cancellation of the previous maintenance, the work will be carried out on ${HOURS_IN_ENGLISH}.`,
  ])('leaves this one as it was: %s', (text) => {
    expect(read('Scheduled maintenance', text)).toEqual({ state: 'scheduled', windows: [`${WINDOW} scheduled`] });
  });

  it.each([
    `11月18日に予定していたメンテナンスは中止となりましたので、${HOURS}に改めて実施いたします。`,
    `11月18日のメンテナンスは延期となりましたので、${HOURS}に実施いたします。`,
    `The maintenance on November 18 was cancelled and will instead take place on ${HOURS_IN_ENGLISH}.`,
  ])('has a new day: %s', (text) => {
    expect(read('メンテナンスのお知らせ', text).windows).toEqual([`${WINDOW} scheduled`]);
  });

  it.each([
    `前回お知らせしました${HOURS}のメンテナンスは中止となりました。`,
    `${HOURS}\n前回告知しましたメンテナンスは、諸般の事情により中止いたします。`,
    `${HOURS}\n前回のメンテナンスに続き、今回のメンテナンスも中止いたします。`,
    `${HOURS}\n上記のメンテナンスは中止し、日程は改めてお知らせいたします。`,
    `The previously announced maintenance on ${HOURS_IN_ENGLISH} has been cancelled.`,
    `${HOURS_IN_ENGLISH}\nThe maintenance announced last week has been cancelled.`,
  ])('is this one where only its announcement is earlier: %s', (text) => {
    expect(read('メンテナンスのお知らせ', text)).toMatchObject({ state: 'cancelled' });
    expect(read('メンテナンスのお知らせ', text).windows.filter((window) => !window.endsWith('cancelled'))).toEqual([]);
  });
});
