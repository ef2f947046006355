import { calendarFrom } from '../stand-in/calendar.ts';
import type { Apart, NoticeHappening } from './script.ts';

/*
 * How notices speak of a part of a maintenance, or against each other: each matter in several ways of writing it.
 */

const CALENDAR = calendarFrom(0);
const minute = (at: number): number => Math.round(at / 60_000);
const range = ({ start, end }: Times): string => CALENDAR.range(minute(start), minute(end));
const day = (at: number): string => CALENDAR.day(minute(at));
const time = (at: number): string => CALENDAR.time(minute(at));
const moment = (at: number): string => `${day(at)} ${time(at)}`;

interface Times {
  readonly start: number;
  readonly end: number;
}

export interface Writing {
  readonly title: string;
  readonly text: string;
}

/** What a notice about a part is made of. */
export interface PartTelling {
  /** What the notice calls the maintenance, and the part. */
  readonly what: string;
  readonly part: string;
  readonly whole: Times;
  readonly own: Times;
}

type Write = (telling: PartTelling) => Writing;

/** 「〇〇のみ延長」 */
const EXTENDED: readonly Write[] = [
  ({ what, part, own }) => ({
    title: `【延長】${part}停止時間延長のお知らせ`,
    text: `${day(own.start)}実施の${what}につきまして、${part}のみ、終了予定時刻を${moment(own.end)}まで延長いたします。\nその他のサービスの終了予定時刻に変更はございません。`,
  }),
  ({ part, own, whole }) => ({
    title: `${part}の停止時間の延長について`,
    text: `${part}の停止時間を延長いたします。\n\n変更前：${range(whole)}\n変更後：${range(own)}\n\n■ 対象\n・${part}`,
  }),
  ({ what, part, own }) => ({
    title: `${what}に伴う${part}停止の延長のお知らせ`,
    text: `${what}に伴い停止する${part}につきまして、作業に時間を要するため、停止時間を以下のとおり延長いたします。\n\n■ 延長後の日時\n${range(own)}`,
  }),
];

/** 「APIのみ 4:00〜5:00」 */
const OWN_TIMES: readonly Write[] = [
  ({ what, part, own }) => ({
    title: `【${part}】${what}に伴う${part}停止のお知らせ`,
    text: `${part}をご利用のお客様へ\n${range(own)} の間、${part}のみ停止いたします。`,
  }),
  ({ what, part, own }) => ({
    title: `${part}停止時間のお知らせ`,
    text: `${what}に伴い、${part}は下記の時間に停止いたします。\n\n■ ${part}停止時間\n${range(own)}`,
  }),
  ({ part, own }) => ({
    title: `${part}の一時停止について`,
    text: `下記の時間帯において、${part}をご利用いただけません。\n日時：${range(own)}\n対象：${part}`,
  }),
];

/** That part stops as announced: nothing that is not known. */
const REPEATED: readonly Write[] = OWN_TIMES.map(
  (write): Write =>
    (telling) =>
      write({ ...telling, own: telling.whole }),
);

/** Called off while the rest stands. */
const OFF: readonly Write[] = [
  ({ part, whole }) => ({
    title: `${part}停止の中止のお知らせ`,
    text: `${range(whole)}に予定しておりました${part}の停止は、中止いたします。取引の停止は予定どおり実施いたします。`,
  }),
  ({ what, part, whole }) => ({
    title: `【訂正】${part}の停止中止について`,
    text: `${day(whole.start)}の${what}のうち、${part}の停止は中止することといたしました。\n${part}以外のサービスは予定どおり停止いたします。`,
  }),
  ({ part, whole }) => ({
    title: `${part}の停止取りやめのお知らせ`,
    text: `${range(whole)}に予定しておりました${part}の停止は取りやめとなりました。${part}は通常どおりご利用いただけます。\nその他のサービスの停止に変更はございません。`,
  }),
];

