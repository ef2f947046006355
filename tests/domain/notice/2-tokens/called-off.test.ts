import { describe, expect, test } from 'vitest';
import { callingSentencesIn, callingsIn, isEarlierToldIn } from '../notations.ts';

type Row = readonly [behaviour: string, text: string, ...meanings: readonly string[]];

/** What becomes of each word of calling off: it holds for the maintenance, or means nothing. */
const JAPANESE: readonly Row[] = [
  // The maintenance itself, by whatever name.
  ['the maintenance', 'メンテナンスは中止いたします。', 'cancelled'],
  ['the maintenance', 'メンテナンスを延期いたします。', 'postponed'],
  ['the stop', '出金停止は中止となりました。', 'cancelled'],
  ['an urgent one', '緊急メンテナンスは中止となりました。', 'cancelled'],
  ['work that no word list knows', 'サーバー更新作業を急遽取りやめます。', 'cancelled'],
  ['work with an adverb before the verb', '回線工事をやむなく中止いたします。', 'cancelled'],
  ['work that a service is named with', 'APIの移行を延期いたします。', 'postponed'],
  ['a label about the whole', '【中止】出金について', 'cancelled'],
  ['a label beside an event', '抽選販売【中止】', 'cancelled'],
  ['a label in other brackets', '取引《延期》', 'postponed'],
  ['nothing that is named', '中止いたします。', 'cancelled'],
  ['nothing, in a new line', '抽選販売\n中止となりました。', 'cancelled'],
  ['nothing, in a new sentence', '抽選販売について。中止となりました。', 'cancelled'],
  ['no more than its day', '11月26日の実施を見送ることといたしました。', 'cancelled'],
  ['no more than how it was decided', '検討の結果、中止といたします。', 'cancelled'],
  ['no more than to whom it is told', 'お客様には申し訳ございませんが、延期いたします。', 'postponed'],
  ['the day of publication is no subject', '現在、中止といたします。', 'cancelled'],
  ['what users do beside the maintenance', 'メンテナンスはキャンセルとなりました。', 'cancelled'],
  // Something else.
  ['an event', '取引コンテストは中止いたします。', 'nothing'],
  ['an event in a list', 'イベントやセミナーも中止いたします。', 'nothing'],
  ['a thing that no word list knows', '抽選販売を中止いたします。', 'nothing'],
  ['a thing, all of it', '抽選販売を全面的に中止いたします。', 'nothing'],
  ['a service', '出金を見合わせます。', 'nothing'],
  ['a coin', 'XRPは中止いたします。', 'nothing'],
  ['an event held at the time', 'オンラインセミナーの開催は中止いたします。', 'nothing'],
  ['orders', '注文はキャンセルされます。', 'nothing'],
  ['orders, where nothing is named', 'キャンセルされます。', 'nothing'],
  ['what is held back, where nothing is named', '見合わせます。', 'nothing'],
  ['for the maintenance', 'メンテナンスのため中止いたします。', 'nothing'],
  ['for the maintenance, an event', 'メンテナンスに伴い新規上場を延期いたします。', 'nothing'],
  ['by the maintenance', 'メンテナンスにより中止いたします。', 'nothing'],
  ['because of the stop', '停止の影響により、入金キャンペーンは中止いたしました。', 'nothing'],
  ['for maintenance told by its service', '出金停止の影響でメンテナンス後のイベントを中止します。', 'nothing'],
  ['by the maintenance, with nothing between', 'メンテナンスにより、注文受付は中止します。', 'nothing'],
  // A reason is no subject.
  ['for a reason of an earlier sentence', 'メンテナンスを予定。諸事情により中止いたします。', 'cancelled'],
  ['by a reason that is no stop', '抽選販売、台風により中止いたします。', 'nothing'],
  ['for a reason behind a comma', '停止、台風により中止いたします。', 'cancelled'],
  ['for a failure', 'メンテナンスは、機器の不具合のため延期いたします。', 'postponed'],
  ['for a failure that is told first', '障害のため、メンテナンスを延期いたします。', 'postponed'],
  ['for the weather', '台風の接近により、メンテナンスを中止します。', 'cancelled'],
  ['for a failure, where nothing else is named', '障害のため延期いたします。', 'postponed'],
  ['for reasons of the event', 'メンテナンスは抽選販売の都合により中止します。', 'cancelled'],
  ['for reasons, of a topic', 'メンテナンスは諸般の事情により中止いたします。', 'cancelled'],
  // What can be done, and what does not happen.
  ['what can be done', 'メンテナンスのキャンセルだけできる時間です。', 'nothing'],
  ['what cannot be done', 'メンテナンスは中止できません。', 'nothing'],
  ['what does not happen', 'メンテナンスは中止いたしません。', 'nothing'],
  ['there is none', 'メンテナンスの延期はございません。', 'nothing'],
  ['what is asked for', 'メンテナンス前に注文のキャンセルをお願いいたします。', 'nothing'],
  // What puts off the return makes the stop longer.
  ['the return', '入出庫の再開を11月21日に延期いたします。', 'extended'],
  ['the return, with its day', '再開は11月25日に延期となりました。', 'extended'],
  ['the return that does not come', '再開を中止いたします。', 'nothing'],
  ['a thing that is no return', '新規上場を延期いたします。', 'nothing'],
  ['the stop behind a return', '再開後の停止イベントを延期いたします。', 'nothing'],
  ['the return of an earlier sentence', '再開しました。新規上場を延期いたします。', 'nothing'],
  ['the return of an earlier line', '再開しました\n新規上場を延期いたします', 'nothing'],
  // Each word by itself.
  ['the maintenance, and orders', 'メンテナンスは中止いたします。注文はキャンセルされません。', 'cancelled', 'nothing'],
  // A bracket of its own at the end of a row with hours.
  ['the row', '11月26日 2:00〜5:00 入出金システム（中止）', 'cancelled'],
  ['the row, with another below', '2:00〜5:00 入出金システム（中止）\n次の行', 'cancelled'],
  ['the row below one of something else', 'セミナーのお知らせ\n2:00〜5:00 入出金システム（中止）', 'cancelled'],
  ['a row of something else', 'セミナー 11月26日 2:00〜5:00（中止）', 'nothing'],
  ['a row of something else', 'キャンペーン 11月28日 14:00まで（延期）', 'nothing'],
  ['a row of something else behind the hours', '14:00〜15:00 セミナー（中止）', 'nothing'],
  ['a service in a row without hours', '入出金システム（中止）', 'nothing'],
  ['a service behind a sentence with hours', '2:00に開始。入出金システム（中止）', 'nothing'],
  ['a service below a row with hours', '2:00に開始\n入出金システム（中止）', 'nothing'],
  ['a bracket in a sentence', '11月26日 2:00〜5:00 入出金システム（中止）。', 'nothing'],
  ['a bracket that says more', '11月26日 2:00〜5:00 入出金システム（中止のお知らせ）', 'nothing'],
  // A stop as the reason: the topic before it is what is called off.
  ['the topic', '定期メンテナンスは、機器のメンテナンスのため中止', 'cancelled'],
  ['the topic, without a comma', '定期メンテナンスは機器のメンテナンスのため中止', 'cancelled'],
  ['another topic', '定期セミナーは、機器のメンテナンスのため中止', 'nothing'],
  ['something that is no topic', 'セミナー、機器のメンテナンスのため中止', 'nothing'],
  ['a reason on a line of its own', 'メンテナンスのため\n諸事情により中止いたします。', 'cancelled'],
];

