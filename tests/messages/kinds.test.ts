import { describe, expect, it } from 'vitest';
import { LANGUAGES, wordsIn } from '../../lib/messages/index.ts';
import { shownKind } from '../../lib/messages/words.ts';

describe('the kind of a maintenance', () => {
  it.each(['システムメンテナンスのお知らせ', 'メンテナンス実施のご案内', '取引停止のお知らせ', ''])(
    'that no notice calls an update is called none: %s',
    (title) => {
      expect(wordsIn('ja').kinds[shownKind({ kind: 'system-update', title })]).toBe('メンテナンス');
      expect(wordsIn('en').kinds[shownKind({ kind: 'system-update', title })]).toBe('Maintenance');
    },
  );

  it.each(['システムアップデートのお知らせ', 'Update of the trading engine', 'システム更新に伴う停止'])(
    'that a notice calls an update is one: %s',
    (title) => {
      expect(shownKind({ kind: 'system-update', title })).toBe('system-update');
    },
  );

  it.each(LANGUAGES)('has a name in %s that no other language has', (language) => {
    const others = LANGUAGES.filter((other) => other !== language).flatMap((other) =>
      Object.values(wordsIn(other).kinds),
    );
    expect(Object.values(wordsIn(language).kinds).filter((name) => others.includes(name))).toEqual([]);
  });
});
