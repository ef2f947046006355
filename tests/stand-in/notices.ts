import type { NoticeDraft } from './scenario.ts';

/*
 * Notices in the exchange's manner. None is a copy: the wording of its real maintenance notices is not known, the
 * opening and the form of the dates are.
 */

const OPENING = 'いつもビットバンクをご利用いただきありがとうございます。';
const CLOSING = 'お客様にはご不便をおかけいたしますが、ご理解のほどよろしくお願いいたします。';
const STOPS = `■ 停止するサービス
・取引（新規注文、注文の取消）
・暗号資産および日本円の入出金
・API`;

interface Times {
  readonly slug: string;
  /** Minutes from the base time. */
  readonly start: number;
  readonly end: number;
}
type Channel = { readonly on?: NoticeDraft['on'] };

/** A stop of the whole exchange from `start` to `end`. */
export const planned = ({ slug, start, end, on = 'blog' }: Times & Channel): NoticeDraft => ({
  slug,
  on,
  title: (at) => `【重要】システムメンテナンス実施のお知らせ（${at.shortDay(start)}）`,
  text: (at) => `${OPENING}

下記の日程でシステムメンテナンスを実施いたします。メンテナンス中は一部のサービスをご利用いただけません。

■ メンテナンス日時
${at.range(start, end)}

${STOPS}

■ ご注意
・メンテナンス中は注文の取消もできません。必要な操作は開始前にお済ませください。
・作業の状況により、終了時刻が前後する場合がございます。

${CLOSING}`,
});

/** The end of a running stop moves from `end` to `newEnd`. */
export const extension = ({ slug, start, end, newEnd }: Times & { readonly newEnd: number }): NoticeDraft => ({
  slug,
  on: 'blog',
  title: 'システムメンテナンス延長のお知らせ',
  text: (at) => `${OPENING}

現在実施しておりますシステムメンテナンスにつきまして、作業に時間を要しているため、終了予定時刻を延長いたします。

■ 変更前
${at.range(start, end)}

■ 変更後
${at.range(start, newEnd)}

${STOPS}

${CLOSING}`,
});

/** The stop will not take place. */
export const cancellation = ({ slug, start, end }: Times): NoticeDraft => ({
  slug,
  on: 'blog',
  title: 'システムメンテナンス中止のお知らせ',
  text: (at) => `${OPENING}

${at.day(start)}に予定しておりましたシステムメンテナンスは、中止することといたしました。

■ 中止するメンテナンスの日時
${at.range(start, end)}

当日は通常どおりサービスをご利用いただけます。`,
});

/** The API alone, once more and in other words. */
export const apiNotice = ({ slug, start, end }: Times): NoticeDraft => ({
  slug,
  on: 'help-center',
  title: '【API】メンテナンスに伴うAPI停止のお知らせ',
  text: (at) => `API をご利用のお客様へ

${at.range(start, end)} の間、APIをご利用いただけません。

${CLOSING}`,
});

/** Withdrawals of yen go on; the rest of the stop takes place. */
export const partCancellation = ({ slug, start, end }: Times): NoticeDraft => ({
  slug,
  on: 'blog',
  title: '日本円出金停止の中止のお知らせ',
  text: (at) => `${OPENING}

${at.range(start, end)}に予定しておりました日本円出金の停止は、中止いたします。取引の停止は予定どおり実施いたします。`,
});

/** The stop is over since `end`. */
export const completion = ({ slug, start, end }: Times): NoticeDraft => ({
  slug,
  on: 'blog',
  title: '【完了】システムメンテナンス終了のお知らせ',
  text: (at) => `${OPENING}

システムメンテナンスは、下記の日時に終了いたしました。現在はすべてのサービスをご利用いただけます。

■ メンテナンス日時
${at.range(start, end)}

${STOPS}

ご協力いただき、ありがとうございました。`,
});

/** A stop that nobody planned, told after it began; no end is known. */
export const emergency = ({ slug, start }: Pick<Times, 'slug' | 'start'>): NoticeDraft => ({
  slug,
  on: 'blog',
  title: '【障害】緊急メンテナンスのお知らせ',
  text: (at) => `${OPENING}

システム障害のため、下記の時刻より緊急メンテナンスを実施しております。

■ 開始日時
${at.day(start)} ${at.time(start)}より

■ 終了日時
未定（復旧の見込みがわかり次第、あらためてお知らせいたします）

${STOPS}

${CLOSING}`,
});

/** Deposits and withdrawals of one coin stop. */
export const coinStop = ({
  slug,
  start,
  end,
  coin,
  coinName,
}: Times & { readonly coin: string; readonly coinName: string }): NoticeDraft => ({
  slug,
  on: 'blog',
  title: `${coinName}（${coin}）の入出金一時停止のお知らせ`,
  text: (at) => `${OPENING}

ネットワークのアップグレードに伴い、下記の日程で${coinName}（${coin}）の入出金を一時停止いたします。

■ 停止期間
${at.range(start, end)}

■ 停止するサービス
・${coin}の入金および出金

${coin}の取引は通常どおりご利用いただけます。`,
});

/** A notice of a stop whose times stand in a picture, where nobody can read them. */
export const withoutTimes = (slug: string): NoticeDraft => ({
  slug,
  on: 'blog',
  title: 'システムメンテナンス実施のお知らせ',
  text: () => `${OPENING}

システムメンテナンスを実施いたします。

■ メンテナンス日時
下の画像をご覧ください。

${STOPS}

${CLOSING}`,
});

/** What else stands on the blog, and must be left alone. */
export const CHATTER: readonly NoticeDraft[] = [
  {
    slug: 'campaign',
    on: 'blog',
    title: 'ビットコインが当たる！秋のお友だち紹介キャンペーン',
    text: (at) => `${OPENING}

${at.day(-7200)} 12:00 より、お友だち紹介キャンペーンを開催いたします。期間中に口座を開設されたお客様の中から抽選で賞品を差し上げます。`,
  },
  {
    slug: 'listing',
    on: 'blog',
    title: '新規取扱い暗号資産のお知らせ',
    text: (at) => `${OPENING}

${at.day(2880)} 15:00 より、新しい暗号資産の取扱いを開始いたします。`,
  },
  {
    slug: 'market-report',
    on: 'blog',
    title: '週間マーケットレポート：ビットコインは高値圏でもみ合い',
    text: () => '今週のビットコインは狭い範囲で推移しました。来週は米国の物価統計に注目が集まります。',
  },
  {
    slug: 'how-to-withdraw',
    on: 'help-center',
    title: '日本円の出金方法を教えてください',
    text: () => '「入出金」のページから「日本円」を選び、出金する金額を入力してください。',
  },
];