const EARLIER: readonly Row[] = [
  ['an earlier one', '前回のメンテナンスは中止となりました。', 'nothing'],
  ['the one before the last', '前々回のメンテナンスは中止となりました。', 'nothing'],
  ["last week's", '先週のシステムメンテナンスは見送りとなりました。', 'nothing'],
  ['one that was planned for yesterday', '昨日予定しておりましたメンテナンスは中止となりました。', 'nothing'],
  ['what was put off the other day', '先日延期いたしましたメンテナンスを実施いたします。', 'nothing'],
  ['what is carried out now', '延期しておりましたシステムメンテナンスを、上記日程にて実施いたします。', 'nothing'],
  ['this one, announced earlier', '前回お知らせしましたメンテナンスは中止となりました。', 'cancelled'],
  ['this one like the last', '前回のメンテナンスに続き、今回のメンテナンスも中止いたします。', 'cancelled'],
  ['this one, announced the other day', '先日お知らせしましたメンテナンスは中止となりました。', 'cancelled'],
  ['an earlier one in the line before', '前回のメンテナンスについて\nメンテナンスは中止いたします。', 'cancelled'],
  ['the previous one', 'The previous maintenance was postponed.', 'nothing'],
  ["last week's", "Last week's maintenance was cancelled.", 'nothing'],
  ['the previous one, named behind', 'After the cancellation of the previous maintenance we go on.', 'nothing'],
  [
    'this one, told by last week',
    '先週のメンテナンスの中止に続き、今回のメンテナンスも中止いたします。',
    'nothing',
    'cancelled',
  ],
  ['this one, announced earlier', 'The previously announced maintenance has been cancelled.', 'cancelled'],
  ['this one, announced last week', 'The maintenance announced last week has been cancelled.', 'cancelled'],
];

