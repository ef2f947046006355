/*
 * What stands over lists of neighbours, over share buttons, comments and contact hours: words that announce that what
 * follows is no part of the article. Whole lines only; 「関連する取引の停止」 is none.
 */

const KINDS_OF_NEIGHBOURS = [
  ...['関連', '関連する', '関連した', 'この記事に関連する', '最新', '最新の', '最近', '最近の', '新着', '新着の'],
  ...[
    '過去',
    '過去の',
    '以前の',
    '他の',
    'ほかの',
    'その他の',
    'おすすめ',
    'おすすめの',
    'オススメ',
    'オススメの',
    'お勧めの',
  ],
  ...[
    '人気',
    '人気の',
    '注目',
    '注目の',
    'ピックアップ',
    '前の',
    '次の',
    '前後の',
    'ひとつ前の',
    'ひとつ次の',
    '一つ前の',
  ],
  ...[
    '一つ次の',
    '重要な',
    '同じカテゴリーの',
    '同じカテゴリの',
    'よく読まれている',
    'よく読まれる',
    'あわせて読みたい',
    '合わせて読みたい',
  ],
  ...[
    'related',
    'recommended',
    'recent',
    'latest',
    'newest',
    'new',
    'more',
    'other',
    'popular',
    'trending',
    'previous',
    'prev',
  ],
  ...['next', 'similar', 'featured', 'older', 'newer', 'pickup', 'pick up'],
];
const NEIGHBOURS = [
  ...[
    '記事',
    'お知らせ',
    'ニュース',
    '投稿',
    'トピックス',
    'トピック',
    '情報',
    'リンク',
    'コンテンツ',
    'ページ',
    'ランキング',
  ],
  ...[
    'post',
    'posts',
    'article',
    'articles',
    'news',
    'notice',
    'notices',
    'link',
    'links',
    'story',
    'stories',
    'announcements',
  ],
];
const ENDINGS = ['', '一覧', 'を見る', 'も読む', 'へ', 'はこちら'];
/** Kinds that announce a list without saying of what. */
const ALONE = [
  ...[
    '関連',
    '新着',
    'おすすめ',
    'オススメ',
    '人気',
    'ピックアップ',
    '前へ',
    '次へ',
    '前',
    '次',
    'あわせて読みたい',
    '合わせて読みたい',
  ],
  ...[
    'あわせてお読みください',
    'あわせてご覧ください',
    'こちらもおすすめ',
    'こちらもどうぞ',
    '次に読む',
    'ランキング',
    'アクセスランキング',
  ],
  ...[
    'バックナンバー',
    'アーカイブ',
    'カテゴリー',
    'カテゴリ',
    'カテゴリー一覧',
    'カテゴリ一覧',
    'タグ',
    'タグ一覧',
    'お知らせ一覧',
  ],
  ...[
    '記事一覧',
    'ニュース一覧',
    '一覧へ',
    '一覧に戻る',
    'お知らせ一覧へ',
    'お知らせ一覧に戻る',
    '記事一覧へ',
    '記事一覧に戻る',
    'トップへ戻る',
  ],
  ...[
    'related',
    'recommended',
    'recommended for you',
    'recent',
    'latest',
    'popular',
    'previous',
    'prev',
    'next',
    'newer',
    'older',
  ],
  ...[
    'you may also like',
    'you might also like',
    'read more',
    'read next',
    'categories',
    'tags',
    'archives',
    'archive',
  ],
  ...[
    'シェア',
    'シェアする',
    'この記事をシェア',
    'この記事をシェアする',
    '共有',
    '共有する',
    'この記事を共有',
    'snsでシェア',
    'フォローする',
  ],
  ...['share', 'share this', 'share this post', 'share this article', 'follow us'],
  ...[
    'コメント',
    'コメント一覧',
    'コメント欄',
    'コメントする',
    'コメントを書く',
    'comment',
    'comments',
    'leave a comment',
  ],
  ...[
    'お問い合わせ',
    'お問合せ',
    'お問い合わせ先',
    'お問合せ先',
    'お問い合わせ窓口',
    'お問い合わせはこちら',
    '本件に関するお問い合わせ',
  ],
  ...[
    '本件に関するお問い合わせ先',
    'この件に関するお問い合わせ',
    'この件に関するお問い合わせ先',
    'サポート窓口',
    '受付時間',
    '営業時間',
  ],
  ...['contact', 'contact us'],
];
const SIGNS: ReadonlySet<string> = new Set([
  ...ALONE,
  ...KINDS_OF_NEIGHBOURS.flatMap((kind) =>
    NEIGHBOURS.flatMap((what) => ENDINGS.flatMap((ending) => [`${kind}${what}${ending}`, `${kind} ${what}${ending}`])),
  ),
]);
/** 「この記事を読んだ人はこんな記事も読んでいます」, which sites word as they like. */
const OF_READERS =
  /^(?:(?:この|こちらの)(?:記事|お知らせ|ニュース|ページ)を(?:読んだ|見た|ご覧の)|こんな(?:記事|お知らせ|ニュース)も|(?:いま|今)?(?:よく|多く)?読まれている|あなた(?:に|へ)の?(?:おすすめ|オススメ)|people also|readers also)/;
/** Longer than any sign with the marks around it. */
const LONGEST_SIGN = 32;

/** Whether a line is such a sign: 「■ 関連記事」「前の記事：」「シェアする」. */
export function isSign(line: string): boolean {
  if (line.length > LONGEST_SIGN) return false;
  const words = line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return SIGNS.has(words) || OF_READERS.test(words);
}

/** Whether a line begins with such a sign and goes on after a colon or a bracket: 「前の記事：【延期】…」. */
export function beginsWithSign(line: string): boolean {
  const head =
    line
      .normalize('NFKC')
      .slice(0, LONGEST_SIGN)
      .split(/[:【>|｜»]/, 1)[0] ?? '';
  return head.length < LONGEST_SIGN && head !== line && isSign(head);
}
