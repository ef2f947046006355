/** 「11月26日に限り2:00~5:00」: what may stand between a day and its hours. */
export const ONLY_WORDS: readonly string[] = ['限り', 'に限り', 'に限って', 'のみ', 'だけ'];

/** 「同時刻に変更」: the hours that were named before. */
export const SAME_HOUR_WORDS: readonly string[] = [
  '同時刻',
  '同時間',
  '同時間帯',
  '同じ時刻',
  '同じ時間',
  '同じ時間帯',
  '同様の時間',
  'same time',
  'the same time',
  'same hours',
  'the same hours',
  'the very same hours',
  'the very same time',
  'the usual time',
  'the usual times',
  'the usual hours',
  'the usual hour',
  'usual hours',
  'the same times',
  'identical hours',
];

/** 「12 December, also between 6:00 and 8:00」: may stand between a day and its hours. */
export const ALSO_WORDS: readonly string[] = [
  'also',
  'again',
  'at exactly',
  'exactly at',
  'at precisely',
  '同じく',
  '同様に',
];

/** 「the maintenance announced for 5 December」: what was planned, and may be moved by what the text goes on to say. */
export const PLAN_WORDS: readonly string[] = [
  'announced',
  'announced for',
  'planned for',
  'scheduled for',
  'scheduled to',
  'meant for',
  'set for',
  'due on',
  'お知らせした',
  'お知らせいたしました',
  'お知らせしておりました',
  'ご案内いたしました',
  'お知らせしました',
  'ご案内した',
  'ご案内しました',
  'ご案内しておりました',
];

/** 「stays as planned」: what the text goes on to say moves nothing. */
export const KEPT_WORDS: readonly string[] = [
  'as planned',
  'as scheduled',
  'as announced',
  'unchanged',
  'additional',
  'in addition',
  '予定どおり',
  '予定通り',
  '変更はありません',
  '変更はございません',
  '変更ありません',
  '変更ございません',
  '変更なし',
  '変更無し',
  '変更はなし',
  '変更なく',
  '変更しません',
  '変更いたしません',
  '追加で',
];

/** 「12月10日ではなく」: the next is the right one. */
export const NOT_WORDS: readonly string[] = ['ではなく', 'でなく'];

/** 「on each of the following days: …」: the days of the hours before are listed. */
export const FOLLOWING_WORDS: readonly string[] = ['following days', 'following dates', 'these days', 'these dates'];

/** 「来週を目処に一時停止する予定」: when, without a day. */
export const VAGUE_WORDS: readonly string[] = [
  '目処',
  '目途',
  '近日中',
  '年内',
  '月内',
  '今月中',
  '来月',
  'shortly',
  'coming days',
];

/** 「Our app will be down during this time」: the hours stand before. */
const DURING_IN_ENGLISH: readonly string[] = ['during', 'in', 'for', 'throughout'].flatMap((preposition) =>
  [
    'this time',
    'that time',
    'this period',
    'that period',
    'this window',
    'that window',
    'that hour',
    'these',
    'those',
  ].map((noun) => `${preposition} ${noun}`),
);

export const DURING_WORDS: readonly string[] = [
  ...DURING_IN_ENGLISH,
  'meanwhile',
  'in the meantime',
  'この間',
  'その間',
  '作業中は',
];

/** 「besides the regular closure (20:00-23:59)」: the hours behind are not those of this stop. */
export const BESIDES_WORDS: readonly string[] = ['besides', 'in addition to', 'apart from', 'aside from'];

/** 「入出金サービスは21:00まで」: may stand between a name and its time. */
export const NOUN_WORDS: readonly string[] = ['サービス', '機能', 'service', 'services'];

/** 「2時間前から」: what follows a length that ends at a moment. */
/** 「6:00の再開を目指しております」: nothing of it is over. */
export const AIM_WORDS: readonly string[] = [
  '目指しております',
  '目指しています',
  '目指して',
  '目指し',
  'めざしております',
  'めざして',
  '目標に',
  '目標として',
  '目標としております',
  '目標としています',
];

export const LEAD_WORDS: readonly string[] = ['前から', '前より', '前に', 'before', 'prior to', 'ahead of'];

/** 「1時間半ほどで」: makes a length of what stands before it. */
export const LENGTH_WORDS: readonly string[] = ['ほど', 'ほどで', 'くらい', 'ぐらい', 'かけて', 'for', 'within'];

/** Some users, accounts or devices: what stops for them stops for nobody else. */
export const SOME_USERS: readonly string[] = [
  'ないお客様',
  'が疑われる口座',
  'の疑いのある口座',
  'が確認された口座',
  'に該当する口座',
  'が疑われるお客様',
  '以前による接続',
  '以前によるapi',
  '以前による通信',
  'ないアカウント',
  'ない口座',
  '休眠口座',
  'していないお客様',
  '切れたお客様',
  '該当するお客様',
  '対象となるお客様',
  '応じていただけない',
  '確認できないお客様',
  'されていないお客様',
  'お済みでない',
  'お済でない',
  '未設定のお客様',
  '未登録のお客様',
  '未完了のお客様',
  '未確認のお客様',
  '未実施のお客様',
  '以前の端末',
  '以前のバージョン',
  '以前のアプリ',
  '以前のブラウザ',
  '以下のバージョン',
  '旧アプリ',
  '旧端末',
  '以前をご利用',
  '未満の端末',
  '未満のバージョン',
  '旧バージョン',
  '古いバージョン',
  '以前のos',
  'サポート対象外の端末',
  '一部アカウント',
  '一部の口座',
  '一部口座',
  '一部のアカウント',
  '該当の口座',
  '該当口座',
  '対象口座',
  '当該口座',
  '違反した口座',
  '対象アカウント',
  '該当アカウント',
  '該当するアカウント',
  '対象のアカウント',
  '対象の方に',
  '違反したアカウント',
  'users who have not',
  'customers who have not',
  'accounts that have not',
  'accounts without',
  'users without',
  'customers without',
  'unverified',
  'older versions',
  'older version',
];

/** A measure against somebody. */
export const MEASURES: readonly string[] = ['停止措置', '制限措置', '対する措置', '凍結', 'アカウント停止'];

/** Something that people come to. */
export const EVENT_WORDS: readonly string[] = [
  'セミナー',
  'ウェビナー',
  '講座',
  '講習会',
  'ライブ配信',
  '生配信',
  'ライブを行',
  'で配信を行',
  'スペースで配信',
  'スペース配信',
  '説明会',
  '勉強会',
  '研修',
  '開催',
  'イベント',
  'webinar',
  'workshop',
  'meetup',
  'ama',
  'livestream',
  'live stream',
  'conference',
  'interview',
];

/** Mails that lie about who wrote them. */
export const FAKE_WORDS: readonly string[] = [
  'fake',
  'scam',
  'impersonating',
  'フィッシング',
  '偽メール',
  '不審なメール',
  '詐欺メール',
  '迷惑メール',
  '送信元',
  'phishing',
];

/** Of two days the night between them is meant. */
export const NIGHT_WORDS: readonly string[] = ['the night', 'overnight', '夜間に', '夜から'];