/** With a new day it is put off, not cancelled. */
const NEW_DAY: readonly Row[] = [
  [
    'carried out on another day',
    'メンテナンスは中止となりましたので、12月3日1:00～4:00に改めて実施いたします。',
    'postponed',
  ],
  ['carried out the day after', 'メンテナンスは中止となりましたので、翌日に改めて実施いたします。', 'postponed'],
  ['a day that is still to be told', 'メンテナンスは中止し、12月中に改めてお知らせいたします。', 'cancelled'],
  ['the last day with nothing behind', '12月3日のメンテナンスは中止となりましたので、改めて実施', 'cancelled'],
  ['what was put off already', 'メンテナンスは延期し、改めて12月3日にお知らせいたします。', 'postponed'],
  ['a day that will be told on a day', 'メンテナンスは中止し、12月3日に改めてご案内し実施いたします。', 'cancelled'],
  ['no day at all', 'メンテナンスは中止となりましたので、改めて実施いたします。', 'cancelled'],
  ['a day in the next sentence', 'メンテナンスは中止し、改めて実施いたします。12月3日は祝日です。', 'cancelled'],
  ['a day in the next line', 'メンテナンスは中止し、改めて実施いたします\n12月3日は祝日です。', 'cancelled'],
  ['another matter on another day', 'メンテナンスは中止となりました。12月3日の停止は実施いたします。', 'cancelled'],
  ['put off to another day', 'メンテナンスは延期し、12月3日に改めて実施いたします。', 'postponed'],
  ['on another day', 'The maintenance was cancelled and will instead take place on December 3.', 'postponed'],
  ['no other day', 'The maintenance was cancelled and will instead take place later.', 'cancelled'],
];

