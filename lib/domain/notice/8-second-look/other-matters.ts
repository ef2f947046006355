import { row, type SayingRow } from './saying.ts';

/** What else a sentence gives hours for, by its name. */
export interface MatterRow extends SayingRow {
  readonly name: string;
}

const matter = (name: string, told: SayingRow): MatterRow => ({ name, ...told });

/** Of these no hour is one of a stop, whatever else the sentence says. */
export const FIRM_MATTERS: readonly MatterRow[] = [
  matter(
    'a campaign or an event',
    row(
      /キャンペーン|応募|抽選|当選|特典|プレゼント|キャッシュバック|コンテスト|クイズ|セミナー|ウェビナー|勉強会|講師|周年|視聴|説明会|シンポジウム|見学会|座談会|ミートアップ|ライブ配信|生配信|配信のお知らせ|で配信を|スペース|番組|出演|記念|進呈|参加費|参加無料|オンライン(?:、|開催)|無料。|会場|定員|ワークショップ|講座|展示|パーティー|催し|賞品|賞金|質問にお答え|差し上げ|当ててくだ|お教えし|お友達|アンケート/,
      '応募期間',
      '無料オンラインセミナー開催',
      '19:00からの生配信をご覧ください',
    ),
  ),
  matter(
    'a campaign or an event',
    row(
      /\b(?:campaign|contest|competition|seminar|speaker|recording|prize\w{0,1}|giveaway|giving away|event (?:period|page|in|on)|events tab|community event|tell you live|celebrat\w{1,4}|workshop|party|free of charge|venue|seats|exhibition|training|questionnaire|answers? your questions|(?:and|to) win\b|voucher|bonus|webinar|live ?stream|stream opens|streaming|meet-?up|broadcast|ama\b|quiz|podcast|join us|(?:join|meet) (?:the|our)|winners?|survey|lecture|symposium|(?:online |a )class\b|study evening|save the date|tournament|interview|turns (?:one|two|three|five|ten|\d{1,2})\b|anniversary|doors open)\b/,
      'subscription campaign',
      'online seminar: reading candlestick charts',
      'doors open 13:00',
    ),
  ),
  matter(
    'the next report or a spare day',
    row(
      /(?:次回|続報|最新).{0,12}(?:報告|お知らせ|ご案内|予定)|予備日|\b(?:next|further|another) update\b|\bupdate (?:will )?follows?\b|\b(?:reserve|backup|spare|alternative|fallback) (?:date|day|window|slot)\b|\bhas been (?:dropped|cancelled|called off)\b/,
      '次回のご報告は23時頃を予定しております',
      'the next update will follow by 12:30 utc',
      'reserve date: sunday 13 december 2026, 01:00',
    ),
  ),
  matter(
    'people who answer',
    row(
      /\b(?:customer|client) (?:service|services|support|care)\b|\bhelp ?desk\b|\b(?:enquir|inquir)(?:y|ies)\b|\bdesk hours\b|\b(?:hiring|vacancy|your tasks|on-call|your application)\b|\b(?:mon|sun)(?:day)?s? ?(?:-|to|through|until) ?(?:fri|sat|sun)/,
      'client services is available sunday from 1:00 pm et',
      'enquiries during the maintenance will be answered from 10:00 on',
      'mon-fri 8 am-8 pm et',
    ),
  ),
  matter(
    'people who answer',
    row(
      /\b(?:phone (?:lines?|support|orders)|call cent(?:er|re)|support (?:line|hours|desk|team|opens?)|chat support|support is|our (?:office|hotline)|office hours|hotline|branch(?:es)?)\b|問い?合わ?せ|窓口|電話|サポート(?!(?:し|を|いた))|ロビー|ご来社|コールセンター|店舗|休業|ご来店/,
      'support opens at nine as always, our support team answers',
      'コールセンターは1月4日8:00から営業いたします',
    ),
  ),
  matter(
    'what is asked of somebody until then',
    row(
      /までに[^。\n]{0,40}(?:お済ませ|ください|下さい|お願い|お手続き|ご登録|ご対応|更新|提出|申請|完了|済ませ)|締切|締め切り日|申込期限|提出期限|応募期限|(?:未満|以前|より前|以下)の(?:アプリ|端末|バージョン|os|ブラウザ)|(?:未満|以前|より前)による|(?:ご?回答|ご?確認|更新|提出|登録)[^。\n]{0,12}(?:できない|いただいていない|がない)(?:場合|口座|お客様)|未(?:回答|登録|提出|更新|確認)の|(?:二段階認証|パスキー)[^。\n]{0,30}(?:必須|必要)|(?:お済みで|未設定|設定して|完了して|登録して|提出して|本人確認[がを]?[^。\n]{0,8})(?:ない|いない|いただけない|おられない)(?:場合|お客様|方|口座)|ご提出がない/,
      '11月25日23:00までに出金をお済ませください',
      'バージョン5.2未満のアプリではログインできません',
      '登録がお済みでない場合',
    ),
  ),
  matter(
    'what is asked of somebody until then',
    row(
      /\b(?:please|make sure|must|need to|want to|you should|be sure to|apply|withdraw your \w{2,8}|complete[sd]?|submit|upload|register|send your \w{2,12})\b[^.\n]{0,70}\b(?:by|before|until|no later than)\b|\bdeadline\b|\bnot receive\w{0,2} [^.\n]{0,30}\bby\b|\b(?:need|needs|require|requires|without) an? (?:passkey|new document|two-factor\w{0,20})\b|\b(?:have not|has not|haven't|hasn't|did not|not yet|without) (?:yet )?(?:been )?(?:verif|complet|identity|two-factor|2fa|set up|enabled|updat|register|submit)\w{0,10}|\b(?:or older|or earlier|older than|older versions?|earlier than version|unverified)\b|\byour account (?:is|are|will be) limited|\bfrom your account (?:is|are|will be) limited|\buntil you have (?:uploaded|sent|verified|confirmed)\b/,
      'please upload a new document by 18:00 jst on december 20',
      'customers who have not verified their identity',
      'the deadline is 12:00 utc',
    ),
  ),
  matter(
    'what is paid or handed out',
    row(
      /付与(?!がで)|配布|配当|分配|報酬は|お渡し|にお届け|円を(?:進呈|プレゼント|お渡し)|\b(?:airdrop\w{0,3}|dividends?|giveaways?|(?:rewards?|prizes?) (?:are|will be|for|reach))\b/,
      '報酬は12月5日15:00頃に付与いたします',
      'rewards reach your wallet at 15:00 jst',
    ),
  ),
  matter(
    'a sample of code',
    row(
      /^ ?(?:get|post|put|delete) \/|\bpayload\b|\bsends a body\b|(?:送信|応答|リクエスト|レスポンス)の?例|"[a-z_]{2,20}" ?: ?["{[\d]|^ ?[a-z_]{2,12}: [a-z]{2,16}\.[a-z]{2,16}$/,
      'post /hooks sends a body such as:',
      '{"type": "window.opened"}',
    ),
  ),
  matter(
    'what ends for good',
    row(
      /\b(?:retired|sunset|deprecated|delist\w{0,3}|removed from (?:the|our)|leaves our list|permanently)\b|\b(?<!(?:back|up|open|over) )for good\b|取り?扱い?(?:を|の)?(?:廃止|終了)|上場廃止|サポート終了|\bdeprecat\w{1,5}/,
      'v3 market data endpoints are switched off for good',
      'qrsは取扱いを廃止いたします',
    ),
  ),
  matter(
    'hours that change for good',
    row(
      /(?:取引|受付|営業|サービス|ご?利用|入出金|停止)時間(?:帯)?の?(?:変更|拡大|延長|短縮)|(?:夏時間|冬時間|サマータイム|標準時間)[^。\n]{0,24}取引時間|毎日の?[^。\n]{0,12}時間(?![~:])|時間帯?は、?毎日|以降[^。\n]{0,20}毎日/,
      '取引時間変更のお知らせ',
      '2月1日以降の受付時間は毎日午前7時からです',
    ),
  ),
];

/** What else a sentence gives hours for, unless it says that something stops. */
export const MATTERS: readonly MatterRow[] = [
  matter(
    'money and its terms',
    row(
      /支払|利率|料率|金利|手数料|スプレッド|レートリミット|レート制限|上限|資金調達率|構成比|api利用料|料金|募集|限度額|貸出|申込|申し込み|期限|[時日分\d](?:頃|ごろ)?までに|規約|効力/,
      '手数料を改定します',
      'レート制限の変更',
    ),
  ),
  matter(
    'hours of markets and of accounts',
    row(
      /営業(?!日)|(?:受付|取引|ご?利用|入出金|停止)(?:可能|の)?時間|受付は|市場|休場|祝日|研修|通常(?:どお|通)り|従来(?:どお|通)り|お客様の口座|一部のお客様|本人確認|限月|月限|満期|対象外|方が対象/,
      '次のお取引時間は12月7日8:00からです',
      '7時から通常どおりお取引いただけます',
    ),
  ),
  matter(
    'what begins or is shown then',
    row(
      /取り?扱い?(?:を|の)?開始|新規取り?扱い?|銘柄の?追加|(?:入金|取引|出金|送付|入庫|出庫|預入)(?:\([^)]{1,6}\))?開始|上場|販売(?!所)|生配信|公開(?:し|いた|され|予定|日|前)|開催|リリースの|発表|指標|雇用統計|大納会|大発会|冬時間|夏時間|サマータイム|改定|ダウンロードいただけ|お使いいただけるよう|ご利用いただけるよう|取引を(?:始め|開始)|入庫は同日/,
      'ABCの取扱いを開始いたします',
      '米雇用統計が発表されます',
      'アプリで逆指値注文がお使いいただけるようになります',
    ),
  ),
  matter(
    'what begins or is shown then',
    row(
      /\b(?:subscription period|sign up|subscri\w{2,6}|redemption|claims?|regist(?:er|ration)|lets? you|you can (?:now|choose|place|use)|new listing|(?:trading|deposits?|withdrawals?|auction)(?: for [a-z]{2,8})? (?:will )?opens?(?! (?:again|up again))|open trading for|call auction|required for|choose when|in the stores|the sale|goes on sale|can be downloaded|tell us|take effect|takes effect|applies from)\b/,
      'the subscription period',
      'users may file a claim',
      'the app lets you place stop-limit orders',
    ),
  ),
  matter(
    'money and its terms',
    row(
      /\b(?:minimum|maximum|cut-?off|raised from|lowered|tick size|rebalanc\w{1,3}|delivery of|placed after|requirements?|requests (?:made|received|placed|submitted)|snapshot|payouts? (?:are|is|on)|(?:withdrawal|deposit|daily|trading|24-hour) limits?|funding (?:is|rates?|fees?|interval|cap|times?)|the funding|interest|settle[sd]?|settlements? (?:price|date|period)|fees?|leverage|margin tiers?|rate limits?|expir(?:e|es|ed|ing|ation)\b|expiry (?:date|at|is)|due date|(?:payment|report|tax) is due|(?:fall|falls) due|apply by|list(?:s|ed|ing)\b|removed|limits? (?:is|are|of|falls?|changes?)|up to \d{1,6} (?:btc|eth|yen|usdt?)|costs? \d)\b|\d ?%|23:59/,
      'the funding interval changes',
      'xyz/jpy will be removed',
    ),
  ),
  matter(
    'hours of markets and of accounts',
    row(
      /\b(?:stock markets?|market hours|traded from|trading hours|opening hours|holiday|as usual|partnership|announced a|terms of (?:use|service)|earnings|payrolls|fork expected|some (?:users|customers)|(?:exchange|company) [a-z]{2,12} (?:said|announced|reported))\b/,
      'gold is traded from 08:00 to 22:00 utc',
      'we host an earnings call',
    ),
  ),
  matter(
    'a publication stamp',
    row(
      /\b(?:posted|published|last (?:updated|reviewed)|updated) (?:on|at|:)|(?:掲載|公開|更新|配信)日時?[::]/,
      'posted on dec 7, 2026 - 11:04 utc',
    ),
  ),
];

/** What comes again and again: no day of its own, unless its sentence or the rows above name one. */
export const WEEKLY = matter(
  'what comes again and again',
  row(
    /平日|毎[週月]|\b(?:weekdays|every (?:week|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|weekly|monthly)\b/,
    '毎週土曜日',
    'each week, weekdays only',
  ),
);
export const DAILY = matter(
  'what comes day after day',
  row(
    /毎[日朝晩夜]|例えば|たとえば|\b(?:every|daily|each|typical(?:ly)?|usually|for (?:instance|example))\b/,
    '毎日の受付',
    'each day at 08:00 utc',
  ),
);
