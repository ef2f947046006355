import { describe, expect, it } from 'vitest';
import { timeRangesOf } from '../../../../lib/domain/notice/4-times/ranges.ts';
import type { TimedRange } from '../../../../lib/domain/notice/5-roles/timed-range.ts';
import { type Known, secondLookAt } from '../../../../lib/domain/notice/8-second-look/leftovers.ts';
import { layoutOf } from '../../../../lib/domain/notice/layout-of.ts';
import { at, dayHours, linesOf, noticeOf } from '../../../notice/helpers.ts';

/** `11-26T02:00/11-26T05:00`; `-` for an open side. */
function span(said: string) {
  const [start = '-', end = '-'] = said.split(' ')[0]?.split('/') ?? [];
  const instant = (local: string) => (local === '-' ? null : at(`2026-${local}`));
  return { start: instant(start), end: instant(end) };
}

type Made = readonly [role: TimedRange['role'], rule: TimedRange['rule'], hours?: string];

/** What the first look made of the notice: of each time in its order, and of the whole. */
interface First {
  readonly made?: readonly Made[];
  readonly windows?: readonly string[];
  readonly old?: readonly string[];
  readonly matter?: NonNullable<Known['otherMatter']>;
  readonly isSilent?: boolean;
}

/** What the second look lists beside it; `vague` where no time of an announced stop can be placed. */
function listed(text: string, { made = [], windows = [], old = [], matter, isSilent = false }: First = {}) {
  const { text: notice } = layoutOf(noticeOf(linesOf(text)));
  const { read } = timeRangesOf(notice.tokens);
  const times = made.map(([role, rule, hours = '-/-'], i) => ({ role, rule, range: read[i], ...span(hours) }));
  const known: Known = {
    times: times as unknown as Known['times'],
    windows: windows.map(span),
    superseded: old.map(span),
    written: at('2026-11-20T12:00'),
    otherMatter: matter ?? null,
    isSilent,
  };
  const { leftovers, isVague } = secondLookAt(notice, known);
  return [...leftovers.map(dayHours), ...(isVague ? ['vague'] : [])];
}

const STOP = '取引停止のお知らせ\n11月26日 2:00～5:00、取引を停止いたします。';
const HOURS = '11-26T02:00/11-26T05:00';
const UNPLACED: Made = ['none', 'the entry of a word between'];

describe('a time of a stop is left over', () => {
  it.each<[string, string, First, string[]]>([
    ['when nobody made anything of it', STOP, {}, [HOURS]],
    ['when it is no part of what is shown', STOP, { windows: ['11-27T02:00/11-27T05:00'] }, [HOURS]],
    ['when only its start is shown', STOP, { windows: ['11-26T02:00/11-26T04:00'] }, [HOURS]],
    ['when an old one has another end', STOP, { old: ['11-26T02:00/11-26T06:00'] }, [HOURS]],
    ['when an old one has another start', STOP, { old: ['11-26T01:00/11-26T05:00'] }, [HOURS]],
    ['when the rule knew nothing of it', STOP, { made: [UNPLACED] }, [HOURS]],
    ['when it was read but is not shown', STOP, { made: [['window', 'more hours of the stop', HOURS]] }, [HOURS]],
    ['when it was read without an instant', STOP, { made: [['window', 'more hours of the stop']] }, [HOURS]],
    ['when only a word near by spoke against it', STOP, { made: [['none', 'for some users only']] }, [HOURS]],
    [
      'when a standing slot was seen in a notice without a habit',
      STOP,
      { made: [['recurring', 'a standing slot']] },
      [HOURS],
    ],
    ['when the matter may still stop something', STOP, { matter: 'how notices are sent' }, [HOURS]],
    ['when nothing is shown at all', STOP, { isSilent: true }, [HOURS]],
  ])('%s', (_, text, first, expected) => {
    expect(listed(text, first)).toEqual(expected);
  });
});

