// @vitest-environment jsdom
import { screen, within } from '@testing-library/dom';
import { act, cleanup, render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Options } from '../../components/pages/options/Options.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { settingsFile } from '../../lib/domain/settings-file.ts';
import { reportText, type SourceReport } from '../../lib/domain/source-report.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { pageHands } from '../../lib/platform/page-hands.ts';
import { type Background, backgroundWith } from '../fixtures/sent.ts';
import { EXAMPLES, refusedSource } from '../fixtures/views.ts';

const user = userEvent.setup();
const click = (role: string, name: string | RegExp) => act(() => user.click(screen.getByRole(role, { name })));
let background: Background;
/** What was asked of the browser, in order, and whether the user grants it. */
let asked: string[] = [];
let grants = true;
const hosts = {
  ask: async (origins: readonly string[]) => {
    asked.push(`ask ${origins.join(' ')}`);
    return grants;
  },
  have: async () => false,
  giveBack: async (origins: readonly string[]) => asked.push(`give back ${origins.join(' ')}`),
};

function open(
  settings: Partial<Settings> = {},
  answers: Parameters<typeof backgroundWith>[0] = {},
  view: Partial<(typeof EXAMPLES)['main']['view']> = {},
) {
  background = backgroundWith({ saveSettings: { saved: true }, ...answers });
  const { now } = EXAMPLES.main;
  render(
    <Options
      settings={{ ...DEFAULT_SETTINGS, ...settings }}
      view={{ ...EXAMPLES.main.view, ...view }}
      clock={() => now}
      page={pageHands}
      language="ja"
      version="1.2.3"
      send={background.send}
      hosts={hosts}
    />,
  );
}
/** The settings that were saved, oldest first. */
const saved = (): Settings[] =>
  background.asked.flatMap(([command, request]) =>
    command === 'saveSettings' ? [(request as { settings: Settings }).settings] : [],
  );
afterEach(() => act(() => cleanup()));

it.each([
  [-9 * HOUR_MS, '端末の時計が9時間進んでいます'],
  [5 * MINUTE_MS, '端末の時計が5分遅れています'],
])('a clock that is wrong by %s ms is told, and the ages are those of the exchange’s', (clockOffsetMs, said) => {
  const { view, now } = EXAMPLES.main;
  const ages = () =>
    within(screen.getAllByRole('table')[0] as HTMLElement)
      .getAllByRole('row')
      .map((row) => row.textContent);
  open();
  const right = ages();
  act(() => cleanup());
  const props = { settings: DEFAULT_SETTINGS, language: 'ja' as const, version: '1.2.3', send: background.send, hosts };
  render(
    <Options {...props} view={{ ...view, clockOffsetMs }} clock={() => shift(now, -clockOffsetMs)} page={pageHands} />,
  );
  expect(ages()).toEqual(right);
  expect(screen.getByRole('alert').textContent).toContain(said);
});

describe('a host that may not exist', () => {
  it('is asked for alone, in the click, and given back', async () => {
    [asked, grants] = [[], true];
    open();
    const label = 'status.bitbank.cc も読む';
    await click('switch', label);
    expect(asked).toEqual(['ask https://status.bitbank.cc/*']);
    await expect.poll(() => screen.getByRole('switch', { name: label }).ariaChecked).toBe('true');
    await click('switch', label);
    expect(asked.at(-1)).toBe('give back https://status.bitbank.cc/*');
    expect(saved()).toEqual([]);
  });
});

