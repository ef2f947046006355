import type { Notice } from '../../lib/domain/notice/notice.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { calendarFrom } from '../stand-in/calendar.ts';
import { PART_NAMES } from './part-names.ts';
import { contraryWriting, type Writing, writingOf } from './part-words.ts';
import type { NoticeHappening, Stop } from './script.ts';

const OPENING = 'いつもビットバンクをご利用いただきありがとうございます。';
const COIN_NAMES = { XRP: 'エックスアールピー', ETH: 'イーサリアム' } as const;
const SERVICE_LINES = {
  trading: '取引',
  deposit: '入金',
  withdrawal: '出金',
  api: 'API',
  login: 'ログイン',
  app: 'スマートフォンアプリ',
  other: 'その他',
} as const;

/** Clock times in JST from instants. */
const CALENDAR = calendarFrom(0);
const minute = (at: number): number => Math.round(at / 60_000);
const range = (start: number, end: number): string => CALENDAR.range(minute(start), minute(end));

const whatOf = ({ coins }: Stop): string =>
  coins.length === 0
    ? 'システムメンテナンス'
    : `${coins.map((coin) => `${COIN_NAMES[coin]}（${coin}）`).join('および')}の入出金一時停止`;

const [IN_FIRST, IN_SECOND] = [
  ['announce', 'edit'],
  ['differ', 'agree'],
];

/** Id of the article in which `happening` is said; an edit says it in the article that it edits. */
export function noticeIdOf({ stop, says, at }: NoticeHappening): string {
  if (IN_FIRST.includes(says)) return `blog:${stop}`;
  return IN_SECOND.includes(says) ? `blog:${stop}-second` : `blog:${stop}-${says}-${minute(at)}`;
}

/** What is written of a part, or against an earlier notice; null where it is about the whole alone. */
function writingApart(stop: Stop, happening: NoticeHappening): Writing | null {
  const { says, apart, names, start, end, wording = 0 } = happening;
  const what = whatOf(stop);
  const times = happening.gives ?? { start, end };
  if (says === 'differ' || says === 'agree' || says === 'reinstate') {
    return contraryWriting(says, what, times, wording);
  }
  if (apart?.says === 'left' && names !== undefined) {
    return writingOf('back', { what, part: PART_NAMES[names].written, whole: times, own: times }, wording);
  }
  if (apart !== undefined && apart.says !== 'left') {
    const telling = { what, part: PART_NAMES[apart.key].written, whole: times, own: apart };
    return writingOf(apart.says, telling, wording);
  }
  if (names === undefined) return null;
  return writingOf('repeat', { what, part: PART_NAMES[names].written, whole: times, own: times }, wording);
}

/** The title of a notice, told apart by the day where a reader would. */
export const noticeTitle = (stop: Stop, happening: NoticeHappening): string =>
  writingApart(stop, happening)?.title ?? titleOf(stop, happening);

function titleOf(stop: Stop, { says, start }: NoticeHappening): string {
  const day = CALENDAR.shortDay(minute(start));
  const what = whatOf(stop);
  switch (says) {
    case 'announce':
    case 'edit':
      return stop.style % 2 === 0 ? `【重要】${what}実施のお知らせ（${day}）` : `${what}のお知らせ`;
    case 'change':
      return `${what}日時変更のお知らせ`;
    case 'extend':
      return `${what}延長のお知らせ`;
    case 'cancel':
      return `${what}中止のお知らせ`;
    case 'postpone':
      return `${what}延期のお知らせ`;
    case 'complete':
      return `【完了】${what}終了のお知らせ`;
    default:
      throw new Error(`no title for “${says}”`);
  }
}

function textOf(stop: Stop, happening: NoticeHappening, before: NoticeHappening | undefined): string {
  const { says, start, end } = happening;
  const what = whatOf(stop);
  const stops = `■ 停止するサービス\n${
    stop.coins.length === 0
      ? stop.services.map((service) => `・${SERVICE_LINES[service]}`).join('\n')
      : `・${stop.coins.join('、')}の入金および出金`
  }`;
  const was = before ?? happening;
  switch (says) {
    case 'announce':
    case 'edit':
      return stop.style < 2
        ? `${OPENING}\n\n下記の日程で${what}を実施いたします。\n\n■ メンテナンス日時\n${range(start, end)}\n\n${stops}`
        : `${OPENING}\n\n${what}を以下のとおり実施いたします。\n\n【日時】\n${range(start, end)}（予定）\n\n${stops}\n\n※作業の状況により、終了時刻が前後する場合がございます。`;
    case 'change':
      return `${OPENING}\n\n先日お知らせいたしました${what}の日時を変更いたします。\n\n変更前：${range(was.start, was.end)}\n変更後：${range(start, end)}\n\n${stops}`;
    case 'extend':
      return `${OPENING}\n\n${what}につきまして、作業に時間を要しているため、終了予定時刻を延長いたします。\n\n変更前：${range(was.start, was.end)}\n変更後：${range(start, end)}\n\n${stops}`;
    case 'cancel':
      return `${OPENING}\n\n${CALENDAR.day(minute(start))}に予定しておりました${what}は、中止することといたしました。\n\n■ 中止するメンテナンスの日時\n${range(start, end)}\n\n当日は通常どおりサービスをご利用いただけます。`;
    case 'postpone':
      return `${OPENING}\n\n${CALENDAR.day(minute(start))}に予定しておりました${what}は、延期することといたしました。\n\n■ 延期するメンテナンスの日時\n${range(start, end)}\n\n新しい日程は決まり次第お知らせいたします。`;
    case 'complete':
      return `${OPENING}\n\n${what}は、下記の日時に終了いたしました。\n\n■ メンテナンス日時\n${range(start, end)}\n\n${stops}`;
    default:
      throw new Error(`no text for “${says}”`);
  }
}

/** The notice that `happening` is, as a source hands it on; `before` is what was said of the same stop last. */
export function noticeOf(
  stop: Stop,
  happening: NoticeHappening,
  before: NoticeHappening | undefined,
  seenAt: number,
): Notice {
  const id = noticeIdOf(happening);
  const isEdit = happening.says === 'edit' || happening.says === 'agree';
  return {
    id,
    exchange: 'bitbank',
    source: 'blog',
    url: `https://bitbank.cc/blog/articles/${id.slice(5)}`,
    title: noticeTitle(stop, happening),
    text: writingApart(stop, happening)?.text ?? textOf(stop, happening, before),
    publishedAt: epochMs(isEdit && before !== undefined ? before.at : happening.at),
    updatedAt: isEdit ? epochMs(happening.at) : null,
    seenAt: epochMs(seenAt),
  };
}