describe('a time is settled', () => {
  it.each<[string, string, First]>([
    ['as the window', STOP, { windows: [HOURS] }],
    ['inside a longer window', STOP, { windows: ['11-26T01:00/11-26T06:00'] }],
    ['as an old one', STOP, { old: [HOURS] }],
    ['by a rule with a name', STOP, { made: [['none', 'a deadline']] }],
    ['as a spare one', STOP, { made: [['spare', 'a spare day']] }],
    ['as a standing slot', `${STOP}\n毎週実施しております。`, { made: [['recurring', 'a standing slot']] }],
    ['as hours of days beside it', STOP, { made: [['window', 'the hours of days right before']] }],
    [
      'as one that was read and is shown',
      STOP,
      { made: [['window', 'more hours of the stop', HOURS]], windows: [HOURS] },
    ],
    ['as one that was read and is old', STOP, { made: [['window', 'more hours of the stop', HOURS]], old: [HOURS] }],
    ['as struck out', '取引停止のお知らせ\n取引を停止いたします。日時：~~11月26日 2:00～5:00~~', { isSilent: true }],
    ['as past', '取引停止のお知らせ\n11月19日 2:00～5:00、取引を停止いたします。', {}],
    ['as one of a matter that is never ours', STOP, { matter: 'a drill or a test message' }],
  ])('%s', (_, text, first) => {
    expect(listed(text, first)).toEqual([]);
  });

  it('in a night that another day names', () => {
    const text = '夜間の停止\n11月26日の夜、2:00～5:00、取引を停止いたします。';
    expect(listed(text, { windows: ['11-27T02:00/11-27T05:00'] })).toEqual([]);
    expect(listed(text, { windows: ['11-27T02:00/11-27T06:00'] })).toEqual([HOURS]);
    expect(listed(text, { windows: ['11-27T02:00/-'] })).toEqual([HOURS]);
    expect(listed(text, { windows: ['11-28T02:00/11-28T05:00'] })).toEqual([HOURS]);
  });

  it('only when all its clock times are', () => {
    const text = '停止のお知らせ\n取引を停止いたします。\n開始 11月26日 2:00\n終了 11月26日 5:00';
    const start: Made = ['none', 'a deadline'];
    expect(listed(text, { made: [start, start] })).toEqual([]);
    expect(listed(text, { made: [start, UNPLACED] })).not.toEqual([]);
  });
});

/** The first look took it for a time of the day before: the two do not agree, and the clock is the same. */
const READ = (hours: string): Made => ['window', 'more hours of the stop', hours];

describe('a time that the first look places on another day', () => {
  it.each<[string, string, string, First, string[]]>([
    ['is shown as it was read', STOP, '11-25T02:00/11-25T05:00', { windows: ['11-25T02:00/11-25T05:00'] }, []],
    ['is old as it was read', STOP, '11-25T02:00/11-25T05:00', { old: ['11-25T02:00/11-25T05:00'] }, []],
    ['is shown with a longer end', STOP, '11-25T02:00/-', { windows: ['11-25T02:00/11-25T05:00'] }, []],
    ['is shown inside another', STOP, '11-25T03:00/11-25T04:00', { windows: ['11-25T02:00/11-25T05:00'] }, []],
    ['is a start that is shown alone', STOP, '11-25T02:00/-', { windows: ['11-25T02:00/-'] }, []],
    ['is an end that is shown alone', STOP, '-/11-25T05:00', { windows: ['-/11-25T05:00'] }, []],
    ['is shown by its start alone', STOP, '11-25T02:00/11-25T05:00', { windows: ['11-25T02:00/11-25T03:00'] }, [HOURS]],
    ['is behind a start that is shown alone', STOP, '11-25T03:00/-', { windows: ['11-25T02:00/-'] }, [HOURS]],
    ['is before an end that is shown alone', STOP, '11-25T03:00/-', { windows: ['-/11-25T05:00'] }, [HOURS]],
  ])('%s', (_, text, hours, first, expected) => {
    expect(listed(text, { ...first, made: [READ(hours)] })).toEqual(expected);
  });
});

describe('a lone hour', () => {
  const FROM = '取引停止のお知らせ\n11月26日 2:00より取引を停止いたします。';

  it.each<[string, string, First, string[]]>([
    ['is left over', FROM, {}, ['11-26T02:00/-']],
    ['is the start of what is shown', FROM, { windows: [HOURS] }, []],
    ['is the end of what is shown', FROM, { windows: ['-/11-26T02:00'] }, []],
    ['is the start of an old one', FROM, { old: [HOURS] }, []],
    ['is no start of what is shown without one', FROM, { windows: ['-/11-26T05:00'] }, ['11-26T02:00/-']],
    [
      'is not held a night later',
      FROM.replace('日 2', '日の夜 2'),
      { windows: ['11-27T02:00/11-27T05:00'] },
      ['11-26T02:00/-'],
    ],
    ['is now', '取引停止のお知らせ\n11月20日 12:00より取引を停止いたします。', {}, []],
  ])('%s', (_, text, first, expected) => {
    expect(listed(text, first)).toEqual(expected);
  });
});

