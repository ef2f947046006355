import { expect, test } from 'vitest';
import { isAboutStop } from '../../../../lib/domain/notice/7-facts/topic.ts';
import { layoutOf } from '../../../../lib/domain/notice/layout-of.ts';
import { noticeOf } from '../../../notice/helpers.ts';

type Row = readonly [title: string, text: string];

const isAbout = ([title, text]: Row): boolean => isAboutStop(layoutOf(noticeOf({ title, text })).text);

/** Notices about a stop. */
const ABOUT: readonly Row[] = [
  // By the title.
  ['取引の停止について', '詳細は追ってお知らせいたします。'],
  ['障害のお知らせ', '原因を調べております。'],
  // What cannot be done meanwhile, whatever the title is about.
  ['アプリ新機能のお知らせ', 'この間、アプリをご利用いただけません。'],
  ['New design', 'While we work on it you cannot log in.'],
  ['New design', 'During this time withdrawals are suspended.'],
  ['画面の切り替え', '切り替え中は、取引を停止いたします。'],
  // A short line that names a service and its state.
  ['Plans for Friday', 'Here is what to expect\ntrading and API: offline\nwebsite: as usual'],
  // What became of the work.
  ['アップデート延期', '詳細は追ってお知らせいたします。'],
  ['Postponement of the futures upgrade', 'We will be back with a new date.'],
  ['アップデート完了', 'ご協力ありがとうございました。'],
  // A network's release may be why ours stop.
  ['Network upgrade', 'Deposits will be suspended on December 2.'],
  ['Hard fork', 'Withdrawals will be suspended on December 2.'],
  [
    'Release notes',
    'Monitoring - a fix is in place for orders.\nIdentified - orders are rejected.\nNov 17, 2026 - 09:18 UTC',
  ],
  // The work has hours, or a start, of its own.
  ['Perpetual upgrade', 'The upgrade is expected to last from 1:00 am to 2:00 am, June 15th.'],
  ['Upgrade of the matching engine', 'The upgrade is scheduled to begin at 03:00 UTC.'],
  ['Upgrade of trading', 'The upgrade will start at 3 am.'],
  // A row of a state with hours.
  ['Node changes', 'DOGE deposits: closed Nov 26 04:00 UTC - Nov 26 08:00 UTC'],
  ['Update on the upgrade', 'It started at 03:00 UTC. Completion is foreseen for 06:30 UTC.'],
  ['Hello', 'The API problem that began at 03:00 is being looked at.'],
  ['Hello', 'Since 03:00 many of you cannot log in.'],
  ['Gateway upgrade', 'Environment | Start | End\nProduction | 1 Dec 02:00 | 1 Dec 04:00'],
  // A field for hours has only what stops.
  ['Planned API work', 'When: 2 December, 16:00 - 17:30'],
  ['Trading engine upgrade', 'What: new version\nWhen: 2 December, 16:00 - 17:30'],
  ['Next week', 'We will restart the futures gateway on Tuesday, 9 February from 06:00.'],
  ['Some news', 'All servers will be rebooted, and we will reboot the database on 9 February at 06:00.'],
  // An entry of a status page; a plan on one.
  ['Database', 'In progress - Verification is currently underway.\nNov 17, 2026 - 09:18 UTC'],
  ['Database', 'SCHEDULED\nStart: 1 Dec 02:00\nEnd: 1 Dec 04:00'],
  ['Database', 'Status: Planned\nStart: 1 Dec 02:00\nEnd: 1 Dec 04:00'],
  // Work, when it is done, and what might not be reached meanwhile.
  ['PHPバージョンアップのお知らせ', '実施日時：12月1日 2:00\n一時的に接続できない場合がございます。'],
  ['お知らせ', '作業を12月3日の0時30分に開始します。\n一時的に接続できない場合がございます。'],
  ['ネットワーク作業のお知らせ', '一時的に接続できない場合がございます。'],
  ['Wallets', 'We will upgrade the wallet service.\nYou may be unable to connect.'],
  // What comes back had stopped.
  ['Good news', 'Trading will resume at 07:30.'],
  ['入金について', '入金を再開いたしました。'],
  // The first line of a post whose title says nothing.
  ['取引ツールメッセージ', 'メンテナンス\n12月1日 2:00から'],
  // A sentence that announces it, with a day where it is in the present tense.
  ['Friday', 'Our platform goes offline on 15 December at 04:30.'],
  ['Friday', 'Trading stops at 04:30 on 15 December.'],
  ['お知らせ', '12月1日 2:00より取引を停止いたします。'],
  ['お知らせ', '現在、取引を停止しております。'],
  ['お知らせ', 'メンテナンスを12月3日 2:00に延期。'],
  ['', 'メンテナンス中止'],
  ['', '取引停止'],
  ['Orders', 'Clients will be disconnected on 1 December at 02:00 and may have to reconnect.'],
];

