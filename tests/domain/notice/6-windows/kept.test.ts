import { describe, expect, it } from 'vitest';
import type { SupersededTimes, WindowDraft } from '../../../../lib/domain/notice/6-windows/draft.ts';
import { adoptEnds, onMovedDays } from '../../../../lib/domain/notice/6-windows/kept.ts';
import { firstLookAt } from '../../../../lib/domain/notice/first-look.ts';
import { at, dayHours, noticeOf } from '../../../notice/helpers.ts';

/** `12-07T01:00/12-07T04:00 part`; `-` for an open side. */
function draft(said: string): WindowDraft {
  const [hours = '', ...flags] = said.split(' ');
  const [start, end] = hours.split('/').map((local) => (local === '-' ? null : at(`2026-${local}`)));
  return {
    ...{ start, end, isPart: flags.includes('part'), isLoose: flags.includes('loose'), isNew: false },
  } as WindowDraft;
}

const lookAt = (text: string) => firstLookAt(noticeOf({ title: 'メンテナンス時間の変更', text }));

describe('an end that stays as it was planned', () => {
  const KEPT = '開始時刻を変更いたします。終了時刻に変更はございません。';

  const adopted = (text: string, windows: readonly string[], old: readonly string[]): string[] => {
    const drafts = windows.map(draft);
    adoptEnds(lookAt(text).text, drafts, old.map(draft) as readonly SupersededTimes[]);
    return drafts.map(dayHours);
  };

  it.each<[string, string, string[], string[], string[]]>([
    ['is that of the plan', KEPT, ['11-26T02:00/-'], ['11-26T01:00/11-26T05:00'], ['11-26T02:00/11-26T05:00']],
    [
      'is not looked for where nobody says so',
      '開始時刻を変更いたします。',
      ['11-26T02:00/-'],
      ['11-26T01:00/11-26T05:00'],
      ['11-26T02:00/-'],
    ],
    [
      'is that of the plan where only the start moves',
      '開始時刻のみ変更いたします。',
      ['11-26T02:00/-'],
      ['11-26T01:00/11-26T05:00'],
      ['11-26T02:00/11-26T05:00'],
    ],
    [
      'is not that of a plan that was over before',
      KEPT,
      ['11-26T05:00/-'],
      ['11-26T01:00/11-26T05:00'],
      ['11-26T05:00/-'],
    ],
    ['is not that of a plan of another week', KEPT, ['11-26T02:00/-'], ['11-26T01:00/11-29T02:00'], ['11-26T02:00/-']],
    [
      'is that of the plan that has one',
      KEPT,
      ['11-26T02:00/-'],
      ['11-26T01:00/-', '-/11-26T04:00', '11-26T01:00/11-26T05:00'],
      ['11-26T02:00/11-26T05:00'],
    ],
    ['is left open where no plan is known', KEPT, ['11-26T02:00/-'], [], ['11-26T02:00/-']],
    [
      'is of one start, not of two',
      KEPT,
      ['11-26T02:00/-', '11-27T02:00/-'],
      ['11-26T01:00/11-26T05:00'],
      ['11-26T02:00/-', '11-27T02:00/-'],
    ],
    [
      'is of the start that has none',
      KEPT,
      ['11-25T02:00/11-25T03:00', '11-26T02:00/-'],
      ['11-26T01:00/11-26T05:00'],
      ['11-25T02:00/11-25T03:00', '11-26T02:00/11-26T05:00'],
    ],
    [
      'is of the whole, not of a part',
      KEPT,
      ['11-26T02:00/- part', '11-26T03:00/-'],
      ['11-26T01:00/11-26T05:00'],
      ['11-26T02:00/-', '11-26T03:00/11-26T05:00'],
    ],
    ['is of no lone end', KEPT, ['-/11-26T06:00'], ['11-26T01:00/11-26T05:00'], ['-/11-26T06:00']],
    ['is of nothing where nothing is read', KEPT, [], ['11-26T01:00/11-26T05:00'], []],
  ])('%s', (_, text, windows, old, expected) => {
    expect(adopted(text, windows, old)).toEqual(expected);
  });
});

describe('a day that the stop is moved to', () => {
  const moved = (text: string, windows: readonly string[]) => {
    const { text: notice, times } = lookAt(text);
    const old: SupersededTimes[] = [];
    const kept = onMovedDays(notice, windows.map(draft), times, old);
    return [
      ...kept.map((one) => `${dayHours(one)}${one.isNew ? ' new' : ''}`),
      ...old.map((one) => `old ${dayHours(one as WindowDraft)}`),
    ];
  };
  const PLAN = '11-26T02:00/11-26T05:00';
  const SAME = '11月26日のメンテナンスを12月3日に延期いたします。時間帯の変更はございません。';
  const NEW = '12-03T02:00/12-03T05:00';

  it.each<[string, string, string[], string[]]>([
    ['takes the hours of the plan', SAME, [PLAN], [`${NEW} new`, `old ${PLAN}`]],
    [
      'takes them by a change of the day',
      '11月26日のメンテナンスを12月3日に変更いたします。時間は同じ時間帯です。',
      [PLAN],
      [`${NEW} new`, `old ${PLAN}`],
    ],
    [
      'takes none where nobody says that they stay',
      '11月26日のメンテナンスを12月3日に延期いたします。',
      [PLAN],
      [PLAN],
    ],
    ['takes none of two plans', SAME, [PLAN, '11-27T02:00/11-27T05:00'], [PLAN, '11-27T02:00/11-27T05:00']],
    ['takes none of a part', SAME, [`${PLAN} part`], [PLAN]],
    [
      'leaves the part that stands beside the plan',
      SAME,
      [`${PLAN} part`, '11-26T03:00/11-26T05:00'],
      [PLAN, '12-03T03:00/12-03T05:00 new', 'old 11-26T03:00/11-26T05:00'],
    ],
    ['takes none of an open plan', SAME, ['11-26T02:00/-'], ['11-26T02:00/-']],
    ['takes none of a lone end', SAME, ['-/11-26T05:00'], ['-/11-26T05:00']],
    ['takes none where nothing was read', SAME, [], []],
    ['has hours of its own', SAME, [PLAN, `${NEW} loose`], [PLAN, `${NEW} new`]],
    ['has hours that name it', SAME, [NEW], [NEW]],
    ['marks no loose hours of another day', SAME, [`${PLAN} loose`, `${NEW} loose`], [PLAN, `${NEW} new`]],
    [
      'is one of two',
      '11月26日のメンテナンスを12月3日に延期し、11月27日のメンテナンスを12月4日に延期いたします。時間帯の変更はございません。',
      [PLAN],
      [PLAN],
    ],
    [
      'is only possible',
      '11月26日のメンテナンスを12月3日に延期する場合があります。時間帯の変更はございません。',
      [PLAN],
      [PLAN],
    ],
    ['is none', '時間帯の変更はございません。', [PLAN], [PLAN]],
    [
      'has its hours beside it',
      '11月26日のメンテナンスを12月3日 2:00に延期いたします。時間帯の変更はございません。',
      [PLAN],
      [PLAN],
    ],
  ])('%s', (_, text, windows, expected) => {
    expect(moved(text, windows)).toEqual(expected);
  });
});
