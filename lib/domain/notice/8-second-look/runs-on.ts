import { joined, row, type SayingRow } from './saying.ts';

/** Says that nothing stops at all: one service that runs on says nothing of the others. */
export const ALL_RUNS: readonly SayingRow[] = [
  row(
    /(?:全ての?|すべての|各種?|当社の?|提供)サービス[^。\n]{0,16}(?:影響は|影響も|停止は|停止も|通常(?:どお|通)り)|(?:取引|売買)[^。\n]{0,4}(?:入出金|入金|出金|入出庫)[^。\n]{0,24}(?:影響は(?:ありません|ございません)|通常(?:どお|通)り|止まりません)|(?:入出金|入出庫)(?:および|及び|、|・|や|と)[^。\n]{0,6}取引[^。\n]{0,16}(?:影響は(?:ありません|ございません)|通常(?:どお|通)り|止まりません)|サービス(?:へ|に|の利用に)の?影響は(?:ありません|ございません)|(?:サービス|システム)の?停止は?(?:伴いません|ありません|ございません|いたしません)|(?:停止|メンテナンス)(?:による停止)?(?:も|は)(?:ございません|ありません|伴いません|行わ|せず)|停止する予定は(?:ございません|ありません)|無停止|止めずに|ノンストップ/,
    '入出金および取引は通常どおりご利用いただけます',
    'サービスへの影響はございません',
    'メンテナンスによる停止もございません',
  ),
  row(
    /\b(?:nothing|no services?|none of our services) (?:will )?(?:stops?|pauses?|is affected|be affected|is interrupted)\b|\b(?:no|zero|without(?: any)?)[ -](?:downtime|interruptions?|outages?|disruptions?|maintenance|suspension|service impact|impact on)\b|\bnot require maintenance\b|\b(?:all|our) services (?:remain|are|stay|continue|will remain|run)\b|\bneither [a-z]{4,12}(?: nor [a-z]{4,12}){1,3} [a-z ]{0,10}(?:stopped|paused|affected|interrupted)|\bno action\b[^.\n]{0,20}\bno (?:suspension|stop|pause)|\bstays? open before, during\b/,
    'deposits, withdrawals and trading go on without interruption',
    'nothing stops',
    'all services stay open',
  ),
];

const RUNS_ON = joined(ALL_RUNS);

/** A notice says that nothing stops at all, or names all that an exchange does as open. */
export const saysAllRuns = (lower: string): boolean =>
  OPEN.test(lower) &&
  lower
    .split(/[.;。\n]/)
    .some(
      (sentence) =>
        OPEN.test(sentence) &&
        !FOR_SOME.test(sentence) &&
        (RUNS_ON.test(sentence) || ALL_OF_IT.every((part) => part.test(sentence))),
    );

/** What a sentence that says so has. */
const OPEN = new RegExp(
  `${RUNS_ON.source}|\\b(?:go(?:es)? on|continues?|(?:are|is|stays?|remains?|keeps?) (?:fully )?(?:open|available|online|running)|keeps? [a-z ]{4,40} open|as (?:usual|always)|without interruption|not (?:be )?(?:affected|interrupted))\\b`,
);
const ALL_OF_IT = [/\btrad/, /\bdeposits?\b/, /\bwithdrawals?\b/];
/** One coin, currency or group of customers runs on: that says nothing of the others. */
const FOR_SOME =
  /除き|除く|以外|のみ|に限|暗号資産の|日本円の|円の|(?:main|standard|personal|other) (?:[a-z-]{2,12} ){0,2}accounts?|\b(?:others?|rest|except|apart from|limited to|only)\b/;