describe('what is near a time says whether it is one of a stop', () => {
  it.each<[string, string, First, string[]]>([
    [
      'two sentences before it',
      '取引の停止\n取引を停止いたします。ご確認ください。11月26日 2:00～5:00です。',
      {},
      [HOURS],
    ],
    ['work in its own sentence', 'お知らせ\n11月26日 2:00～5:00、サーバーの保守作業を行います。', {}, [HOURS]],
    [
      'work in a notice of another matter',
      'お知らせ\n11月26日 2:00～5:00、サーバーの保守作業を行います。',
      { matter: 'how notices are sent' },
      [],
    ],
    ['nothing, of an hour', 'お知らせ\n11月26日 2:00です。', {}, []],
    ['nothing, of hours with an end', 'お知らせ\n11月26日 2:00～5:00です。', {}, [HOURS]],
    ['a verb that is in no table', 'お知らせ\n11月26日 2:00～5:00、台帳を移し替えます。', {}, [HOURS]],
    [
      'another matter in its own sentence',
      '取引停止のお知らせ\n11月26日 2:00～5:00、セミナーを開催いたします。',
      {},
      [],
    ],
    ['why it stops', '入出庫停止のお知らせ\n入出庫を停止いたします。ハードフォークは11月26日 2:00頃です。', {}, []],
    [
      'what is said of it in the next sentence',
      'お知らせ\n11月26日 2:00～5:00です。この間、取引を停止いたします。',
      { matter: 'how notices are sent' },
      [HOURS],
    ],
    [
      'bare hours below the stop of another matter',
      'Release\nTo install it we take the app down.\n11月26日 2:00～5:00',
      { matter: 'how notices are sent' },
      [HOURS],
    ],
    [
      'a sentence with hours below the stop of another matter',
      'Release\nTo install it we take the app down.\n11月26日 2:00～5:00にはもっと多くのことをお知らせする予定ですので、どうぞお楽しみにお待ちくださいませ',
      { matter: 'how notices are sent' },
      [],
    ],
    [
      'a word near by against bare hours below the stop',
      '取引停止\n取引を停止いたします。\n11月26日 2:00～5:00',
      { made: [['none', 'for some users only']] },
      [HOURS],
    ],
    [
      'a word near by against hours with more said of them',
      '取引停止\n取引を停止いたします。\n11月26日 2:00～5:00に、より多くのことを皆様にお伝えできるものと考えておりますので、お待ちください',
      { made: [['none', 'for some users only']] },
      [],
    ],
    ['a stop of another matter beside it', 'お知らせ\n11月26日 2:00です。キャンペーンを停止いたします。', {}, []],
    ['why it stops beside it', 'お知らせ\n11月26日 2:00です。ハードフォークは同日に行われる作業です。', {}, []],
    ['hours of a day that nobody names', 'お知らせ\n取引を停止いたします。\nあ\nい\nう\n23:00です。', {}, []],
  ])('%s', (_, text, first, expected) => {
    expect(listed(text, first)).toEqual(expected);
  });
});

describe('the whole notice', () => {
  it('is not looked at where every clock time is settled', () => {
    const made: readonly Made[] = [['none', 'a deadline']];
    expect(listed(`${STOP}\n明日、停止いたします。`, { made, isSilent: false })).toEqual([]);
    expect(listed('停止のお知らせ\n未明に取引を停止いたします。', { isSilent: false })).toEqual([]);
  });

  it.each<[string, string, First, string[]]>([
    ['vague', '停止のお知らせ\n11月26日未明に取引を停止いたします。', { isSilent: true }, ['vague']],
    [
      'vague, but of another matter',
      '停止のお知らせ\n11月26日未明に取引を停止いたします。',
      { isSilent: true, matter: 'how notices are sent' },
      [],
    ],
    ['vague beside what is listed', `${STOP}\n11月28日未明にも停止いたします。`, { isSilent: true }, [HOURS]],
    ['the same hours twice', `${STOP}\n11月26日 2:00～5:00、入金も停止いたします。`, {}, [HOURS]],
  ])('%s', (_, text, first, expected) => {
    expect(listed(text, first)).toEqual(expected);
  });

  it('lists each time once, in the order in which they come', () => {
    const text =
      '停止のお知らせ\n11月28日 2:00～3:00、停止いたします。\n11月26日 2:00～5:00、停止いたします。\n11月26日 2:00に停止いたします。';
    expect(listed(text)).toEqual([HOURS, '11-28T02:00/11-28T03:00']);
  });

  it('lists no calendar', () => {
    const days = Array.from({ length: 14 }, (_, i) => `12月${i + 1}日 2:00～5:00、取引を停止いたします。`);
    expect(listed(`停止\n${days.join('\n')}`)).toHaveLength(10);
  });

  it('says where the time stands in the text as it was written', () => {
    const { text: notice } = layoutOf(
      noticeOf({ title: '停止', text: '１１月２６日　２：００～５：００、取引を停止いたします。' }),
    );
    const { leftovers } = secondLookAt(notice, {
      ...{ times: [], windows: [], superseded: [], otherMatter: null, isSilent: true },
      written: at('2026-11-20T12:00'),
    });
    expect(leftovers.map(({ from, to }) => [from, to])).toEqual([[4, 20]]);
  });
});