const ENGLISH: readonly Row[] = [
  // The maintenance itself.
  ['the maintenance', 'The scheduled maintenance has been cancelled.', 'cancelled'],
  ['the maintenance as an object', 'We have cancelled this maintenance.', 'cancelled'],
  ['the upgrade', 'The upgrade has been postponed.', 'postponed'],
  [
    'the maintenance, with its hours',
    'The maintenance on December 2, from 07:00 to 09:00 (UTC), has been cancelled.',
    'cancelled',
  ],
  ['the maintenance with a reason before', 'Due to a storm, the maintenance has been postponed.', 'postponed'],
  ['the maintenance with a reason behind', 'The maintenance has been cancelled due to an event.', 'cancelled'],
  ['the maintenance of a service', 'The maintenance for withdrawals has been cancelled.', 'cancelled'],
  ['the maintenance, to be called off', 'We decided to call off the maintenance.', 'cancelled'],
  ['its calling off', 'Cancellation of the scheduled maintenance', 'cancelled'],
  ['its calling off as one noun', 'Maintenance cancellation', 'cancelled'],
  ['a label about the whole', '[Cancelled] Scheduled maintenance', 'cancelled'],
  ['a label with nothing behind', 'Cancelled', 'cancelled'],
  ['a label in a list', '・Cancelled: scheduled maintenance', 'cancelled'],
  ['nothing that is named', 'It has been cancelled.', 'cancelled'],
  ['nothing, behind another sentence', 'Orders stay open. It has been cancelled.', 'cancelled'],
  ['nothing, in a new line', 'Trading competition\nIt has been cancelled', 'cancelled'],
  ['what is decided, said with fillers', 'Please note that it has now been cancelled.', 'cancelled'],
  // Something else.
  ['orders', 'Open orders will be cancelled.', 'nothing'],
  ['orders as an object', 'Please cancel your orders before the maintenance.', 'nothing'],
  ['orders, during it', 'During the maintenance, open orders will be cancelled.', 'nothing'],
  ['an event', 'The trading competition has been postponed.', 'nothing'],
  ['an event because of it', 'Because of the maintenance, the lottery is postponed.', 'nothing'],
  ['an event without a comma', 'Due to the maintenance the session is rescheduled.', 'nothing'],
  ['an event planned during it', 'The lottery planned during the maintenance has been canceled.', 'nothing'],
  ['a thing that no word list knows', 'Our picnic has been cancelled.', 'nothing'],
  ['a thing as an object', 'We have cancelled our picnic.', 'nothing'],
  ['a service', 'Withdrawals have been cancelled.', 'nothing'],
  ['a coin', 'XRP has been cancelled.', 'nothing'],
  ['a label about an event', '[Cancelled] Trading competition', 'nothing'],
  ['a label about a listing', 'Postponed: listing of XRP', 'nothing'],
  ['the calling off of orders', 'Cancellation of orders during the maintenance', 'nothing'],
  ['what it would take', 'We do not cancel.', 'nothing'],
  // Where the object ends.
  ['the maintenance of the next sentence', 'We have cancelled our picnic. Maintenance goes on.', 'nothing'],
  ['the maintenance of the next line', 'We have cancelled our picnic\nMaintenance', 'nothing'],
  ['the maintenance behind a comma', 'We have cancelled our picnic, maintenance goes on.', 'nothing'],
  ['the maintenance behind a comma that follows nothing', 'We have cancelled, as told, the maintenance.', 'cancelled'],
  ['a picnic for the maintenance', 'We have cancelled our picnic for the maintenance.', 'nothing'],
  ['the maintenance for a picnic', 'We have cancelled the maintenance for a picnic.', 'cancelled'],
  ['nothing, for a picnic', 'We have cancelled because of a picnic.', 'cancelled'],
  ['nothing, in the next sentence', 'We have cancelled. Our picnic goes on.', 'cancelled'],
  ['nothing, in the next line', 'We have cancelled\nOur picnic goes on', 'cancelled'],
  ['the picnic of the maintenance', 'We have cancelled the event of the maintenance.', 'nothing'],
  ['withdrawals maintenance as an object', 'We have cancelled the withdrawals maintenance.', 'cancelled'],
  ['withdrawals as an object', 'We have cancelled the withdrawals.', 'nothing'],
  ['the update for orders', 'We have cancelled the update for orders.', 'cancelled'],
  ['an update, told by its work', 'Scrapping the planned downtime', 'cancelled'],
  ['a line that begins with something else', 'Picnic [cancelled] and maintenance', 'nothing'],
  ['a label in a second line', 'Maintenance\nCancelled: trading competition', 'nothing'],
  // Where the subject begins.
  ['an event before a comma', 'Withdrawals stay open, the maintenance has been cancelled.', 'cancelled'],
  ['an event before its own comma', 'The competition, as planned, has been cancelled.', 'nothing'],
  ['a day before the maintenance', 'On Tuesday, December 2, the maintenance was postponed.', 'postponed'],
  ['a day with its hour', 'The maintenance on December 2, 07:00, has been cancelled.', 'cancelled'],
  ['a day with its zone', 'The maintenance at 07:00, UTC, has been cancelled.', 'cancelled'],
  ['an event with its hour', 'The competition on December 2, 07:00 has been cancelled.', 'nothing'],
  ['the maintenance after an event', 'The competition with maintenance has been cancelled.', 'nothing'],
  ['the maintenance with an event', 'The maintenance with its competition has been cancelled.', 'cancelled'],
  ['an event in a line before', 'Competition\nThe maintenance has been cancelled', 'cancelled'],
  ['the maintenance in a line before an event', 'Maintenance\nThe competition has been cancelled', 'nothing'],
  [
    'the maintenance in a sentence before an event',
    'Maintenance is planned. The competition has been cancelled',
    'nothing',
  ],
  ['what happens by itself', 'Subscriptions will be cancelled.', 'nothing'],
  ['a time and nothing else', 'From 07:00 to 09:00 (UTC) cancelled', 'cancelled'],
  ['between two hours', 'Between 07:00 and 09:00 cancelled', 'cancelled'],
  // What can be done, and what was not done.
  ['what can be done in another line', 'You can trade\nThe maintenance has been cancelled', 'cancelled'],
  ['what can be done before a comma', 'If you can trade, the maintenance has been cancelled', 'cancelled'],
  ['what can be done', 'The maintenance can be cancelled.', 'nothing'],
  ['what may be done', 'The maintenance may be postponed.', 'nothing'],
  ['what cannot be done', 'Orders cannot be placed or cancelled.', 'nothing'],
  ['what could be done in another part', 'If you can, note this, the maintenance has been cancelled.', 'cancelled'],
  ['what can be done in another sentence', 'You can trade. It has been cancelled.', 'cancelled'],
  // What customers do with orders, named in one word or two.
  ['orders that cannot be taken back', 'Trading will be unavailable.\nOrder cancellation: not available', 'nothing'],
  ['orders that cannot be taken back, in a list', 'Unavailable:\n- Order placement\n- Order cancellation', 'nothing'],
  ['orders that can be taken back', 'Orders are not accepted. Order cancellation remains available.', 'nothing'],
  ['withdrawals that cannot be taken back', 'Withdrawal cancellation: not available', 'nothing'],
  ['what can be taken back', 'During the maintenance open positions can be cancelled.', 'nothing'],
  ['what cannot be taken back', 'Before the maintenance, limit prices cannot be cancelled.', 'nothing'],
  // What follows the word.
  ['a draw before the maintenance', 'We have cancelled the prize draw before the maintenance.', 'nothing'],
  ['a seminar on the maintenance', 'We have cancelled the webinar on the maintenance.', 'nothing'],
  ['something up to a comma', 'We have cancelled the withdrawal, the maintenance goes on.', 'nothing'],
  ['the stop among others', 'We have cancelled the withdrawal fee rebate and the maintenance.', 'cancelled'],
  ['it, until when', 'We have postponed it until the maintenance is over.', 'postponed'],
  ['the upgrade, as a noun', 'Upgrade postponement', 'postponed'],
  ['at the head of an item', '- Cancelled: scheduled maintenance', 'cancelled'],
  ['at the head of a sentence', 'Thank you. Cancelled: scheduled maintenance', 'cancelled'],
  ['a seminar at the head of the line', 'Cancelled webinar. Maintenance goes on.', 'nothing'],
  // What stands before it.
  ['behind its dates', 'The maintenance on December 2, 02:00 to 05:00 UTC, has been cancelled.', 'cancelled'],
  ['behind its day', 'The maintenance planned for Wednesday, December 2 has been cancelled.', 'cancelled'],
  ['behind its zone', 'The maintenance announced for 02:00, UTC has been cancelled.', 'cancelled'],
  ['a seminar behind its dates', 'The webinar on December 2, 02:00 UTC, has been cancelled.', 'nothing'],
  ['behind an aside', 'The maintenance, as already announced, has been cancelled.', 'cancelled'],
  ['a session due to it', 'Due to the maintenance the session is rescheduled.', 'nothing'],
  ['nothing but a time', 'From 07:00 to 09:00 (UTC), cancelled.', 'cancelled'],
  ['behind another sentence', 'You can trade, the maintenance is cancelled.', 'cancelled'],
  ['below a condition', 'If needed\nThe maintenance is cancelled.', 'cancelled'],
  ['something no list knows', 'The hackathon has been cancelled.', 'nothing'],
  ['a coin', 'BTC has been postponed.', 'nothing'],
];