/** One of two coins is back. */
const BACK: readonly Write[] = [
  ({ part, own }) => ({
    title: `【再開】${part}再開のお知らせ`,
    text: `一時停止しておりました${part}は、${moment(own.end)}に再開いたしました。`,
  }),
  ({ part, own }) => ({
    title: `${part}の再開について`,
    text: `${moment(own.end)}をもちまして、${part}を再開いたしました。ご不便をおかけいたしました。`,
  }),
];

/** Trading is back, a part of the rest lasts. */
const RESUMED: readonly Write[] = [
  ({ what, part, whole, own }) => ({
    title: `${what}終了のお知らせ`,
    text: `${what}は${time(whole.end)}に終了いたしました。${part}は${time(own.end)}より再開いたします。`,
  }),
  ({ what, part, whole, own }) => ({
    title: `${what}の終了について`,
    text: `いつもご利用いただきありがとうございます。\n\n${what}は、${time(whole.end)}に終了いたしました。\n${part}は、${time(own.end)}より再開いたします。`,
  }),
];

const WRITINGS: Readonly<Record<Exclude<Apart['says'], 'left'> | 'repeat', readonly Write[]>> = {
  extend: EXTENDED,
  own: OWN_TIMES,
  off: OFF,
  back: BACK,
  resumed: RESUMED,
  repeat: REPEATED,
};

/** What is written of a part, in the manner number `wording`. */
export function writingOf(says: keyof typeof WRITINGS, telling: PartTelling, wording: number): Writing {
  const ways = WRITINGS[says];
  const write = ways[wording % ways.length];
  if (write === undefined) throw new Error(`nobody writes “${says}”`);
  return write(telling);
}

type Contrary = Extract<NoticeHappening['says'], 'differ' | 'agree' | 'reinstate'>;

const CONTRARY: Readonly<Record<Contrary, readonly ((what: string, times: Times) => Writing)[]>> = {
  differ: [
    (what, times) => ({
      title: `${what}に伴うサービス停止のお知らせ`,
      text: `${what}のため、下記の時間、サービスを停止いたします。\n\n■ 停止時間\n${range(times)}\n\n■ 停止するサービス\n・取引\n・入金\n・出金\n・API`,
    }),
    (what, times) => ({
      title: `【ご案内】${what}について`,
      text: `${range(times)}に${what}を実施いたします。期間中は取引、入金、出金、APIをご利用いただけません。`,
    }),
  ],
  agree: [
    (what, times) => ({
      title: `${what}に伴うサービス停止のお知らせ`,
      text: `${what}のため、下記の時間、サービスを停止いたします。\n\n■ 停止時間（訂正後）\n${range(times)}\n\n■ 停止するサービス\n・取引\n・入金\n・出金\n・API`,
    }),
    (what, times) => ({
      title: `【ご案内】${what}について`,
      text: `${range(times)}に${what}を実施いたします。期間中は取引、入金、出金、APIをご利用いただけません。\n※日時に誤りがありましたので訂正いたしました。`,
    }),
  ],
  reinstate: [
    (what, times) => ({
      title: `${what}再実施のお知らせ`,
      text: `中止としておりました${what}を、下記の日程で実施いたします。\n\n■ 日時\n${range(times)}\n\n■ 停止するサービス\n・取引\n・入金\n・出金\n・API`,
    }),
    (what, times) => ({
      title: `【重要】${what}の実施について`,
      text: `${day(times.start)}の${what}につきまして、先に中止をお知らせいたしましたが、予定どおり実施いたします。\n${range(times)}\n取引、入出金、APIを停止いたします。`,
    }),
    (what, times) => ({
      title: `${what}を実施いたします`,
      text: `一度中止をご案内しておりましたが、${what}を下記の日程で実施いたします。\n\n${range(times)}\n取引、入出金、APIを停止いたします。`,
    }),
  ],
};

/** What is written against, or in place of, an earlier notice. */
export function contraryWriting(says: Contrary, what: string, times: Times, wording: number): Writing {
  const ways = CONTRARY[says];
  const write = ways[wording % ways.length];
  if (write === undefined) throw new Error(`nobody writes “${says}”`);
  return write(what, times);
}