describe('an exchange beside the first', () => {
  const ORIGINS = 'https://lightning.bitflyer.com/* https://api.bitflyer.com/* https://status.bitflyer.com/*';

  it('is watched once the browser may read it, and nothing else is asked', async () => {
    [asked, grants] = [[], true];
    open();
    await click('switch', 'bitFlyer');
    expect(asked).toEqual([`ask ${ORIGINS}`]);
    expect(saved().at(-1)?.exchanges).toEqual(['bitflyer']);
  });

  it('is not chosen when the user refuses it', async () => {
    [asked, grants] = [[], false];
    open();
    await click('switch', 'bitFlyer');
    expect(saved()).toEqual([]);
    expect((screen.getByRole('switch', { name: 'bitFlyer' }) as HTMLInputElement).checked).toBe(false);
    grants = true;
    await click('switch', 'bitFlyer');
    expect(saved().at(-1)?.exchanges).toEqual(['bitflyer']);
  });

  it('is left, and its hosts are given back', async () => {
    [asked, grants] = [[], true];
    open({ exchanges: ['bitflyer'] });
    await click('switch', 'bitFlyer');
    expect(saved().at(-1)?.exchanges).toEqual([]);
    expect(asked).toEqual([`give back ${ORIGINS}`]);
  });

  it('says of itself alone that it may not be read, with one button', async () => {
    [asked, grants] = [[], true];
    const { live } = EXAMPLES.main.view;
    const unseen = { live, noticesReadAt: null, firstTriedAt: null, hostsAllowed: false, sources: [] };
    open({ exchanges: ['bitflyer'] }, {}, { elsewhere: { bitflyer: unseen } });
    expect(screen.getByText(/bitFlyer へのアクセスが許可されていない/)).toBeDefined();
    await click('button', '許可する');
    expect(asked).toEqual([`ask ${ORIGINS}`]);
  });

  it('has services and coins of its own', async () => {
    open({ exchanges: ['bitflyer'] });
    expect(screen.getByText('対象のサービス（bitbank）')).toBeDefined();
    expect(screen.getByText('対象のサービス（bitFlyer）')).toBeDefined();
    await act(() => user.click(screen.getAllByRole('checkbox', { name: 'アプリ' })[1] as HTMLElement));
    const [{ services, elsewhere } = DEFAULT_SETTINGS] = saved();
    expect(services).toContain('app');
    expect(elsewhere.bitflyer).toEqual({ services: services.filter((service) => service !== 'app'), assets: [] });
    expect(elsewhere.gmo).toEqual(DEFAULT_SETTINGS.elsewhere.gmo);
  });

  it('is not named while it is off', () => {
    open();
    expect(screen.getByText('対象のサービス')).toBeDefined();
    expect(screen.queryByText(/（bitbank）/)).toBeNull();
  });

  it('is not offered a way to switch the first one off', () => {
    open();
    expect(screen.queryByRole('switch', { name: 'bitbank' })).toBeNull();
  });
});

