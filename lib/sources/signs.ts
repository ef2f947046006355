import { ALONE, ENDINGS, KINDS, NEIGHBOURS } from './sign-words.ts';

/*
 * What stands over lists of neighbours, over share buttons, comments and contact hours: words that announce that what
 * follows is no part of the article. Whole lines only; 「関連する取引の停止」 is none.
 */

const WHAT: ReadonlySet<string> = new Set(NEIGHBOURS.flatMap((what) => ENDINGS.map((ending) => `${what}${ending}`)));
const SIGNS: ReadonlySet<string> = new Set(ALONE);
/** 「3件のコメント」「コメント（3）」「みんなの反応」. */
const OF_COMMENTS =
  /^(?:\d{1,5} ?件?の?(?:コメント|返信|comments?|repl(?:y|ies)|responses?)|(?:コメント|comments?) ?\d{1,5} ?件?|(?:みんな|皆さん|皆様|読者|ユーザー)の(?:反応|コメント|声|意見|感想|質問)|ご?意見 ?ご?感想|レビュー|口コミ|leave a reply|discussion|responses)$/;
/** 「この回答で解決しましたか？」. */
const OF_ANSWERS = /(?:解決し|役に立ち|参考になり)ましたか|^(?:was|did) this (?:article|page|answer)/;
/** Furniture of a page, which no heading announces. */
const FURNITURE =
  /^(?:印刷日時?|出力日時?|url|copyright|©|\(c\)|(?:お?電話|サポート|お問い?合わ?せ)?(?:での?|の)?受付時間|(?:この)?ページ(?:の先頭|トップ|上部)へ|back to top)/i;
/** Where one may ask, as a heading; what is announced of it is no such sign. */
const OF_CONTACT =
  /問い?合わ?せ|^(?:カスタマー|お客様)?サポート(?:センター|デスク|窓口|チーム|時間)?$|^ヘルプデスク$|^(?:customer )?support$/;
const ANNOUNCED = /停止|休止|中止|再開|変更|障害|メンテ|終了|休業|不可|でき|影響|対象|一時/;
/** 「この記事を読んだ人はこんな記事も読んでいます」, which sites word as they like. */
const OF_READERS =
  /^(?:(?:この|こちらの)(?:記事|お知らせ|ニュース|ページ)を(?:読んだ|見た|ご覧の)|こんな(?:記事|お知らせ|ニュース)も|(?:いま|今)?(?:よく|多く)?読まれている|あなた(?:に|へ)の?(?:おすすめ|オススメ)|people also|readers also)/;
/** Longer than any sign with the marks around it. */
const LONGEST_SIGN = 32;

/** Whether a line is such a sign: 「■ 関連記事」「前の記事：」「シェアする」. */
export function isSign(line: string): boolean {
  if (line.length > LONGEST_SIGN) return false;
  const words = wordsOf(line);
  return (
    SIGNS.has(words) ||
    OF_READERS.test(words) ||
    OF_COMMENTS.test(words) ||
    OF_ANSWERS.test(words) ||
    isOfNeighbours(words)
  );
}

/** Whether a heading is such a sign: more announces contact there than in a line, which may be one of a list. */
export function isSigningHeading(line: string): boolean {
  const words = line.length > LONGEST_SIGN ? '' : wordsOf(line).replace(/(?:について|のご案内)$/, '');
  return OF_CONTACT.test(words) && !ANNOUNCED.test(words);
}

const wordsOf = (line: string): string =>
  line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** 「その他の新着記事」: one or more kinds, and what they are of. */
function isOfNeighbours(words: string): boolean {
  let rest = words;
  for (;;) {
    const kind = KINDS.find((one) => rest.startsWith(one));
    if (kind === undefined || rest === kind) return rest !== words && WHAT.has(rest);
    rest = rest.slice(kind.length).replace(/^ ?[のな]? ?/, '');
    if (WHAT.has(rest)) return true;
  }
}

/** Whether a line begins with such a sign and goes on after a colon or a bracket: 「前の記事：【延期】…」. */
export function beginsWithSign(line: string): boolean {
  const start = line.trimStart().slice(0, LONGEST_SIGN);
  if (FURNITURE.test(start.normalize('NFKC').replace(/^[^\p{L}\p{N}©(]{1,5}/u, ''))) return true;
  const head = start.split(/[:：【>＞|｜»「\u3000]/, 1)[0] ?? '';
  return head.length < LONGEST_SIGN && head !== line && isSign(head);
}