/** Notices about anything else. */
const ELSE: readonly Row[] = [
  ['取引再開に関するお知らせ', '再開の準備が整い次第お知らせいたします。'],
  ['New design', 'While we work on it you can log in as usual.'],
  ['New design', 'During this time withdrawals may be suspended.'],
  ['アプリ新機能のお知らせ', 'この間、取引に影響はございません。'],
  ['Plans for Friday', 'Here is what to expect\ntrading and API: online\nwebsite: as usual'],
  ['Plans for Friday', 'Some of our friends in the office are offline\nand we have cake'],
  ['キャンペーンのお知らせ', '12月1日 2:00より取引キャンペーンを開始いたします。'],
  ['キャンペーン延期のお知らせ', '停止しておりました抽選は延期いたします。'],
  ['Webinar', 'Trading stops are explained on 15 December at 04:30.'],
  ['Perpetual upgrade', 'The upgrade may be carried out from 1:00 am to 2:00 am.'],
  ['Perpetual listing', 'The listing is expected to last from 1:00 am to 2:00 am.'],
  ['Upgrade of the office', 'The upgrade is scheduled to begin at 03:00 UTC.'],
  ['Node changes', 'DOGE deposits: open Nov 26 04:00 UTC - Nov 26 08:00 UTC'],
  ['Node changes', 'Our café: closed Nov 26 04:00 UTC - Nov 26 08:00 UTC'],
  ['Node changes', 'DOGE deposits: may be closed Nov 26 04:00 UTC - Nov 26 08:00 UTC'],
  ['Update on the upgrade', 'It started at 03:00 UTC. More tomorrow.'],
  ['Update on the upgrade', 'Completion is foreseen for 06:30 UTC.'],
  ['Gateway opening', 'Environment | Start | End\nProduction | 1 Dec 02:00 | 1 Dec 04:00'],
  ['Planned API work', 'We will tell you more.'],
  ['Planned API work', 'When: soon'],
  ['Planned API work', 'When: 2 December'],
  ['Team lunch', 'When: 2 December, 16:00 - 17:30'],
  ['Next week', 'We will restart the futures gateway soon.'],
  ['Next week', 'We may restart the futures gateway on Tuesday, 9 February from 06:00.'],
  ['Next week', 'We will restart our podcast on Tuesday, 9 February from 06:00.'],
  ['Database', 'SCHEDULED\nStart: 1 Dec 02:00'],
  ['Database', 'SCHEDULED\nStart: soon\nEnd: later'],
  ['Database', 'Start: 1 Dec 02:00\nEnd: 1 Dec 04:00'],
  ['Status', 'Completed - all good.\nNov 17, 2026 - 09:18 UTC'],
  ['PHPバージョンアップのお知らせ', '実施日時：12月1日 2:00\n影響はございません。'],
  ['PHPバージョンアップのお知らせ', '一時的に接続できない場合がございます。'],
  ['お知らせ', '一時的に接続できない場合がございます。'],
  ['お知らせ', '作業を行う場合がございます。一時的に接続できない場合がございます。'],
  ['Good news', 'Trading may resume at 07:30.'],
  ['Good news', 'The shop will resume at 07:30.'],
  ['Good news', 'Trading resume.'],
  ['', 'No maintenance tonight\nSee you at 02:00.'],
  ['', 'Maintenance tonight'],
  ['', 'Maintenance may come tonight\nSee you at 02:00.'],
  ['', 'What maintenance is and how an exchange plans for it in the long run\nRead on.'],
  ['上場のお知らせ', 'メンテナンス\n12月1日 2:00から'],
  ['Friday', 'Our platform goes online on 15 December at 04:30.'],
  ['Friday', 'Our platform goes offline now and then.'],
  ['お知らせ', '12月1日 2:00より取引を停止する場合がございます。'],
  ['お知らせ', '取引の停止はございません。'],
  ['Orders', 'Clients may be disconnected and will be asked to reconnect.'],
  ['手数料の変更', '停止時の手数料を変更いたします。'],
  ['', '手数料を変更いたします。'],
];

test.each(ABOUT)('about a stop: %s | %s', (...row) => expect(isAbout(row)).toBe(true));
test.each(ELSE)('about anything else: %s | %s', (...row) => expect(isAbout(row)).toBe(false));