/** What is said of the times of a calling is said by its own sentence. */
const SENTENCES: readonly (readonly [text: string, ...sentences: readonly string[]])[] = [
  ['メンテナンスは中止いたします。', 'メンテナンスは中止いたします'],
  ['12月2日は中止します。11月25日は実施します。', '12月2日は中止します'],
  ['11月25日は実施します。12月2日は延期します', '12月2日は延期します'],
  ['12月2日は中止します\n11月25日は実施します\n12月9日は延期します', '12月2日は中止します', '12月9日は延期します'],
  ['11月25日に実施します。', ...[]],
];

test.each(SENTENCES)('%s calls off in its own sentence', (text, ...sentences) =>
  expect(callingSentencesIn(text)).toEqual(sentences),
);

/** The notice tells of an earlier maintenance that was called off, so its times are no old times of this one. */
test.each([
  ['前回のメンテナンスは中止となりました。', true],
  ['実施いたします。前回のメンテナンスは中止となりました。', true],
  ['前回のメンテナンスは中止となりました。メンテナンスは延期いたします。', true],
  ['メンテナンスは中止となりました。', false],
  ['前回のメンテナンスは完了いたしました。', false],
  ['実施いたします。', false],
  ['The previous maintenance was postponed.', true],
  ['The maintenance was postponed.', false],
])('%s tells of an earlier one: %s', (text, isTold) => expect(isEarlierToldIn(text)).toBe(isTold));

const TABLES = { JAPANESE, EARLIER, NEW_DAY, ENGLISH };

describe.each(Object.entries(TABLES))('what is called off, %s', (_, rows) => {
  test.each(rows)('%s: %s', (_behaviour, text, ...meanings) => expect(callingsIn(text)).toEqual(meanings));
});
