import { describe, expect, it } from 'vitest';
import { changeWords } from '../../components/pages/options/setting-words.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { readSettingsFile, settingsChanges, settingsFile } from '../../lib/domain/settings-file.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';

const CHANGED: Settings = {
  ...DEFAULT_SETTINGS,
  leadTimesMs: [3 * DAY_MS, 45 * MINUTE_MS],
  services: ['trading', 'api'],
  servicesLeftOut: { ...DEFAULT_SETTINGS.servicesLeftOut, lead: ['deposit', 'api'], ended: ['login'] },
  assets: ['BTC'],
  sound: 'emergency',
  steps: { ...DEFAULT_SETTINGS.steps, ended: false },
  quietHours: { ...DEFAULT_SETTINGS.quietHours, on: true, startMinute: 22 * 60 + 30, weekdays: [0, 6] },
  overlay: { ...DEFAULT_SETTINGS.overlay, dock: 'top', along: 0.25, horizonMs: HOUR_MS },
};

describe('settings as a file', () => {
  it('come back as they went out', () => {
    const file = settingsFile(CHANGED, [{ id: 'own:1', text: '指値を控える' }]);
    expect(readSettingsFile(file)).toEqual({ settings: CHANGED, problems: [], ownItems: ['指値を控える'] });
  });

  it.each([
    ['no JSON', '{"app":', 'not-json'],
    ['another program’s', '{"app":"other","settings":{}}', 'not-ours'],
    ['no object', '[]', 'not-ours'],
    ['nothing inside', '{"app":"mente-yoho"}', 'not-ours'],
    ['a book', `"${'a'.repeat(300_000)}"`, 'too-large'],
  ])('are refused when the file is %s', (_, text, error) => {
    expect(readSettingsFile(text)).toEqual({ error });
  });

  it('are read from a file of version 1', () => {
    const { servicesLeftOut: _, ...settings } = CHANGED;
    const file = JSON.stringify({ app: 'mente-yoho', version: 1, settings, ownItems: [] });
    const { servicesLeftOut } = DEFAULT_SETTINGS;
    expect(readSettingsFile(file)).toEqual({ settings: { ...CHANGED, servicesLeftOut }, problems: [], ownItems: [] });
  });

  it('say what in them cannot be used, and take the rest', () => {
    const reading = readSettingsFile(
      '{"app":"mente-yoho","settings":{"sound":"loud","badge":false},"ownItems":[1," a "]}',
    );
    expect(reading).toEqual({
      settings: { ...DEFAULT_SETTINGS, badge: false },
      problems: [{ path: 'sound', found: 'loud' }],
      ownItems: ['a'],
    });
  });
});

describe('what a file would change', () => {
  const changes = settingsChanges(DEFAULT_SETTINGS, CHANGED);

  it('is told in the user’s words', () => {
    expect(changes.map((change) => changeWords(change, 'ja'))).toEqual([
      '通知のタイミング: 24時間前・1時間前・15分前・5分前 → 3日前・45分前',
      '終了: オン → オフ',
      '対象のサービス: すべて → 取引・API',
      '「開始前」で除くサービス: なし → 入金・API',
      '「終了」で除くサービス: なし → ログイン',
      '保有コイン: すべて → BTC',
      '通知を控える時間: オフ → オン',
      '通知を控える時間の始まり: 23:00 → 22:30',
      '通知を控える曜日: 日・月・火・水・木・金・土 → 日・土',
      '音: なし → 緊急だけ',
      '表示を始める時: 開始の24時間前 → 開始の1時間前',
      '位置: 右下 → 上',
      '端からの位置: 50% → 25%',
    ]);
  });

  it('is told in English too', () => {
    expect(changes.map((change) => changeWords(change, 'en')).slice(0, 4)).toEqual([
      'When to tell you: 24 h before, 1 h before, 15 min before, 5 min before → 3 d before, 45 min before',
      'end: on → off',
      'Services that matter: all → Trading, API',
      'Left out at “before the start”: none → Deposits, API',
    ]);
  });

  it('is nothing between equal settings', () => {
    expect(settingsChanges(CHANGED, structuredClone(CHANGED))).toEqual([]);
  });
});
