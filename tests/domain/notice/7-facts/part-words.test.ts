import { expect, test } from 'vitest';
import { partWordsIn } from '../../../../lib/domain/notice/7-facts/part-words.ts';

test.each([
  ['取引を再開しました', 'completed'],
  ['取引を再開。', 'completed'],
  ['再開済み', 'completed'],
  ['再開しています', 'completed'],
  ['再開していません', 'in-progress'],
  ['まだ再開しておりません', 'in-progress'],
  ['再開は6:00を予定しております', 'in-progress'],
  ['6:00に再開いたします', 'in-progress'],
  ['再開の目処は立っておりません', 'in-progress'],
  ['引き続き停止', 'in-progress'],
  ['停止中です', 'in-progress'],
  ['停止中は', ''],
  ['停止したままです', 'in-progress'],
  ['停止いたします', ''],
  ['停止しておりました', ''],
  ['ご利用いただけません', 'in-progress'],
  ['ログインできない状態でした', ''],
  ['6:00まで延長', 'extended'],
  ['has been restored', 'completed'],
  ['are available again', 'completed'],
  ['are not yet available', 'in-progress'],
  ['will resume at 6:00', 'in-progress'],
  ['remain suspended', 'in-progress'],
  ['will be suspended from 6:00', ''],
])('%s says: %s', (sentence, statuses) => {
  expect(
    partWordsIn(sentence)
      .map(({ status }) => status)
      .join(' '),
  ).toBe(statuses);
});
