import { describe, expect, it } from 'vitest';
import { present } from '../../components/forecast/present.ts';
import { badgeOf } from '../../lib/domain/badge.ts';
import { FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';
import { isStopped } from '../../lib/domain/live.ts';
import type { LiveCondition, LiveState } from '../../lib/domain/observation.ts';
import { pageView } from '../../lib/domain/page-view.ts';
import type { View } from '../../lib/domain/view.ts';
import type { Exchange } from '../../lib/exchanges/exchange.ts';
import { EXCHANGES } from '../../lib/exchanges/index.ts';
import { badgeText } from '../../lib/messages/badge.ts';
import { LANGUAGES, type Language } from '../../lib/messages/language.ts';
import { notificationText } from '../../lib/messages/notifications.ts';
import { liveAs } from '../fixtures/sight.ts';
import { dressed, EMERGENCY, EXAMPLES, windowOf } from '../fixtures/views.ts';
import { read, shownOf } from '../overlay/telling.ts';

/* No surface claims what an exchange does not tell: each is drawn for each exchange, in whatever state that can be in. */

const { view: fair, now } = EXAMPLES.fair;

/** What an exchange may be seen to say: of those that it has a word for, and a halt by its pairs or by its word. */
const conditionsOf = ({ says, tells }: Exchange): LiveCondition[] => {
  const words = [...(Object.keys(says) as LiveCondition[]), tells.pairs ? 'halted' : 'maintenance'] as const;
  return [...new Set(words)].filter(isStopped);
};

/** What is read of the live state: pairs are there only where it tells of them. */
const liveOf = ({ tells }: Exchange, condition: LiveCondition): LiveState =>
  liveAs(condition, now, tells.pairs ? {} : { livePairs: [], baseline: [], haltedPairs: [] });

function viewOf(exchange: Exchange, condition: LiveCondition): View {
  const window = dressed(
    windowOf({ ...EMERGENCY, id: 'live:x', exchange: exchange.id, start: now, observedStart: now }),
  );
  const seen = {
    ...{ live: liveOf(exchange, condition), noticesReadAt: now, firstTriedAt: now, hostsAllowed: true, sources: [] },
    ...(exchange.isUnannounced ? { isUnannounced: true, noticesReadAt: null } : {}),
  };
  const own = exchange.id === FIRST_EXCHANGE ? seen : {};
  return {
    ...fair,
    ...own,
    windows: [window],
    elsewhere: exchange.id === FIRST_EXCHANGE ? {} : { [exchange.id]: seen },
  };
}

/** Everything that is said of the stop that goes on, as one text. */
function saidOf(exchange: Exchange, condition: LiveCondition, language: Language): string {
  const view = viewOf(exchange, condition);
  const [window] = view.windows;
  if (window === undefined) throw new Error('no window');
  const reader = { language, zone: 'Asia/Tokyo' };
  const popup = present(view, now, reader, window.id);
  const reminder = {
    ...{ id: 'x', step: { name: 'halted' as const }, window, before: null, at: now },
    ...{ insistent: true, sound: false, overtakes: [] },
  };
  const shown = shownOf({ view: pageView(view, exchange.id), now }, language);
  const lines = [
    JSON.stringify([popup.hero, popup.banners]),
    Object.values(notificationText(reminder, view, now, reader)).join('\n'),
    badgeText(badgeOf(view.windows, [], view, now), now, { language }).title,
    shown === null ? '' : JSON.stringify(read(shown, now)),
  ];
  expect(lines.filter((line) => line === '')).toEqual([]);
  return lines.join('\n');
}

interface Claim {
  readonly what: string;
  readonly words: RegExp;
  /** Whether the exchange tells what it takes to say so. */
  readonly isTold: (exchange: Exchange, condition: LiveCondition) => boolean;
}

const CLAIMS: readonly Claim[] = [
  {
    what: 'how many pairs stand still',
    words: /\d+ペア|\d+ pairs/,
    isTold: ({ tells }, condition) => tells.pairs && condition === 'halted',
  },
  {
    what: 'that it is an emergency by its own word',
    words: /緊急メンテナンス中の応答|in emergency maintenance/,
    isTold: ({ tells }, condition) => tells.emergencies && condition === 'emergency',
  },
  {
    what: 'that orders can be cancelled, or cannot',
    words: /取消のみ可|取消も(?:でき|受付|不可)|Cancels only|orders (?:and|or) cancels/i,
    isTold: ({ tells, id }, condition) =>
      tells.cancelling && (condition === 'cancel-only' || (id === FIRST_EXCHANGE && condition === 'halted')),
  },
  {
    what: 'that it was not announced, or where it will be',
    words: /予定にない|お知らせはまだ|まだ見つかって|公式のお知らせ|Not announced|None found|official notices/i,
    isTold: ({ isUnannounced }) => isUnannounced !== true,
  },
  {
    what: 'its code',
    words: /10007/,
    isTold: ({ says }, condition) => says.maintenance === '10007' && condition === 'maintenance',
  },
];

const CASES = EXCHANGES.flatMap((exchange) =>
  conditionsOf(exchange).map((condition) => ({ id: exchange.id, condition, exchange })),
);

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(CASES)('$id, $condition: claims nothing that it does not tell', ({ exchange, condition }) => {
    const said = saidOf(exchange, condition, language);
    const claimed = CLAIMS.filter(({ words }) => words.test(said)).map(({ what }) => what);
    const told = CLAIMS.filter(({ isTold }) => isTold(exchange, condition)).map(({ what }) => what);
    expect(
      claimed.filter((what) => !told.includes(what)),
      said,
    ).toEqual([]);
  });

  it.each(CLAIMS)('somebody tells $what', ({ words, isTold }) => {
    const telling = CASES.filter(({ exchange, condition }) => isTold(exchange, condition));
    expect(telling.filter(({ exchange, condition }) => words.test(saidOf(exchange, condition, language)))).not.toEqual(
      [],
    );
  });
});