describe('choices', () => {
  it.each<[string, string | RegExp, (settings: Settings) => unknown, unknown]>([
    ['checkbox', '24時間前', (s) => s.leadTimesMs, [HOUR_MS, 15 * MINUTE_MS, 5 * MINUTE_MS]],
    ['checkbox', '3時間前', (s) => s.leadTimesMs, [DAY_MS, 3 * HOUR_MS, HOUR_MS, 15 * MINUTE_MS, 5 * MINUTE_MS]],
    ['checkbox', '発表時', (s) => s.steps.announced, false],
    ['checkbox', '中止・延期', (s) => s.steps.cancelled, false],
    ['checkbox', 'アプリ', (s) => s.services, ['trading', 'deposit', 'withdrawal', 'api', 'login', 'other']],
    ['switch', '通知する', (s) => s.notifications, false],
    ['switch', '通知を控える時間', (s) => s.quietHours.on, true],
    ['switch', '取引画面に表示', (s) => s.overlay.on, false],
    ['switch', 'ツールバーに残り時間を表示', (s) => s.badge, false],
    ['radio', '左上', (s) => s.overlay.dock, 'top-left'],
    ['radio', 'バー', (s) => s.overlay.size, 'bar'],
    ['radio', 'ダーク', (s) => s.theme, 'dark'],
    ['radio', 'English', (s) => s.language, 'en'],
  ])('are saved at once: %s %s', async (role, name, pick, expected) => {
    open();
    await click(role, name);
    expect(saved().map(pick)).toEqual([expected]);
  });

  it.each<[string, string, (settings: Settings) => unknown, unknown]>([
    ['音', '緊急と5分前', (s) => s.sound, 'emergency-and-final'],
    ['表示を始める時', '開始の3時間前', (s) => s.overlay.horizonMs, 3 * HOUR_MS],
    ['通知を控える時間の始まり', '22:30', (s) => s.quietHours.startMinute, 22 * 60 + 30],
  ])('of a list are saved at once: %s %s', async (label, choice, pick, expected) => {
    open();
    await act(() => user.selectOptions(screen.getByRole('combobox', { name: label }), choice));
    expect(saved().map(pick)).toEqual([expected]);
  });

  it('build on one another when they come quickly', async () => {
    open();
    await click('checkbox', '発表時');
    await click('checkbox', '終了');
    expect(saved()[1]?.steps).toMatchObject({ announced: false, ended: false });
  });

  it('are taken back with a word when they cannot be saved', async () => {
    open({}, { saveSettings: { saved: false } });
    await click('switch', '通知する');
    expect(screen.getByRole('alert').textContent).toBe('保存できませんでした。もう一度お試しください。');
    expect((screen.getByRole('switch', { name: '通知する' }) as HTMLInputElement).checked).toBe(true);
  });

  it('of quiet hours show their days only while they are on', async () => {
    open();
    expect(screen.queryByText('通知を控える曜日')).toBeNull();
    await act(() => cleanup());
    open({ quietHours: { ...DEFAULT_SETTINGS.quietHours, on: true } });
    await click('checkbox', '日');
    expect(saved()[0]?.quietHours.weekdays).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('the services at each step', () => {
  const table = () => document.querySelector('.ByStep table');
  const NONE = DEFAULT_SETTINGS.servicesLeftOut;

  it('follow the common ones until a step leaves one out, and follow them again', async () => {
    open();
    expect(document.querySelector('.ByStep')?.hasAttribute('open')).toBe(false);
    expect(screen.getByText('タイミングごとに選ぶ').textContent).toBe('タイミングごとに選ぶ');
    await click('checkbox', '開始前: API');
    await click('checkbox', '終了: ログイン');
    expect(saved().map(({ servicesLeftOut }) => servicesLeftOut)).toEqual([
      { ...NONE, lead: ['api'] },
      { ...NONE, lead: ['api'], ended: ['login'] },
    ]);
    expect(screen.getByText('開始前・終了で絞っています')).toBeTruthy();
    await click('checkbox', '開始前: API');
    expect(saved()[2]?.servicesLeftOut).toEqual({ ...NONE, ended: ['login'] });
  });

  it('are those that matter at all, at the steps that are switched on', () => {
    const steps = { ...DEFAULT_SETTINGS.steps, announced: false, changed: false };
    open({ services: ['trading', 'api'], steps, leadTimesMs: [], servicesLeftOut: { ...NONE, lead: ['api'] } });
    const words = (selector: string) => [...(table()?.querySelectorAll(selector) ?? [])].map((th) => th.textContent);
    expect(words('th[scope=col]')).toEqual(['通知のタイミング', '取引', 'API']);
    expect(words('th[scope=row]')).toEqual(['開始', '延長', '中止・延期', '終了', '緊急停止', '緊急停止からの再開']);
    expect(screen.queryByText(/絞っています/)).toBeNull();
  });

  it('are not offered when none matters', () => {
    open({ services: [] });
    expect(table()).toBeNull();
  });
});

describe('a lead time of the user’s own', () => {
  const add = async (text: string, unit = '分前') => {
    await act(() => user.click(screen.getAllByRole('button', { name: '追加' })[0] ?? document.body));
    await act(() => user.selectOptions(screen.getByRole('combobox', { name: '単位' }), unit));
    await act(() => user.type(screen.getByRole('textbox'), `${text}{Enter}`));
  };

  it('is added, and stays in sight when it is switched off', async () => {
    open();
    await add('45');
    expect(saved()[0]?.leadTimesMs).toEqual([DAY_MS, HOUR_MS, 45 * MINUTE_MS, 15 * MINUTE_MS, 5 * MINUTE_MS]);
    await click('checkbox', '45分前');
    expect(saved()[1]?.leadTimesMs).not.toContain(45 * MINUTE_MS);
    expect((screen.getByRole('checkbox', { name: '45分前' }) as HTMLInputElement).checked).toBe(false);
  });

  it.each([
    ['abc', '分前', '数字だけで入力してください（例: 45）'],
    ['8', '日前', '7日以内にしてください'],
    ['0', '分前', '1分以上にしてください'],
    ['60', '分前', 'その時間はもうあります'],
  ])('%s %s is refused with the reason', async (text, unit, reason) => {
    open();
    await add(text, unit);
    expect(screen.getByRole('alert').textContent).toBe(reason);
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    expect(saved()).toEqual([]);
  });
});

describe('coins', () => {
  it('are added and taken away', async () => {
    open({ assets: ['BTC'] });
    await act(() => user.click(screen.getAllByRole('button', { name: '追加' })[1] ?? document.body));
    await act(() => user.type(screen.getByRole('textbox'), 'xrp{Enter}'));
    await click('checkbox', 'BTC');
    expect(saved().map((settings) => settings.assets)).toEqual([['BTC', 'XRP'], ['XRP']]);
  });
});

describe('the test notification', () => {
  it.each([
    [true, '送りました。見えなければ、OS の設定や集中モードで止められています。'],
    [false, 'ブラウザか OS が通知を止めています。設定で許可してください。'],
  ])('says what became of it: shown %s', async (shown, words) => {
    open({}, { testNotification: { shown } });
    await click('button', 'テスト通知');
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('is not needed to see that notifications are refused', () => {
    open({}, {}, { notificationsBlocked: true });
    expect(screen.getByText('通知が止められています')).toBeTruthy();
  });
});

describe('the sources', () => {
  const sourceRows = () => within(document.getElementById('sources') ?? document.body).getAllByRole('row');

  it('show their state, what they turned out to be and what they cost today', () => {
    open();
    const [, ...rows] = sourceRows();
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['お知らせ（公式ブログ）', '3分前12件', '141回・2.1 MB'],
      ['ヘルプセンター', '拒否 403・30分後に再試行12件・40分前から', '48回・0.2 MB'],
      ['取引状態 API', '20秒前・通常12件', '141回・2.1 MB'],
      ['合計', '330回・4.4 MB'],
    ]);
  });

  it('say what was expected and what came', () => {
    const { now } = EXAMPLES.main;
    const problem = { code: 'wrong-shape', expected: 'articles with a date', came: 'object with error' } as const;
    open({}, {}, { sources: [{ ...refusedSource('help-center', now), problem }] });
    const [, row] = sourceRows();
    expect(row?.children[1]?.textContent).toBe(
      '想定と違う形の応答・30分後に再試行12件・想定 articles with a date・実際 object with error・40分前から',
    );
  });

  it('can be copied as a diagnosis', async () => {
    open();
    await click('button', '診断をコピー');
    const text = await navigator.clipboard.readText();
    expect(text).toContain('mente-yoho 1.2.3');
    expect(text).toContain('help-center\twarn\t{"code":"http-status","status":403}');
    expect(screen.getByText('コピーしました')).toBeTruthy();
  });

  it('are examined one by one when asked, and the report can be copied', async () => {
    const list: SourceReport = {
      ...{
        source: 'blog',
        what: 'list',
        address: 'bitbank.cc/blog',
        status: '200',
        charset: 'utf-8',
        type: 'text/html',
      },
      ...{ bytes: 12_300, recognised: 'next-data', why: '', found: '12 articles', telling: 3, outline: null },
      titles: ['2026-11-20 システムメンテナンスのお知らせ'],
    };
    const unknown: SourceReport = {
      ...list,
      ...{ address: 'bitbank.cc/blog/feed', recognised: null, why: 'expected rss or atom, came text/html', found: '' },
      ...{ telling: null, titles: [], outline: 'html\n  body\n    text (5)' },
    };
    open({}, { examineSources: { reports: [list, unknown] } });
    await click('button', '読み取り先を詳しく調べる');
    expect(background.asked.map(([command]) => command)).toContain('examineSources');
    expect(screen.getByText('bitbank.cc/blog')).toBeTruthy();
    expect(screen.getByText('2026-11-20 システムメンテナンスのお知らせ')).toBeTruthy();
    expect(screen.getByText('停止に関わる可能性: 3件')).toBeTruthy();
    expect(screen.getByText('読み取れません: expected rss or atom, came text/html')).toBeTruthy();
    await click('button', '調査結果をコピー');
    const text = await navigator.clipboard.readText();
    expect(text).toBe(reportText([list, unknown]));
    expect(text).toContain('200 utf-8 text/html 12.3 kB');
    expect(text).toContain('text (5)');
  });

  it('say how long to wait when a check was refused', async () => {
    open({}, { refresh: { accepted: false, retryAfterMs: 7_000 } });
    await click('button', '今すぐ確認');
    expect(screen.getByText('あと7秒お待ちください')).toBeTruthy();
  });
});

describe('a settings file', () => {
  const choose = (text: string) =>
    act(async () => {
      await user.upload(
        screen.getByLabelText('読み込む'),
        new File([text], 'mente-yoho.json', { type: 'application/json' }),
      );
      await new Promise((resolve) => setTimeout(resolve, 10));
    });

  it('shows what it changes before it does', async () => {
    open();
    await choose(settingsFile({ ...DEFAULT_SETTINGS, sound: 'emergency' }, [{ id: 'own:9', text: '指値を控える' }]));
    expect(screen.getByText('音: なし → 緊急だけ')).toBeTruthy();
    expect(screen.getByText('チェックリストの自分の項目を1件追加します')).toBeTruthy();
    expect(saved()).toEqual([]);
    await click('button', '適用');
    expect(saved().map((settings) => settings.sound)).toEqual(['emergency']);
    expect(background.asked).toContainEqual(['addOwnItem', { text: '指値を控える' }]);
  });

  it('says what in it cannot be used', async () => {
    open();
    await choose('{"app":"mente-yoho","settings":{"sound":"loud","badge":false}}');
    expect(screen.getByText('「音」の値が使えないため、初期値にします')).toBeTruthy();
  });

  it('is refused when it is none', async () => {
    open();
    await choose('<html>');
    expect(screen.getByRole('alert').textContent).toContain('JSON として読めない');
  });
});

describe('the reset', () => {
  it('asks before it does anything', async () => {
    open();
    await click('button', '初期化');
    expect(background.asked).toEqual([]);
    await click('button', 'やめる');
    await click('button', '初期化');
    await click('button', '初期化する');
    expect(background.asked[0]).toEqual(['resetEverything', {}]);
  });
});

describe('a program on this machine', () => {
  const ASK = 'ask http://127.0.0.1/*';

  it('is told nothing before the user says so and the browser may', async () => {
    [asked, grants] = [[], false];
    open();
    expect(screen.queryByRole('button', { name: '今の状態を送ってみる' })).toBeNull();
    await click('switch', 'この PC のプログラムに知らせる');
    expect(asked).toEqual([ASK]);
    expect(saved()).toEqual([]);
    grants = true;
    await click('switch', 'この PC のプログラムに知らせる');
    expect(saved().at(-1)?.webhook).toEqual({ on: true, port: 8765 });
  });

  it('is left, and the host is given back', async () => {
    [asked, grants] = [[], true];
    open({ webhook: { on: true, port: 9000 } });
    await click('switch', 'この PC のプログラムに知らせる');
    expect(saved().at(-1)?.webhook).toEqual({ on: false, port: 9000 });
    expect(asked).toEqual(['give back http://127.0.0.1/*']);
  });

  it.each([
    ['９０００', 9000],
    [' 65535 ', 65_535],
  ])('listens where the user says: %s', async (typed, port) => {
    open({ webhook: { on: true, port: 8765 } });
    const field = screen.getByRole('textbox', { name: 'ポート番号' });
    await act(() => user.clear(field));
    await act(() => user.type(field, `${typed}{Tab}`));
    expect(saved().at(-1)?.webhook).toEqual({ on: true, port });
  });

  it.each(['80', '65536', 'abc', 'http://example.com', ''])('does not listen at %j', async (typed) => {
    open({ webhook: { on: true, port: 8765 } });
    const field = screen.getByRole('textbox', { name: 'ポート番号' });
    await act(() => user.clear(field));
    await act(() => user.type(field, `${typed}{Tab}`));
    expect(screen.getByRole('alert').textContent).toBe('1024〜65535 の数字を入力してください');
    expect(saved()).toEqual([]);
  });

  it.each([
    [{ taken: true }, 'プログラムが受け取りました'],
    [{ taken: false, problem: 'unreachable' }, /^受け取られませんでした: .*プログラムがありません$/],
    [{ taken: false, problem: 'refused', status: 500 }, /（500）$/],
  ] as const)('is tried with a button, which says %j', async (outcome, said) => {
    [asked, grants] = [[], true];
    open({ webhook: { on: true, port: 9000 } }, { tryWebhook: outcome });
    await click('button', '今の状態を送ってみる');
    expect(asked).toEqual([ASK]);
    expect(background.asked).toContainEqual(['tryWebhook', { port: 9000 }]);
    expect(screen.getByText(said)).toBeTruthy();
  });

  it('that could not be told is named with the reason and the time', () => {
    const { view, now } = EXAMPLES.main;
    const webhook = { port: 9000, told: {}, tookAt: null, failure: { at: now, problem: 'time-out' as const } };
    const settings = { ...DEFAULT_SETTINGS, webhook: { on: true, port: 9000 } };
    const props = { settings, view, language: 'en' as const, version: '1.2.3', send: background.send, hosts, webhook };
    render(<Options {...props} clock={() => now} page={pageHands} />);
    expect(screen.getByText(/^Not sent .*22:48 JST: no answer within 5 seconds\./)).toBeTruthy();
  });
});
