import { expect, test } from 'vitest';
import { rolesIn } from '../notations.ts';

/** A remark behind the hours names another day for them, or says that they are spare. */
test.each<readonly [text: string, ...roles: readonly string[]]>([
  ['日時：11月26日 22:00～24:00（予備日：27日）', 'window 2026-11-26T22:00/2026-11-27T00:00'],
  ['日時：11月26日 22:00～24:00（予備日27日）', 'window 2026-11-26T22:00/2026-11-27T00:00'],
  ['日時：11月26日 1:00～4:00（予備日は27日）', 'window 2026-11-26T01:00/2026-11-26T04:00'],
  [
    '日時：11月26日 1:00～4:00（予備日：27日 同時刻）',
    'window 2026-11-26T01:00/2026-11-26T04:00',
    'spare 2026-11-27T01:00/2026-11-27T04:00',
  ],
  [
    '日時：11月26日 1:00～4:00（予備日：11月27日）',
    'window 2026-11-26T01:00/2026-11-26T04:00',
    'spare 2026-11-27T00:00/-',
  ],
  ['日時：11月26日 1:00～4:00（予備日）', 'spare 2026-11-26T01:00/2026-11-26T04:00'],
  [
    '11月26日 1:00～4:00\n12月3日 1:00～4:00（予備日）',
    'window 2026-11-26T01:00/2026-11-26T04:00',
    'spare 2026-12-03T01:00/2026-12-03T04:00',
  ],
])('%s', (text, ...roles) => expect(rolesIn('メンテナンスのお知らせ', text)).toEqual(roles));
